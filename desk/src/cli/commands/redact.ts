/** `isnad redact`, `isnad removed`: removing an article for good, with a mark that stays; and all marks. */
import type { Command } from 'commander';
import { refresh } from '../../ledger/index.ts';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { type LedgerFlags, onLedger, print, say, withLedger } from './ledger.ts';

interface RedactFlags extends LedgerFlags {
  readonly by?: string;
  readonly why: string;
}

const HELP = `
Example:
  isnad redact doc_4k... --why "the family asked for it"

Its text, what was read from it, the decisions on its words and its captured bytes are taken out of the file and cannot be had back. The mark says who
removed it, when and why: do not repeat there what was removed. The chain of hashes holds (isnad verify). Backups that were made before hold it still.`;

export function addRedact(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('redact'))
    .description('remove an article for good; a mark stays')
    .argument('<document>', 'id of the article (doc_…)')
    .requiredOption('--why <reason>', 'the reason; it stands in the mark')
    .option('--by <name>', 'who decides (the user of this machine)')
    .addHelpText('after', HELP)
    .action(async (document: string, flags: RedactFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const by = flags.by ?? world.env['USER'] ?? '';
        if (by === '') {
          say(world, 'review.by', 'redact', 'Nobody is named as the one who decides.', 'Say who: --by NAME.');
          return EXIT.none;
        }
        const id = await store.redact({ document, by, why: flags.why }, world.now());
        await refresh(store);
        const mark = await store.tombstone(document);
        print(world, [`Removed: ${document} with ${mark?.claims ?? 0} claims (${id}). Backups that were made before hold it still.`]);
        return undefined;
      }));
    });

  onLedger(program.command('removed'))
    .description('articles that were removed: by whom, when and why')
    .option('--json', 'for programs')
    .action(async (flags: LedgerFlags & { readonly json?: boolean }) => {
      await done(withLedger(flags, world, async (store) => {
        const marks = await store.tombstones();
        if (flags.json) world.stdout.write(`${JSON.stringify(marks)}\n`);
        else print(world, marks.length === 0 ? ['Nothing was removed.'] : columns(marks.map((m) => [m.at.slice(0, 16), m.document, `${m.claims} claims`, safe(m.by), safe(m.why)])));
        return undefined;
      }));
    });
}
