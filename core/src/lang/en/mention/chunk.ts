/** Noun phrases without their later attributes: "the rival Rapid Support Forces paramilitary", "Sudan's army chief". */
import { glued, PUNCT } from '../../../text/scan.ts';
import { ROOM } from '../tables.ts';
import { code, isTag, tagSet } from '../tag.ts';
import type { EnText } from '../text.ts';

/** Words of a chunk at the most. */
const CHUNK_MAX = 18;
const INSIDE = tagSet('n', 'nn', 'name', 'a', 'num', "'s");
const OPENS = tagSet('det', 'poss', 'n', 'nn', 'name', 'a', 'num', 'pron');
/** "the captured town", not "Turkey captured large stocks". */
const BEFORE_PARTICIPLE = tagSet('det', 'poss', 'a', 'num');
const [ING, ED, NAME, PRON, REL] = [code('ing'), code('ed'), code('name'), code('pron'), code('rel')];

/** "the town | Monday | residents said": a day behind a noun says when. */
const NOMINAL = tagSet('n', 'nn', 'name');
const COMMON = tagSet('n', 'nn');
export const isWeekday = (text: EnText, j: number): boolean => ((text.rooms[j] as number) & ROOM.time) !== 0 && (text.hits[j] ?? []).some((h) => h.row.cls === 'time.weekday' && h.last === j);

/** "the ministry | two bridges": a number in letters behind a noun opens another phrase. */
const isNumberWord = (text: EnText, j: number): boolean => ((text.rooms[j] as number) & ROOM.number) !== 0 && (text.hits[j] ?? []).some((h) => NUMBERS.has(h.row.cls) && h.last === j && h.row.form !== 'one');
const NUMBERS: ReadonlySet<string> = new Set(['num.unit', 'num.teen', 'num.ten']);

/** The last token of the chunk that begins at i, or i - 1. */
export function chunkEnd(text: EnText, i: number, end: number): number {
  const { tags, tokens } = text;
  if (!isTag(tags[i] as number, OPENS)) return i - 1;
  if (tags[i] === PRON || tags[i] === REL) return i;
  let last = i;
  while (last < end && last - i < CHUNK_MAX) {
    const j = last + 1;
    const tag = tags[j] as number;
    if (isTag(tags[last] as number, NOMINAL) && isWeekday(text, j) && tokens.form[j + 1] !== "'s" && tokens.form[j + 1] !== '-') break;
    if (isTag(tags[last] as number, COMMON) && isNumberWord(text, j)) break;
    if (isTag(tag, INSIDE)) last = j;
    else if (tokens.form[j] === '-' && glued(tokens, last) && glued(tokens, j) && j < end && tokens.kind[j + 1] !== PUNCT) last = j + 1;
    else if ((tag === ING || tag === ED) && j < end && isTag(tags[j + 1] as number, INSIDE) && tags[j + 1] !== NAME && ((last === i && isTag(tags[i] as number, BEFORE_PARTICIPLE)) || tokens.form[last] === "'s")) last = j;
    else if (tokens.form[j] === '&' && tags[last] === NAME && tags[j + 1] === NAME && j < end) last = j + 1;
    else break;
  }
  return last;
}
