/** `isnad summary`: what a ledger holds, on one screen. */
import type { Command } from 'commander';
import { summaryOf } from '../../ledger/index.ts';
import { FOOTER } from '../pretty.ts';
import { summaryLines } from '../views/summary.ts';
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
