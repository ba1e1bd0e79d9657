/** `isnad summary`: what a ledger holds, on one screen. */
import type { Incident, Origin, SourceBalance, TollSeries, Truce, Violation } from 'isnad';
import type { Command } from 'commander';
import { askAll, type Row, type View } from '../../ledger/index.ts';
import type { Store } from '../../ports/index.ts';
import { FOOTER } from '../pretty.ts';
import { type Summary, summaryLines } from '../views/summary.ts';
import type { Exit, World } from '../world.ts';
import { instantOption, type LedgerFlags, onLedger, paperOf, print, withLedger } from './ledger.ts';

interface SummaryFlags extends LedgerFlags {
  readonly asOf?: string;
  readonly json?: boolean;
}

export function addSummary(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('summary'))
    .description('the ledger on one screen: disputes, tolls, truce clocks, origins')
    .option('--as-of <time>', 'as the ledger knew it then', instantOption)
    .option('--json', 'for programs')
    .addHelpText('after', '\nExamples:\n  isnad summary\n  isnad summary --ledger samples.ledger --json')
    .action(async (flags: SummaryFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const summary = await summaryOf(store, flags.asOf);
        if (flags.json) world.stdout.write(`${JSON.stringify(summary)}\n`);
        else print(world, [...summaryLines(summary, (flags.asOf ?? world.now()).slice(0, 10), paperOf(world)), FOOTER]);
        return undefined;
      }));
    });
}

async function summaryOf(store: Store, asOf: string | undefined): Promise<Summary> {
  const rows = async <T>(view: View): Promise<T[]> => (await askAll(store, view, asOf === undefined ? {} : { asOf })).map((r) => (r.row as Row<T>).item);
  const origins = await rows<Origin>('origin');
  const titles = await Promise.all(origins.map(async ({ head }) => [head, (await store.document(head))?.title ?? head] as const));
  return {
    origins, titles: Object.fromEntries(titles), incidents: await rows<Incident>('incident'), tolls: await rows<TollSeries>('toll'), truces: await rows<Truce>('truce'),
    violations: await rows<Violation>('violation'), sources: await rows<SourceBalance>('source'),
  };
}
