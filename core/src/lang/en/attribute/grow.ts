/** Contents that stop in the middle of their clause go on to its end. */
import type { Offer } from '../model/index.ts';
import { glued } from '../../../text/scan.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { datelineEnd } from '../dateline.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { rowOf } from './act.ts';
import { entry } from '../text.ts';
import { isTold } from './unmarked.ts';
import { afterTime } from './when.ts';

/** Words with which a clause cannot begin anew: before one of them no content of a verb of saying ends. */
const GOES_ON = new Set((['to', 'ed', 'vs', 'be', 'have', 'modal', 'aux', 'a', 'n', 'nn', "'s"] as const).map(code));
const VERBS = new Set((['ed', 'vs', 'v', 'be', 'have', 'modal', 'aux'] as const).map(code));
const [SUB, REL, ING, ED] = [code('sub'), code('rel'), code('ing'), code('ed')];
/** Words with which no clause ends: "said the road was closed and that | the bridge was open". */
const UNDONE = tagSet('conj', 'to');
const BEFORE_NOUN = tagSet('that', 'det', 'poss');
const NOMINAL = tagSet('n', 'nn', 'name', 'a', 'num', 'ing', 'ed', 'det', 'r', 'pron', 'poss');
const HELPERS = tagSet('have', 'modal', 'aux', 'be');
/** Classes of cues that a whole clause follows. */
const TELLING = new Set(['say', 'according', 'think', 'show']);
const OF = new Set(['of', 'for']);
/** "they had fired | two missiles": a verb and what it is done to. */
const ACTS = tagSet('ed', 'vs', 'v');
const OBJECT = tagSet('num', 'det', 'poss', 'name');
const INNER = new Set(['-', "'", '(', ')', '"', '“', '”', '%', '$', '&', '/']);

export function grown(a: EnAnalysis, offer: Offer): Offer {
  const row = rowOf(a, offer.cue);
  const cls = row?.row.cells[5];
  if (offer.rule) return offer;
  const at = offer.content.length - 1;
  const run = offer.content[at];
  const s = entry(a.sentences, a.sentenceOf[offer.cue.last]);
  const from = Math.max(offer.cue.last, offer.source?.last ?? 0);
  if (!run || !s || run.first <= from || run.last >= s.last || run.last < s.first) return offer;
  const harm = (cls === 'say' || cls === 'want') && harms(a, run.last);
  if (!harm && run.first > afterTime(a, from + 1) + 1) return offer;
  if (!(harm || cut(a, run.last, cls) || (cls === 'say' && open(a, run)) || (cls === 'accuse' && charged(a, run)) || (cls === 'judge' && located(a, run)))) return offer;
  let last = harm ? run.last + 2 : run.last;
  while (last < s.last && !ends(a, last + 1, s.last)) last++;
  return last === run.last ? offer : { ...offer, content: [...offer.content.slice(0, at), { first: run.first, last }] };
}

/** "The town was shelled | on Monday, the army said", "Raids on Marun | killed ten, the army said": what is told before who says it goes on to the comma between them, and begins with its sentence. */
export function fronted(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source, content } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (offer.rule || !s || !source || (source.last !== cue.first - 1 && source.first !== cue.last + 1) || rowOf(a, cue)?.row.cells[5] !== 'say') return offer;
  const comma = Math.min(source.first, cue.first) - 1;
  const at = content.findIndex((r) => r.last < comma && !content.some((x) => x.first > r.last && x.first < comma));
  const run = content[at];
  if (!run || a.tokens.form[comma] !== ',' || run.first < s.first || run.last >= comma) return offer;
  for (let j = run.last + 1; j < comma; j++) if (a.quoteOf[j] !== -1 || a.tokens.form[j] === ';' || a.tokens.form[j] === ':') return offer;
  const whole = { first: at === 0 ? clauseFrom(a, s, run) : run.first, last: comma - 1 };
  return whole.first === run.first && whole.last === run.last ? offer : { ...offer, content: content.map((r) => (r === run ? whole : r)) };
}

/** Where a clause begins of which the model took the end: with its sentence, if nothing but words stands between. */
function clauseFrom(a: EnAnalysis, s: Run, run: Run): number {
  const first = Math.max(s.first, datelineEnd(a, s) + 1);
  for (let j = first; j < run.first; j++) if ((a.words[j] === null && !INNER.has(a.tokens.form[j] as string)) || a.quoteOf[j] !== -1 || isTag(a.tags[j] as number, UNDONE)) return run.first;
  return first < run.first && isTold(a, { first, last: run.last }) ? first : run.first;
}

/** "had shelled the village, | killing three": the harm of an act that is told belongs to it. */
const harms = (a: EnAnalysis, last: number): boolean => a.tokens.form[last + 1] === ',' && a.quoteOf[last + 2] === -1 && (a.hits[last + 2] ?? []).some((h) => h.row.cls === 'trigger' && h.row.shape === 'ing' && (h.row.cells[1] === 'casualty' || h.row.cells[1] === 'damage'));

/** No clause ends with this word, or in the middle of it. */
function cut(a: EnAnalysis, last: number, cls: string | undefined): boolean {
  if (a.tokens.form[last + 1] === '-' && glued(a.tokens, last) && glued(a.tokens, last + 1)) return true;
  const tag = a.tags[last] as number;
  return a.words[last + 1] !== null && (isTag(tag, UNDONE) || (isTag(tag, BEFORE_NOUN) && isTag(a.tags[last + 1] as number, NOMINAL)) || (isTag(tag, HELPERS) && TELLING.has(cls ?? '')));
}

/** The clause is not over: what comes next cannot begin another, or no verb has come yet. */
function open(a: EnAnalysis, run: Run): boolean {
  const next = run.last + 1;
  if (a.words[next] === null) return false;
  if (GOES_ON.has(a.tags[next] as number) || OF.has(a.tokens.form[next] as string) || (isTag(a.tags[run.last] as number, ACTS) && isTag(a.tags[next] as number, OBJECT))) return true;
  // "said scattered | fighting was going on": a participle with which a clause begins is no verb of it.
  for (let j = run.first; j <= run.last; j++) if ((VERBS.has(a.tags[j] as number) && !(j === run.first && a.tags[j] === ED)) || a.quoteOf[j] !== -1) return false;
  return a.tags[next] !== SUB && a.tags[next] !== REL && (a.tokens.form[next] === 'and' || (a.tags[next] === ING && a.tokens.form[next] !== 'saying'));
}

/** "accused the army | of shelling the town": what somebody is accused of belongs to it. */
const charged = (a: EnAnalysis, run: Run): boolean => OF.has(a.tokens.form[run.last + 1] as string) && (a.tags[run.last + 2] === ING || (a.tokens.form[run.last + 2] as string).endsWith('ing'));

/** "denounced a raid | on a school", "condemned the killing | of two guards": whom or where what is judged befell. */
const located = (a: EnAnalysis, run: Run): boolean => TARGETS.has(a.tokens.form[run.last + 1] as string) && a.timeAt[run.last + 2] === -1 && (a.hits[run.last] ?? []).some((h) => h.row.cls === 'trigger' && HARM.has(h.row.cells[1] ?? '') && h.row.shape !== 'base');
const TARGETS = new Set(['on', 'of', 'against']);
const HARM = new Set(['strike', 'attack', 'casualty']);

function ends(a: EnAnalysis, j: number, end: number): boolean {
  if (a.tags[j] === SUB) return true;
  return a.words[j] === null && !INNER.has(a.tokens.form[j] as string) && a.quoteOf[j] === -1 && j <= end && a.tokens.kind[j] === 3;
}
