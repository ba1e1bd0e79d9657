/** Names in marks: `قصفت الطائرات "الإسرائيلية"`. A nationality or party alone between marks is that word, for the grammar, and the marks belong to it; so is a body whose owner follows (`"جيش" الاحتلال`). */
import { PUNCT, type Tokens, WORD } from '../../text/scan.ts';
import type { Form } from './word.ts';

const CLOSES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”' };
const NAMED = /^(adj\.|name$|short$)/;

/** Joins each mark, name and mark to one token with the form of the name; the same tokens when there are none. */
export function unmarked(tokens: Tokens, forms: readonly (Form | null)[]): Tokens {
  const at: number[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) if (isMarkedName(tokens, forms, i)) at.push(i);
  if (at.length === 0) return tokens;
  const keep: number[] = [];
  const { start, end, kind, form } = tokens;
  const [open, close] = [new Set(at), new Set(at.map((i) => i + 2))];
  for (let i = 0; i < tokens.count; i++) if (!open.has(i) && !close.has(i)) keep.push(i);
  return {
    shadow: tokens.shadow, count: keep.length, kind: Uint8Array.from(keep, (i) => kind[i] as number), form: keep.map((i) => form[i] as string),
    start: Int32Array.from(keep, (i) => start[open.has(i - 1) ? i - 1 : i] as number), end: Int32Array.from(keep, (i) => end[close.has(i + 1) ? i + 1 : i] as number),
  };
}

/** Straight marks are a pair where nothing is written together with them. */
function isMarkedName({ kind, form, start, end, count }: Tokens, forms: readonly (Form | null)[], i: number): boolean {
  if (kind[i] !== PUNCT || kind[i + 1] !== WORD || CLOSES[form[i] as string] !== form[i + 2]) return false;
  if (end[i] !== start[i + 1] || end[i + 1] !== start[i + 2]) return false;
  if (form[i] === '"' && ((i > 0 && end[i - 1] === start[i]) || (i + 3 < count && end[i + 2] === start[i + 3] && kind[i + 3] === WORD))) return false;
  const owned = kind[i + 3] === WORD && (form[i + 3] as string).startsWith('ال');
  return (forms[i + 1]?.rows ?? []).some(({ row, split }) => (NAMED.test(row.cls) || (owned && row.cls === 'body')) && split.prep === '' && split.conj === '' && split.pronoun === '');
}
