/** Rows of the lexicon found in a text: one walk through the trie a token. */
import { letterBit, type Node } from '../../text/lexicon.ts';
import { PUNCT, type Tokens } from '../../text/scan.ts';
import type { EnRow } from './tables.ts';

/** A row of the lexicon found in the text, from token `first` through `last`. */
export interface Hit {
  readonly row: EnRow;
  readonly first: number;
  readonly last: number;
}

/** Written by a constructor so that hits die young (see lang/ar/text.ts). */
class Found implements Hit {
  readonly row: EnRow;
  readonly first: number;
  readonly last: number;
  constructor(row: EnRow, first: number, last: number) {
    this.row = row;
    this.first = first;
    this.last = last;
  }
}

const NONE: readonly Hit[] = [];

/** The rows that begin at token i, where the trie goes on from its form to `start`; longest first. */
export function hitsAt(tokens: Tokens, start: Node | null, i: number): readonly Hit[] {
  if (!start) return NONE;
  let out: Hit[] | null = null;
  let node: Node | undefined = start;
  let j = i;
  while (node) {
    if (node.rows) {
      if (out === null) {
        out = [];
        for (const row of node.rows) out.push(new Found(row as EnRow, i, j));
      } else out = [...node.rows.map((row) => new Found(row as EnRow, i, j)), ...out];
    }
    if (!node.next || j + 1 >= tokens.count || (tokens.kind[j + 1] === PUNCT && tokens.form[j + 1] !== '-')) break;
    const form = tokens.form[++j] as string;
    node = (node.letters & letterBit(form)) === 0 ? undefined : node.next.get(form);
  }
  return out ?? NONE;
}
