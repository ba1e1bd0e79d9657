/** The English pack. */
import abbreviationsTable from '../../generated/lang/en/lexicon/abbreviations.ts';
import closed from '../../generated/lang/en/lexicon/closed.ts';
import cues from '../../generated/lang/en/lexicon/cues.ts';
import irregular from '../../generated/lang/en/lexicon/irregular.ts';
import wordsTable from '../../generated/lang/en/lexicon/words.ts';
import { loadGazetteer } from '../../gazetteer/index.ts';
import { foldKey } from '../../text/fold.ts';
import type { LanguagePack } from '../api.ts';
import { EN_FOLD } from './fold.ts';
import type { EnAnalysis } from './parts.ts';
import { abbreviationsOf, loadTables, type Table } from './tables.ts';
import { analyse } from './text.ts';
import { wordBook } from './word.ts';

/** Every table of the pack, with the layout of its columns. */
export const EN_TABLES: readonly Table[] = [
  { name: 'closed', text: closed, layout: 'forms' },
  { name: 'cues', text: cues, layout: { lemmas: 'cue' } },
];

/** Makes the English pack: loads its tables once. */
export function english(): LanguagePack<EnAnalysis> {
  const key = (text: string): string => foldKey(text, EN_FOLD);
  const abbreviations = abbreviationsOf(abbreviationsTable);
  const dict = { trie: loadTables(EN_TABLES, abbreviations), abbreviations, book: wordBook(wordsTable, irregular, closed) };
  const gazetteer = loadGazetteer();
  return {
    id: 'en',
    key,
    layout: { chromeLines: new Set(), chromePrefixes: [] },
    dateOf: () => null,
    analyse(raw, sections, date, outlet) {
      const text = analyse(raw, sections, dict);
      const none = new Int32Array(text.tokens.count).fill(-1);
      return { ...text, actors: [], places: [], times: [], numbers: [], counts: [], actorAt: none, placeAt: none, timeAt: none, numberAt: none, date, outlet, belligerents: [], onlyGroup: null, sideOf: (actor) => gazetteer.actors.get(actor)?.side || null };
    },
    attribute: () => [],
    interpret: () => [],
    signals: () => [],
  };
}
