/** Who speaks beside a colon in a line that is no sentence: "Army: bridge blown up at dawn", "Bridge blown up at dawn: officials". */
import { WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { entry } from '../text.ts';

/** Marks with which a sentence ends, and a headline does not. */
const STOPS: ReadonlySet<string> = new Set(['.', '!', '…']);
/** Tokens of a speaker at the most, and of what is said at the least. */
const NAME_MAX = 6;
const SAID_MIN = 3;
/** Classes of those who speak in headlines by a common noun. */
const SPEAKERS: ReadonlySet<string> = new Set(['office', 'body', 'source', 'people', 'group', 'fighters']);

export function headlines(a: EnAnalysis): Offer[] {
  return a.sentences.flatMap((s) => {
    if (STOPS.has(a.tokens.form[s.last] as string) || a.quoteOf[s.first] !== -1) return [];
    const offer = fronted(a, s) ?? trailing(a, s);
    return offer ? [offer] : [];
  });
}

/** "Army: bridge blown up at dawn". */
function fronted(a: EnAnalysis, { first, last }: Sentence): Offer | null {
  for (let k = first + 1; k <= Math.min(last - SAID_MIN, first + NAME_MAX); k++) {
    if (a.tokens.form[k] === ':') return speaks(a, first, k - 1) ? offered({ first, last: k - 1 }, k, { first: k + 1, last }) : null;
    if (a.tokens.kind[k] !== WORD && a.tokens.form[k] !== '-') return null;
  }
  return null;
}

/** "Bridge blown up at dawn: officials". */
function trailing(a: EnAnalysis, { first, last }: Sentence): Offer | null {
  for (let k = last - 1; k >= Math.max(first + SAID_MIN, last - NAME_MAX); k--) {
    if (a.tokens.form[k] === ':') return speaks(a, k + 1, last) ? offered({ first: k + 1, last }, k, { first, last: k - 1 }) : null;
    if (a.tokens.kind[k] !== WORD && a.tokens.form[k] !== '-') return null;
  }
  return null;
}

/** All of it is one phrase, and somebody who speaks: no land or town, of which headlines only tell. */
function speaks(a: EnAnalysis, first: number, last: number): boolean {
  const m = entry(a.actors, a.actorAt[last]);
  return !NOTES.has(a.tokens.form[last] as string) && chunkEnd(a, first, last) === last && m !== undefined && m.first <= first && m.last === last && SPEAKERS.has(m.cls) && a.placeAt[last] === -1;
}

/** "Editor's note: ..." is the outlet's own. */
const NOTES: ReadonlySet<string> = new Set(['note', 'notes', 'update', 'correction']);

const offered = (source: Run, colon: number, content: Run): Offer => ({ cue: { first: colon, last: colon }, source, content: [content], p: 0.9, reasons: [], forced: false, contentRule: null, rule: 'headline' });
