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

/** Makes the row that stands at a place of a table. */
export type RowAt = (at: number) => Row;

/**
 * The trie's root: first token -> node. Rows wait under their first token and are taken apart when it is first asked for: of
 * tens of thousands an article needs some hundred, and a command should not wait for the others.
 */
export class Trie {
  private readonly tokensOf: (form: string) => readonly string[];
  /** First token -> its node, or the number of the last row that waits there. */
  private readonly entries = new Map<string, Node | number>();
  /** Per waiting row: who makes it, of what place, and the number of the row before it under the same token (-1 where there is none). */
  private readonly makers: RowAt[] = [];
  private readonly places: number[] = [];
  private readonly before: number[] = [];

  constructor(tokensOf: (form: string) => readonly string[]) {
    this.tokensOf = tokensOf;
  }

  /** Lets a row wait under the first token of its form. */
  add(first: string, make: RowAt, at: number): void {
    const last = this.entries.get(first);
    if (typeof last === 'object') throw new Error(`trie: a row for "${first}" comes after it was asked for`);
    this.entries.set(first, this.before.push(last ?? -1) - 1);
    this.makers.push(make);
    this.places.push(at);
  }

  get(token: string): Node | undefined {
    const entry = this.entries.get(token);
    if (typeof entry !== 'number') return entry;
    const node: Node = { rows: null, next: null, letters: 0 };
    this.entries.set(token, node);
    const rows: Row[] = [];
    for (let k = entry; k >= 0; k = this.before[k] as number) rows.push((this.makers[k] as RowAt)(this.places[k] as number));
    // The last came first.
    for (let k = rows.length - 1; k >= 0; k--) addRow(node, this.tokensOf((rows[k] as Row).form), rows[k] as Row);
    return node;
  }
}

/** Adds a row below the node of the first of its tokens. */
function addRow(first: Node, tokens: readonly string[], row: Row): void {
  let node = first;
  for (let k = 1; k < tokens.length; k++) {
    const token = tokens[k] as string;
    node.next ??= new Map();
    node.letters |= letterBit(token);
    let next = node.next.get(token);
    if (!next) node.next.set(token, (next = { rows: null, next: null, letters: 0 }));
    node = next;
  }
  if (node.rows) node.rows.push(row);
  else node.rows = [row];
}

/** Splits the text of a compiled table into its rows of cells. */
export function cellsOf(table: string): string[][] {
  const out: string[][] = [];
  for (const line of table.split('\n')) if (line && line[0] !== '#') out.push(line.split('\t'));
  return out;
}

/** Calls back with one cell of every row of a table ('' where the row is too short), and with where the row begins. */
export function eachCell(table: string, column: number, visit: (cell: string, at: number) => void): void {
  for (let at = 0, end = 0; at < table.length; at = end + 1) {
    end = table.indexOf('\n', at);
    if (end < 0) end = table.length;
    if (end === at || table[at] === '#') continue;
    let from = at;
    for (let k = 0; k < column && from <= end; k++) {
      const tab = table.indexOf('\t', from);
      from = tab < 0 || tab > end ? end + 1 : tab + 1;
    }
    const tab = from > end ? -1 : table.indexOf('\t', from);
    visit(from > end ? '' : table.slice(from, tab < 0 || tab > end ? end : tab), at);
  }
}

/** The cells of the row that begins at a place of a table. */
export function cellsAt(table: string, at: number): string[] {
  const end = table.indexOf('\n', at);
  return table.slice(at, end < 0 ? table.length : end).split('\t');
}

/** What rows say, by one of their cells; taken apart when it is first asked for. */
export class Shelf<T extends object> {
  private readonly entries = new Map<string, T | number>();
  private readonly makers: ((cells: readonly string[]) => T)[] = [];
  private readonly tables: string[] = [];
  private readonly places: number[] = [];

  /** Adds the rows of a table. Of two with the same key the later stands. */
  add(table: string, column: number, make: (cells: readonly string[]) => T): this {
    eachCell(table, column, (key, at) => {
      this.entries.set(key, this.places.push(at) - 1);
      this.tables.push(table);
      this.makers.push(make);
    });
    return this;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (typeof entry !== 'number') return entry;
    const made = (this.makers[entry] as (cells: readonly string[]) => T)(cellsAt(this.tables[entry] as string, this.places[entry] as number));
    this.entries.set(key, made);
    return made;
  }
}
