/** Headlines whose every word has a capital, or is in capitals: there a capital says nothing, so common words lose theirs. */
import { NEWLINE, type Tokens } from '../../text/scan.ts';
import { ROOM } from './tables.ts';
import { code } from './tag.ts';
import type { KnownWord } from './word.ts';

const N = code('n');
const LOWER = 0;
/** Tokens of a headline at the most, words that carry its sense at the least, and how many of these may be small. */
const LENGTH_MAX = 40;
const WORDS_MIN = 4;
const SMALL_SHARE = 10;
/** Known as a pronoun, in a headline a state. */
const STATES = new Set(['us', 'un', 'uk', 'eu']);

/** Makes the capitals of common words in headlines small ones. Linear. */
export function plainTitles(tokens: Tokens, words: readonly (KnownWord | null)[], caps: Uint8Array): void {
  let names: ReadonlySet<string> | null = null;
  for (let first = 0; first < tokens.count; first++) {
    let last = first;
    while (last < tokens.count && tokens.kind[last] !== NEWLINE) last++;
    if (last - first <= LENGTH_MAX && isTitle(words, caps, first, last)) {
      names ??= namesIn(tokens, words, caps);
      for (let i = first; i < last; i++) if (isCommon(words[i] ?? null, names)) caps[i] = LOWER;
    }
    first = last;
  }
}

/** Nearly all its words that carry sense have capitals, and beyond its first word one of them may be a verb. */
function isTitle(words: readonly (KnownWord | null)[], caps: Uint8Array, first: number, end: number): boolean {
  let all = 0;
  let small = 0;
  let verbs = 0;
  for (let i = first; i < end; i++) {
    const word = words[i];
    if (!word || isClosed(word)) continue;
    all++;
    if (caps[i] === LOWER) small++;
    else if (i > first && word.verb) verbs++;
  }
  return all >= WORDS_MIN && verbs > 0 && small * SMALL_SHARE <= all;
}

/** What has a capital after a small word or a comma of the text is a name. */
function namesIn(tokens: Tokens, words: readonly (KnownWord | null)[], caps: Uint8Array): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 1; i < tokens.count; i++) if (caps[i] !== LOWER && words[i] && caps[i - 1] === LOWER && (words[i - 1] || tokens.form[i - 1] === ',')) out.add(tokens.form[i] as string);
  return out;
}

/** A word of the language that names nobody and no place. */
function isCommon(word: KnownWord | null, names: ReadonlySet<string>): boolean {
  if (!word || names.has(word.form) || STATES.has(word.form)) return false;
  return (word.known || word.rooms !== 0) && (word.rooms & (ROOM.actor | ROOM.place)) === 0 && !(word.node?.rows ?? []).some((row) => row.cls === 'given');
}

const isClosed = (word: KnownWord): boolean => word.code > 0 && word.code < N;
