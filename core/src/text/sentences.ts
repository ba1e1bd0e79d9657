/** Sentences: runs of tokens between full stops and line ends, never cut inside a quotation or a number. */
import type { Quote } from './quotes.ts';
import { glued, NEWLINE, PUNCT, type Tokens, WORD } from './scan.ts';

/** A sentence: its first and last token, and the number of its paragraph. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

const STOPS = new Set(['.', '؟', '?', '!', '…', '۔']);

/** A sentence longer than this many tokens is cut: no sentence of a news report is. */
const LENGTH_MAX = 400;

/** What a language adds to the common rules. */
export interface SentenceRules {
  /** Token `i`, which is no stop by itself, ends a sentence all the same ("in the U.S. The army"). */
  readonly endsAt: (i: number) => boolean;
  /** A sentence ends with the quotation that is closed at token `i` and has a stop before its mark. */
  readonly closesAt: (i: number) => boolean;
}

/**
 * Splits tokens into sentences. A full stop does not end one after a single letter (د. أحمد), between two digits,
 * inside Latin abbreviations, or inside a closed quotation.
 */
export function findSentences(tokens: Tokens, quotes: readonly Quote[], rules?: SentenceRules): Sentence[] {
  const out: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let q = 0;
  let words = 0;
  const push = (last: number): void => {
    if (last >= first && words > 0) out.push({ first, last, paragraph });
    first = last + 1;
    words = 0;
  };
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === NEWLINE) {
      push(i - 1);
      first = i + 1;
      paragraph++;
      continue;
    }
    if (tokens.kind[i] !== PUNCT) {
      words++;
      if (i - first >= LENGTH_MAX || (rules && outside(i) && rules.endsAt(i))) push(i);
      continue;
    }
    const quote = quoteAt(i);
    const inside = quote?.closed && quote.open < i && i < quote.close;
    if (rules && quote?.closed && quote.close === i && STOPS.has(tokens.form[i - 1] ?? '') && rules.closesAt(i)) push(i);
    else if (STOPS.has(tokens.form[i] ?? '') && !inside && !abbreviates(tokens, i)) {
      let last = i;
      while (last + 1 < tokens.count && tokens.kind[last + 1] === PUNCT && endsWith(tokens, last + 1, quotes, q)) last++;
      push(last);
      i = last;
    }
  }
  push(tokens.count - 1);
  return out;

  /** The first quotation that is not over at token i. Asked in the order of the tokens. */
  function quoteAt(i: number): Quote | undefined {
    while (q < quotes.length && (quotes[q] as Quote).close < i) q++;
    return quotes[q];
  }
  function outside(i: number): boolean {
    const quote = quoteAt(i);
    return !quote?.closed || i < quote.open;
  }
}

/** More stops, or the mark that closes the quotation in which the stop stands. */
function endsWith(tokens: Tokens, i: number, quotes: readonly Quote[], q: number): boolean {
  return STOPS.has(tokens.form[i] ?? '') || (glued(tokens, i - 1) && quotes[q]?.close === i);
}

function abbreviates(tokens: Tokens, i: number): boolean {
  if (tokens.form[i] !== '.') return false;
  const before = tokens.form[i - 1] ?? '';
  return tokens.kind[i - 1] === WORD && glued(tokens, i - 1) && (before.length === 1 || (glued(tokens, i) && isLatin(before) && isLatin(tokens.form[i + 1] ?? '')));
}

function isLatin(form: string): boolean {
  const c = form.charCodeAt(0);
  return c < 0x250;
}
