/** From scanned pieces to English words: "don't" and "U.S." are one word each, "Iran's" is two, '' is a quotation mark. */
import { glued, NUMBER, PUNCT, type Tokens, WORD } from '../../text/scan.ts';

/** Endings that are words of their own: Iran's, he'll, they've. */
const ENDINGS = new Set(['s', 'm', 're', 've', 'll', 'd']);

/** How an abbreviation is written, by what must follow: `title` a capital, `number` a digit, `any` anything. */
export type Abbreviations = ReadonlyMap<string, string>;

/** Joins and splits scanned tokens. Linear. */
export function words(scanned: Tokens, abbreviations: Abbreviations): Tokens {
  const { count, kind, form, shadow } = scanned;
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const kinds = new Uint8Array(count);
  const forms: string[] = [];
  let n = 0;
  const put = (from: number, to: number, is: number, as: string): void => {
    start[n] = scanned.start[from] as number;
    end[n] = scanned.end[to] as number;
    kinds[n++] = is;
    forms.push(as);
  };
  for (let i = 0; i < count; i++) {
    const last = kind[i] === WORD ? endOfWord(scanned, i, abbreviations) : i;
    if (last > i) {
      put(i, last, WORD, shadow.key.slice(scanned.start[i], scanned.end[last]));
      i = last;
    } else if (form[i] === "'" && glued(scanned, i) && form[i + 1] === "'") {
      put(i, i + 1, PUNCT, '"');
      i++;
    } else if (form[i] === "'" && i > 0 && glued(scanned, i - 1) && kind[i - 1] !== PUNCT && glued(scanned, i) && ENDINGS.has(form[i + 1] as string)) {
      put(i, i + 1, WORD, `'${form[i + 1]}`);
      i++;
    } else put(i, i, kind[i] as number, form[i] as string);
  }
  return { shadow, count: n, start: start.subarray(0, n), end: end.subarray(0, n), kind: kinds.subarray(0, n), form: forms };
}

/** The last piece of the word that begins at i: over inner apostrophes (don't, O'Brien) and the points of abbreviations. */
function endOfWord(t: Tokens, i: number, abbreviations: Abbreviations): number {
  const next = glued(t, i) ? t.form[i + 1] : undefined;
  if (next === "'" && glued(t, i + 1) && t.kind[i + 2] === WORD && !ENDINGS.has(t.form[i + 2] as string)) return i + 2;
  if (next !== '.') return i;
  const form = t.form[i] as string;
  if (form.length === 1) return initials(t, i);
  const must = abbreviations.get(form);
  if (must === undefined) return i;
  const after = i + 2;
  if (must === 'number') return t.kind[after] === NUMBER ? i + 1 : i;
  if (must === 'title') return t.kind[after] === WORD && isCapital(t, after) ? i + 1 : i;
  return i + 1;
}

/** "U.S.", "G.K.", "a.m.": single letters with points; "J." before a name. */
function initials(t: Tokens, i: number): number {
  let last = i + 1;
  while (glued(t, last) && t.kind[last + 1] === WORD && (t.form[last + 1] as string).length === 1 && glued(t, last + 1) && t.form[last + 2] === '.') last += 2;
  if (last > i + 1) return last;
  return t.kind[i + 2] === WORD && isCapital(t, i + 2) && isCapital(t, i) && t.form[i] !== 'i' ? last : i;
}

/** True when the token begins with a capital in the captured text. */
export function isCapital(t: Tokens, i: number): boolean {
  const unit = t.shadow.raw.charCodeAt(t.shadow.toRaw[t.start[i] as number] as number);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : isUpper(unit);
}

function isUpper(unit: number): boolean {
  const c = String.fromCharCode(unit);
  return c !== c.toLowerCase();
}
