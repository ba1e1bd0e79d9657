import { describe, expect, it } from 'vitest';
import { read } from '../../../index.ts';

/** Name and sides of the speakers of a text, in order. */
function speakers(text: string): string[] {
  return read({ text, lang: 'en', date: '2024-05-01' }).statements.map((s) => `${s.speaker.name} [${s.speaker.side.value.join()}]`);
}

describe('the name and side of a speaker', () => {
  const said: readonly (readonly [string, string])[] = [
    ['Anthony Corden, author of a book on the Iran-Iraq war, said the road was closed.', 'Anthony Corden []'],
    ['Dana Reed, the head of the World Food Programme, 54, said the road was closed.', 'Dana Reed [IGO:UN]'],
    ['Dana Reed, 54, head of the World Food Programme, said the road was closed.', 'Dana Reed [IGO:UN]'],
    ['"The road is closed," said Delfin Loren, the defence secretary of the Philippines.', 'Delfin Loren [PHL]'],
    ['Ahmed al-Haddad, a spokesman for the Houthis, said the road was closed.', 'Ahmed al-Haddad [HOUTHI]'],
    ['"The road is closed," said Hamza bin Saleh.', 'Hamza bin Saleh []'],
    ['The head of the Marun council Sami Haddad said the road was closed.', 'Sami Haddad []'],
    ['Yevhen Zoran, 74, a Kyiv resident, said the road was closed.', 'Yevhen Zoran [CIV]'],
    ['Kyiv resident Svitlana Zoran said the road was closed.', 'Svitlana Zoran [CIV]'],
    ['Military analysts said the road was closed.', 'Military analysts []'],
    ['US RULED OUT ATTACK ON MARUN BASE', 'US [USA]'],
    ['Also on Saturday Hamas said the road was closed.', 'Hamas [HAMAS]'],
    ['The Iranian Revolutionary Guard Corps (IRGC) said the road was closed.', 'The Iranian Revolutionary Guard Corps (IRGC) [IRN]'],
    ['The al-Marun Brigades, the military wing of Hamas, said the road was closed.', 'The al-Marun Brigades [HAMAS]'],
  ];
  for (const [text, speaker] of said) it(text, () => expect(speakers(text)).toEqual([speaker]));

  it('is no town because a town has that name too', () => {
    expect(speakers('Mr. Basra and his brother left. A boat took Mr. Basra home. The police said the bridge was closed.')).toEqual(['The police []']);
    expect(speakers('A boat came to Basra. Basra was quiet. The police said the bridge was closed.')).toEqual(['The police [IRQ]']);
  });

  it('is known again by the surname, though it is a word, and "he" is who opened the sentence before where another spoke long ago', () => {
    expect(speakers('Charles Simpson, a resident, left. Simpson said the road was closed.')).toEqual(['Charles Simpson [CIV]']);
    expect(speakers('Marco Rossi said the road was closed. It rained. The boats left. Nobody came. Vladimir Putin came to the valley. He said the bridge was closed.')).toEqual(['Marco Rossi []', 'Vladimir Putin [RUS]']);
  });

  it('is no place before a comma', () => {
    expect(speakers('New York, the mayor said, was quiet.')).toEqual(['the mayor [USA]']);
  });

  it('is no people where "he" speaks', () => {
    expect(speakers('Many Palestinians left the valley. Jamil Al Saadun, 58, told a reporter that the road was closed. He said the bridge was closed too.')).toEqual(['Jamil Al Saadun []', 'Jamil Al Saadun []']);
  });
});
