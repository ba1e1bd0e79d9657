/** Quotations and turns that run over paragraphs, which a case file, a sentence a line, cannot hold. */
import { describe, expect, it } from 'vitest';
import { read, type Span } from '../../../index.ts';

/** Source, cue and content of each statement of paragraphs. */
function said(...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  const words = (spans: readonly Span[]): string => spans.map((x) => text.slice(x.start, x.end)).join(' … ');
  return read({ text, lang: 'en', date: '2024-05-01' }).statements.map((s) => [words(s.source), words(s.cue), words(s.content)].join(' | '));
}

describe('paragraphs', () => {
  it('a paragraph that is all quotation goes on with the one before', () => {
    expect(said('"The road is closed," the mayor said.', '"Nobody can leave before the bridge is mended, and the boats are gone."')).toEqual([
      'the mayor | said | "The road is closed," … "Nobody can leave before the bridge is mended, and the boats are gone."',
    ]);
  });

  it('a paragraph that is narrated does not', () => {
    expect(said('"The road is closed," the mayor said.', '"Painted in blue by the men of the town", the boats are gone.')[0]).toBe('the mayor | said | "The road is closed,"');
  });

  it('a colon at the end of a paragraph announces the next', () => {
    expect(said('On Friday the governor made this comment:', '"Nobody has told us when the road will open."')).toEqual(['the governor | made this comment: | "Nobody has told us when the road will open."']);
  });

  it('a turn goes on in the paragraphs that open with a mark, and what announces it has no part in it', () => {
    expect(said('Transcript as follows:', '"HADDAD: The road is closed and nobody can leave.', '"The bridge will be mended by the army.', '"SALEM: When will that be?')).toEqual([
      'HADDAD | : | The road is closed and nobody can leave. … The bridge will be mended by the army.',
      'SALEM | : | When will that be?',
    ]);
  });

  it('a quotation in a paragraph whose first mark is never closed has a speaker of its own', () => {
    expect(said('"The men walked to the gate, chanting “Open! Open!”', 'The gate stayed shut.')).toEqual(['The men | chanting | “Open! Open!”']);
  });

  it('a signature has the whole paragraph, whatever marks are in it', () => {
    expect(said("“They took it all. My mother says ‘a door is a door.” And that is all she has “to say’.” ― Nadia Salem")[0]).toContain("Nadia Salem | ― | “They took it all.");
  });

  it('authorities that are named again are those of before; local ones are others', () => {
    const speakers = (second: string): readonly (string | null)[] =>
      read({ text: `The authorities of the Luhansk region announced mourning. ${second} reported that a warehouse was damaged.`, lang: 'en', date: '2024-05-01' }).statements.map((s) => s.speaker.name);
    expect(speakers('The authorities')).toEqual(['The authorities of the Luhansk region', 'The authorities of the Luhansk region']);
    expect(speakers('Local authorities')).toEqual(['The authorities of the Luhansk region', 'Local authorities']);
  });
});
