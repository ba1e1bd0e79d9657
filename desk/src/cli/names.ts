/** Actors and places that a project brings with it: tables in a folder, with the columns of the gazetteer's. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, OwnNames } from 'isnad';

/** Names of the tables; the columns that a row must have. */
const ACTORS = { file: 'actors.tsv', columns: 'id, kind, side, label_en', least: 3 };
const FORMS = { columns: 'id, role, form', least: 3 };
const PLACES = { file: 'places.tsv', columns: 'id, kind, country, label_en, form', least: 5 };

export interface FoundNames {
  /** Null when no folder has such tables. */
  readonly own: OwnNames | null;
  /** Rows that lack columns: they are passed over. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The tables of folders, one after the other. */
export async function namesIn(folders: readonly string[]): Promise<FoundNames> {
  const diagnostics: Diagnostic[] = [];
  let actors = '';
  let places = '';
  const actorForms: Record<string, string> = {};
  const table = async (path: string, columns: string, least: number): Promise<string> => {
    const text = await readFile(path, 'utf8').catch(() => '');
    return checked(text, path, columns, least, diagnostics);
  };
  for (const folder of folders) {
    actors += await table(join(folder, ACTORS.file), ACTORS.columns, ACTORS.least);
    places += await table(join(folder, PLACES.file), PLACES.columns, PLACES.least);
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const lang = /^actors\.([a-z]{2,3})\.tsv$/.exec(name)?.[1];
      if (lang !== undefined) actorForms[lang] = (actorForms[lang] ?? '') + (await table(join(folder, name), FORMS.columns, FORMS.least));
    }
  }
  const any = actors !== '' || places !== '' || Object.values(actorForms).some((text) => text !== '');
  return { own: any ? { actors, actorForms, places } : null, diagnostics };
}

/** The rows that have their columns. */
function checked(text: string, path: string, columns: string, least: number, diagnostics: Diagnostic[]): string {
  const kept: string[] = [];
  for (const [at, line] of text.replace(/^\ufeff/, '').split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.split('\t').slice(0, least).filter((cell) => cell.trim() !== '').length >= least) kept.push(line);
    else diagnostics.push({ code: 'names.row', severity: 'warning', message: `${path}, line ${at + 1}: the row lacks columns and is passed over.`, remedy: `Columns stand between tabs: ${columns}.` });
  }
  return kept.map((line) => `${line}\n`).join('');
}
