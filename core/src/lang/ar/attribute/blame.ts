/** "ألقت الهند باللوم على جارتها": blame that is laid on somebody. */
import { WORD } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { clauseOf } from './clause.ts';
import { type CueMatch, NEGATIONS, runOf } from './frame.ts';
import { subjectAfter, subjectOnTheLeft } from './subject.ts';

/** Tokens from the verb to the blame, and from there to whom it is laid on. */
const REACH = 8;
const LAYS = /^[وف]?(القي|القت|القوا|القيا|يلقي|تلقي|يلقون|تلقيان|يلقيان)$/u;

/** The verb before the noun of blame, and what follows it: "باللوم في الهجوم على", "مسؤولية الهجوم على". */
export function matchBlame(a: ArAnalysis, noun: Hit, end: number): CueMatch | null {
  let at = noun.first - 1;
  while (at >= Math.max(0, noun.first - REACH) && a.tokens.kind[at] === WORD && !LAYS.test(a.tokens.form[at] as string)) at--;
  if (!LAYS.test(a.tokens.form[at] ?? '') || NEGATIONS.has(a.tokens.form[at - 1] ?? '')) return null;
  const start = laidOn(a, noun.last + 1, Math.min(end, noun.last + REACH));
  if (start < 0) return null;
  const conj = /^[وف]ا?ل|^[وف][يت]/u.test(a.tokens.form[at] as string) ? 'و' : '';
  const h: Hit = { ...noun, first: at, last: at, split: { ...noun.split, conj, prep: '', article: false } };
  const right = subjectAfter(a, h, noun.first - 1, new Set());
  const left = right.source ? null : subjectOnTheLeft(a, h);
  return { hit: h, kind: 'light', more: [{ first: noun.first, last: noun.last }], subject: right.subject ?? left, source: right.source ?? (left ? runOf(left) : null), vehicle: right.vehicle, left: left !== null, start, intro: 'prep', relayers: [], clause: clauseOf(a, left ? Math.min(left.first, h.first) : h.first) };
}

/** Where what is said begins: at the preposition right after the blame, or at على past its owner; -1 where it is laid on nobody. */
function laidOn(a: ArAnalysis, from: number, end: number): number {
  for (let j = from; j <= end; j++) {
    if (a.tokens.kind[j] !== WORD && a.quoteOf[j] === -1) return -1;
    if (a.tokens.form[j] === 'علي') return hit(a, from, 'fn.prep') ? from : j;
    if (hit(a, j, 'fn.that') || covering(a.actors, a.actorAt, j)?.first === j) return -1;
  }
  return -1;
}
