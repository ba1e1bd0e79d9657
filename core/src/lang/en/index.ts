/** The English pack. */
import abbreviationsTable from '../../generated/lang/en/lexicon/abbreviations.ts';
import closed from '../../generated/lang/en/lexicon/closed.ts';
import actMarks from '../../generated/lang/en/lexicon/act-marks.ts';
import cues from '../../generated/lang/en/lexicon/cues.ts';
import gatesTable from '../../generated/lang/en/lexicon/gates.ts';
import givenNames from '../../generated/lang/en/lexicon/given-names.ts';
import heads from '../../generated/lang/en/lexicon/heads.ts';
import irregular from '../../generated/lang/en/lexicon/irregular.ts';
import wordsTable from '../../generated/lang/en/lexicon/words.ts';
import cueWeights from '../../generated/lang/en/model/cues.ts';
import linkWeights from '../../generated/lang/en/model/links.ts';
import { loadGazetteer } from '../../gazetteer/index.ts';
import { foldKey } from '../../text/fold.ts';
import type { OwnNames } from '../../model/index.ts';
import { coverageOf, type LanguagePack, type Signal } from '../api.ts';
import { gatesOf } from './attribute/gate.ts';
import { findStatements } from './attribute/index.ts';
import { namesWords } from './attribute/named-words.ts';
import { findClaims } from './claims/index.ts';
import { findCounts } from './count/index.ts';
import { EN_FOLD } from './fold.ts';
import { cover, findMentions } from './mention/index.ts';
import { finder } from './model/index.ts';
import { findNumbers } from './number/index.ts';
import type { EnAnalysis } from './parts.ts';
import { NAME_TABLES, REPORT_TABLES } from './report-tables.ts';
import { searchKey } from './search.ts';
import { abbreviationsOf, loadTables, ROOM, type Table } from './tables.ts';
import { analyse } from './text.ts';
import { datedUntil, headOf } from './time/head.ts';
import { dateLine, findTimes } from './time/index.ts';
import { wordBook } from './word.ts';

export const EN_ABBREVIATIONS = abbreviationsOf(abbreviationsTable);

/** Every table of the pack, with the layout of its columns. */
export const EN_TABLES: readonly Table[] = [
  { name: 'closed', text: closed, layout: 'forms' },
  { name: 'cues', text: cues, layout: { lemmas: 'cue' } },
  { name: 'act-marks', text: actMarks, layout: 'forms' },
  { name: 'given-names', text: givenNames, layout: 'forms' },
  { name: 'heads', text: heads, layout: 'forms' },
  ...NAME_TABLES,
  ...REPORT_TABLES,
];

/** What a project adds to the tables of the gazetteer: more rows of the same names. */
function ownTables(own: OwnNames | undefined): readonly Table[] {
  if (!own) return [];
  return [{ name: 'actors.en', text: own.actorForms.en ?? '', layout: 'forms' }, { name: 'places-own.en', text: own.places, layout: { cls: 'place', formAt: 4 } }];
}

/** Makes the English pack: loads its tables once. */
export function english(own?: OwnNames): LanguagePack<EnAnalysis> {
  const key = (text: string): string => foldKey(text, EN_FOLD);
  const abbreviations = EN_ABBREVIATIONS;
  const models = finder(cueWeights, linkWeights);
  const trie = loadTables([...EN_TABLES, ...ownTables(own)], abbreviations);
  const dict = { trie, abbreviations, book: wordBook(wordsTable, irregular, closed, trie, models.lexeme) };
  const gazetteer = loadGazetteer(own);
  const gates = gatesOf(gatesTable);
  return {
    id: 'en',
    key,
    searchKey: (word) => searchKey(key(word)),
    layout: { chromeLines: new Set(), chromePrefixes: [] },
    coverage: () => coverageOf('en', { triggers: REPORT_TABLES.filter((t) => t.name.endsWith('/triggers.en')).map((t) => t.text), cues: [cues] }),
    dateOf: (line) => dateLine(analyse(line, [], dict)),
    datedUntil: (line) => {
      const head = headOf(line);
      return head === null ? 0 : datedUntil(analyse(head, [], dict));
    },
    analyse(raw, sections, date, outlet) {
      const text = analyse(raw, sections, dict);
      const mentions = findMentions(text, gazetteer);
      const times = findTimes(text, date);
      const timeAt = cover(text.tokens.count, times);
      const numbers = findNumbers(text);
      const counts = findCounts(text, numbers, timeAt);
      // Every field by name, as in ar/index.ts: an object made by spreading has a shape of its own for each text.
      return {
        shadow: text.shadow, tokens: text.tokens, quotes: text.quotes, sentences: text.sentences, quoteOf: text.quoteOf, sentenceOf: text.sentenceOf, caps: text.caps, words: text.words, tags: text.tags, hits: text.hits, rooms: text.rooms,
        actors: mentions.actors, places: mentions.places, actorAt: mentions.actorAt, placeAt: mentions.placeAt, home: mentions.home, onlyGroup: mentions.onlyGroup,
        times, numbers, counts, timeAt, numberAt: cover(text.tokens.count, numbers), date, outlet,
        belligerents: belligerentsOf(mentions.actors, mentions.places), sideOf: (actor) => gazetteer.actors.get(actor)?.side || null, isState: (side) => gazetteer.actors.get(side)?.kind === 'state',
        organOf: (actor) => gazetteer.actors.get(actor)?.organ || null, placeKind: (id) => gazetteer.places.get(id)?.kind ?? null,
      };
    },
    attribute: (analysis) => findStatements(analysis, models, gates),
    interpret: findClaims,
    namesWords,
    signals,
  };
}

/** Words that ask for a reading: verbs of saying in a finite form, and event triggers. */
function signals(a: EnAnalysis): Signal[] {
  const out: Signal[] = [];
  for (let i = 0; i < a.hits.length; i++) {
    if (((a.rooms[i] as number) & (ROOM.trigger | ROOM.cue)) === 0) continue;
    const h = a.hits[i]?.find((x) => x.row.cls === 'trigger' || (x.row.cls === 'cue' && x.row.cells[5] === 'say' && (x.row.shape === 'past' || x.row.shape === 's')));
    if (!h) continue;
    const row = `${h.row.table}:${h.row.id}`;
    if (h.row.cls === 'cue') out.push({ first: h.first, last: h.last, kind: 'cue', rule: 'en.cue.model', row, needs: 'somebody who says it and what is said' });
    else out.push({ first: h.first, last: h.last, kind: 'trigger', rule: `en.event.${h.row.cells[1] ?? ''}`, row, needs: 'a party, a toll, a place, a day or a verb that tells it' });
  }
  return out;
}

/** States and armed parties by how often the article names them or their places; bodies, media and people left out. */
function belligerentsOf(actors: EnAnalysis['actors'], places: EnAnalysis['places']): string[] {
  const count = new Map<string, number>();
  const add = (side: string): void => {
    const before = count.get(side);
    if (before !== undefined || !/^(CIV|NGO|MEDIA|UNK|IGO:)/.test(side)) count.set(side, (before ?? 0) + 1);
  };
  for (const m of actors) for (const side of m.sides) add(side);
  for (const p of places) if (p.country) add(p.country);
  return [...count].sort((x, y) => y[1] - x[1]).slice(0, 4).map(([side]) => side);
}
