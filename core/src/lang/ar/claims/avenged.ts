/** What somebody vows to answer or to avenge has happened, whatever becomes of the vow. */
import type { ArAnalysis } from '../parts.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const ANSWER = words('answer');
const REVENGE = words('revenge');

/** "توعد بالرد على اغتيال القائد", "بالثأر لمقتل نائبه". */
export function isAvenged(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb) return false;
  const before = a.tokens.form[t.first - 1] ?? '';
  return (before === 'علي' && ANSWER.has(a.tokens.form[t.first - 2] ?? '')) || (t.hit.split.prep === 'ل' && REVENGE.has(before));
}
