/** Sources that the model left out: the phrase before the verb, over an aside, or at the end of a content that comes first. */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { datelineEnd } from '../dateline.ts';
import { isPassive, rowOf } from './act.ts';
import { entry } from '../text.ts';

const FINITE = new Set((['ed', 'vs', 'v', 'be', 'have', 'modal', 'aux'] as const).map(code));
const [NAME, NN, REL, ING, ED] = [code('name'), code('nn'), code('rel'), code('ing'), code('ed')];
const VERBS = new Set((['vs', 'be', 'have', 'modal', 'aux'] as const).map(code));
/** Tokens of a source and of an aside at the most. */
const REACH = 12;
const SOURCE_MAX = 30;

/** "claimed | responsibility for": a longer row of the table of cues that begins in the cue takes its words from the content. */
export function completed(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const at = content.findIndex((r) => r.first === cue.last + 1);
  const run = content[at];
  if (!run) return offer;
  let last = cue.last;
  for (let j = cue.first; j <= cue.last; j++) for (const h of a.hits[j] ?? []) if (h.row.cls === 'cue' && h.last > last && h.last < run.last && h.row.shape !== 'noun') last = h.last;
  return last === cue.last ? offer : { ...offer, cue: { first: cue.first, last }, content: content.map((r, k) => (k === at ? { first: last + 1, last: r.last } : r)) };
}

/** "Nadia Brown, a lawyer who ..., said many rivers were dry": what follows the verb is a clause, so what stands before it speaks. */
export function swapped(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source, content } = offer;
  const [run, right] = content;
  if (!source && run && right && content.length === 2) return aside(a, offer, run, right) ?? offer;
  if (!source || !run || content.length > 1 || source.first !== cue.last + 1 || run.last > cue.first || a.quoteOf[run.last] !== -1 || !clause(a, source) || rowOf(a, cue)?.row.cells[5] === 'according') return offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!s || run.first !== s.first) return offer;
  const stop = a.words[s.last] === null && a.quoteOf[s.last] === -1 ? s.last - 1 : s.last;
  return { ...offer, source: { first: run.first, last: cue.first - 1 }, content: [{ first: source.first, last: Math.max(source.last, stop) }] };
}

/** The same, where the model took the phrase for content: it has no verb of its own. */
function aside(a: EnAnalysis, offer: Offer, run: Run, right: Run): Offer | null {
  const { cue } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!s || run.first !== s.first || run.last < cue.first - 2 || right.first !== cue.last + 1 || a.quoteOf[run.last] !== -1 || a.tokens.form[cue.first - 1] !== ',') return null;
  if (isVerbal(a, { first: run.first, last: Math.max(run.first, lastComma(a, run.last - 1, run.first)) }) || !clause(a, right)) return null;
  return { ...offer, source: { first: run.first, last: cue.first - 1 }, content: [right] };
}

/** A finite verb before any relative pronoun. */
function isVerbal(a: EnAnalysis, run: Run): boolean {
  for (let j = run.first; j <= run.last && a.tags[j] !== REL; j++) if (VERBS.has(a.tags[j] as number)) return true;
  return false;
}

/** A finite verb that no relative pronoun opens. */
function clause(a: EnAnalysis, run: Run): boolean {
  for (let j = run.first; j <= run.last; j++) {
    if (a.tags[j] === REL || a.tokens.form[j] === ',') return false;
    if (j > run.first && VERBS.has(a.tags[j] as number)) return true;
  }
  return false;
}

/** "BAKU (Agency) - The army | said": a dateline is nobody's name, nor part of what is said. */
export function undated(a: EnAnalysis, offer: Offer): Offer {
  const s = a.sentences[a.sentenceOf[offer.cue.first] ?? -1];
  const end = s ? datelineEnd(a, s) : -1;
  if (!s || end < 0 || end >= offer.cue.first) return offer;
  const after = (r: Run): Run => (r.first <= end && r.first >= s.first && r.last > end ? { first: end + 1, last: r.last } : r);
  const source = offer.source && offer.source.first >= s.first && offer.source.last <= end ? null : offer.source && after(offer.source);
  return { ...offer, source, content: offer.content.filter((r) => r.last > end || r.first < s.first).map(after) };
}

/** "Saudi | Arabia ... and said": a source that the model cut off in the middle of a name is the whole of it. */
export function wholeName(a: EnAnalysis, offer: Offer): Offer {
  const { source, cue } = offer;
  const m = source && entry(a.actors, a.actorAt[source.last]);
  if (!source || !m || offer.rule || m.last <= source.last || source.last + 1 === cue.first || a.tags[source.last] !== NAME || a.tags[source.last + 1] !== NAME || a.quoteOf[source.last] !== -1) return offer;
  let last = source.last;
  while (last < m.last && a.tags[last + 1] === NAME && last + 1 !== cue.first) last++;
  return offer.content.some((r) => r.first <= last && source.last < r.last && r.first > source.last) ? offer : { ...offer, source: { first: source.first, last } };
}

/** "The army on Monday | said": when it was said is no part of who says it. */
export function untimed(a: EnAnalysis, offer: Offer): Offer {
  const { source, cue } = offer;
  const time = source && source.last === cue.first - 1 ? entry(a.times, a.timeAt[source.last]) : undefined;
  if (!source || offer.rule || !time || time.last !== source.last) return offer;
  const on = PREPS.has(a.tokens.form[time.first - 1] as string);
  let last = on ? time.first - 2 : time.first - 1;
  if (a.tokens.form[last] === 'just') last--;
  // Not "a poll released on Friday", "her letter in 1998".
  return last >= source.first && isTag(a.tags[last] as number, NAMED) ? { ...offer, source: { first: source.first, last } } : offer;
}

const PREPS = new Set(['on', 'late', 'early']);
const NAMED = tagSet('n', 'nn', 'name', 'a', 'num', 'rel', 'pron');

/** "Its defence ministry | denied having shelled": the name of a body before its verb is the source, not the cue. */
export function recued(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const m = a.actors[a.actorAt[cue.last] ?? -1];
  const run = content[0];
  const { source } = offer;
  if (source && source.first > cue.last && (a.hits[cue.first] ?? []).some((h) => h.row.id === 'violation.mutual')) return { ...offer, source: null };
  // "..., then trade | blame": words of a charge are the cue as a whole.
  if (source && source.last === cue.first - 1 && (a.hits[source.last] ?? []).some((h) => h.row.id === 'violation.mutual' && h.last >= cue.first)) return { ...offer, cue: { first: source.last, last: cue.last }, source: null };
  if (!m || m.last !== cue.last || m.first > cue.first || !run || run.first !== cue.last + 1) return offer;
  let verb = run.first;
  while (verb < run.last && VERBS.has(a.tags[verb] as number)) verb++;
  const row = FINITE.has(a.tags[verb] as number) ? rowOf(a, { first: verb, last: verb }) : null;
  if (!row || row.first !== verb || row.last >= run.last || row.row.shape === 'noun' || row.row.shape === 'nouns') return offer;
  return { ...offer, source: { first: m.first, last: m.last }, cue: { first: run.first, last: row.last }, content: [{ first: row.last + 1, last: run.last }, ...content.slice(1)] };
}

/** "The army struck a depot, the ministry said, describing it as ...": what is said stands before the commas, what follows hangs on the verb. */
export function postposed(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source, content } = offer;
  const [run] = content;
  if (!run || content.length > 1 || offer.contentRule === 'spoken' || !source || source.last !== cue.first - 1 || a.tokens.form[source.first - 1] !== ',' || !(hangsOn(a, cue.last + 1, run.first) || isHearer(a, cue, run))) return offer;
  const s = a.sentences[a.sentenceOf[cue.first] ?? -1];
  if (!s || rowOf(a, cue)?.row.cells[5] !== 'say') return offer;
  const told = { first: Math.max(s.first, datelineEnd(a, s) + 1), last: source.first - 2 };
  for (let j = told.first + 1; j <= told.last; j++) if (FINITE.has(a.tags[j] as number)) return { ...offer, content: [told] };
  return offer;
}

/** "a driver told | reporters": nobody but who is spoken to. */
const isHearer = (a: EnAnalysis, cue: Run, run: Run): boolean => a.words[cue.last]?.lemma === 'tell' && run.first === cue.last + 1 && chunkEnd(a, run.first, run.last) === run.last;

/** What begins here stands behind a comma and a participle, or is that participle: "told reporters, noting that". */
function hangsOn(a: EnAnalysis, from: number, first: number): boolean {
  for (let j = from; j < first; j++) if (a.tokens.form[j] === ',' && a.tags[j + 1] === ING) return true;
  return false;
}

/** "according to state | media", "said Iraqi | troops": what the cue took from its neighbours goes back. */
export function trimmed(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source, content } = offer;
  const fixed = (a.hits[cue.first] ?? []).find((h) => h.row.cls === 'cue' && h.row.cells[5] === 'according');
  if (fixed && fixed.last < cue.last && source && source.first === cue.last + 1) return { ...offer, cue: { first: cue.first, last: fixed.last }, source: { first: fixed.last + 1, last: source.last } };
  const own = clauseIn(a, cue);
  let last = own ? own - 1 : cue.last;
  while (last > cue.first && (a.tags[last] === NAME || a.tags[last] === NN) && nationality(a, last, cue.last)) last--;
  if (last === cue.last) return timeless(a, offer);
  return { ...offer, cue: { first: cue.first, last }, content: content.map((r) => (r.first === cue.last + 1 ? { first: last + 1, last: r.last } : r)), contentRule: own ? 'own-clause' : offer.contentRule };
}

/** "said | today its troops had left": when it was said is no part of it. */
function timeless(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const at = content.findIndex((r) => r.first === cue.last + 1);
  const run = content[at];
  const time = run && entry(a.times, a.timeAt[run.first]);
  if (!run || !time || time.first !== run.first || time.last >= run.last || a.tags[cue.last] !== ED || rowOf(a, cue)?.row.cells[5] !== 'say') return offer;
  return isTag(a.tags[time.last + 1] as number, BEGINS) ? { ...offer, content: content.map((r, k) => (k === at ? { first: time.last + 1, last: r.last } : r)) } : offer;
}

/** "said Iraqi troops had surrounded | the town", "said Friday Marun is told of": where the words after a verb of saying begin what is said, or 0. */
function clauseIn(a: EnAnalysis, cue: Run): number {
  if (cue.last === cue.first || !isTag(a.tags[cue.first] as number, PAST) || !SAID.has(a.words[cue.first]?.lemma ?? '') || rowOf(a, { first: cue.first, last: cue.first })?.row.cells[5] !== 'say') return 0;
  let own = cue.first + 1;
  while (own < cue.last && a.timeAt[own] !== -1) own++;
  const said = (a.hits[own] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'ing');
  return !said && a.timeAt[own] === -1 && isTag(a.tags[own] as number, BEGINS) && (a.hits[cue.first] ?? []).every((h) => h.row.cls !== 'cue' || h.last < own) ? own : 0;
}

/** Verbs of saying after which nobody is told. */
const SAID = new Set(['say', 'report', 'announce', 'claim', 'add', 'confirm', 'allege', 'insist', 'acknowledge', 'admit', 'declare']);
const PAST = tagSet('ed', 'vs');
const BEGINS = tagSet('name', 'n', 'nn', 'a', 'num', 'det', 'poss', 'ing', 'pron');

/** A nationality, or the noun after one. */
function nationality(a: EnAnalysis, j: number, last: number): boolean {
  const adjective = (k: number): boolean => (a.hits[k] ?? []).some((h) => h.row.table === 'actors.en' && h.row.cls === 'adj');
  return adjective(j) || (j === last && adjective(j - 1));
}

/** "quoted | a correspondent in the field as saying the road was closed": who is quoted speaks; what is said follows the verb. */
export function quotedAs(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const run = content[0];
  if (a.tokens.form[cue.first - 1] === 'as' && isSaid(a, cue.first) && quotedBefore(a, cue.first)) return { ...offer, content: [] };
  if (!run || run.first !== cue.last + 1 || !QUOTED.has(a.words[cue.last]?.lemma ?? '') || a.quoteOf[run.first] !== -1) return offer;
  for (let j = run.first + 1; j < Math.min(run.last - 1, run.first + SOURCE_MAX); j++) {
    if (a.tokens.form[j] === 'as' && a.tags[j + 1] === ING && isSaid(a, j + 1)) return { ...offer, source: { first: run.first, last: a.tokens.form[j - 1] === ',' ? j - 2 : j - 1 }, content: [{ first: j + 2, last: run.last }, ...content.slice(1)], contentRule: 'quoted-as' };
    if (FINITE.has(a.tags[j] as number)) break;
  }
  return offer;
}

/** The verb of saying in "quoted him as saying" is no cue of its own. */
function quotedBefore(a: EnAnalysis, at: number): boolean {
  const low = entry(a.sentences, a.sentenceOf[at])?.first ?? at;
  for (let j = at - 2; j >= Math.max(low, at - SOURCE_MAX); j--) if (QUOTED.has(a.words[j]?.lemma ?? '')) return true;
  return false;
}

const QUOTED = new Set(['quote', 'cite']);
const isSaid = (a: EnAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.cells[5] === 'say');

export function withSource(a: EnAnalysis, offer: Offer): Offer {
  if (offer.source || offer.rule || !FINITE.has(a.tags[offer.cue.first] as number) || isPassive(a, offer.cue)) return offer;
  const first = offer.cue.first;
  const at = offer.content.findIndex((r) => r.last === first - 1 || (r.last === first - 2 && a.tokens.form[first - 1] === ','));
  if (at >= 0) return afterQuote(a, offer, at) ?? inverted(a, offer, at) ?? fromContent(a, offer, at);
  if (a.tokens.form[first - 1] === ',') {
    const aside = lastComma(a, first - 2, first - REACH);
    const source = aside >= 0 ? chunkEndingAt(a, aside - 1) : null;
    return source && free(offer, source) ? { ...offer, source } : offer;
  }
  const source = chunkEndingAt(a, first - 1);
  return source && free(offer, source) && opens(a, source.first) ? { ...offer, source } : offer;
}

/** "The road was closed, the ministry said." where the content took the ministry in. */
function fromContent(a: EnAnalysis, offer: Offer, at: number): Offer {
  const run = offer.content[at] as Run;
  const comma = lastComma(a, run.last, Math.max(run.first + 1, run.last - REACH));
  if (comma < 0 || chunkEnd(a, comma + 1, offer.cue.first - 1) < offer.cue.first - 1) return offer;
  const content = offer.content.map((r, k) => (k === at ? { first: r.first, last: comma } : r));
  return { ...offer, source: { first: comma + 1, last: offer.cue.first - 1 }, content };
}

/** `"The road is closed," Nadia Brown, the head of the council, told`: what stands between the mark and the verb speaks. */
function afterQuote(a: EnAnalysis, offer: Offer, at: number): Offer | null {
  const run = offer.content[at] as Run;
  for (let j = run.last; j > run.first && run.last - j < SOURCE_MAX; j--) {
    const q = entry(a.quotes, a.quoteOf[j]);
    if (!q) continue;
    if (q.close !== j || !q.closed || j >= offer.cue.first - 1 || j === run.last) return null;
    return { ...offer, source: { first: j + 1, last: offer.cue.first - 1 }, content: offer.content.map((r, k) => (k === at ? { first: r.first, last: j } : r)) };
  }
  return null;
}

/** `"The road is closed," said 5th Brigade spokesman Sami Haddad.`: what follows the verb up to the end speaks. */
function inverted(a: EnAnalysis, offer: Offer, at: number): Offer | null {
  const run = offer.content[at] as Run;
  const s = entry(a.sentences, a.sentenceOf[offer.cue.last]);
  if (!s || entry(a.quotes, a.quoteOf[run.last])?.close !== run.last || offer.cue.first !== run.last + 1) return null;
  let last = offer.cue.last;
  while (last < s.last && a.tokens.form[last + 1] !== '.' && a.tokens.form[last + 1] !== ',') last++;
  return last > offer.cue.last && last - offer.cue.last < REACH ? { ...offer, source: { first: offer.cue.last + 1, last } } : null;
}

function lastComma(a: EnAnalysis, from: number, low: number): number {
  for (let j = from; j >= low && j >= 0; j--) if (a.tokens.form[j] === ',') return j;
  return -1;
}

/** The noun phrase that ends at a token. */
export function chunkEndingAt(a: EnAnalysis, last: number): Run | null {
  const s = entry(a.sentences, a.sentenceOf[last]);
  if (!s) return null;
  for (let first = Math.max(s.first, last - REACH); first <= last; first++) if (chunkEnd(a, first, last) === last) return { first, last };
  return null;
}

const free = (offer: Offer, run: Run): boolean => !offer.content.some((r) => r.first <= run.last && run.first <= r.last);

/** The phrase opens a clause: nothing but a mark or a conjunction stands before it. */
function opens(a: EnAnalysis, first: number): boolean {
  const s = entry(a.sentences, a.sentenceOf[first]);
  return s?.first === first || a.words[first - 1] === null;
}
