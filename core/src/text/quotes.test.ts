import { describe, expect, it } from 'vitest';
import { compileFold, foldText } from './fold.ts';
import { findQuotes } from './quotes.ts';
import { scan } from './scan.ts';

/** The closed quotations of a text. */
function closed(text: string): string[] {
  const tokens = scan(foldText(text, compileFold(new Map())));
  return findQuotes(tokens).filter((q) => q.closed).map((q) => text.slice(tokens.start[q.open], tokens.end[q.close]));
}

describe('quotes', () => {
  it('pairs a low mark with the high one', () => expect(closed('er sagte „nein“ und ging')).toEqual(['„nein“']));
  it('takes an opening mark at the end of a sentence for a closing one', () => expect(closed('“It is shut.“\nThen')).toEqual(['“It is shut.“']));
  it('takes a straight mark at the end of words for the curly one', () => expect(closed('“It is shut," he said. "Go home.”')).toEqual(['“It is shut,"', '"Go home.”']));
  it('keeps straight marks inside curly ones', () => expect(closed('“the "safe" zone is shut”')).toEqual(['“the "safe" zone is shut”']));
  it('drops a straight mark that another opening one follows before a sentence ends', () => expect(closed('"a b "c d" . He said. And "e f g" "h i. "k l" .')).toEqual(['"c d"', '"e f g"', '"k l"']));
  it('keeps quotations after a mark that is never closed', () => expect(closed('"They left, chanting “Home!”\nThen')).toEqual(['“Home!”']));
});
