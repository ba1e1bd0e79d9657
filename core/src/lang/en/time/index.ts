/** Expressions of time, resolved against the day of the article. */
import { parseDay } from '../../../text/calendar.ts';
import { NUMBER } from '../../../text/scan.ts';
import type { TimeMention } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { type EnText, LOWER } from '../text.ts';
import { fullDate, joined, monthAlone, numericDate, weekdayDate, yearAlone } from './date.ts';
import { edtf, untilToday } from './period.ts';
import { AFTER, afterwards, ago, dayWord, duration, recently, whichUnit } from './relative.ts';
import { at, cell, type Clock, digitsAt, type Found, form, monthAt, type Rule, weekdayAt } from './words.ts';

/** What says when, the most telling first. */
const POINTS: readonly Rule[] = [numericDate, fullDate, weekdayDate, dayWord, ago, afterwards, recently, monthAlone, whichUnit, yearAlone];

/**
 * Finds the expressions of time of a text, in order, not overlapping.
 * @param date day of the article, `YYYY-MM-DD`; without it only full dates resolve
 */
export function findTimes(text: EnText, date: string | null): TimeMention[] {
  const c: Clock = { text, today: date === null ? null : parseDay(date), anchor: null };
  const out: TimeMention[] = [];
  for (let i = 0; i < text.tokens.count; i++) {
    if (!mayOpen(c, i)) continue;
    const found = expressionAt(c, i);
    if (!found) continue;
    if (found.period && found.period.from === found.period.to && found.rule !== AFTER) c.anchor = found.period.from;
    out.push({ first: found.first, last: found.last, edtf: found.period ? edtf(found.period) : null, part: found.part ?? null, relation: found.relation ?? 'point', rule: found.rule });
    i = found.last;
  }
  return out;
}

/** Classes that only go on with an expression. */
const INNER: ReadonlySet<string> = new Set(['time.future', 'time.ago', 'time.clock', 'time.unit', 'num.before', 'num.after', 'num.scale', 'num.short', 'num.hundred', 'num.part']);

/** Only digits and words of the tables of times and numbers can open an expression; "the" and "a" before such a word. */
function mayOpen(c: Clock, i: number): boolean {
  const { text } = c;
  if (text.tokens.kind[i] === NUMBER) return true;
  const hits = text.hits[i] ?? [];
  if (hits.length === 0 && text.caps[i] !== LOWER && form(c, i).endsWith('.') && monthAt(c, i) !== null) return true;
  if (((text.rooms[i] as number) & (ROOM.time | ROOM.number)) !== 0) for (const { row } of hits) if ((row.cls.startsWith('time.') || row.cls.startsWith('num.')) && !INNER.has(row.cls)) return true;
  const word = form(c, i);
  return word === 'recent' || (word === 'the' ? text.tokens.kind[i + 1] === NUMBER || at(c, i + 1, 'num.ordinal') !== undefined : (word === 'a' || word === 'an') && at(c, i + 1, 'time.unit') !== undefined);
}

function point(c: Clock, i: number): Found | null {
  for (const rule of POINTS) {
    const found = rule(c, i);
    if (found) return found;
  }
  return null;
}

/** The whole expression that begins at a token, or null. */
function expressionAt(c: Clock, i: number): Found | null {
  const clock = hour(c, i);
  if (clock) return clock;
  const since = at(c, i, 'time.since');
  if (since) {
    const found = parted(c, since.last + 1);
    const today = c.today;
    const period = found?.period && today !== null && found.period.from <= today ? untilToday(found.period, today) : (found?.period ?? null);
    return found ? { ...found, first: i, period, relation: 'since' } : null;
  }
  const until = at(c, i, 'time.until');
  if (until) {
    const found = parted(c, until.last + 1);
    return found ? { ...found, first: i, relation: 'until' } : null;
  }
  return parted(c, i) ?? duration(c, i);
}

/** "early Monday", "late on Sunday", "the night of March 8", "Monday morning", "late March", "mid-2019". */
function parted(c: Clock, i: number): Found | null {
  const plain = point(c, i);
  if (plain) return withPart(c, joined(c, plain, point));
  const edge = at(c, i, 'time.edge');
  if (edge) {
    const next = form(c, edge.last + 1) === '-' ? edge.last + 2 : edge.last + 1;
    const found = weekdayAt(c, next) === null && !at(c, next, 'time.day') ? (monthAlone(c, next) ?? yearAlone(c, next) ?? whichUnit(c, next)) : null;
    if (found) return { ...found, first: i };
  }
  const part = at(c, i, 'time.part');
  if (!part) return null;
  const next = form(c, part.last + 1) === 'on' || form(c, part.last + 1) === 'of' ? part.last + 2 : part.last + 1;
  const found = point(c, next);
  return found ? { ...found, first: i, part: cell(part) } : null;
}

/** "Monday morning", "March 8 at dawn". */
function withPart(c: Clock, found: Found): Found {
  const part = at(c, found.last + 1, 'time.part');
  return part && cell(part) !== '' && form(c, part.first) !== 'late' && form(c, part.first) !== 'early' ? { ...found, last: part.last, part: cell(part) } : found;
}

/** "0900 GMT", "10:30 a.m.", "5 pm": an hour counts nothing and gives no day. */
function hour(c: Clock, i: number): Found | null {
  if (digitsAt(c, i) === null) return null;
  let last = i;
  if ((form(c, i + 1) === ':' || form(c, i + 1) === '.') && digitsAt(c, i + 2) !== null) last = i + 2;
  const clock = at(c, last + 1, 'time.clock');
  if (!clock && last === i) return null;
  if (!clock) return form(c, i - 1) === 'at' ? { first: i, last, period: null, rule: 'en.time.hour' } : null;
  const zone = at(c, clock.last + 1, 'time.clock');
  return { first: i, last: zone?.last ?? clock.last, period: null, rule: 'en.time.hour' };
}

/** Longest line that is read as a date line, and what else it may hold, in tokens. */
const LINE_TOKENS_MAX = 24;
const LINE_OTHER_MAX = 4;
/** From so many other tokens on, a word of an event makes it a sentence. */
const LINE_NEWS = 3;

/** The full date that a short line states ("Wednesday, 14 October 2020, 10:32 GMT"), or null. */
export function dateLine(text: EnText): string | null {
  const { count } = text.tokens;
  // "On 6 July 2015, the minister made this comment:" introduces what comes next.
  if (count > LINE_TOKENS_MAX || text.tokens.form[count - 1] === ':') return null;
  const times = findTimes(text, null);
  const day = times.find((t) => t.edtf !== null && t.edtf.length === 10 && t.relation === 'point');
  const told = times.reduce((n, t) => n + t.last - t.first + 1, 0);
  // "Shells hit the mill on 14 October 2020." is news.
  return day && told * 2 >= count - LINE_OTHER_MAX && !(count - told >= LINE_NEWS && text.rooms.some((room) => (room & ROOM.trigger) !== 0)) ? day.edtf : null;
}
