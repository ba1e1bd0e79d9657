/** What changed between two texts, word by word. */
import { diffArrays } from 'diff';
import type { Change } from '../ports/index.ts';

/** Steps that the search for the smallest difference may take; beyond it the texts have little in common. */
const EDITS_MAX = 4000;

/** Words and the white space between them. (The package's own word splitter takes Arabic apart into letters.) */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

/** `changes('a b', 'a c')` is same `a `, removed `b`, added `c`. */
export function changes(before: string, after: string): readonly Change[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: EDITS_MAX });
  if (!parts) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return parts.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}
