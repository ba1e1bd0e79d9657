/** Cues that grammar sees where the model is shy: it was trained on outermost attributions, so those inside what is said are proposed here. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { authored } from './nominal.ts';
import { ROOM } from '../tables.ts';
import { code } from '../tag.ts';
import { entry } from '../text.ts';

const [DET, POSS, PRON, NAME, N, NN, A, NUM, THAT, TO, NEG, BE, HAVE, MODAL, AUX, ED, VS, V, R, ING] = (['det', 'poss', 'pron', 'name', 'n', 'nn', 'a', 'num', 'that', 'to', 'neg', 'be', 'have', 'modal', 'aux', 'ed', 'vs', 'v', 'r', 'ing'] as const).map(code) as number[];
const GROUP = new Set([R, NEG, BE, HAVE, MODAL, AUX]);
const OPENS = new Set([DET, POSS, PRON, NAME, N, NN, A, NUM]);
const FINITE = new Set([BE, HAVE, MODAL, AUX, ED, VS]);
const CLASSES = new Set(['say', 'think', 'show', 'order', 'want', 'accuse']);
const THIRD = new Set(['he', 'she', 'it', 'they']);
/** Verbs whose passive with an infinitive tells what someone was asked. */
const ASKED = new Set(['tell', 'ask', 'order', 'urge', 'warn', 'instruct', 'command', 'request', 'advise']);
/** Words in which the verb of a clause must come. */
const CLAUSE_MAX = 9;

/** Cue runs that no offer has. */
export function proposed(a: EnAnalysis, offers: readonly Offer[]): Run[] {
  const out: Run[] = [];
  const taken = new Uint8Array(a.tokens.count);
  const said = new Uint8Array(a.tokens.count);
  for (const x of offers) {
    taken.fill(1, x.cue.first, x.cue.last + 1);
    for (const r of x.content) said.fill(1, r.first, r.last + 1);
  }
  for (const s of a.sentences) {
    for (let j = s.first + 1; j < s.last; j++) {
      const tag = a.tags[j];
      if (taken[j] || (tag !== ED && tag !== VS && tag !== V && tag !== N && tag !== NN && tag !== ING)) continue;
      const run = (authored(a, j, s.last) >= 0 ? { first: j, last: j } : null) ?? figured(a, s.first, j, s.last) ?? charge(a, j) ?? ((tag === ING || a.tokens.form[j - 1] === ',') && (a.tokens.form[j] as string).endsWith('ing') ? participle(a, j, taken, s.first) : verbal(a, s.first, j, s.last, said[j] === 1) ?? (said[j] === 1 ? asked(a, s.first, j) : null));
      if (!run) continue;
      out.push(run);
      j = run.last;
    }
  }
  return out;
}

/** "Iraq knows that ...", "the Taliban wants foreign forces to leave". */
function verbal(a: EnAnalysis, low: number, j: number, end: number, nested: boolean): Run | null {
  const row = ((a.rooms[j] as number) & ROOM.cue) === 0 ? undefined : (a.hits[j] ?? []).find((h) => h.row.cls === 'cue' && CLASSES.has(h.row.cells[5] as string) && (h.row.shape === 'past' || h.row.shape === 's' || h.row.shape === 'base') && h.last === j);
  if (!row) return null;
  let first = j;
  let passive = false;
  while (first > low && GROUP.has(a.tags[first - 1] as number)) {
    first--;
    if (a.tags[first] === BE) passive = true;
  }
  const subject = entry(a.actors, a.actorAt[first - 1]);
  const pronoun = THIRD.has(a.tokens.form[first - 1] as string);
  if (passive || first <= low || !(pronoun || (subject && subject.last === first - 1 && (subject.sides.length > 0 || subject.cls !== 'actor')))) return null;
  const wants = row.row.cells[5] === 'want' || row.row.cells[5] === 'order' || row.row.id.startsWith('want');
  if (!nested) return row.row.id === 'want.expect' && subject && subject.sides.length > 0 && asksOf(a, j + 1, end) ? { first, last: j } : null;
  const next = a.tags[j + 1] === R ? j + 2 : j + 1;
  return a.tags[next] === THAT || (!wants && clauseAt(a, next, end)) || (wants && asksOf(a, next, end)) ? { first, last: next - 1 } : null;
}

/** "the two states traded accusations over the truce": the words themselves are the charge. */
function charge(a: EnAnalysis, j: number): Run | null {
  const h = (a.hits[j] ?? []).find((x) => x.row.id === 'violation.mutual');
  return h ? { first: j, last: h.last } : null;
}

/** "had put the number of dead at 43": a figure that somebody gives. */
function figured(a: EnAnalysis, low: number, j: number, end: number): Run | null {
  if (!FIGURED.has(a.tokens.form[j] as string)) return null;
  let first = j;
  while (first > low && GROUP.has(a.tags[first - 1] as number)) first--;
  if (first <= low) return null;
  let toll = false;
  for (let k = j + 1; k < Math.min(end, j + FIGURE_MAX); k++) {
    if ((a.hits[k] ?? []).some((h) => h.row.cls === 'count.toll') || a.tokens.form[k] === 'number') toll = true;
    if (a.words[k] === null && a.tokens.form[k] !== '-') return null;
    if (toll && a.tokens.form[k] === 'at' && a.numberAt[k + 1] !== -1) return { first, last: j };
  }
  return null;
}

const FIGURED = new Set(['put', 'puts', 'estimated', 'estimates', 'placed', 'places']);
const FIGURE_MAX = 14;

/** A noun phrase with a finite verb after it. */
function clauseAt(a: EnAnalysis, from: number, end: number): boolean {
  if (!OPENS.has(a.tags[from] as number)) return false;
  for (let k = from + 1; k <= end && k - from < CLAUSE_MAX; k++) {
    if (a.words[k] === null && a.tokens.form[k] !== '-') return false;
    if (FINITE.has(a.tags[k] as number)) return true;
  }
  return false;
}

/** "foreign forces to leave": somebody, and an infinitive. */
function asksOf(a: EnAnalysis, from: number, end: number): boolean {
  if (!OPENS.has(a.tags[from] as number)) return false;
  for (let k = from + 1; k < end && k - from < CLAUSE_MAX; k++) {
    if (a.tags[k] === TO) return true;
    if (!OPENS.has(a.tags[k] as number)) return false;
  }
  return false;
}

/** ", adding that the road was closed", ", citing the heat": after a statement of the same sentence. */
function participle(a: EnAnalysis, j: number, taken: Uint8Array, low: number): Run | null {
  if (a.tokens.form[j - 1] !== ',' || a.quoteOf[j] !== -1) return null;
  const row = (a.hits[j] ?? []).find((h) => h.row.cls === 'cue' && h.row.shape === 'ing' && h.row.cells[5] === 'say');
  if (!row) return null;
  for (let k = j - 2; k >= low; k--) if (taken[k]) return { first: j, last: row.last };
  return null;
}

/** "have been told not to leave". */
function asked(a: EnAnalysis, low: number, j: number): Run | null {
  if (a.tags[j] !== ED || a.tags[j - 1] !== BE || !ASKED.has(a.words[j]?.lemma ?? '')) return null;
  const to = a.tags[j + 1] === NEG ? j + 2 : j + 1;
  return j > low && a.tags[to] === TO ? { first: j, last: j } : null;
}
