/** Expressions of time, resolved against the day of the article. */
import { parseDay } from '../../text/calendar.ts';
import { NUMBER } from '../../text/scan.ts';
import { FAMILY } from './family.ts';
import type { Run, TimeMention } from './parts.ts';
import { expressionAt } from './time/compose.ts';
import { edtf, isOneDay, type Period } from './time/period.ts';
import { type Clock, clockOf, digitsAt, type Found } from './time/words.ts';
import { anyOf, type ArText } from './text.ts';

/**
 * Finds the expressions of time of a text, in order, not overlapping.
 * @param date day of the article, `YYYY-MM-DD`; without it only full dates resolve
 */
export function findTimes(text: ArText, date: string | null): TimeMention[] {
  return within(text, date, { first: 0, last: text.tokens.count - 1 });
}

function within(text: ArText, date: string | null, run: Run): TimeMention[] {
  const c = clockOf(text, date === null ? null : parseDay(date));
  const out: TimeMention[] = [];
  // The last day told in a sentence: from it an army's spokesman counts "the past 24 hours".
  let spokenIn = -2;
  let spokenOn = 0;
  for (let i = run.first; i <= run.last; i++) {
    if (!mayOpen(c, i)) continue;
    const found = expressionAt(c, i);
    if (!found || found.last > run.last) continue;
    const sentence = text.sentenceOf[i] ?? -1;
    const period = found.fromSpeech && spokenIn === sentence ? moved(c, found.period, spokenOn) : found.period;
    if (period && isOneDay(period) && c.today !== null && period.from < c.today) [spokenIn, spokenOn] = [sentence, period.from];
    out.push(mention(text, found, period));
    i = found.last;
  }
  return out;
}

/** "أعلن الجيش أمس ... خلال الساعات الـ24 الماضية": the hours count back from yesterday. */
function moved(c: Clock, period: Period | null, day: number): Period | null {
  const back = c.today === null ? 0 : c.today - day;
  return period && back > 0 && back < 7 ? { ...period, from: period.from - back, to: period.to - back } : period;
}

/** Classes that only go on with an expression or stand before it. */
const INNER: ReadonlySet<string> = new Set(['time.last', 'time.next', 'time.recent', 'time.this', 'time.part-after', 'time.part-this', 'time.before', 'time.name', 'time.title', 'time.other', 'time.other-before', 'time.future', 'time.was', 'time.join', 'time.start', 'time.about', 'time.few', 'time.half', 'time.era', 'time.lasting']);

function mayOpen(c: Clock, i: number): boolean {
  if (anyOf(c.text, i, FAMILY.time)) for (const { row } of c.text.hits[i] ?? []) if (row.family === FAMILY.time && !INNER.has(row.cls)) return true;
  return c.text.tokens.kind[i] === NUMBER || (c.text.tokens.kind[i + 1] === NUMBER && digitsAt(c, i) !== null);
}

function mention(text: ArText, found: Found, period: Period | null): TimeMention {
  const lead = leadOf(text, found.first);
  const relation = found.relation ?? 'point';
  return { first: found.first, last: found.last, lead, edtf: period ? edtf(period) : null, part: found.part ?? null, relation, rule: found.rule };
}

/** Letters of a conjunction and preposition written on the first word; the ل of "للسبت" holds its article and stays. */
function leadOf(text: ArText, i: number): number {
  const split = text.hits[i]?.find((h) => h.row.family === FAMILY.time && !INNER.has(h.row.cls))?.split;
  if (!split) return 0;
  return split.conj.length + (split.prep === 'ل' && text.tokens.form[i]?.startsWith('لل', split.conj.length) ? 0 : split.prep.length);
}

/** Longest line that is read as a date line, and what else it may hold, in tokens. */
const LINE_TOKENS_MAX = 24;
const LINE_OTHER_MAX = 4;
/** From so many other tokens on, a word of an event makes it a sentence. */
const LINE_NEWS = 3;

/** The full date that a short line states ("الأربعاء 14 أكتوبر 2020 - الساعة 10:32"), or null. */
export function dateLine(text: ArText, run: Run = { first: 0, last: text.tokens.count - 1 }): string | null {
  const size = run.last - run.first + 1;
  if (size > LINE_TOKENS_MAX) return null;
  const times = within(text, null, run);
  const day = times.find((t) => t.edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(t.edtf));
  const told = times.reduce((n, t) => n + t.last - t.first + 1, 0);
  return day && told * 2 >= size - LINE_OTHER_MAX && !(size - told >= LINE_NEWS && isNews(text, run)) ? day.edtf : null;
}

/** "قصفت القوات الجسر في 14 أكتوبر 2020." tells news. */
function isNews(text: ArText, run: Run): boolean {
  for (let i = run.first; i <= run.last; i++) if (text.hits[i]?.some(({ row }) => row.family === FAMILY.trigger)) return true;
  return false;
}
