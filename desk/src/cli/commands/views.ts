/** The commands that ask: accounts, tolls, truces, violations, contacts, proposals, sources. */
import type { Command } from 'commander';
import { ask, type Question, type Row } from '../../ledger/index.ts';
import { FOOTER } from '../pretty.ts';
import { DRAW } from '../views/draw.ts';
import type { World } from '../world.ts';
import { countOption, dayOption, instantOption, type LedgerFlags, onLedger, paperOf, print, withLedger } from './ledger.ts';

interface ViewFlags extends LedgerFlags {
  readonly side?: string;
  readonly type?: string;
  readonly country?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly limit?: number;
  readonly after?: string;
  readonly json?: boolean;
}

interface ViewCommand {
  readonly name: string;
  readonly view: keyof typeof DRAW;
  readonly what: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

const COMMANDS: readonly ViewCommand[] = [
  {
    name: 'accounts', view: 'incident', what: 'incidents with the accounts of the parties side by side, disputed ones first',
    examples: [['isnad accounts', 'the first page'], ['isnad accounts --side ARM --type strike', 'strikes of which Armenia speaks'], ['isnad accounts --as-of 2020-10-15', 'what the ledger knew then']],
  },
  { name: 'tolls', view: 'toll', what: 'casualty figures over time, a series for each claimant', examples: [['isnad tolls --side AZE', 'what Azerbaijan counts, and what is counted of it']] },
  {
    name: 'truces', view: 'truce', what: 'truces with their terms and the two clocks', examples: [['isnad truces', 'all of them, with the days since']],
  },
  { name: 'violations', view: 'violation', what: 'alleged violations, accuser and accused, told ones and general charges apart', examples: [['isnad violations --from 2020-10-18', 'from a day on']] },
  { name: 'contacts', view: 'contact', what: 'calls, visits and meetings, and through whom we know of them', examples: [['isnad contacts --type phone', 'calls only']] },
  { name: 'proposals', view: 'proposal', what: 'what was offered, and the answers', examples: [['isnad proposals --json', 'for programs']] },
  {
    name: 'sources', view: 'source', what: 'what is held of whom, whose word it carries, and which reports are copies', examples: [['isnad sources', 'one line an outlet']],
  },
];

/** Adds the commands that ask to the program. */
export function addViews(program: Command, world: World, done: (exit: ReturnType<typeof withLedger>) => Promise<void>): void {
  for (const { name, view, what, examples } of COMMANDS) {
    onLedger(program.command(name))
      .description(what)
      .option('--side <code>', 'only what this side says or is party to (AZE, HOUTHI, IGO:UN)')
      .option('--type <type>', 'only this type')
      .option('--country <code>', 'only in this state (ISO 3166 alpha-3)')
      .option('--from <day>', 'from this day on, YYYY-MM-DD', dayOption)
      .option('--to <day>', 'up to this day', dayOption)
      .option('--as-of <time>', 'as the ledger knew it then', instantOption)
      .option('--limit <n>', 'rows on a page', countOption, 20)
      .option('--after <cursor>', 'the next page: the cursor that the last one gave')
      .option('--json', 'for programs')
      .addHelpText('after', `\nExamples:\n${examples.map(([command, means]) => `  ${command.padEnd(44)}  ${means}`).join('\n')}`)
      .action(async (flags: ViewFlags) => {
        await done(withLedger(flags, world, async (store) => {
          const question = questionOf(flags);
          const page = await ask(store, view, question);
          if (flags.json) world.stdout.write(`${JSON.stringify({ view, ...question, rows: page.rows.map((r) => r.row), next: page.next })}\n`);
          else print(world, [...(page.rows.length === 0 ? ['Nothing of the kind in this ledger.', ''] : await DRAW[view](page.rows.map((r) => r.row as Row<unknown>), store, question, paperOf(world), world)), ...(page.next === null ? [] : [`More: isnad ${name} --after ${page.next}`]), FOOTER]);
          return undefined;
        }));
      });
  }
}

function questionOf({ side, type, country, from, to, asOf, limit, after }: ViewFlags): Question {
  return Object.fromEntries(Object.entries({ side, type, country, from, to, asOf, limit, after }).filter(([, value]) => value !== undefined)) as Question;
}
