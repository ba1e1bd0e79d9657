/** A token trie over the folded forms of every table: one look-up a word serves all rooms. */

/** A row of a lexicon table. Words are data; a row names the table and id by which `why` cites it. */
export interface Row {
  /** File stem of the table, as `why` prints it. */
  readonly table: string;
  readonly id: string;
  /** What the row is: `cue`, `trigger`, `actor`, `place`, `office`, `month` ... */
  readonly cls: string;
  readonly form: string;
  /** Remaining columns of the table, in order. */
  readonly cells: readonly string[];
}

/** A node of the trie: rows that end here, and the tokens that may follow. */
export interface Node {
  rows: Row[] | null;
  next: Map<string, Node> | null;
  /** Bits of the words of `next`: most that do not go on with the entry are told from it without a look-up. */
  letters: number;
}

/** One of 32 bits for a word, less its first `from` characters, by its first and third letter. */
export function letterBit(word: string, from = 0): number {
  return 1 << ((word.charCodeAt(from) * 5 + (word.charCodeAt(from + 2) | 0)) & 31);
}

/** The trie's root: first token -> node. */
export type Trie = Map<string, Node>;

/** Adds a row under a sequence of folded tokens. */
export function addRow(trie: Trie, tokens: readonly string[], row: Row): void {
  let level: Map<string, Node> = trie;
  let node: Node | undefined;
  for (const token of tokens) {
    if (node) {
      level = node.next ??= new Map();
      node.letters |= letterBit(token);
    }
    node = level.get(token);
    if (!node) level.set(token, (node = { rows: null, next: null, letters: 0 }));
  }
  if (node) {
    if (node.rows) node.rows.push(row);
    else node.rows = [row];
  }
}

/** Splits the text of a compiled table into its rows of cells. */
export function cellsOf(table: string): string[][] {
  const out: string[][] = [];
  for (const line of table.split('\n')) if (line && line[0] !== '#') out.push(line.split('\t'));
  return out;
}
