/** Actors and places that a project brings with it: tables in a folder, with the columns of the gazetteer's. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from 'isnad';
import { isTable, keepTables, namesFrom, type Table } from '../ledger/index.ts';
import type { OwnLists, Store } from '../ports/index.ts';
import type { World } from './world.ts';

/** The tables of folders, one after the other. */
export async function namesIn(folders: readonly string[]): Promise<{ readonly names: OwnLists; readonly diagnostics: readonly Diagnostic[] }> {
  const tables: Table[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(folder).catch((): string[] => [])).filter(isTable).sort()) tables.push({ name: join(folder, name), text: await readFile(join(folder, name), 'utf8').catch(() => '') });
  }
  return namesFrom(tables);
}

/** Keeps the tables of folders in the ledger, with which it is read from then on. Gives what is to be said of their rows. */
export async function keepNamesIn(folders: readonly string[], store: Store, { env, now }: Pick<World, 'env' | 'now'>): Promise<readonly Diagnostic[]> {
  const { names, diagnostics } = await namesIn(folders);
  await keepTables(store, names, { by: env['USER'] || 'somebody', why: 'tables of the folder', now: now() });
  return diagnostics;
}
