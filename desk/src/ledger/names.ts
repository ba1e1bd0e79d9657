/** A project's own actors and places: from tables, laid over those that are kept, and back to tables for the engine. */
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, OwnNames } from 'isnad';
import type { ActorForm, OwnActor, OwnLists, OwnPlace, Store } from '../ports/index.ts';
import type { Seen } from './seen.ts';

/** A file of rows with tabs between their cells. */
export interface Table {
  readonly name: string;
  readonly text: string;
}

/** Tables by their file names; the columns that a row must have. */
const TABLES = [
  { file: /^actors\.tsv$/, columns: 'id, kind, side, label_en', least: 3 },
  { file: /^actors\.([a-z]{2,3})\.tsv$/, columns: 'id, role, form', least: 3 },
  { file: /^places\.tsv$/, columns: 'id, kind, country, label_en, form', least: 5 },
] as const;

const baseName = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;

/** True for a file whose name says that it holds own names. */
export function isTable(name: string): boolean {
  return TABLES.some(({ file }) => file.test(baseName(name)));
}

/** The rows of tables; those that lack columns are passed over and told. */
export function namesFrom(tables: readonly Table[]): { readonly names: OwnLists; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const actors = new Map<string, Omit<OwnActor, 'forms'>>();
  const actorForms = new Map<string, ActorForm[]>();
  const places = new Map<string, Omit<OwnPlace, 'forms'> & { readonly forms: OwnPlace['forms'][number][] }>();
  for (const { name, text } of tables) {
    const kind = TABLES.find(({ file }) => file.test(baseName(name)));
    if (!kind) continue;
    const lang = kind.file.exec(baseName(name))?.[1] ?? '';
    for (const [id = '', ...cells] of rowsOf(name, text, kind, diagnostics)) {
      const [second = '', third = '', fourth = '', fifth = '', sixth = ''] = cells;
      if (kind === TABLES[0]) actors.set(id, { id, kind: second, side: third, label: fourth, note: sixthOf(cells) });
      else if (kind === TABLES[1]) actorForms.set(id, [...(actorForms.get(id) ?? []), { lang, role: second, form: third, home: fourth }]);
      else {
        const place = places.get(id) ?? { id, kind: second, country: third, label: fourth, forms: [] };
        place.forms.push({ form: fifth, flags: sixth });
        places.set(id, place);
      }
    }
  }
  // Forms alone are further forms of an actor that the gazetteer has.
  const all = [...new Set([...actors.keys(), ...actorForms.keys()])].map((id): OwnActor => ({ ...(actors.get(id) ?? { id, kind: '', side: '', label: '', note: '' }), forms: actorForms.get(id) ?? [] }));
  return { names: { actors: all.filter((a) => a.forms.length > 0), places: [...places.values()] }, diagnostics };
}

/** The note of an actor: its sixth cell, the first being its id. */
function sixthOf(cells: readonly string[]): string {
  return cells[4] ?? '';
}

function rowsOf(name: string, text: string, { columns, least }: (typeof TABLES)[number], diagnostics: Diagnostic[]): string[][] {
  const kept: string[][] = [];
  for (const [at, line] of text.replace(/^\ufeff/, '').split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.slice(0, least).filter((cell) => cell !== '').length >= least) kept.push(cells);
    else diagnostics.push({ code: 'names.row', severity: 'warning', message: `${name}, line ${at + 1}: the row lacks columns and is passed over.`, remedy: `Columns stand between tabs: ${columns}.` });
  }
  return kept;
}

/** Own names as the engine takes them; null for none. */
export function tablesOf(names: OwnLists | null): OwnNames | null {
  if (names === null || names.actors.length + names.places.length === 0) return null;
  const table = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.join('\t')}\n`).join('');
  const forms = names.actors.flatMap(({ id, forms: own }) => own.map((form) => ({ id, ...form })));
  return {
    actors: table(names.actors.filter((a) => a.kind !== '').map((a) => [a.id, a.kind, a.side, a.label, '', a.note])),
    actorForms: Object.fromEntries([...new Set(forms.map((f) => f.lang))].map((lang) => [lang, table(forms.filter((f) => f.lang === lang).map((f) => [f.id, f.role, f.form, f.home]))])),
    places: table(names.places.flatMap((p) => p.forms.map((f) => [p.id, p.kind, p.country, p.label, f.form, f.flags]))),
  };
}

/** Keeps tables besides what is kept; a row of the same code stands in place of the one before. Null where that changes nothing. */
export async function keepTables(store: Store, names: OwnLists, { by, why, now }: { readonly by: string; readonly why: string; readonly now: string }): Promise<string | null> {
  const kept = await store.names();
  const before: OwnLists = { actors: kept?.actors ?? [], places: kept?.places ?? [] };
  const after: OwnLists = { actors: over(before.actors, names.actors), places: over(before.places, names.places) };
  return isDeepStrictEqual(before, after) ? null : store.keepNames({ ...after, by, why }, now);
}

/** Rows by their code: new ones take the place of old ones, others come after them. */
function over<Row extends { readonly id: string }>(before: readonly Row[], more: readonly Row[]): readonly Row[] {
  return [...new Map([...before, ...more].map((row) => [row.id, row])).values()];
}

/** What own actors and places are called, by their codes: the first form in Arabic letters, the English name. */
export function calledIn(names: OwnLists | null): ReadonlyMap<string, Seen['name']> {
  const called = new Map<string, Seen['name']>();
  for (const { id, label, forms } of [...(names?.actors ?? []), ...(names?.places ?? [])]) {
    const written = forms.map(({ form }) => form);
    called.set(id, { ar: written.find((form) => /\p{Script=Arabic}/u.test(form)) ?? null, en: label || (written.find((form) => /\p{Script=Latin}/u.test(form)) ?? null) });
  }
  return called;
}
