/** The commands that keep the ledger safe: verify, backup, restore, failures. */
import type { Command } from 'commander';
import type { Verdict } from '../../ports/index.ts';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { type LedgerFlags, onLedger, pathOf, print, say, telling, withLedger } from './ledger.ts';

interface KeepFlags extends LedgerFlags {
  readonly json?: boolean;
}

export function addKeeping(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('verify'))
    .description('check the whole ledger: its file, its chain of hashes, its evidence, its indexes')
    .argument('[file]', 'a backup to check instead, with the hash beside it')
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  isnad verify                     the ledger here\n  isnad verify backups/may.ledger  a backup\n\nExit code: 0 when all is well, 2 when something is not.')
    .action(async (file: string | undefined, flags: KeepFlags) => {
      const path = file ?? pathOf(flags);
      await done(telling(path, world, async () => judged(path, await world.ledgers.verify(path), flags, world)));
    });

  onLedger(program.command('backup'))
    .description('write a copy of the ledger with its hash beside it, while others work on it')
    .argument('<file>', 'where to; a file that is there is not overwritten')
    .addHelpText('after', '\nExample:\n  isnad backup backups/$(date +%F).ledger')
    .action(async (file: string, flags: LedgerFlags) => {
      await done(withLedger(flags, world, async (store) => {
        await store.backup(file);
        print(world, [`Written: ${file} and ${file}.sha256. Check it: isnad verify ${file}`]);
        return undefined;
      }));
    });

  onLedger(program.command('restore'))
    .description('put a backup where the ledger belongs')
    .argument('<file>', 'the backup; it is verified first')
    .addHelpText('after', '\nExample:\n  isnad restore backups/2024-05-18.ledger --ledger isnad.ledger\n\nA ledger that is there is not overwritten: move it away first.')
    .action(async (file: string, flags: LedgerFlags) => {
      const path = pathOf(flags);
      await done(telling(file, world, async () => {
        const verdict = await world.ledgers.restore(file, path);
        return judged(path, verdict, {}, world);
      }));
    });

  onLedger(program.command('failures'))
    .description('inputs that could not be taken in, with the reasons')
    .option('--json', 'for programs')
    .action(async (flags: KeepFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const { rows } = await store.failures({ limit: 1000 });
        if (flags.json) world.stdout.write(`${JSON.stringify(rows)}\n`);
        else print(world, rows.length === 0 ? ['Nothing failed.'] : columns(rows.map((f) => [f.at.slice(0, 10), safe(f.name), f.code, `${safe(f.message)} ${safe(f.remedy)}`])));
        return undefined;
      }));
    });
}

function judged(path: string, verdict: Verdict, { json }: KeepFlags, world: World): Exit {
  if (json) world.stdout.write(`${JSON.stringify(verdict)}\n`);
  else if (verdict.ok) print(world, [`All is well: ${verdict.documents} documents, ${verdict.claims} claims, ${verdict.entries} rows in one chain up to ${verdict.head.hash.slice(0, 16)}.`]);
  else for (const p of verdict.problems) say(world, `verify.${p.part}`, `${path} ${p.where}`, p.message, p.remedy);
  return verdict.ok ? EXIT.ok : EXIT.none;
}
