/** The quote automaton: pairs quotation marks before sentences are split, and survives odd counts. */
import { glued, NEWLINE, PUNCT, type Tokens } from './scan.ts';

/** A quotation: token indices of its marks. An unclosed one has `close` at the last token of its paragraph and `closed: false`. */
export interface Quote {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

/** Nesting deeper than this is flat: ten thousand opening marks are noise, not nesting. */
const DEPTH_MAX = 8;
/** A quotation longer than this many tokens is taken as unclosed. */
const LENGTH_MAX = 600;

const OPEN: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '「': '」' };
const CLOSE = new Set(['»', '”', '›', '」']);

/**
 * Where an unclosed quotation goes on in the next paragraph: at its repeated opening mark, as is the custom for quotations
 * of several paragraphs. -1 where it does not.
 */
function continued(tokens: Tokens, newline: number, first: { at: number; wants: string } | undefined): number {
  if (!first) return -1;
  let j = newline;
  while (j < tokens.count && tokens.kind[j] === NEWLINE) j++;
  const mark = tokens.form[j] ?? '';
  return j < tokens.count && j - first.at < LENGTH_MAX && mark === tokens.form[first.at] && (mark === '"' || OPEN[mark] !== undefined) ? j : -1;
}

/** Marks still to come in a paragraph: straight ones, those that only open, those that only close. */
interface Ahead {
  straight: number;
  opening: number;
  closing: number;
}

function ahead(tokens: Tokens, from: number): Ahead {
  const out = { straight: 0, opening: 0, closing: 0 };
  for (let i = from; i < tokens.count && tokens.kind[i] !== NEWLINE; i++) {
    if (tokens.kind[i] !== PUNCT) continue;
    const mark = tokens.form[i] as string;
    if (mark === '"') out.straight++;
    else if (CLOSE.has(mark)) out.closing++;
    else if (OPEN[mark]) out.opening++;
  }
  return out;
}

/** A straight mark with a blank before it and a word right after it opens: ' "كلمة'. */
function looksOpening(tokens: Tokens, i: number): boolean {
  return (i === 0 || !glued(tokens, i - 1)) && glued(tokens, i) && tokens.kind[i + 1] !== PUNCT;
}

/** A mark right after a word or a full stop, with a blank after it, closes: 'text.“ '. */
function looksClosing(tokens: Tokens, i: number): boolean {
  return i > 0 && glued(tokens, i - 1) && tokens.kind[i - 1] !== NEWLINE && (!glued(tokens, i) || tokens.kind[i + 1] === NEWLINE);
}

/** The next straight mark of the paragraph, or -1. */
function nextStraight(tokens: Tokens, from: number): number {
  for (let i = from + 1; i < tokens.count && i - from < LENGTH_MAX && tokens.kind[i] !== NEWLINE; i++) if (tokens.form[i] === '"') return i;
  return -1;
}

/** Of two marks that open, the second is closed, a sentence ends, and another opens or none comes: the first was left unclosed. */
function closesAlone(tokens: Tokens, i: number): boolean {
  const close = nextStraight(tokens, i);
  if (close < 0 || !looksClosing(tokens, close)) return false;
  const next = nextStraight(tokens, close);
  return (next < 0 || looksOpening(tokens, next)) && fullStop(tokens, close, Math.min(close + 3, tokens.count));
}

/** A sentence ends between two marks. */
function fullStop(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.form[i] === '.') return true;
  return false;
}

/** Finds the outermost quotations, in order; one that goes on over several paragraphs is one. Linear. */
export function findQuotes(tokens: Tokens): Quote[] {
  const out: Quote[] = [];
  let stack: { at: number; wants: string }[] = [];
  /** Quotations inside the open one: they stand by themselves where it is never closed. */
  let inner: Quote[] = [];
  let lineStart = 0;
  let left = ahead(tokens, 0);
  const flush = (end: number): void => {
    const first = stack[0];
    if (first) out.push({ open: first.at, close: Math.min(end, (inner[0]?.open ?? tokens.count) - 1), closed: false }, ...inner);
    stack = [];
    inner = [];
  };
  for (let i = 0; i <= tokens.count; i++) {
    if (i === tokens.count || tokens.kind[i] === NEWLINE) {
      const again = continued(tokens, i, stack[0]);
      if (again > 0) {
        i = again;
        left = ahead(tokens, i + 1);
        continue;
      }
      flush(i - 1);
      lineStart = i + 1;
      left = ahead(tokens, i + 1);
      continue;
    }
    if (tokens.kind[i] !== PUNCT) continue;
    const mark = tokens.form[i] ?? '';
    const top = stack.at(-1);
    if (top && i - (stack[0]?.at ?? i) > LENGTH_MAX) flush(i - 1);
    if (mark === '"') {
      // The number of marks to come tells whether the open one was left unclosed, or the next two do.
      if (top?.wants === '"' && looksOpening(tokens, i) && (left.straight % 2 === 0 || closesAlone(tokens, i))) stack.pop();
      left.straight--;
      // “text": the writer closed with another mark.
      if (stack[stack.length - 1]?.wants === '"' || (top?.wants === '”' && looksClosing(tokens, i))) close(i);
      else open(i, '"');
    } else if (CLOSE.has(mark)) {
      left.closing--;
      const depth = stack.findLastIndex((s) => s.wants === mark);
      if (depth >= 0) {
        stack.length = depth + 1;
        close(i);
      } else if (top) close(i); // »…» and «…" : the writer closed with another mark
      else open(i, '»'); // a closing mark that opens: »text»
    } else if (top && (top.wants === mark || (top.wants === OPEN[mark] && looksClosing(tokens, i)))) {
      close(i); // „text“, and “text“
    } else if (OPEN[mark]) {
      if (top?.wants === OPEN[mark] && left.opening + stack.length > left.closing && fullStop(tokens, top.at, i)) stack.pop();
      left.opening--;
      open(i, OPEN[mark]);
    }
  }
  return out.sort((a, b) => a.open - b.open);

  function open(at: number, wants: string): void {
    if (stack.length < DEPTH_MAX && at >= lineStart) stack.push({ at, wants });
  }
  function close(at: number): void {
    const top = stack.pop();
    if (!top || at <= top.at + 1) return;
    if (stack.length === 1) inner.push({ open: top.at, close: at, closed: true });
    if (stack.length > 0) return;
    out.push({ open: top.at, close: at, closed: true });
    inner = [];
  }
}
