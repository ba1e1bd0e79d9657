/** Where English sentences end: after abbreviations that close one, and with a quotation that has its own full stop. */
import type { Quote } from '../../text/quotes.ts';
import { NEWLINE, PUNCT, type Tokens, WORD } from '../../text/scan.ts';
import { findSentences, type Sentence } from '../../text/sentences.ts';
import type { Hit } from './hits.ts';
import { ROOM } from './tables.ts';
import { isTag, tagSet } from './tag.ts';

/** Words of a name between a quotation and its verb of saying: "Where?" Mr John Smith asked. */
const NAME_MAX = 6;

/** Words after the verb of saying in which another clause would show itself, by one of these parts of speech. */
const AFTER_MAX = 14;
const CLAUSE = tagSet('that', 'ed', 'vs', 'v', 'be', 'have', 'modal', 'aux');
/** Marks after the verb with which it takes other words than those before it. */
const NEW_WORDS = new Set(['"', '“', ':']);

/** Marks after a quotation with which its sentence goes on. */
const GOES_ON = new Set([',', ';', '-', '–', '—', '―', '.']);

export function sentencesOf(tokens: Tokens, quotes: readonly Quote[], caps: Uint8Array, hits: readonly (readonly Hit[])[], rooms: Uint16Array, tags: Uint8Array): Sentence[] {
  const has = (i: number, cls: string): boolean => (hits[i] ?? []).some((h) => h.row.cls === cls);
  /** "He left the U.S. The army ...": a word that begins sentences, with a capital, after the point of an abbreviation. */
  const endsAt = (i: number): boolean => {
    const form = tokens.form[i] as string;
    return form.charCodeAt(form.length - 1) === 0x2e && caps[i + 1] === 1 && ((rooms[i + 1] as number) & ROOM.start) !== 0 && !has(i, 'fn.title');
  };
  const closesAt = (i: number): boolean => {
    const next = i + 1;
    if (next >= tokens.count || tokens.kind[next] === NEWLINE) return true;
    if (tokens.kind[next] === PUNCT) return !GOES_ON.has(tokens.form[next] as string);
    if (tokens.kind[next] !== WORD) return true;
    return caps[next] !== 0 && !saysNext(next);
  };
  const saysNext = (from: number): boolean => {
    for (let j = from; j < tokens.count && j - from < NAME_MAX; j++) {
      if (tokens.kind[j] !== WORD) return false;
      if ((hits[j] ?? []).some((h) => h.row.cls === 'cue' && (h.row.shape === 'past' || h.row.shape === 's'))) return quotationOver(j);
      if (caps[j] === 0 && !has(j, 'fn.pron')) return false;
    }
    return false;
  };
  /** "He said." or "He said in a letter." after the quotation, not "He said the army left" as a sentence of its own. */
  const quotationOver = (verb: number): boolean => {
    for (let j = verb + 1; j < tokens.count && j - verb < AFTER_MAX; j++) {
      if (tokens.kind[j] === PUNCT) return !NEW_WORDS.has(tokens.form[j] as string);
      if (tokens.kind[j] === NEWLINE) return true;
      if (isTag(tags[j] as number, CLAUSE)) return false;
    }
    return false;
  };
  return findSentences(tokens, quotes, { endsAt, closesAt });
}
