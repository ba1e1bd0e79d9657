/** `isnad names`: the project's own actors and places, as the ledger keeps them. */
import type { Command } from 'commander';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import type { Exit, World } from '../world.ts';
import { type LedgerFlags, onLedger, print, withLedger } from './ledger.ts';

export function addNames(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('names'))
    .description('your own actors and places, with which the ledger is read')
    .option('--json', 'for programs')
    .addHelpText('after', '\nThey come with tables in a folder (isnad add FOLDER, or --names FOLDER) or from the page Settings, and stand in the journal as decisions.')
    .action(async (flags: LedgerFlags & { readonly json?: boolean }) => {
      await done(withLedger(flags, world, async (store) => {
        const names = await store.names();
        if (flags.json) world.stdout.write(`${JSON.stringify(names)}\n`);
        else if (names === null || names.actors.length + names.places.length === 0) print(world, ['None: the ledger is read with the names that come with Isnad.']);
        else {
          const actors = names.actors.map((a) => [a.id, a.kind, a.side, safe(a.label), safe(a.forms.map((f) => f.form).join(' · '))]);
          const places = names.places.map((p) => [p.id, p.kind, p.country, safe(p.label), safe(p.forms.map((f) => f.form).join(' · '))]);
          print(world, [...columns([...actors, ...places]), `Decided by ${safe(names.by)} on ${names.at.slice(0, 10)}: ${safe(names.why)}`]);
        }
        return undefined;
      }));
    });
}
