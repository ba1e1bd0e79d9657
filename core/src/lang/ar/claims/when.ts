/** When: the nearest time of the clause, else of the sentence, and what day an article speaks of. */
import type { ArAnalysis, ClaimDraft, Run, TimeMention } from '../parts.ts';
import { covering, hit } from '../text.ts';
import type { Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

/** Tokens between a trigger and a time of its own. */
const TIME_REACH = 26;
const TIME_BACK = 1.3;
/** Days before the dateline that are still the news of an article. */
const NEWS_DAYS = 3;
/** Tokens of headline and lead, where a day counts twice; and the count that makes a day the news: one told once further down is that of something else. */
const LEAD = 45;
const NEWS_MIN = 2;
/** The part of an article in which a day must first be told: one told only at its end is that of something else. */
const BODY = 0.66;
/** Tokens in which an article that says "today" tells of today, however often it names another day further down. */
const TODAY = 70;
/** The same where it says which day that is: "فجر اليوم الثلاثاء". */
const TODAY_NAMED = 120;
/** Tokens from a time to the acts without one of their own that it still dates. */
export const STORY_REACH = 150;
const DAY_MS = 86_400_000;
/** Tokens between a verb of saying and the time at which it was said. */
const SAID_REACH = 8;
/** Words that lead to what is answered: "ردا على". */
const REPLY = words('in-reply');
const OTHER_DAY = words('other-day');

/** A time in the clause, else the nearest in the sentence. */
export function timeOf(a: ArAnalysis, t: Trigger, scope: Scope): ClaimDraft['time'] {
  const s = a.sentences[t.sentence] as Run;
  const near = nearest(a, scope.from, scope.to, t, null) ?? nearest(a, s.first, s.last, t, null);
  // "انتهاك الهدنة التي أعلنتها الحكومة الأحد": the day of the truce's announcement is none of its breach.
  if (near && t.frame === 'breach' && near.first > t.last && wasSaid(a, near, t)) {
    const other = nearest(a, s.first, t.first, t, near);
    return other?.edtf ? { edtf: other.edtf, part: other.part, mention: other, rule: 'ar.event.time-stated' } : null;
  }
  return near?.edtf ? { edtf: near.edtf, part: near.part, mention: near, rule: wasSaid(a, near, t) ? 'ar.event.time-said' : 'ar.event.time-stated' } : null;
}

function nearest(a: ArAnalysis, from: number, to: number, t: Trigger, but: TimeMention | null): TimeMention | null {
  let found: TimeMention | null = null;
  let least = TIME_REACH;
  for (let j = Math.max(from, t.first - TIME_REACH); j <= Math.min(to, t.last + TIME_REACH); j++) {
    const m = covering(a.times, a.timeAt, j);
    if (j > t.last && !m && (otherBegins(a, j) || (t.type === 'violation' && (a.hits[j] ?? []).some((h) => h.row.cls === 'fn.rel')))) break;
    if (!m || m.first !== j) continue;
    j = m.last;
    if (!m.edtf || m === but) continue;
    const distance = m.first > t.last ? m.first - t.last : (t.first - m.last) * TIME_BACK;
    if (distance < least) [found, least] = [m, distance];
  }
  return found;
}

/** "ردا على مقتل شرطي الأسبوع الماضي", "غداة قصف": what follows happened at another time. */
function otherBegins(a: ArAnalysis, j: number): boolean {
  const form = a.tokens.form[j] as string;
  return OTHER_DAY.has(form) || (REPLY.has(form) && a.tokens.form[j + 1] === 'علي');
}

/** "أعلنها الجيش مساء أمس": the day is that of the announcement, which the event may precede. */
function wasSaid(a: ArAnalysis, m: TimeMention, t: Trigger): boolean {
  for (let j = m.first - 1; j >= m.first - SAID_REACH; j--) {
    if (j <= t.last && j >= t.first) return false;
    if (a.tokens.form[j] === '،') return false;
    for (const h of a.hits[j] ?? []) {
      if (h.row.shape !== 'perfect' && h.row.shape !== 'imperfect') continue;
      if (h.row.cls === 'trigger') return false;
      if ((h.row.cls === 'cue' || h.row.cls === 'relay') && h.split.prep === '' && !h.split.article) return true;
    }
  }
  return false;
}

/** The day of the news: the single day of the last few that the article states most often, or in its lead, the first of equals; else the dateline, above all where the article begins with it. */
export function newsDay(a: ArAnalysis): string | null {
  if (!a.date) return null;
  const today = Date.parse(a.date);
  const count = new Map<string, number>();
  for (const t of a.times) {
    if (!t.edtf || t.edtf.length !== 10 || t.relation !== 'point') continue;
    const behind = (today - Date.parse(t.edtf)) / DAY_MS;
    if (behind === 0 && saysToday(a, t)) return a.date;
    if (isBackground(a, t)) continue;
    if (behind >= 0 && behind <= NEWS_DAYS && (count.has(t.edtf) || t.first < a.tokens.count * BODY)) count.set(t.edtf, (count.get(t.edtf) ?? 0) + (t.first < LEAD ? 2 : 1));
  }
  let best = a.date;
  for (const [day, n] of count) if (n >= NEWS_MIN && n > (count.get(best) ?? 0)) best = day;
  return best;
}

/** "اليوم" near the head of the article, "فجر اليوم الثلاثاء" also further on. */
function saysToday(a: ArAnalysis, t: TimeMention): boolean {
  if (t.first < TODAY && a.tokens.form[t.first] === 'اليوم') return true;
  if (t.first >= TODAY_NAMED) return false;
  for (let j = t.first; j < t.last; j++) if (a.tokens.form[j] === 'اليوم' && hit(a, j + 1, 'time.weekday')) return true;
  return false;
}

/** Tokens from a relative, and from "قد", to the day that they lead to, and from "كان" to "قد". */
const BACKGROUND_REACH = 14;
const WAS_REACH = 9;
/** A day of the calendar, which is far from the day of the article more often than "أمس" is. */
const OF_CALENDAR = /\.(date|day-month)$/;

/** "الهدنة التي بدأت يوم 4 آب", "وكان التحالف قد أعلن أول من أمس": the day of what went before. */
function isBackground(a: ArAnalysis, t: TimeMention): boolean {
  for (let j = t.first - 1; j >= t.first - BACKGROUND_REACH; j--) {
    const form = a.tokens.form[j] ?? '';
    if (form === '،' || form === '.' || form === '؛') return false;
    if (OF_CALENDAR.test(t.rule) && hit(a, j, 'fn.rel')) return true;
    if (form === 'قد') for (let k = j - 1; k >= j - WAS_REACH; k--) if (hit(a, k, 'time.was')) return true;
  }
  return false;
}
