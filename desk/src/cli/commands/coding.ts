/** `isnad coding` and `isnad agreement`: blind double coding, and how far the coders agree. */
import type { Command } from 'commander';
import { roundAgreement, type RoundAgreement, uncoded } from '../../ledger/index.ts';
import type { Store } from '../../ports/index.ts';
import { TYPE_LABELS } from '../../ledger/index.ts';
import { safe } from '../terminal.ts';
import { columns, type Paper, quoted } from '../views/pen.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { countOption, type LedgerFlags, onLedger, paperOf, print, say, withLedger } from './ledger.ts';

interface CodingFlags extends LedgerFlags {
  readonly by?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const HELP = `
Examples:
  isnad coding may --by Mina                    what Mina has not decided on in the round "may"
  isnad accept clm_3k… --round may --by Mina --why "as written"
  isnad edit clm_7x… --set /type/value=clash --round may --by Omar --why "both fired"
  isnad agreement may                           when both are done

Decisions of a round are compared, never laid over the record; nobody is shown what others decided before \`isnad agreement\`.`;

export function addCoding(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('coding'))
    .description('the claims that a coder has still to decide on in a blind round')
    .argument('<round>', 'name of the round')
    .option('--by <name>', 'the coder (the user of this machine)')
    .option('--limit <n>', 'claims at most', countOption, 10)
    .option('--json', 'for programs')
    .addHelpText('after', HELP)
    .action(async (round: string, flags: CodingFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const coder = flags.by ?? world.env.USER ?? '';
        if (coder === '') {
          say(world, 'review.by', round, 'Nobody is named as the coder.', 'Say who: --by NAME.');
          return EXIT.none;
        }
        const ids = await uncoded(store, round, coder, flags.limit);
        if (flags.json) world.stdout.write(`${JSON.stringify(ids)}\n`);
        else print(world, ids.length === 0 ? [`${coder} has decided on every claim.`] : (await Promise.all(ids.map((id) => claimLines(id, store, paperOf(world))))).flat());
        return undefined;
      }));
    });

  onLedger(program.command('agreement'))
    .description("Krippendorff's alpha of a blind round, by field, and the claims that somebody must settle")
    .argument('<round>', 'name of the round')
    .option('--json', 'for programs')
    .addHelpText('after', HELP)
    .action(async (round: string, flags: CodingFlags) => {
      await done(withLedger(flags, world, async (store) => {
        const found = await roundAgreement(store, round);
        if (flags.json) world.stdout.write(`${JSON.stringify(found)}\n`);
        else print(world, found.coders.length === 0 ? [`Nothing was coded in the round "${safe(round)}".`] : agreementLines(found, paperOf(world)));
        return undefined;
      }));
    });
}

/** A claim as the machine read it, with its words. */
async function claimLines(id: string, store: Store, paper: Paper): Promise<string[]> {
  const found = await store.claim(id);
  const document = found && (await store.document(found.document));
  if (!found || !document) return [];
  const { machine, statement } = found;
  const words = (statement && statement.content.length > 0 ? statement.content : machine.evidence).map((s) => document.text.slice(s.start, s.end)).join(' … ');
  const sides = (parties: typeof machine.by): string => parties.flatMap((p) => p.value.side).map(safe).join('+') || '-';
  return [`${paper.colours.bold(TYPE_LABELS[machine.type.value].en)} ${machine.status.value}, ${sides(machine.by)} → ${sides(machine.on)}  ${paper.colours.dim(id)}`, ...quoted(words, '  ', paper), ''];
}

function agreementLines({ coders, agreement, disputed }: RoundAgreement, { colours: c }: Paper): string[] {
  return [
    coders.map((x) => `${safe(x.coder)}: ${x.claims} claims`).join(', '),
    '',
    ...columns([['', "Krippendorff's alpha", 'claims', 'decisions'].map((h) => c.dim(h)), ...agreement.map((a) => [a.field, a.alpha === null ? 'no two values' : a.alpha.toFixed(3), String(a.units), String(a.ratings)])]),
    '',
    `${disputed.length} ${disputed.length === 1 ? 'claim' : 'claims'} to settle`,
    ...disputed.flatMap(({ claim, said }) => [`  ${claim}`, ...columns(said.map((s) => [safe(s.coder), s.decision, Object.values(s.corrected).map(safe).join(' ')]), '    ')]),
  ];
}
