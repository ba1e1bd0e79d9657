/** Days that hang on the day of the article: today, yesterday, Saturday. */
import { weekday } from '../../../text/calendar.ts';
import type { Hit } from '../text.ts';
import { fullDate } from './date.ts';
import { days, oneDay, type Period } from './period.ts';
import { type Clock, digitsAt, direction, form, type Found, future, goesOn, inName, isDash, named, opens, tailAt, value } from './words.ts';

/** "اليوم", "أمس", "أول من أمس", "اليوم الأربعاء", "أمس (السبت)", "الليلة الماضية", "هذا الصباح"; "خلال الليل" is of both days. */
export function deictic(c: Clock, i: number): Found | null {
  const morning = thisPart(c, i);
  if (morning) return morning;
  const h = opens(c, i, 'time.deictic');
  if (!h || (h.split.prep !== '' && h.split.prep !== 'ل') || ofStory(c, h)) return null;
  const [offset = '0', implied = '-', until] = value(h).split(' ');
  const part = implied === '-' ? null : implied;
  if (until) return untilNow(c, i, h);
  const [start, end = start] = offset.split('/').map(Number) as [number, number?];
  const day = c.today === null ? null : days(c.today + start, c.today + end);
  const open = form(c, h.last + 1);
  const at = open === '(' || open === '،' ? h.last + 2 : h.last + 1;
  const date = fullDate(c, at);
  if (date) return { first: i, last: open === '(' && form(c, date.last + 1) === ')' ? date.last + 1 : date.last, period: date.period ?? day, part, rule: 'ar.time.today' };
  const check = goesOn(c, at, 'time.weekday');
  const last = check && (open !== '،' || form(c, check.last + 1) === '،') ? (open === '(' && form(c, check.last + 1) === ')' ? check.last + 1 : check.last) : h.last;
  return { first: i, last, period: check && last !== h.last ? onWeekday(day, Number(value(check))) : day, part, rule: 'ar.time.today' };
}

/** "اليوم (الأربعاء)" in a paper of Thursday: it was written the day before, and the weekday is right. */
function onWeekday(day: Period | null, n: number): Period | null {
  if (!day || day.from !== day.to) return day;
  const step = (n - weekday(day.from) + 7) % 7;
  return step === 0 ? day : oneDay(day.from + (step > 3 ? step - 7 : step));
}

/** "حتى الساعة": so far; not "حتى الساعة العاشرة". */
function untilNow(c: Clock, i: number, h: Hit): Found | null {
  if (digitsAt(c, h.last + 1) || opens(c, h.last + 1, 'time.ordinal')) return null;
  return { first: i, last: h.last, period: c.today === null ? null : oneDay(c.today), relation: 'until', rule: 'ar.time.today' };
}

/** "هذا الصباح", "هذا المساء": a part of today. */
function thisPart(c: Clock, i: number): Found | null {
  const dem = opens(c, i, 'time.dem');
  const part = dem && goesOn(c, dem.last + 1, 'time.part-this');
  if (!part) return null;
  return { first: i, last: part.last, period: c.today === null ? null : oneDay(c.today), part: value(part), rule: 'ar.time.today' };
}

/** "في اليوم الـ314", "اليوم التالي", "ذلك اليوم", "المصري اليوم": a day of a story or of a name, not that of the article. */
function ofStory(c: Clock, h: Hit): boolean {
  if (inName(c, h.first)) return true;
  if (!h.row.form.startsWith('ال') || h.first !== h.last) return false;
  const next = h.last + 1;
  const digits = digitsAt(c, next);
  if (digits && (digits.article || !fullDate(c, next))) return true;
  const ordinal = opens(c, next, 'time.ordinal');
  if ((ordinal && !fullDate(c, next)) || goesOn(c, next, 'time.other')) return true;
  if (opens(c, h.first - 1, 'time.other-before')) return true;
  // "اليوم الذي": the day on which.
  return goesOn(c, next, 'fn.rel') !== undefined;
}

/** "السبت" (the last one), "السبت المقبل", "الجمعة الماضي", "يوم الثلاثاء". */
export function weekdayAt(c: Clock, i: number): Found | null {
  const unit = opens(c, i, 'time.unit');
  const labelled = unit !== undefined && /^day [12]$/.test(value(unit)) && !unit.split.article;
  const h = labelled ? goesOn(c, unit.last + 1, 'time.weekday') : opens(c, i, 'time.weekday');
  if (!h || (h.split.prep !== '' && h.split.prep !== 'ل') || (!labelled && (named(c, i, 'weekday') || inName(c, i)))) return null;
  const pair = twoDays(c, i, h);
  if (pair) return pair;
  const tail = tailAt(c, h.last + 1);
  const last = tail?.last ?? h.last;
  const n = Number(value(h));
  if (c.today === null) return { first: i, last, period: null, rule: 'ar.time.weekday', partial: { weekday: n } };
  const back = (weekday(c.today) - n + 7) % 7;
  if (tail && tail.step !== 0) {
    const far = Math.abs(tail.step) === 2 ? 7 : 0;
    return tail.step < 0
      ? { first: i, last, period: oneDay(c.today - (back || 7) - far), rule: 'ar.time.weekday-last' }
      : { first: i, last, period: oneDay(c.today + 7 - back + far), rule: 'ar.time.weekday-next' };
  }
  if ((direction(c, i, null) === 1 && future(c, i)) || (back > JUST && isStart(c, i))) return { first: i, last, period: oneDay(c.today + ((7 - back) % 7)), rule: 'ar.time.weekday-next' };
  return { first: i, last, period: oneDay(c.today - back), rule: 'ar.time.weekday', partial: { weekday: n } };
}

/** From when something is to hold. */
const START = new Set(['ابتداء', 'اعتبارا', 'بدءا']);
const BEGINS = new Set(['تبدا', 'يبدا', 'تسري', 'يسري', 'تدخل', 'يدخل', 'تنتهي', 'ينتهي', 'تنطلق', 'ينطلق', 'تعقد', 'يعقد', 'تجتمع', 'يجتمع', 'يلتقي', 'تلتقي', 'يزور', 'تزور', 'يتوجه', 'تتوجه', 'تستضيف', 'يستضيف']);
/** Days for which one may still write that it begins. */
const JUST = 2;
/** Tokens from such a word to the day. */
const START_REACH = 10;

/** "ابتداء من منتصف ليل الخميس", "هدنة تبدأ الجمعة", "يزور الوزير القاهرة الأحد": what begins or is done on a weekday, and is not told to have begun, begins on the next one. */
function isStart(c: Clock, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - START_REACH) && c.text.sentenceOf[j] === c.text.sentenceOf[i]; j--) if (BEGINS.has(form(c, j)) || (START.has(form(c, j)) && form(c, j + 1) === 'من')) return true;
  return false;
}

/** "الجمعة والسبت", "الجمعة - السبت", "ليل السبت الأحد", "يومي السبت والأحد": two days that follow each other are one stretch. */
function twoDays(c: Clock, i: number, from: Hit): Found | null {
  const at = from.last + (isDash(c, from.last + 1) || form(c, from.last + 1) === '/' ? 2 : 1);
  const to = opens(c, at, 'time.weekday');
  if (!to || to.split.prep !== '') return null;
  const length = (Number(value(to)) - Number(value(from)) + 7) % 7;
  if (length !== 1) return null;
  const tail = tailAt(c, to.last + 1);
  const last = tail?.last ?? to.last;
  if (c.today === null) return { first: i, last, period: null, rule: 'ar.time.weekdays' };
  const back = (weekday(c.today) - Number(value(to)) + 7) % 7;
  const way = direction(c, i, tail);
  const end = way === 1 ? c.today + 7 - back : way === -1 && back === 0 ? c.today - 7 : c.today - back;
  return { first: i, last, period: days(end - length, end), rule: 'ar.time.weekdays' };
}

