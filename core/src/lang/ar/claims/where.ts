/** Where and when: the finest place and the nearest time of the clause, else of the sentence, else of the story. */
import type { ArAnalysis, ClaimDraft, PlaceMention, Run, TimeMention } from '../parts.ts';
import { hit } from '../text.ts';
import type { Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';

/** The finest place after the trigger in its clause, else before it, else in the sentence. */
export function placeOf(a: ArAnalysis, first: Trigger, last: Trigger, scope: Scope): ClaimDraft['place'] {
  const inClause = best(a, first.first, last.last, scope.from, scope.to);
  if (inClause) return { mention: inClause, rule: 'ar.event.place-clause' };
  const s = a.sentences[first.sentence] as Run;
  const inSentence = best(a, first.first, last.last, Math.max(s.first, first.first - 40), Math.min(s.last, last.last + 40));
  return inSentence && !inSentence.id?.startsWith('iso:') ? { mention: inSentence, rule: 'ar.event.place-sentence' } : null;
}

/** A place that stands inside an actor's name, or under a direction of travel, counts less; a state less than a town. */
function best(a: ArAnalysis, from: number, to: number, low: number, high: number): PlaceMention | null {
  let found: PlaceMention | null = null;
  let score = 0;
  for (let j = low; j <= high; j++) {
    const p = a.places[a.placeAt[j] ?? -1];
    if (!p || p.first !== j) continue;
    const value = worth(a, p, from, to);
    if (value > score) [found, score] = [p, value];
    j = p.last;
  }
  return found;
}

function worth(a: ArAnalysis, p: PlaceMention, from: number, to: number): number {
  const m = a.actors[a.actorAt[p.first] ?? -1];
  if (m && m.first < p.first && m.last >= p.last) return 0;
  const before = a.tokens.form[p.first - 1] ?? '';
  const located = before === 'في' || before === 'قرب' || before === 'علي' || p.lead !== undefined && p.lead > 0;
  const distance = p.first > to ? p.first - to : p.last < from ? (from - p.last) * 1.5 : 0;
  const state = p.id?.startsWith('iso:') ? 1 : 0;
  const source = before === 'من' && !located ? 3 : 0;
  return Math.max(0.1, 20 - distance * 0.4 - state * 7 - source - (m && m.first === p.first && !located ? 9 : 0) + (located ? 3 : 0) + (hit(a, p.first, 'place-noun') ? 1 : 0));
}

/** A time in the clause, else the nearest in the sentence. */
export function timeOf(a: ArAnalysis, t: Trigger, scope: Scope): ClaimDraft['time'] {
  const s = a.sentences[t.sentence] as Run;
  const near = nearest(a, scope.from, scope.to, t) ?? nearest(a, s.first, s.last, t);
  if (near?.edtf) return { edtf: near.edtf, part: near.part, mention: near, rule: 'ar.event.time-stated' };
  return null;
}

function nearest(a: ArAnalysis, from: number, to: number, t: Trigger): TimeMention | null {
  let found: TimeMention | null = null;
  let least = 60;
  for (let j = from; j <= to; j++) {
    const m = a.times[a.timeAt[j] ?? -1];
    if (!m || m.first !== j) continue;
    j = m.last;
    if (!m.edtf) continue;
    const distance = m.first > t.last ? m.first - t.last : (t.first - m.last) * 1.3;
    if (distance < least) [found, least] = [m, distance];
  }
  return found;
}
