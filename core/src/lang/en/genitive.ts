/** Texts that lost their apostrophes: "Syrias army", "the countrys north" are two words each, as "Syria's" is. */
import type { Trie } from '../../text/lexicon.ts';
import { glued, PUNCT, type Tokens, WORD } from '../../text/scan.ts';
import { ROOM, roomsOf } from './tables.ts';
import { tagSet } from './tag.ts';
import { isCapital } from './tokens.ts';
import type { WordBook } from './word.ts';

/** What a genitive may stand before. */
const OWNED = tagSet('n', 'nn', 'a', 'num', 'v', 'ed', 'ing');
const NOUN = tagSet('n', 'nn');
const NAMED = ROOM.actor | ROOM.place;
/** Letters of the shortest name, and words of the longest whose last one is looked for. */
const NAME_MIN = 2;
const NAME_MAX = 4;

/** The same tokens, with 's apart where a text that has no apostrophe anywhere writes a form that is no word, but for its last letter. One pass. */
export function withGenitives(tokens: Tokens, book: WordBook, trie: Trie): Tokens {
  if (tokens.shadow.key.includes("'")) return tokens;
  const cuts: number[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) if (isGenitive(tokens, i, book, trie)) cuts.push(i);
  return cuts.length === 0 ? tokens : split(tokens, cuts);
}

function isGenitive(t: Tokens, i: number, book: WordBook, trie: Trie): boolean {
  const form = t.form[i] as string;
  if (t.kind[i] !== WORD || t.kind[i + 1] !== WORD || glued(t, i) || form.length <= NAME_MIN || !form.endsWith('s')) return false;
  const next = book.word(t.form[i + 1] as string);
  if (((1 << next.code) & OWNED) === 0) return false;
  const stem = book.word(form.slice(0, -1));
  const own = book.word(form);
  if (isCapital(t, i) && isWeekday(stem.node?.rows)) return ((1 << next.code) & NOUN) !== 0;
  if (own.node) return false;
  if (isCapital(t, i) && (isName(t, i, own.known ? stem.rooms & ROOM.actor : stem.rooms, stem.node?.rows) || endsName(t, i, stem.form, trie))) return true;
  return !own.known && stem.known && ((1 << stem.code) & NOUN) !== 0;
}

const isWeekday = (rows: Rows): boolean => (rows ?? []).some((row) => row.cls === 'time.weekday');
type Rows = readonly { readonly cls: string; readonly form: string }[] | null | undefined;

/** A party or a place; "ISs" is of the one that is written in capitals. */
const isName = (t: Tokens, i: number, rooms: number, rows: Rows): boolean => {
  if ((rooms & NAMED) === 0) return false;
  const { raw, toRaw } = t.shadow;
  const written = raw.slice(toRaw[t.start[i] as number], toRaw[(t.end[i] as number) - 1]);
  return (rows ?? []).some((row) => row.cls !== 'adj' && row.cls !== 'person' && row.form.slice(1) === written.slice(1));
};

/** "al Qaedas": the last word of a longer name. */
function endsName(t: Tokens, i: number, stem: string, trie: Trie): boolean {
  for (let first = i - 1; first >= Math.max(0, i - NAME_MAX); first--) {
    let node = trie.get(t.form[first] as string);
    for (let j = first + 1; node && j < i; j++) node = node.next?.get(t.form[j] as string);
    const last = node?.next?.get(stem);
    if (last && (roomsOf(last.rows ?? []) & NAMED) !== 0) return true;
    if (t.kind[first] === PUNCT && t.form[first] !== '-') return false;
  }
  return false;
}

function split(t: Tokens, cuts: readonly number[]): Tokens {
  const count = t.count + cuts.length;
  const [start, end, kind] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
  const form: string[] = [];
  let at = 0;
  for (let i = 0; i < t.count; i++) {
    const n = form.length;
    const cut = cuts[at] === i;
    [start[n], end[n], kind[n]] = [t.start[i] as number, (t.end[i] as number) - (cut ? 1 : 0), t.kind[i] as number];
    form.push(cut ? (t.form[i] as string).slice(0, -1) : (t.form[i] as string));
    if (!cut) continue;
    at++;
    [start[n + 1], end[n + 1], kind[n + 1]] = [(t.end[i] as number) - 1, t.end[i] as number, WORD];
    form.push("'s");
  }
  return { ...t, count, start, end, kind, form };
}
