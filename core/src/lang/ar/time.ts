/** Expressions of time, resolved against the day of the article. */
import { isoDay, parseDay } from '../../text/calendar.ts';
import type { TimeMention } from './parts.ts';
import { fullDate, hijriDate, monthAlone, yearAlone } from './time/date.ts';
import { ago, deictic, lastUnit, weekdayAt } from './time/relative.ts';
import { type Clock, type Found, hit, partBefore } from './time/words.ts';
import type { ArText } from './text.ts';

/** The grammar, most specific first: the first that matches at a token is taken. */
const RULES: readonly ((c: Clock, i: number) => Found | null)[] = [fullDate, hijriDate, deictic, weekdayAt, lastUnit, ago, monthAlone, yearAlone];

/**
 * Finds the expressions of time of a text, in order, not overlapping.
 * @param date day of the article, `YYYY-MM-DD`; without it only full dates resolve
 */
export function findTimes(text: ArText, date: string | null): TimeMention[] {
  const clock: Clock = { text, today: date ? parseDay(date) : null, ...(date ? { day: date } : {}) };
  const out: TimeMention[] = [];
  for (let i = 0; i < text.tokens.count; i++) {
    if (text.tokens.kind[i] !== 2 && !(text.hits[i] ?? []).some((h) => h.row.cls.startsWith('time.'))) continue;
    const found = timeAt(clock, i);
    if (!found) continue;
    out.push(found);
    i = found.last;
  }
  return out;
}

function timeAt(clock: Clock, i: number): TimeMention | null {
  const rel = hit(clock, i, 'time.rel');
  let first = i;
  let at = rel ? rel.last + 1 : i;
  let edge = hit(clock, at, 'time.edge');
  const part = hit(clock, at, 'time.part');
  if (edge && !startsTime(clock, edge.last + 1)) edge = undefined;
  let named: string | null = null;
  if (part && startsTime(clock, part.last + 1)) {
    named = part.row.cells[0] ?? null;
    at = part.last + 1;
  } else if (edge) at = edge.last + 1;
  for (const rule of RULES) {
    const found = rule(clock, at);
    if (!found) continue;
    named ??= found.part ?? partBefore(clock, first);
    const open = rel !== undefined && (rel.row.form === 'منذ' || rel.row.form === 'مذ');
    const edtf = finish(clock, found.edtf, edge?.row.cells[0] ?? '', open ? 'since' : '');
    if (!rel && !edge && !part) first = found.first;
    return { first, last: found.last, edtf, part: named, relation: rel ? (rel.row.cells[0] as 'since' | 'until') : found.duration ? 'duration' : 'point', rule: found.rule };
  }
  return null;
}

function startsTime(clock: Clock, i: number): boolean {
  return RULES.some((rule) => rule(clock, i) !== null);
}

/** "منذ 27 سبتمبر" runs to the day of the article; "نهاية 2013" is its last month. */
function finish(clock: Clock, edtf: string | null, edge: string, rel: string): string | null {
  let value = edtf;
  if (value && edge && /^\d{4}$/.test(value)) value = edge === 'start' ? `${value}-01` : edge === 'end' ? `${value}-12` : `${value}-06`;
  if (value && edge === 'end' && value.includes('/')) value = weekend(value);
  if (!value || rel !== 'since' || clock.today === null) return value;
  const day = clock.day ?? '';
  return day && (value.split('/')[0] as string) < day ? `${value.split('/')[0]}/${day}` : value;
}

/** "نهاية الأسبوع": its Saturday. */
function weekend(week: string): string {
  const monday = parseDay(week.split('/')[0] ?? '');
  return monday === null ? week : isoDay(monday + 5);
}

/** The full date that a short line states, or null. */
export function dateLine(text: ArText): string | null {
  if (text.tokens.count > 14) return null;
  const times = findTimes(text, null);
  const words = times.reduce((n, t) => n + t.last - t.first + 1, 0);
  const day = times.find((t) => t.edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(t.edtf));
  return day && words * 2 >= text.tokens.count - 4 ? (day.edtf as string) : null;
}
