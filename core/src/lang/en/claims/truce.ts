/** What is told of a truce: its stage by the verb around its noun, who brokered it, from when it holds, whether a pronoun means it. */
import type { ClaimDraft, EnAnalysis, PartyDraft, Run, TimeMention } from '../parts.ts';
import { hit } from '../text.ts';
import { isTruce, meantBefore } from './accord.ts';
import { phrasesAfter, type Scope, subjectOf } from './clause.ts';
import { form, isAdverb, isHelp, isIn, phraseAfter, phraseBefore } from './grammar.ts';
import { NOBODY, partiesOf } from './party.ts';
import { facet, type Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';
import { tagSet } from '../tag.ts';

/** Verbs around a truce, by what they say of it. */
const VERBS: readonly (readonly [stage: string, forms: ReadonlySet<string>])[] = [
  ['in_force', wordsOf('truce-start')], ['agreed', wordsOf('truce-agree')], ['declared', wordsOf('truce-declare')], ['agreed', wordsOf('truce-broker')],
];
const BROKER = wordsOf('truce-broker');
const OPENS = wordsOf('truce-from');
const T_PAST = tagSet('ed');
const T_PREP = tagSet('prep');
const PHRASES_MAX = 2;
const T_FINITE = tagSet('ed', 'v', 'vs');
const T_REL = tagSet('rel', 'that');
const T_NAMED = tagSet('det', 'a', 'n', 'name', 'num', 'poss', "'s");
/** Tokens from a truce to its verb, over a relative pronoun or an aside. */
const REACH = 9;
const UNSURE = new Set(['to', 'will', 'would', 'may', 'might', 'could', 'can', 'must', 'should', 'not', 'never', 'shall']);

export interface Staged {
  readonly stage: string;
  readonly at: number;
}

/** "a truce took effect", "the truce that started", "agreed a truce", "a truce, brokered by X": the verb that says how far it has come, or null. */
export function stageOf(a: EnAnalysis, t: Trigger): Staged | null {
  if (t.type !== 'ceasefire') return null;
  const own = facet(t, 'stage');
  if (own) return { stage: own, at: t.first };
  if (t.verb) return null;
  return stageAfter(a, t) ?? stageBefore(a, t);
}

function stageAfter(a: EnAnalysis, t: Trigger): Staged | null {
  const s = a.sentences[t.sentence] as Run;
  let j = t.last + 1;
  for (let n = 0; n < PHRASES_MAX && isIn(a, j, T_PREP); n++) j = (phraseAfter(a, j + 1, s.last)?.last ?? s.last) + 1; // "between X and Y", "in the valley"
  const from = j;
  if (form(a, j) === ',') j++;
  if (isIn(a, j, T_REL)) j++;
  if (form(a, j) === 'both') j += 2; // "a truce that both countries accepted"
  let due = false;
  for (const end = Math.min(s.last, from + REACH - 1); j <= end; j++) {
    const word = form(a, j);
    if (DUE.has(word)) due = true;
    else if (!isAdverb(a, j) && (!isHelp(a, j) || UNSURE.has(word))) return due ? planned(a, j) : isIn(a, j, T_PAST) ? staged(a, j) : null;
  }
  return null;
}

/** "was to hold from Monday", "is due to start": agreed, and to come. */
const planned = (a: EnAnalysis, j: number): Staged | null => (VERBS[0]?.[1].has(form(a, j)) ? { stage: 'declared', at: j } : null);
const DUE = new Set(['to', 'will', 'due', 'set', 'expected', 'scheduled', 'meant', 'supposed']);

/** The verb whose object the truce is. */
function stageBefore(a: EnAnalysis, t: Trigger): Staged | null {
  let j = t.first - 1;
  while (isIn(a, j, T_NAMED) && t.first - j < REACH) j--;
  if (form(a, j) === 'to' || form(a, j) === 'on') j--;
  if (!isIn(a, j, T_FINITE) || UNSURE.has(form(a, j - 1)) || a.sentenceOf[j] !== t.sentence) return null;
  const found = staged(a, j);
  return found && found.stage !== 'in_force' ? found : null;
}

function staged(a: EnAnalysis, j: number): Staged | null {
  for (const [stage, forms] of VERBS) if (forms.has(form(a, j))) return { stage, at: j };
  return null;
}

/** "brokered by X", "X mediated the truce". */
export function brokersOf(a: EnAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const s = a.sentences[t.sentence] as Run;
  const wide: Scope = { ...scope, from: s.first, to: s.last };
  for (let j = Math.max(s.first, t.first - REACH); j <= Math.min(s.last, t.last + BROKER_AHEAD); j++) {
    if (!isIn(a, j, T_FINITE) || !BROKER.has(form(a, j))) continue;
    const by = phrasesAfter(a, j, wide).find((p) => p.prep === 'by');
    const np = j > t.last ? by : subjectOf(a, j, wide);
    const found = np ? partiesOf(a, np, wide, 'en.event.mediator', false) : NOBODY;
    if (found.length > 0) return found.map((p) => ({ ...p, rule: 'en.event.mediator' }));
  }
  return NOBODY;
}

const BROKER_AHEAD = 16;

/** From when it holds: "from midday", "since noon on Saturday", "was to hold from Monday morning"; the part of the day may stand apart from its day. */
export function truceTime(a: EnAnalysis, t: Trigger, time: ClaimDraft['time']): ClaimDraft['time'] {
  const s = a.sentences[t.sentence] as Run;
  const start = startIn(a, t.last + 1, s.last);
  const found = start ? { edtf: (start.edtf as string).split('/')[0] as string, part: start.part, mention: start, rule: 'en.event.time-truce' } : time;
  if (!found || found.part) return found;
  for (let j = t.last + 1; j <= s.last; j++) {
    const part = OPENS.has(form(a, j)) ? (hit(a, j, 'time.part') ?? hit(a, j + 1, 'time.part')) : undefined;
    if (part && a.timeAt[part.last] === -1) return { ...found, part: part.row.cells[0] ?? null };
  }
  return found;
}

function startIn(a: EnAnalysis, from: number, to: number): TimeMention | null {
  for (let j = from; j <= to; j++) {
    const m = a.times[a.timeAt[j] ?? -1];
    if (!m) continue;
    if (m.edtf && (m.relation === 'since' || (OPENS.has(form(a, m.first - 1)) && form(a, m.first - 1) !== 'at')) && m.edtf.split('/')[0]?.length === 10) return m;
    j = m.last;
  }
  return null;
}

/** "agreed to halt the fighting": a promise of both sides to end a war is a truce. */
export function agreedEnd(a: EnAnalysis, t: Trigger): boolean {
  if (t.type !== 'hostilities' || facet(t, 'phase') !== 'end' || form(a, t.first - 1) !== 'to') return false;
  for (let j = t.first - 2; j >= Math.max(0, t.first - REACH); j--) if (a.words[j]?.lemma === 'agree') return isIn(a, j, T_FINITE) && !UNSURE.has(form(a, j - 1)) && phraseBefore(a, j - 1, Math.max(0, j - REACH)) !== null;
  return false;
}

/** "after the truce began", "minutes after it started": the sentence counts from the start of the truce that was told. */
export function countsFromTruce(a: EnAnalysis, sentence: number): boolean {
  const s = a.sentences[sentence] as Run;
  for (let j = s.first; j < s.last; j++) {
    if (form(a, j) !== 'after') continue;
    for (let k = j + 1; k <= Math.min(s.last, j + REACH); k++) {
      if (form(a, k) === ',') break;
      if (VERBS[0]?.[1].has(form(a, k)) && isIn(a, k, T_PAST)) return form(a, k - 1) === 'it' ? meantBefore(a, sentence) : isTruce(a, k - 1);
    }
  }
  return false;
}
