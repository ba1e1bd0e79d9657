/** The British way of quoting: 'The road is closed,' she said. Its marks are made like the others, so that one automaton pairs all. */
import { glued, NEWLINE, PUNCT, type Tokens, WORD } from '../../text/scan.ts';
import { isCapital } from './tokens.ts';

/** Marks with which an utterance ends, before its own mark or (a comma, a full stop) after it. */
const BEFORE = new Set([',', '.', '?', '!', '…']);
const AFTER = new Set([',', '.']);

/**
 * The same tokens, with " for each pair of single marks around an utterance that stands in no other quotation: it begins with a
 * capital and ends with a mark. An apostrophe ("the ministers' plan", "'cause") and quoted words ('safe zone') stay what they are.
 * One pass.
 */
export function withSingleMarks(tokens: Tokens): Tokens {
  const form = [...tokens.form];
  let open = -1;
  let double = false;
  for (let i = 0; i < tokens.count; i++) {
    const mark = form[i] as string;
    if (tokens.kind[i] === NEWLINE) [open, double] = [-1, false];
    else if (mark === '"') double = !double;
    else if (mark === '“' || mark === '”') double = mark === '“';
    else if (mark !== "'" || double || tokens.kind[i] !== PUNCT) continue;
    else if (opens(tokens, i)) open = i;
    else if (open >= 0 && closes(tokens, i)) {
      form[open] = form[i] = '"';
      open = -1;
    }
  }
  return { ...tokens, form };
}

/** A blank before it and a capital right after it. */
const opens = (t: Tokens, i: number): boolean => (i === 0 || !glued(t, i - 1) || t.kind[i - 1] === NEWLINE) && glued(t, i) && t.kind[i + 1] === WORD && isCapital(t, i + 1);

/** Right after a mark that ends an utterance and before no word, or right before a comma or a full stop. */
function closes(t: Tokens, i: number): boolean {
  const after = glued(t, i) ? i + 1 : -1;
  return glued(t, i - 1) && t.kind[after] !== WORD && (BEFORE.has(t.form[i - 1] as string) || AFTER.has(t.form[after] as string));
}
