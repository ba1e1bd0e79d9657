import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldKey } from '../../text/fold.ts';
import { cellsOf } from '../../text/lexicon.ts';
import { AR_FOLD } from './fold.ts';
import { AR_TABLES } from './index.ts';
import { loadTables } from './tables.ts';
import { formOf, intactWords, type Split, splitsOf } from './word.ts';

/** The part of the cases that must be taken apart rightly; measured 0.99 on cases/clitics.case. */
const ACCURACY_MIN = 0.97;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const key = (text: string): string => foldKey(text, AR_FOLD);
const PARTS: Readonly<Record<string, string>> = { و: 'w+', ف: 'f+', ب: 'b+', ل: 'l+', ك: 'k+', ه: '+h', ها: '+ha', هم: '+hm', هما: '+hma', هن: '+hn', نا: '+na', ني: '+ny', ي: '+y', كم: '+km', كما: '+kma' };
const PRONOUN_K = '+k';

/** The parts of a split; an entry of the lexicon that is written with the article ("الحكومة") keeps it, and is shown as the rest. */
function shown(s: Split): string {
  const inside = s.stem.startsWith('ال') && s.stem.length > 3 && !whole.has(s.stem);
  const before = [PARTS[s.conj], s.future ? 's+' : '', PARTS[s.prep], s.article || inside ? 'al+' : ''];
  return [...before, inside ? s.stem.slice(2) : s.stem, s.pronoun === 'ك' ? PRONOUN_K : PARTS[s.pronoun]].filter(Boolean).join(' ');
}

/** Before a pronoun ة is written ت: the two are one here. */
const plain = (parts: string): string => parts.replace(/ة(?= \+)/u, 'ت');

const words = (name: string): string[] => cellsOf(read(`lexicon/${name}.tsv`)).map((cells) => key(cells[1] ?? ''));
const whole = intactWords(words('whole-words'), words('common'));
const trie = loadTables(AR_TABLES);
const cases = cellsOf(read('cases/clitics.case')).map(([word = '', parts = '']) => ({ word: key(word), parts: key(parts) }));

describe('words taken apart', () => {
  it('finds the parts of at least 97 in 100 words', () => {
    const wrong = cases.map(({ word, parts }) => ({ word, parts, found: shown(formOf(word, trie, whole).split) })).filter(({ parts, found }) => plain(parts) !== plain(found));
    const accuracy = 1 - wrong.length / cases.length;
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(accuracy, wrong.map((w) => `${w.word}: ${w.found} for ${w.parts}`).join('\n')).toBeGreaterThanOrEqual(ACCURACY_MIN);
  });

  it('lists the plainest split first and keeps every letter', () => {
    for (const { word } of cases) {
      const splits = splitsOf(word);
      expect(splits[0]?.stem).toBe(word);
      for (const s of splits) expect(s.cost).toBeGreaterThanOrEqual(0);
    }
  });

  it('has at least 2500 words that are not taken apart', () => {
    expect(cellsOf(read('lexicon/whole-words.tsv')).length).toBeGreaterThanOrEqual(2500);
  });
});
