/** Loads the Arabic tables into one trie: the only place that knows how their columns lie. */
import { foldKey } from '../../text/fold.ts';
import { cellsAt, cellsOf, eachCell, type Row, Trie } from '../../text/lexicon.ts';
import { PUNCT, scan } from '../../text/scan.ts';
import { foldText } from '../../text/fold.ts';
import { AR_FOLD } from './fold.ts';
import { familyOf } from './family.ts';
import { type Agreement, imperfect, type Inflected, noun, participle, perfect, type Shape, phrase } from './inflect.ts';

/** A row of a verb or noun table, with the grammatical form in which it stands. */
export interface ArRow extends Row {
  readonly shape: Shape | '';
  readonly agreement: Agreement;
  /** The bit of its class's family. */
  readonly family: number;
  readonly marks: Marks;
}

/** The last columns of a lemma, taken apart: they are asked for at every word that is found. */
export interface Marks {
  /** What it takes beside it (cues). */
  readonly frames: ReadonlySet<string>;
  /** `name=value` (triggers). */
  readonly facets: ReadonlyMap<string, string>;
}

const PLAIN: Marks = { frames: new Set(['']), facets: new Map() };

function marksOf(cells: readonly string[]): Marks {
  const facets = (cells[8] ?? '').split(' ').filter(Boolean).map((pair) => pair.split('=') as [string, string]);
  return { frames: new Set((cells[7] ?? '').split(' ')), facets: new Map(facets) };
}

/** How the columns of a table lie. Column 0 is the id. */
export type Layout =
  /** One form a row: id, class (or role), form, further cells. */
  | 'forms'
  /** One form a row, all of class `cls`: id, form, further cells. */
  | { readonly cls: string; readonly formAt: number }
  /** One lemma a row: id, label, perfect, imperfect, participle, masdars (|), phrases (|), further cells. `-` where there is none. */
  | { readonly lemmas: string };

export interface Table {
  readonly name: string;
  readonly text: string;
  readonly layout: Layout;
}

/** Builds the trie of a set of tables. */
export function loadTables(tables: readonly Table[]): Trie {
  const trie = new Trie(keyTokens);
  for (const { name, text, layout } of tables) {
    if (typeof layout === 'object' && 'lemmas' in layout) {
      const rows: ArRow[] = [];
      for (const cells of cellsOf(text)) {
        const marks = marksOf(cells);
        for (const f of lemmaForms(cells)) rows.push(rowOf(name, cells[0] ?? '', layout.lemmas, f.form, cells, { marks, ...f }));
      }
      rows.forEach((row, at) => {
        wait(trie, row.form, (k) => rows[k] as ArRow, at);
      });
      continue;
    }
    const made = (at: number): ArRow => {
      const cells = cellsAt(text, at);
      const id = cells[0] ?? '';
      if (layout === 'forms') return rowOf(name, id, cells[3] === 'word' ? `word.${cells[1]}` : (cells[1] ?? ''), cells[2] ?? '', cells.slice(3));
      return rowOf(name, id, layout.cls, cells[layout.formAt] ?? '', cells);
    };
    eachCell(text, layout === 'forms' ? 2 : layout.formAt, (form, at) => wait(trie, form, made, at));
  }
  return trie;
}

/** Lets a row wait under the first token of its form. */
function wait(trie: Trie, form: string, make: (at: number) => ArRow, at: number): void {
  const end = form.indexOf(' ');
  const word = foldKey(end < 0 ? form : form.slice(0, end), AR_FOLD);
  const first = word !== '' && isPlain(word) ? word : keyTokens(form)[0];
  if (first !== undefined) trie.add(first, make, at);
}

/** All forms of a lemma row. */
export function lemmaForms(cells: readonly string[]): Inflected[] {
  const [, , past = '-', present = '-', active = '-', masdars = '-', phrases = '-'] = cells;
  const out: Inflected[] = [];
  const each = (cell: string, make: (form: string, beside: readonly string[]) => readonly Inflected[]): void => {
    if (!cell || cell === '-') return;
    const forms = cell.split('|').map((form) => foldKey(form.trim(), AR_FOLD));
    for (const form of forms) out.push(...make(form, forms));
  };
  each(past, perfect);
  each(present, imperfect);
  each(active, participle);
  each(masdars, (form) => noun(form, 'masdar'));
  each(phrases, phrase);
  return out;
}

/** Forms of a name or phrase as tokens of the key. */
export function keyTokens(form: string): string[] {
  const folded = foldKey(form, AR_FOLD);
  if (isPlain(folded)) return folded.split(' ').filter(Boolean);
  const tokens = scan(foldText(form, AR_FOLD));
  return tokens.form.filter((_, i) => tokens.kind[i] !== PUNCT || tokens.form[i] === '-');
}

/** Arabic letters and spaces only, as nearly all forms are: they need no scanner. */
function isPlain(folded: string): boolean {
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit !== 0x20 && (unit < 0x621 || unit > 0x64a)) return false;
  }
  return true;
}

const NO_LEMMA = { shape: '', agreement: '', marks: PLAIN } as const;

function rowOf(table: string, id: string, cls: string, form: string, cells: readonly string[], { shape, agreement, marks }: Pick<ArRow, 'shape' | 'agreement' | 'marks'> = NO_LEMMA): ArRow {
  return { table, id, cls, form, cells, shape, agreement, family: familyOf(cls), marks };
}

/** The row as one of another class. Made by the same hand, so that all rows have one shape for those who read them. */
export const rowAs = (row: ArRow, cls: string): ArRow => rowOf(row.table, row.id, cls, row.form, row.cells, row);
