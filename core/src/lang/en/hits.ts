/** Rows of the lexicon found in a text: one walk through the trie a token. */
import { letterBit, type Node, type Row } from '../../text/lexicon.ts';
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

/** Most nodes have one row: a list of one takes the room of one. */
function found(rows: readonly Row[], i: number, j: number): readonly Hit[] {
  return rows.length === 1 ? [new Found(rows[0] as EnRow, i, j)] : rows.map((row) => new Found(row as EnRow, i, j));
}

/** The rows that begin at token i, where the trie goes on from its form to `start`; longest first. */
export function hitsAt(tokens: Tokens, start: Node | null, i: number): readonly Hit[] {
  if (!start) return NONE;
  let out: readonly Hit[] | null = null;
  let node: Node | undefined = start;
  let j = i;
  while (node) {
    if (node.rows) {
      const here = found(node.rows, i, j);
      out = out === null ? here : [...here, ...out];
    }
    if (!node.next || j + 1 >= tokens.count || (tokens.kind[j + 1] === PUNCT && tokens.form[j + 1] !== '-')) break;
    const form = tokens.form[++j] as string;
    node = (node.letters & letterBit(form)) === 0 ? undefined : node.next.get(form);
  }
  return out ?? NONE;
}
