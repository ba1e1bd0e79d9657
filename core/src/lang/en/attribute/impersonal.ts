/** Passives of saying, thinking and accusing: of whom they tell does not speak. "The rebels are believed to have left", "the army was accused by the mayor of shelling". */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code, IS, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { isPassive, rowOf } from './act.ts';
import { chunkEndingAt } from './source.ts';

const TO = code('to');
const HELPS = tagSet('be', 'have', 'modal', 'r', 'neg');
/** Verbs whose passive tells of its subject: not "was told to", "is determined to", with which the subject hears or means. */
const TELLS_OF: ReadonlySet<string> = new Set(['say', 'report', 'believe', 'think', 'know', 'understand', 'presume', 'assume', 'suspect', 'accuse', 'blame', 'allege', 'claim', 'fear', 'estimate', 'reckon', 'consider', 'deem', 'rumour', 'rumor', 'show']);
/** Phrases of an author at the most. */
const PHRASES_MAX = 3;

export function impersonal(a: EnAnalysis, offer: Offer): Offer {
  const { cue } = offer;
  const verb = verbIn(a, cue);
  if (offer.rule || verb < 0) return offer.rule ? offer : (addressed(a, offer) ?? offer);
  const next = verb + 1;
  if (a.tokens.form[next] === 'by') return byAuthor(a, offer, verb);
  const of = a.tokens.form[next] === 'of' && (isDeed(a, next + 1) || rowOf(a, { first: verb, last: verb })?.row.cells[5] === 'accuse');
  const { source } = offer;
  // "It is feared that": nobody is meant.
  if (a.tokens.form[next] === 'that' && source?.first === source?.last && a.tokens.form[source?.first ?? 0] === 'it') return { ...offer, source: null };
  const on = a.tokens.form[next] === 'on' && a.words[verb]?.lemma === 'blame'; // "the raid was blamed on Mali"
  if (!(of || on || a.tags[next] === TO) || !source || source.last !== cue.first - 1) return offer;
  return { ...offer, source: null, content: [joined(a, source), ...offer.content] };
}

/** "Residents | were warned | to leave": those who are told do not speak. */
function addressed(a: EnAnalysis, offer: Offer): Offer | null {
  const { cue, source } = offer;
  if (!source || source.last !== cue.first - 1 || !isPassive(a, cue) || !HEARS.has(a.words[cue.last]?.lemma ?? '')) return null;
  const to = a.tokens.form[cue.last + 1] === 'not' ? cue.last + 2 : cue.last + 1;
  return a.tags[to] === TO ? { ...offer, source: null } : null;
}

const HEARS: ReadonlySet<string> = new Set(['tell', 'warn', 'order', 'urge', 'ask', 'instruct', 'advise', 'request', 'command', 'call']);

/** "Mali and | the rebels | are accused": with the phrase that "and" joins before it. */
function joined(a: EnAnalysis, source: Run): Run {
  const before = a.tokens.form[source.first - 1] === 'and' ? chunkEndingAt(a, source.first - 2) : null;
  return before ? { first: before.first, last: source.last } : source;
}

/** The participle of such a passive, or -1. */
function verbIn(a: EnAnalysis, cue: Run): number {
  for (let j = cue.first; j <= cue.last; j++) {
    if (a.tags[j] !== IS.ed || !isPassive(a, { first: cue.first, last: j })) continue;
    return TELLS_OF.has(a.words[j]?.lemma ?? '') ? j : -1;
  }
  return -1;
}

/** "arming", which is listed as a noun too. */
const isDeed = (a: EnAnalysis, j: number): boolean => (a.tokens.form[j] as string).endsWith('ing');

/** "The rebels | were accused by | the mayor | of shelling a school". */
function byAuthor(a: EnAnalysis, offer: Offer, verb: number): Offer {
  const s = entry(a.sentences, a.sentenceOf[verb]);
  if (!s) return offer;
  let last = chunkEnd(a, verb + 2, s.last);
  for (let n = 1; n < PHRASES_MAX && a.tokens.form[last + 1] === 'of' && !isDeed(a, last + 2); n++) last = Math.max(last, chunkEnd(a, last + 2, s.last));
  const next = last + 1;
  if (last < verb + 2 || !(a.tokens.form[next] === 'of' && isDeed(a, next + 1))) return offer;
  let first = verb;
  while (first > s.first && isTag(a.tags[first - 1] as number, HELPS)) first--;
  const end = a.words[s.last] === null && a.quoteOf[s.last] === -1 ? s.last - 1 : s.last;
  const subject = offer.content.find((r) => r.last === first - 1) ?? (offer.source?.last === first - 1 ? offer.source : null);
  return subject ? { ...offer, cue: { first, last: verb }, source: { first: verb + 2, last }, content: [subject, { first: next, last: end }], contentRule: 'own-clause' } : offer;
}
