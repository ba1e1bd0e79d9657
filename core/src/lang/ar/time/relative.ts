/** Times that hang on the day of the article: today, Saturday, last week, three days ago. */
import { civil, isoDay, pad, weekday } from '../../../text/calendar.ts';
import type { Hit } from '../text.ts';
import { type Clock, digits, type Found, future, hit } from './words.ts';

/** "اليوم", "أمس", "أول من أمس", "اليوم الأربعاء", "أمس (السبت)". */
export function deictic(c: Clock, i: number): Found | null {
  const h = hit(c, i, 'time.deictic');
  if (!h || (h.split.prep && h.split.prep !== 'ل') || h.split.pronoun) return null;
  const next = c.text.tokens.form[h.last + 1] ?? '';
  if (h.row.form === 'اليوم' && (next === 'ال' || next === 'التالي' || /^(الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر)$/.test(next) || digits(c, h.last + 1) !== null)) return null;
  const named = next === '(' || next === '،' ? hit(c, h.last + 2, 'time.weekday') : hit(c, h.last + 1, 'time.weekday');
  const last = named ? (c.text.tokens.form[named.last + 1] === ')' ? named.last + 1 : named.last) : h.last;
  const day = c.today === null ? null : isoDay(c.today + Number(h.row.cells[0]));
  return { first: i, last, edtf: day, rule: 'ar.time.deictic' };
}

/** "السبت" (the last one), "السبت المقبل", "مساء الجمعة الماضي", "يوم الثلاثاء". */
export function weekdayAt(c: Clock, i: number): Found | null {
  const word = hit(c, i, 'time.unit');
  const at = word?.row.cells[0] === 'day 1' ? word.last + 1 : i;
  const h = hit(c, at, 'time.weekday');
  if (!h || h.split.pronoun || (h.split.prep && h.split.prep !== 'ل')) return null;
  const next = hit(c, h.last + 1, 'time.next');
  const past = hit(c, h.last + 1, 'time.last');
  const last = (next ?? past)?.last ?? h.last;
  if (c.today === null) return { first: i, last, edtf: null, rule: 'ar.time.weekday' };
  const range = next ? null : through(c, c.today, i, h);
  if (range) return range;
  const back = (weekday(c.today) - Number(h.row.cells[0]) + 7) % 7;
  if (next || (!past && future(c, i))) return { first: i, last, edtf: isoDay(c.today + ((7 - back) % 7 || (next ? 7 : 0))), rule: 'ar.time.weekday-next' };
  return { first: i, last, edtf: isoDay(c.today - (back === 0 && past ? 7 : back)), rule: past ? 'ar.time.weekday-last' : 'ar.time.weekday' };
}

/** "الجمعة والسبت", "الجمعة - السبت": two days that follow each other. */
function through(c: Clock, today: number, i: number, from: Hit): Found | null {
  const dash = c.text.tokens.form[from.last + 1] === '-';
  const to = hit(c, from.last + (dash ? 2 : 1), 'time.weekday');
  if (!to || (!dash && to.split.conj !== 'و')) return null;
  const end = today - ((weekday(today) - Number(to.row.cells[0]) + 7) % 7);
  const length = (Number(to.row.cells[0]) - Number(from.row.cells[0]) + 7) % 7;
  return { first: i, last: to.last, edtf: `${isoDay(end - length)}/${isoDay(end)}`, rule: 'ar.time.weekdays' };
}

/** "الأسبوع الماضي", "الشهر الماضي", "العام الماضي", "اليومين الماضيين", "الساعات الـ24 الماضية". */
export function lastUnit(c: Clock, i: number): Found | null {
  const unit = hit(c, i, 'time.unit');
  if (!unit || !unit.split.article) return hours(c, i);
  let last = unit.last;
  const count = c.text.tokens.form[last + 1] === 'ال' ? digits(c, last + 2) : digits(c, last + 1);
  if (count !== null) last += c.text.tokens.form[last + 1] === 'ال' ? 2 : 1;
  const past = hit(c, last + 1, 'time.last');
  const next = hit(c, last + 1, 'time.next');
  const here = hit(c, last + 1, 'time.this');
  const end = past ?? next ?? here;
  if (!end) return null;
  const [kind = '', n = '1'] = (unit.row.cells[0] ?? '').split(' ');
  const step = past ? -1 : next ? 1 : 0;
  return { first: i, last: end.last, edtf: c.today === null ? null : span(c.today, kind, step, count ?? Number(n)), rule: past ? 'ar.time.last-unit' : 'ar.time.next-unit' };
}

/** "خلال الأربع والعشرين ساعة الماضية": the day before and the day itself. */
function hours(c: Clock, i: number): Found | null {
  const form = c.text.tokens.form[i] ?? '';
  if (form !== 'الاربع' && form !== 'الثماني' && form !== 'الساعات') return null;
  for (let j = i + 1; j <= i + 4; j++) {
    const past = hit(c, j, 'time.last');
    if (past) return { first: i, last: j, edtf: c.today === null ? null : `${isoDay(c.today - 1)}/${isoDay(c.today)}`, rule: 'ar.time.hours' };
  }
  return null;
}

function span(today: number, kind: string, step: number, n: number): string | null {
  const { year, month } = civil(today);
  if (kind === 'year') return String(year + step);
  if (kind === 'month') {
    const at = year * 12 + month - 1 + step;
    return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}`;
  }
  if (kind === 'week') {
    const monday = today - ((weekday(today) + 6) % 7) + step * 7;
    return step < 0 && n > 1 ? `${isoDay(today - 7 * n)}/${isoDay(today)}` : `${isoDay(monday)}/${isoDay(monday + 6)}`;
  }
  if (kind === 'day' && step < 0 && n > 0) return n === 1 ? isoDay(today - 1) : `${isoDay(today - n)}/${isoDay(today - 1)}`;
  if (kind === 'day' && step > 0 && n > 0) return `${isoDay(today + 1)}/${isoDay(today + n)}`;
  return null;
}

/** "قبل ثلاثة أيام", "قبل يومين", "منذ 30 عاماً" (a duration). */
export function ago(c: Clock, i: number): Found | null {
  const since = c.text.tokens.form[i - 1] === 'منذ';
  if (!since && c.text.tokens.form[i] !== 'قبل') return null;
  const at = since ? i : i + 1;
  const word = hit(c, at, 'num.unit');
  const count = digits(c, at) ?? (word ? Number(word.row.cells[0]) : null);
  const unit = hit(c, count === null ? at : at + 1, 'time.unit');
  if (!unit || unit.split.article) return null;
  const [kind = '', own = '1'] = (unit.row.cells[0] ?? '').split(' ');
  const n = count ?? Number(own);
  if (since) return { first: i, last: unit.last, edtf: null, duration: true, rule: 'ar.time.duration' };
  if (c.today === null || n === 0) return { first: i, last: unit.last, edtf: null, rule: 'ar.time.ago' };
  const { year, month } = civil(c.today);
  const edtf = kind === 'day' ? isoDay(c.today - n) : kind === 'week' ? isoDay(c.today - 7 * n) : kind === 'month' ? `${Math.floor((year * 12 + month - 1 - n) / 12)}-${pad(((year * 12 + month - 1 - n) % 12) + 1)}` : kind === 'year' ? String(year - n) : null;
  return { first: i, last: unit.last, edtf, rule: 'ar.time.ago' };
}
