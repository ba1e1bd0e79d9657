/** An English text as the grammar sees it: tokens with their capitals and lexicon hits, quotations, sentences. */
import type { Section } from '../../model/index.ts';
import { foldText, type Shadow } from '../../text/fold.ts';
import type { Trie } from '../../text/lexicon.ts';
import { findQuotes, type Quote } from '../../text/quotes.ts';
import { NUMBER, scan, type Tokens, WORD } from '../../text/scan.ts';
import type { Sentence } from '../../text/sentences.ts';
import { EN_FOLD } from './fold.ts';
import { sentencesOf } from './sentences.ts';
import { withGenitives } from './genitive.ts';
import { type Hit, hitsAt } from './hits.ts';
import { withSingleMarks } from './single.ts';
import { tagsOf } from './tag.ts';
import { plainTitles } from './titles.ts';
import { type Abbreviations, words as joined } from './tokens.ts';
import type { KnownWord, WordBook } from './word.ts';

export type { Hit } from './hits.ts';

/** How a word is written. */
export const LOWER = 0;
export const CAPITAL = 1;
export const CAPITALS = 2;
export const MIXED = 3;

export interface EnText {
  readonly shadow: Shadow;
  readonly tokens: Tokens;
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Sentence[];
  /** Per token: index of the closed quotation that it stands in (marks included), or -1. */
  readonly quoteOf: Int32Array;
  /** Per token: index of its sentence, or -1. */
  readonly sentenceOf: Int32Array;
  /** Per token: LOWER, CAPITAL, CAPITALS or MIXED. */
  readonly caps: Uint8Array;
  /** Per token: what is known of the word by itself (null for numbers and marks). */
  readonly words: readonly (KnownWord | null)[];
  /** Per token: number of its part of speech in this place (TAGS of word.ts). */
  readonly tags: Uint8Array;
  /** Per token: hits that begin there, longest first. */
  readonly hits: readonly (readonly Hit[])[];
  /** Per token: bits of the ROOMs of these hits. */
  readonly rooms: Uint16Array;
}

export interface Dictionary {
  readonly trie: Trie;
  readonly abbreviations: Abbreviations;
  readonly book: WordBook;
}


/** Analyses the parts of a text that are to be read (`chrome` is not). */
export function analyse(raw: string, sections: readonly Section[], dict: Dictionary): EnText {
  const shadow = foldText(raw, EN_FOLD);
  const tokens = withGenitives(withSingleMarks(joined(scan(shadow), dict.abbreviations)), dict.book, dict.trie);
  const caps = capsOf(tokens);
  const kinds = tokens.kind;
  const words: (KnownWord | null)[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) words[i] = kinds[i] === WORD ? dict.book.word(tokens.form[i] as string) : null;
  plainTitles(tokens, words, caps);
  const tags = tagsOf(tokens, words, caps);
  const hits: (readonly Hit[])[] = new Array(tokens.count);
  const rooms = new Uint16Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const word = words[i] as KnownWord | null;
    const node = word ? word.node : kinds[i] === NUMBER ? (dict.trie.get(tokens.form[i] as string) ?? null) : null;
    const found = hitsAt(tokens, node, i);
    hits[i] = found;
    rooms[i] = word?.rooms ?? 0;
    if (found.length > (word?.node?.rows?.length ?? 0)) for (const { row } of found) rooms[i] = (rooms[i] as number) | row.room;
  }
  const quotes = findQuotes(tokens);
  const sentences = readable(tokens, sentencesOf(tokens, quotes, caps, hits, rooms, tags), sections);
  const quoteOf = new Int32Array(tokens.count).fill(-1);
  quotes.forEach((q, at) => {
    if (q.closed) quoteOf.fill(at, q.open, q.close + 1);
  });
  const sentenceOf = new Int32Array(tokens.count).fill(-1);
  sentences.forEach((s, at) => {
    sentenceOf.fill(at, s.first, s.last + 1);
  });
  return { shadow, tokens, quotes, sentences, quoteOf, sentenceOf, caps, words, tags, hits, rooms };
}

/** Sentences outside chrome and dates. Both lists are in order, so one walk does. */
function readable(tokens: Tokens, sentences: readonly Sentence[], sections: readonly Section[]): Sentence[] {
  const { toRaw } = tokens.shadow;
  const out: Sentence[] = [];
  let at = 0;
  for (const s of sentences) {
    for (let { first } = s; first <= s.last; first++) {
      const offset = toRaw[tokens.start[first] ?? 0] ?? 0;
      while (at < sections.length && (sections[at] as Section).end <= offset) at++;
      const section = sections[at];
      const outside = !section || offset < section.start;
      if (!outside && section.kind === 'date') continue;
      if (outside || section.kind !== 'chrome') out.push(first === s.first ? s : { ...s, first });
      break;
    }
  }
  return out;
}

function capsOf(tokens: Tokens): Uint8Array {
  const { raw, toRaw } = tokens.shadow;
  const out = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const { key } = tokens.shadow;
    let upper = 0;
    let letters = 0;
    for (let k = tokens.start[i] as number; k < (tokens.end[i] as number); k++) {
      const c = key.charCodeAt(k);
      if (c < 0x61) continue;
      letters++;
      const own = raw.charCodeAt(toRaw[k] as number);
      if (own !== c && (own < 0x61 || own > 0x7a)) {
        const capital = own < 0x80 || String.fromCharCode(own).toLowerCase() !== String.fromCharCode(own);
        if (capital) upper += letters === 1 ? 100 : 1;
      }
    }
    out[i] = upper === 0 ? LOWER : upper === 100 ? CAPITAL : upper >= 100 && upper - 100 === letters - 1 ? CAPITALS : MIXED;
  }
  return out;
}

/** What a list has at an index; -1 and undefined are none. (Asking an array itself for -1 takes twenty times as long.) */
export const entry = <T>(list: readonly T[], at: number | undefined): T | undefined => (at !== undefined && at >= 0 ? list[at] : undefined);

/** A name of capitals only ("WHO", "IS") is one where it is written so; "Who" and "is" are words. */
export function isWritten(text: EnText, h: Hit): boolean {
  const { form } = h.row;
  return h.first !== h.last || text.caps[h.first] === CAPITALS || form.length < 2 || form !== form.toUpperCase() || form.includes('.');
}

/** The first hit of a class at a token, if any: the longest. */
export function hit(text: EnText, i: number, cls: string): Hit | undefined {
  for (const h of text.hits[i] ?? []) if (h.row.cls === cls) return h;
  return undefined;
}
