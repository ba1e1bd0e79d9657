/** Loads the English tables into one trie: the only place that knows how their columns lie. */
import { foldKey, foldText } from '../../text/fold.ts';
import { cellsAt, cellsOf, eachCell, type Node, type Row, Trie } from '../../text/lexicon.ts';
import { PUNCT, scan } from '../../text/scan.ts';
import { EN_FOLD } from './fold.ts';
import { type Inflected, noun, type Shape, verb } from './inflect.ts';
import { type Abbreviations, words } from './tokens.ts';

/** A row of a table, with the grammatical form in which it stands. */
export interface EnRow extends Row {
  readonly shape: Shape;
  /** The bit of ROOM that asks for it. */
  readonly room: number;
}

/** Who asks for rows: a bit each, so that a token says at once whose rows begin at it. */
export const ROOM = { cue: 1, place: 2, trigger: 4, actor: 8, head: 16, number: 32, time: 64, count: 128, mark: 256, start: 512 } as const;
/** Classes of the table of closed words that are asked for as rows; the others are parts of speech of the book of words. */
const ASKED = new Set(['fn.title', 'fn.pron']);

function roomOf(table: string, cls: string): number {
  if (table === 'actors.en') return ROOM.actor;
  if (table === 'heads') return ROOM.head;
  if (cls === 'cue' || cls === 'place' || cls === 'trigger') return ROOM[cls];
  return cls.startsWith('num.') ? ROOM.number : cls.startsWith('time.') ? ROOM.time : cls.startsWith('count.') ? ROOM.count : cls.startsWith('mark.') ? ROOM.mark : cls === 'fn.start' ? ROOM.start : 0;
}

/** What a word makes by itself, without the rows that nobody asks for: they stand at every second word. */
export function askedFor(node: Node): Node {
  const rows = (node.rows ?? []).filter(({ table, cls }) => table !== 'closed' || ASKED.has(cls));
  return { rows: rows.length > 0 ? rows : null, next: node.next, letters: node.letters };
}

export const roomsOf = (rows: readonly Row[]): number => rows.reduce((bits, row) => bits | (row as EnRow).room, 0);

/** How the columns of a table lie. Column 0 is the id. */
export type Layout =
  /** One form a row: id, class (or role), form, further cells. */
  | 'forms'
  /** One form a row, all of class `cls`: id, ..., form at column `formAt`; cells are the whole row. */
  | { readonly cls: string; readonly formAt: number }
  /** One lemma a row: id, label, verbs (|), nouns (|), phrases (|), further cells; `-` where there is none; cells are the whole row. */
  | { readonly lemmas: string };

export interface Table {
  readonly name: string;
  readonly text: string;
  readonly layout: Layout;
}

/** Builds the trie of a set of tables. */
export function loadTables(tables: readonly Table[], abbreviations: Abbreviations): Trie {
  const trie = new Trie((form) => keyTokens(form, abbreviations));
  const wait = (form: string, make: (at: number) => EnRow, at: number): void => {
    const first = FIRST.exec(form)?.[0].toLowerCase() ?? keyTokens(form, abbreviations)[0];
    if (first !== undefined) trie.add(first, make, at);
  };
  for (const { name, text, layout } of tables) {
    const rowOf = (cls: string, form: string, cells: readonly string[], all: readonly string[], shape: Shape): EnRow => ({ table: name, id: all[0] ?? '', cls, form, cells, shape, room: roomOf(name, cls) });
    if (typeof layout === 'object' && 'lemmas' in layout) {
      const rows = cellsOf(text).flatMap((cells) => lemmaForms(cells).map((f) => rowOf(layout.lemmas, f.form, cells, cells, f.shape)));
      rows.forEach(({ form }, at) => {
        wait(form, (k) => rows[k] as EnRow, at);
      });
      continue;
    }
    const made = (at: number): EnRow => {
      const cells = cellsAt(text, at);
      return layout === 'forms' ? rowOf(cells[1] ?? '', cells[2] ?? '', cells.slice(3), cells, '') : rowOf(layout.cls, cells[layout.formAt] ?? '', cells, cells, '');
    };
    eachCell(text, layout === 'forms' ? 2 : layout.formAt, (form, at) => wait(form, made, at));
  }
  return trie;
}

/** A first word of plain letters, with a blank, a hyphen or nothing after it: a token whatever comes after. */
const FIRST = /^[A-Za-z]+(?=[ -]|$)/;

/** All forms of a lemma row. */
export function lemmaForms(cells: readonly string[]): Inflected[] {
  const [, , verbs = '-', nouns = '-', phrases = '-'] = cells;
  const each = (cell: string, make: (form: string) => readonly Inflected[]): Inflected[] => (cell && cell !== '-' ? cell.split('|').flatMap((form) => make(form.trim())) : []);
  return [...each(verbs, verb), ...each(nouns, noun), ...each(phrases, (form) => [{ form, shape: 'phrase' as const }])];
}

/** Words of plain letters, with a blank or a hyphen between: most names are. */
const PLAIN = /^[a-z]+(?:[ -][a-z]+)*$/;

/** Forms of a name or phrase as tokens of the key. */
export function keyTokens(form: string, abbreviations: Abbreviations): string[] {
  if (/^[a-z]+$/.test(form)) return [form];
  const folded = foldKey(form, EN_FOLD);
  if (PLAIN.test(folded)) return folded.split(/ |(-)/).filter(Boolean);
  const tokens = words(scan(foldText(form, EN_FOLD)), abbreviations);
  return tokens.form.filter((_, i) => tokens.kind[i] !== PUNCT || tokens.form[i] === '-');
}

/** The abbreviations of a table: form without its last point -> what must follow. */
export function abbreviationsOf(table: string): Abbreviations {
  return new Map(cellsOf(table).map((cells) => [(cells[2] ?? '').replace(/\.$/, ''), cells[1] ?? 'any']));
}
