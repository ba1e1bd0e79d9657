/** Counts what a language has words for, from its own tables: column 1 of a table of triggers is a type, of cues an act. */
import { ACTS, EVENT_TYPES } from '../model/index.ts';
import { cellsOf } from '../text/lexicon.ts';
import type { Coverage } from './api.ts';

/** @param tables the compiled tables, one lemma a row */
export function coverageOf(language: string, tables: { readonly triggers: readonly string[]; readonly cues: readonly string[] }): Coverage {
  return { language, triggers: tally(EVENT_TYPES, tables.triggers), cues: tally(ACTS, tables.cues) };
}

function tally<K extends string>(keys: readonly K[], tables: readonly string[]): Readonly<Record<K, number>> {
  const out = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const table of tables) {
    for (const cells of cellsOf(table)) {
      const key = cells[1] as K;
      if (key in out) out[key]++;
    }
  }
  return out;
}
