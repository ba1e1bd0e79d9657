/** Contents that a frame fixes: "what Tripoli called a provocation", "raids reported by Tripoli". */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code } from '../tag.ts';
import { entry } from '../text.ts';

const [ED, NN, N, NAME, PREP] = [code('ed'), code('nn'), code('n'), code('name'), code('prep')];
const HEADS = new Set([NN, N, NAME]);
/** Tokens of the phrase before a participle at the most. */
const REACH = 14;

export function framed(a: EnAnalysis, offer: Offer): Offer {
  return freeRelative(a, offer) ?? participle(a, offer) ?? byline(a, offer) ?? offer;
}

/** "what the army hailed as a victory over the rebels": the content is what follows the verb. */
function freeRelative(a: EnAnalysis, offer: Offer): Offer | null {
  const [run, more] = offer.content;
  if (!run || more || run.first !== run.last || a.tokens.form[run.first] !== 'what') return null;
  const s = entry(a.sentences, a.sentenceOf[offer.cue.last]);
  const first = a.tokens.form[offer.cue.last + 1] === 'as' ? offer.cue.last + 2 : offer.cue.last + 1;
  if (!s || first >= s.last) return null;
  const q = entry(a.quotes, a.quoteOf[first]);
  const last = q?.closed && q.open === first ? q.close : endOfClause(a, first, s.last);
  return last > first ? { ...offer, cue: { first: offer.cue.first, last: first - 1 }, content: [{ first, last }] } : null;
}

/** `a study titled "..." by Nadia Brown`: who wrote it stands after the title. */
function byline(a: EnAnalysis, offer: Offer): Offer | null {
  const run = offer.content[0];
  const q = run && offer.content.length === 1 ? entry(a.quotes, a.quoteOf[run.first]) : undefined;
  if (offer.source || !run || !q?.closed || q.open !== run.first || a.tokens.form[q.close + 1] !== 'by' || a.tags[offer.cue.last] !== ED) return null;
  const s = entry(a.sentences, a.sentenceOf[q.close]);
  const first = q.close + 2;
  let last = chunkEnd(a, first, s?.last ?? first);
  if (a.tokens.form[last + 1] === 'and') last = Math.max(last, chunkEnd(a, last + 2, s?.last ?? last));
  return last >= first ? { ...offer, source: { first, last }, content: [{ first: run.first, last: q.close }] } : null;
}

function endOfClause(a: EnAnalysis, first: number, end: number): number {
  for (let j = first; j <= end; j++) if (a.tokens.form[j] === ',' || a.tokens.form[j] === '.' || a.tokens.form[j] === ';') return j - 1;
  return end;
}

/** "other raids on shipping reported by Tripoli": the content is the phrase before the participle, not its whole sentence. */
function participle(a: EnAnalysis, offer: Offer): Offer | null {
  const { cue, source, content } = offer;
  const before = cue.first - 1;
  if (a.tags[cue.first] !== ED || !source || source.first <= cue.last || a.tokens.form[source.first - 1] !== 'by' || !HEADS.has(a.tags[before] as number)) return null;
  const run = content.find((r) => r.last === before);
  if (!run) return null;
  const phrase = phraseBefore(a, before, Math.max(run.first, before - REACH));
  return phrase && phrase.first > run.first ? { ...offer, content: content.map((r) => (r === run ? phrase : r)) } : null;
}

/** The noun phrase that ends at a token, with one that a preposition hangs on. */
function phraseBefore(a: EnAnalysis, last: number, low: number): Run | null {
  const first = chunkStart(a, last, low);
  if (first < 0) return null;
  if (a.tags[first - 1] !== PREP || first - 2 < low) return { first, last };
  const outer = chunkStart(a, first - 2, low);
  return { first: outer >= 0 ? outer : first, last };
}

function chunkStart(a: EnAnalysis, last: number, low: number): number {
  for (let first = low; first <= last; first++) if (chunkEnd(a, first, last) === last) return first;
  return -1;
}
