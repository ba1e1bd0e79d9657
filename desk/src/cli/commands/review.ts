/** The commands that decide: accept, reject, hold, edit, merge, split, undo; and the list of decisions. */
import type { PatchStep } from 'isnad';
import type { Command } from 'commander';
import type { NewReview } from '../../ports/index.ts';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { type LedgerFlags, onLedger, print, say, withLedger } from './ledger.ts';

interface ReviewFlags extends LedgerFlags {
  readonly by?: string;
  readonly why: string;
  readonly round?: string;
}

interface EditFlags extends ReviewFlags {
  readonly set: readonly string[];
}

const SIMPLE = [
  ['accept', 'accept claims as the machine read them'],
  ['reject', 'reject claims: they are counted nowhere, and kept'],
  ['hold', 'mark claims for a second look'],
  ['merge', 'say that claims speak of one incident'],
  ['split', 'say that claims do not speak of one incident'],
] as const;

export function addReviews(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  const record = (flags: ReviewFlags, review: Omit<NewReview, 'by' | 'why' | 'round'>): Promise<void> =>
    done(withLedger(flags, world, async (store) => {
      const by = flags.by ?? world.env.USER ?? '';
      if (by === '') {
        say(world, 'review.by', review.decision, 'Nobody is named as the one who decides.', 'Say who: --by NAME.');
        return EXIT.none;
      }
      const ids = await store.review([{ ...review, by, why: flags.why, round: flags.round ?? null }], world.now());
      print(world, [`Recorded: ${ids.join(', ')}. Take it back: isnad undo ${ids[0]} --why ...`]);
      return undefined;
    }));

  for (const [decision, what] of SIMPLE) {
    deciding(program.command(decision))
      .description(what)
      .argument('<claim...>', 'ids of claims (clm_…), each of them and no other')
      .action((claims: readonly string[], flags: ReviewFlags) => record(flags, { decision, claims }));
  }

  deciding(program.command('edit'))
    .description('correct fields of a claim')
    .argument('<claim>', 'id of the claim (clm_…)')
    .requiredOption('--set <field=value>', 'a field of the claim as a JSON Pointer and its new value: /type/value=clash; several may be given', (value: string, before: readonly string[] = []) => [...before, value])
    .addHelpText('after', '\nExample:\n  isnad edit clm_3k… --set /type/value=clash --set /by/0/value/side=ARM --why "the text says clashes"\n  isnad edit clm_3k… --set /speaker/side=ARM --set /speaker/name=Yerevan --why "Yerevan says so"')
    .action((claim: string, flags: EditFlags) => record(flags, { decision: 'edit', claims: [claim], patch: flags.set.map(stepOf) }));

  deciding(program.command('undo'))
    .description('take a decision back; nothing is erased')
    .argument('<review>', 'id of the decision (rev_…)')
    .action((id: string, flags: ReviewFlags) => record(flags, { decision: 'undo', claims: [], undoes: id }));

  onLedger(program.command('reviews'))
    .description('all decisions in the order in which they were made, and those that no longer find their claim')
    .option('--json', 'for programs')
    .action(async (flags: LedgerFlags & { readonly json?: boolean }) => {
      await done(withLedger(flags, world, async (store) => {
        // What is coded blind is shown by `isnad agreement` alone.
        const [reviews, lost] = [(await store.reviews()).filter((r) => r.round === null), await store.lostReviews()];
        if (flags.json) world.stdout.write(`${JSON.stringify({ reviews, lost })}\n`);
        else print(world, reviews.length === 0 ? ['Nothing was decided yet.'] : [...columns(reviews.map((r) => [r.at.slice(0, 16), r.decision, safe(r.by), r.id, r.anchors.map((a) => a.claim).join(' '), safe(r.why)])), ...lost.map((l) => `No longer found: ${l.review} on ${l.claim} (${l.why})`)]);
        return undefined;
      }));
    });
}

function deciding(command: Command): Command {
  return onLedger(command).requiredOption('--why <reason>', 'the reason; it is kept with the decision').option('--by <name>', 'who decides (the user of this machine)').option('--round <name>', 'a blind coding round: compared, never laid over the record');
}

/** `/type/value=clash` as a step of JSON Patch (RFC 6902); a value that is JSON is taken as such. */
function stepOf(text: string): PatchStep {
  const at = text.indexOf('=');
  const path = at < 0 ? text : text.slice(0, at);
  const raw = at < 0 ? '' : text.slice(at + 1);
  return { op: 'replace', path: path.startsWith('/') ? path : `/${path}`, value: jsonOf(raw) };
}

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
