/** Loads the Arabic tables into one trie: the only place that knows how their columns lie. */
import { foldKey } from '../../text/fold.ts';
import { addRow, cellsOf, type Row, type Trie } from '../../text/lexicon.ts';
import { scan } from '../../text/scan.ts';
import { foldText } from '../../text/fold.ts';
import { AR_FOLD } from './fold.ts';
import { familyOf } from './family.ts';
import { type Agreement, imperfect, type Inflected, noun, participle, perfect, type Shape } from './inflect.ts';

/** A row of a verb or noun table, with the grammatical form in which it stands. */
export interface ArRow extends Row {
  readonly shape: Shape | '';
  readonly agreement: Agreement;
  /** The bit of its class's family. */
  readonly family: number;
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
  const trie: Trie = new Map();
  for (const { name, text, layout } of tables) {
    for (const cells of cellsOf(text)) {
      const id = cells[0] ?? '';
      if (layout === 'forms') add(trie, name, id, cells[1] ?? '', cells[2] ?? '', cells.slice(3), '', '');
      else if ('cls' in layout) add(trie, name, id, layout.cls, cells[layout.formAt] ?? '', cells, '', '');
      else for (const f of lemmaForms(cells)) add(trie, name, id, layout.lemmas, f.form, cells, f.shape, f.agreement);
    }
  }
  return trie;
}

/** All forms of a lemma row. */
export function lemmaForms(cells: readonly string[]): Inflected[] {
  const [, , past = '-', present = '-', active = '-', masdars = '-', phrases = '-'] = cells;
  const out: Inflected[] = [];
  const each = (cell: string, make: (form: string) => readonly Inflected[]): void => {
    if (cell && cell !== '-') for (const form of cell.split('|')) out.push(...make(foldKey(form.trim(), AR_FOLD)));
  };
  each(past, perfect);
  each(present, imperfect);
  each(active, participle);
  each(masdars, (form) => noun(form, 'masdar'));
  each(phrases, (form) => [{ form, shape: 'phrase', agreement: '' }]);
  return out;
}

/** Forms of a name or phrase as tokens of the key. */
export function keyTokens(form: string): string[] {
  const tokens = scan(foldText(form, AR_FOLD));
  return tokens.form.filter((_, i) => tokens.kind[i] !== 3 || tokens.form[i] === '-');
}

function add(trie: Trie, table: string, id: string, cls: string, form: string, cells: readonly string[], shape: Shape | '', agreement: Agreement): void {
  const row: ArRow = { table, id, cls, form, cells, shape, agreement, family: familyOf(cls) };
  const folded = foldKey(form, AR_FOLD);
  const tokens = /^[\p{L}]+$/u.test(folded) ? [folded] : keyTokens(form);
  if (tokens.length > 0) addRow(trie, tokens, row);
}
