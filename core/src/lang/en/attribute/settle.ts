/** Where offers meet: what a later cue takes from an earlier content, unsure offers around sure ones. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code } from '../tag.ts';
import { isVerbOfSaying } from './apart.ts';
import { namesWords } from './named-words.ts';
import { rowOf } from './act.ts';
import { findAround, holds, NEIGHBOURS } from './nest.ts';
import { entry } from '../text.ts';

/** An offer less sure than this falls where its content would swallow one at least as sure as the other. Tuned on PolNeAR dev. */
const UNSURE = 0.5;
const SURE = 0.8;
const WHEN = new Set(['when', 'as', 'after', 'before']);
const TURNS = new Set(['but', 'and', 'although', 'though', 'while', 'yet', 'whereas']);
/** Marks after which the main clause follows the one that begins with "when" or "as". */
const BREAKS = new Set([',', '-', '–', '—', '―']);
const FINITE = new Set((['ed', 'vs'] as const).map(code));
const [REL, R, SUB, ING] = [code('rel'), code('r'), code('sub'), code('ing')];

export function settled(a: EnAnalysis, given: readonly Offer[]): Offer[] {
  const offers = given.filter((y, at) => findAround(given, at, (x) => shows(y, x)) < 0);
  const cut = offers.map((_, at) => cutBefore(a, offers, at)).map((y, at, all) => handed(a, all, at) ?? y).map((x, at, all) => within(a, all, x, at));
  return cut.filter((y, at) => !(y.p < UNSURE && findAround(cut, at, (x) => x.p >= SURE && a.quoteOf[x.cue.first] === a.quoteOf[y.cue.first] && holds(y, x)) >= 0));
}

/** "The rebels agreed to leave, | the mayor said": what an inner cue tells ends where the content of the outer one does. */
function within(a: EnAnalysis, offers: readonly Offer[], x: Offer, own: number): Offer {
  const last = x.content.at(-1);
  if (!last) return x;
  const at = findAround(offers, own, (y) => y.source !== null && y.cue.first > x.cue.last && (isVerbOfSaying(a, y.cue) || rowOf(a, y.cue)?.row.cells[5] === 'according') && last.first <= Math.min(y.cue.first, y.source.first) && Math.max(y.cue.last, y.source.last) <= last.last && y.content.some((r) => r.first <= x.cue.first && last.first <= r.last && r.last < Math.min(y.cue.first, (y.source as Run).first)));
  const run = offers[at]?.content.find((r) => r.first <= x.cue.first && last.first <= r.last);
  return run ? { ...x, content: [...x.content.slice(0, -1), { first: last.first, last: run.last }] } : x;
}

/** "the film shows the mayor saying, ...": what shows somebody who speaks says nothing of its own. */
const shows = (y: Offer, x: Offer): boolean => x.contentRule === 'spoken' && y.contentRule !== 'spoken' && x.source !== null && x.source.last === x.cue.first - 1 && y.cue.last === x.source.first - 1;

/** "The army left the town, the ministry said, adding that ...": the participle is of who has just spoken, not of whom that one tells. */
function handed(a: EnAnalysis, offers: readonly Offer[], own: number): Offer | null {
  const { cue, source } = offers[own] as Offer;
  if (!source || !saysMore(a, offers[own] as Offer)) return null;
  const thing = source.last === cue.first - 1 && !speaks(a, source);
  const earlier = offers[own - 1];
  // "the rebels left, | a driver | said, adding": the model took what he tells for who tells it.
  if (earlier?.source && earlier.source.last === source.last && earlier.source.first > source.first && earlier.cue.first < cue.first) return { ...(offers[own] as Offer), source: earlier.source };
  if (!thing && a.tokens.form[cue.first - 1] !== ',' && offers[own - 1]?.cue.last !== cue.first - 1) return null;
  for (let k = own - 1; k >= Math.max(0, own - NEIGHBOURS); k--) {
    const x = offers[k] as Offer;
    if (a.sentenceOf[x.cue.first] !== a.sentenceOf[cue.first]) return null;
    if (x.source && FINITE.has(a.tags[verbOf(a, x.cue)] as number) && (thing || x.content.some((r) => r.first <= source.first && source.last <= r.last))) return { ...(offers[own] as Offer), source: x.source };
  }
  return null;
}

/** "claimed the town, which it said was empty": what a relative clause tells by another cue belongs to what it hangs on. */
function withRelative(a: EnAnalysis, offers: readonly Offer[], own: number): Offer {
  const x = offers[own] as Offer;
  const end = x.content.at(-1)?.last ?? -1;
  const from = a.tokens.form[end + 1] === ',' ? end + 2 : end + 1;
  if (a.tags[from] !== REL) return x;
  const y = offers[findAround(offers, own, (o) => o.content.length > 1 && o.content[0]?.first === from && o.content[0].last === from)];
  const last = y?.content.at(-1)?.last ?? -1;
  return end > x.cue.last && last > end ? { ...x, content: [...x.content.slice(0, -1), { first: (x.content.at(-1) as Run).first, last }] } : x;
}

/** "said that the road was closed, but he added ...", "..., adding that": the next cue of the same level ends the content. */
function cutBefore(a: EnAnalysis, offers: readonly Offer[], own: number): Offer {
  const x = withRelative(a, offers, own);
  let content = x.content;
  const end = Math.max(-1, ...content.map((r) => r.last));
  for (let k = own + 1; k < offers.length && k <= own + NEIGHBOURS; k++) {
    const y = offers[k] as Offer;
    if (y.cue.first > end) break;
    if (y.cue.first <= x.cue.last || a.quoteOf[y.cue.first] !== -1) continue;
    const at = content.findIndex((r) => r.first <= y.cue.first && y.cue.last <= r.last);
    if (at < 0 || (content[at] as Run).first < x.cue.last) continue;
    const stop = turnBefore(a, x, y);
    const run = content[at] as Run;
    if (stop <= run.first) continue;
    const shorter = { first: run.first, last: stop - 1 };
    content = [...content.slice(0, at), shorter];
  }
  return content === x.content ? x : { ...x, content };
}

const CITES = new Set(['quote', 'cite']);

/** The cue is a participle of saying: "saying that". */
const saysMore = (a: EnAnalysis, { cue }: Offer): boolean => (a.hits[cue.first] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'ing' && h.row.cells[5] === 'say');

/** Somebody stands in a source: not "the toll". */
function speaks(a: EnAnalysis, { first, last }: Run): boolean {
  for (let j = first; j <= last; j++) {
    const word = a.words[j];
    if (a.actorAt[j] !== -1 || !word || PRONOUN.has(a.tags[j] as number) || SPEAKERS.has(word.nounClass)) return true;
  }
  return false;
}

const SPEAKERS = new Set(['person', 'group', 'communication']);
const PRONOUN = new Set((['pron', 'name', 'nn'] as const).map(code));

/** The first word of a cue that is no adverb: "then urges", "repeatedly says". */
const verbOf = (a: EnAnalysis, { first, last }: Run): number => (first < last && a.tags[first] === R ? first + 1 : first);

/** The sentence begins with a clause that is not its main one. */
function subordinate(a: EnAnalysis, at: number): boolean {
  const first = entry(a.sentences, a.sentenceOf[at])?.first ?? -1;
  return a.tags[first] === SUB || WHEN.has(a.tokens.form[first] as string);
}

/** "Calling the raid a mistake, | the mayor demanded": the participle opens its sentence. */
const opensWithIng = (a: EnAnalysis, { cue }: Offer): boolean => a.tags[cue.first] === ING && a.tokens.form[cue.first] !== 'according' && entry(a.sentences, a.sentenceOf[cue.first])?.first === cue.first;

/** ", a charge | Moscow denies", ", which | the army rejected": the comma before what is only named to be denied, or -1. */
function chargeBefore(a: EnAnalysis, { cue, content }: Offer): number {
  const [run, more] = content;
  return run && !more && run.last < cue.first && a.tokens.form[run.first - 1] === ',' && namesWords(a, run) && (rowOf(a, cue)?.row.id.endsWith('.deny') ?? false) ? run.first - 1 : -1;
}

/** The token where the clause of a cue on the same level begins: its comma, or its conjunction; -1 where it is not on the same level. */
function turnBefore(a: EnAnalysis, x: Offer, y: Offer): number {
  const { tokens, tags } = a;
  const first = y.source && y.source.first < y.cue.first ? Math.min(y.source.first, y.cue.first) : y.cue.first;
  const before = tokens.form[first - 1] as string;
  const charge = chargeBefore(a, y);
  if (charge >= 0) return charge;
  if ((before === ';' || (before === ',' && opensWithIng(a, x))) && y.source?.first === first) return first - 1;
  if (BREAKS.has(before) && y.source?.first === first && subordinate(a, x.cue.first)) return first - 1;
  if (TURNS.has(before) && y.source && y.source.first === first) return tokens.form[first - 2] === ',' ? first - 2 : before === 'and' ? -1 : first - 1;
  // "said the road was closed and quoted a driver as saying"
  const cites = y.source !== null && y.source.first > y.cue.first && CITES.has(a.words[y.cue.first]?.lemma ?? '') && (before === 'and' || before === 'but');
  if (cites && FINITE.has(tags[y.cue.first] as number) && x.source !== null) return first - 1;
  // "confirmed the toll saying that the bridge had fallen"
  if (y.source?.last === y.cue.first - 1 && saysMore(a, y) && !speaks(a, y.source)) return y.cue.first;
  const apart = y.source === null || y.source.last < x.cue.last;
  if (!apart) return -1;
  const [own, next] = [verbOf(a, x.cue), verbOf(a, y.cue)];
  // "the mayor, citing a letter, said"
  if (a.tags[own] === ING && FINITE.has(a.tags[next] as number) && y.source && (before === ',' || entry(a.quotes, a.quoteOf[y.cue.first - 1])?.close === y.cue.first - 1)) return before === ',' ? y.cue.first - 1 : y.cue.first;
  const conj = tokens.form[y.cue.first - 1] as string;
  if (conj === ',' && (a.hits[y.cue.first] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'ing')) return y.cue.first - 1;
  if ((conj === 'and' || conj === 'but') && FINITE.has(tags[next] as number) && tags[next] === tags[own]) return tokens.form[y.cue.first - 2] === ',' ? y.cue.first - 2 : y.cue.first - 1;
  return -1;
}
