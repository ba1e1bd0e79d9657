/** Headlines whose every word has a capital, or is in capitals: there a capital says nothing, so common words lose theirs. */
import { NEWLINE, type Tokens } from '../../text/scan.ts';
import type { Run } from '../api.ts';
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

/** Makes the capitals of common words in headlines small ones: a line, or the first sentence of one ("3 May 2018 Two Killed in Clashes. Two people ..."). Linear. */
export function plainTitles(tokens: Tokens, words: readonly (KnownWord | null)[], caps: Uint8Array): void {
  const titles: Run[] = [];
  for (let first = 0; first < tokens.count; first++) {
    let end = first;
    while (end < tokens.count && tokens.kind[end] !== NEWLINE && tokens.form[end] !== '.') end++;
    if (end - first <= LENGTH_MAX && isTitle(words, caps, first, end)) titles.push({ first, last: end - 1 });
    for (first = end; first < tokens.count && tokens.kind[first] !== NEWLINE; ) first++;
  }
  if (titles.length === 0) return;
  const names = namesIn(tokens, words, caps, titles);
  for (const { first, last } of titles) for (let i = first; i <= last; i++) if (isCommon(words[i] ?? null, names)) caps[i] = LOWER;
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

/** What has a capital after a small word or a comma of the text, outside its headlines, is a name. */
function namesIn(tokens: Tokens, words: readonly (KnownWord | null)[], caps: Uint8Array, titles: readonly Run[]): ReadonlySet<string> {
  const out = new Set<string>();
  let at = 0;
  for (let i = 1; i < tokens.count; i++) {
    const title = titles[at];
    if (title && i >= title.first) {
      [i, at] = [title.last, at + 1];
      continue;
    }
    if (caps[i] !== LOWER && words[i] && caps[i - 1] === LOWER && (words[i - 1] || tokens.form[i - 1] === ',')) out.add(tokens.form[i] as string);
  }
  return out;
}

/** A word of the language that names nobody and no place. */
function isCommon(word: KnownWord | null, names: ReadonlySet<string>): boolean {
  if (!word || names.has(word.form) || STATES.has(word.form)) return false;
  return (word.known || word.rooms !== 0) && (word.rooms & (ROOM.actor | ROOM.place)) === 0 && !(word.node?.rows ?? []).some((row) => row.cls === 'given');
}

const isClosed = (word: KnownWord): boolean => word.code > 0 && word.code < N;
