import { describe, expect, it } from 'vitest';
import { EN_ABBREVIATIONS, EN_TABLES } from './index.ts';
import { noun, verb } from './inflect.ts';
import { lexemeOfWord } from './model/lexeme.ts';
import { domains } from './model/values.ts';
import { loadTables, ROOM } from './tables.ts';
import { analyse } from './text.ts';
import { wordBook } from './word.ts';
import closed from '../../generated/lang/en/lexicon/closed.ts';
import irregular from '../../generated/lang/en/lexicon/irregular.ts';
import words from '../../generated/lang/en/lexicon/words.ts';

const trie = loadTables(EN_TABLES, EN_ABBREVIATIONS);
const values = domains();
const book = wordBook(words, irregular, closed, trie, (word) => lexemeOfWord(values, word));
const dict = { trie, abbreviations: EN_ABBREVIATIONS, book };
const sentences = (text: string): string[] => {
  const a = analyse(text, [], dict);
  return a.sentences.map((s) => a.tokens.form.slice(s.first, s.last + 1).join(' '));
};

describe('English words', () => {
  it('keep their apostrophes and points', () => {
    expect(sentences("Iran's army doesn't deny it.")).toEqual(["iran 's army doesn't deny it ."]);
    expect(sentences('Gen. J.R. Stone left the U.S. The army stayed.')).toEqual(['gen. j.r. stone left the u.s.', 'the army stayed .']);
    expect(sentences("He said ''we go.'' She left.")).toEqual(['he said " we go . "', 'she left .']);
  });

  it('have their genitive in a text that lost its apostrophes', () => {
    expect(sentences('Syrias army left the countrys north on Mondays order.')).toEqual(["syria 's army left the country 's north on monday 's order ."]);
    expect(sentences('The chief of al Qaedas wing read ISs letter.')).toEqual(["the chief of al qaeda 's wing read is 's letter ."]);
    expect(sentences('Syrians and Houthis left Homs province. The armies of Syrias foes said so.')[0]).toBe('syrians and houthis left homs province .');
    expect(sentences("Syrias army left. Iran's stayed.")[0]).toBe('syrias army left .');
  });

  it('are inflected', () => {
    expect(verb('deny').map((f) => f.form)).toEqual(['deny', 'denies', 'denied', 'denying']);
    expect(verb('speak/spoke/spoken of').map((f) => f.form)).toEqual(['speak of', 'speaks of', 'spoke of', 'speaking of', 'spoken of']);
    expect(verb('admit').map((f) => f.form)).toEqual(['admit', 'admits', 'admitted', 'admitting']);
    expect(verb('report').map((f) => f.form)).toEqual(['report', 'reports', 'reported', 'reporting']);
    expect(noun('ally').map((f) => f.form)).toEqual(['ally', 'allies']);
  });

  it('are known with their lemma', () => {
    expect([book.word('said').lemma, book.word('claims').lemma, book.word('denied').lemma, book.word('carried').lemma]).toEqual(['say', 'claim', 'deny', 'carry']);
    expect(book.word('spokesman').nounClass).toBe('person');
  });
});

describe('English sentences', () => {
  it('end with a quotation that has its own stop', () => {
    expect(sentences('"Go home." The crowd left.')).toEqual(['" go home . "', 'the crowd left .']);
  });

  it('go on when a verb of saying follows the quotation', () => {
    expect(sentences('"Where is he?" Mr Haddad asked.')).toEqual(['" where is he ? " mr haddad asked .']);
    expect(sentences('"Where is he?" Mr Haddad asked in a letter.')).toEqual(['" where is he ? " mr haddad asked in a letter .']);
    expect(sentences('"Where is he?" Mr Haddad said the road was closed.')).toEqual(['" where is he ? "', 'mr haddad said the road was closed .']);
  });
});

describe('headlines', () => {
  const lower = (text: string): string[] => {
    const a = analyse(text, [], dict);
    return a.tokens.form.filter((_, i) => a.words[i] && a.caps[i] === 0);
  };

  it('in capitals have common words without them', () => {
    expect(lower('Marun Says Soldiers Shell Village Near Syria')).toEqual(['says', 'soldiers', 'shell', 'village', 'near']);
    expect(lower('MARUN SAYS SOLDIERS SHELL VILLAGE IN SYRIA')).toEqual(['says', 'soldiers', 'shell', 'village', 'in']);
  });

  it('leave what the text has as a name, and are no other lines', () => {
    expect(lower('Hill Says Soldiers Left Village\n\nThe mayor, Hill, left.')).not.toContain('hill');
    expect(lower('Marun Village Council Hall')).toEqual([]);
    expect(lower('Haddad told the Marun Hill Village Council that it should Vote')).not.toContain('village');
  });
});

describe('the rooms of English words', () => {
  it('say of each token whose rows begin at it', () => {
    const a = analyse('On 3 March two Syrian soldiers were killed near Damascus, the defence ministry said; at least 14 civilians died in the strike.', [], dict);
    const bits = a.hits.map((hits) => hits.reduce((sum, { row }) => sum | row.room, 0));
    expect([...a.rooms].map((room) => room & ~ROOM.start)).toEqual(bits);
    for (const room of ['cue', 'place', 'trigger', 'actor', 'head', 'number', 'count'] as const) expect(a.rooms.some((r) => (r & ROOM[room]) !== 0), room).toBe(true);
  });

  it('leave closed words without hits', () => {
    const a = analyse('The army of the state', [], dict);
    expect(a.hits[0]).toEqual([]);
    expect((a.rooms[0] as number) & ROOM.start).toBe(ROOM.start);
  });
});
