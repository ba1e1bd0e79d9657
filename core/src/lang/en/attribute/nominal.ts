/** Nouns of saying with "that", and what becomes of what they tell: "claims by rebels that the town fell | were denied by the army". */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { isPassive } from './act.ts';

const HELPS = tagSet('be', 'have', 'modal', 'aux', 'neg', 'r');
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');
const OPENS = tagSet('det', 'poss', 'a', 'r', 'num');
const NOUN = tagSet('n', 'nn');
/** Participles that tell what becomes of words. */
const FATE: ReadonlySet<string> = new Set(['verify', 'confirm', 'deny', 'reject', 'dismiss', 'refute', 'dispute', 'corroborate', 'substantiate', 'contradict']);
/** Phrases of an author at the most; words before such a noun at the head of its sentence. */
const PHRASES_MAX = 3;
const HEAD_MAX = 4;

export function ofNoun(a: EnAnalysis, offer: Offer): Offer {
  const { cue } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (offer.rule || !s || a.quoteOf[cue.first] !== -1) return offer;
  const apposed = denied(a, offer);
  if (apposed) return apposed;
  return isPassive(a, cue) && FATE.has(a.words[cue.last]?.lemma ?? '') ? wholeSubject(a, offer, s) : beforeFate(a, byAuthor(a, offer));
}

/** ", an accusation | Mali | rejected": the name between such a noun and the verb speaks. */
function denied(a: EnAnalysis, offer: Offer): Offer | null {
  const { cue, source, content } = offer;
  const run = content[0];
  if (source || !run || content.length > 1 || run.last !== cue.first - 1 || run.last < run.first + 2 || !isTag(a.tags[run.first] as number, OPENS) || !isWord(a, run.first + 1)) return null;
  for (let j = run.first + 2; j <= run.last; j++) if (!isTag(a.tags[j] as number, NAME)) return null;
  return { ...offer, source: { first: run.first + 2, last: run.last }, content: [{ first: run.first, last: run.first + 1 }] };
}

const NAME = tagSet('name');

/** "the report followed claims by | rebel leaders that the army had left": whoever stands behind "by" speaks. */
function byAuthor(a: EnAnalysis, offer: Offer): Offer {
  const { cue } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!s) return offer;
  for (let noun = cue.first; noun <= cue.last; noun++) {
    const that = authored(a, noun, s.last);
    if (that < 0) continue;
    const end = a.words[s.last] === null && a.quoteOf[s.last] === -1 ? s.last - 1 : s.last;
    const told = offer.content.find((r) => r.first <= that && that < r.last);
    return { ...offer, cue: { first: noun, last: noun }, source: { first: noun + 2, last: that - 1 }, content: [{ first: that, last: told?.last ?? end }], contentRule: 'own-clause' };
  }
  return offer;
}

/** The "that" of "claims by rebel leaders that", where such a noun is at a token, or -1. */
export function authored(a: EnAnalysis, noun: number, end: number): number {
  if (!BY.has(a.tokens.form[noun + 1] as string) || !isWord(a, noun)) return -1;
  let last = chunkEnd(a, noun + 2, end);
  for (let n = 1; n < PHRASES_MAX && (a.tokens.form[last + 1] === 'of' || a.tokens.form[last + 1] === 'in'); n++) last = Math.max(last, chunkEnd(a, last + 2, end));
  return last >= noun + 2 && a.tokens.form[last + 1] === 'that' && last + 2 < end ? last + 1 : -1;
}

const BY: ReadonlySet<string> = new Set(['by', 'from']);

/** "claims that the town fell | could not be verified": what becomes of the claims is not said by who claims. */
function beforeFate(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const run = content.at(-1);
  if (!run || run.first <= cue.last || a.tokens.form[run.first] !== 'that' || !isWord(a, cue.last)) return offer;
  const at = fateIn(a, run);
  return at < 0 ? offer : { ...offer, content: [...content.slice(0, -1), { first: run.first, last: at - 1 }] };
}

/** The first helping verb before such a participle, where a clause with a verb of its own stands before it, or -1. */
function fateIn(a: EnAnalysis, { first, last }: Run): number {
  let verbs = 0;
  for (let j = first + 1; j <= last; j++) {
    if (a.tokens.form[j] === ',' || a.quoteOf[j] !== -1) return -1;
    if (!isTag(a.tags[j] as number, FINITE)) continue;
    let end = j;
    while (end < last && isTag(a.tags[end] as number, HELPS)) end++;
    if (verbs > 0 && end > j && a.tags[end] === IS.ed && FATE.has(a.words[end]?.lemma ?? '')) return j;
    verbs++;
    j = end;
  }
  return -1;
}

/** "Reports that the town had fallen | were denied by": all that stands before the verb is denied. */
function wholeSubject(a: EnAnalysis, offer: Offer, s: Run): Offer {
  const { cue, content } = offer;
  let first = cue.first;
  while (first > s.first && isTag(a.tags[first - 1] as number, HELPS)) first--;
  const told = { first: s.first, last: first - 1 };
  let at = s.first;
  while (at < s.first + HEAD_MAX && isTag(a.tags[at] as number, OPENS)) at++;
  if (!isWord(a, at) || at >= told.last || content.length === 0 || content.some((r) => r.first > cue.last)) return offer;
  for (let j = at; j <= told.last; j++) if (a.tokens.form[j] === 'that') return { ...offer, content: [told] };
  return offer;
}

/** A noun of the table of cues, though the same word is a verb: "claims by", "Reports that" at the head of a sentence. */
function isWord(a: EnAnalysis, j: number): boolean {
  const noun = isTag(a.tags[j] as number, NOUN) || a.tokens.form[j + 1] === 'by' || entry(a.sentences, a.sentenceOf[j])?.first === j;
  return noun && (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && (h.row.shape === 'noun' || h.row.shape === 'nouns'));
}
