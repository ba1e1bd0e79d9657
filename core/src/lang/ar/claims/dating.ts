/** Days that only the whole article tells: of an act known by its announcement, of a total over time. */
import type { EventType } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft } from '../parts.ts';
import { amended } from './amended.ts';

const VIOLENCE: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'damage', 'casualty']);
const ACTS: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash']);
/** Days between an act and the announcement of its toll. */
const SAID_DAYS = 7;
const DAY_MS = 86_400_000;
const CLAUSE = 'ar.event.place-clause';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SAID = /^ar\.event\.time-(said|said-story)$/;

export function dated(a: ArAnalysis, told: readonly ClaimDraft[]): ClaimDraft[] {
  const claims = asTotals(told);
  const acts = claims.filter((c) => (ACTS.has(c.type) || c.type === 'casualty') && c.status === 'actual' && c.time?.rule === 'ar.event.time-stated' && DAY.test(c.time.edtf));
  const war = warOf(a, claims);
  return claims.map((c) => total(a, c, claims, war, acts) ?? whenDone(c, acts) ?? c);
}

/** The figures of a headline that the text then gives as a total over time: the same total. One alone may be anybody. */
function asTotals(claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const totals = new Set(claims.flatMap((c) => (c.type === 'casualty' ? c.counts : []).flatMap((n) => (n.cumulative && (n.n ?? 0) > 1 ? [`${n.what} ${n.n}`] : []))));
  if (totals.size === 0) return claims;
  return claims.map((c) => (c.type === 'casualty' && c.counts.some((n) => !n.cumulative && totals.has(`${n.what} ${n.n}`)) ? { ...c, counts: c.counts.map((n) => (totals.has(`${n.what} ${n.n}`) ? { ...n, cumulative: true } : n)) } : c));
}

/** "قتل 12، وفق حصيلة أعلنت السبت": the day on which the same act is told to have happened, not that of its announcement. */
function whenDone(c: ClaimDraft, acts: readonly ClaimDraft[]): ClaimDraft | null {
  if (!VIOLENCE.has(c.type) || c.status !== 'actual' || !c.time || !SAID.test(c.time.rule) || !DAY.test(c.time.edtf)) return null;
  const said = Date.parse(c.time.edtf);
  for (const act of acts) {
    const gap = (said - Date.parse((act.time as NonNullable<ClaimDraft['time']>).edtf)) / DAY_MS;
    if (gap > 0 && gap <= SAID_DAYS && samePlace(c, act)) return { ...c, time: { edtf: (act.time as NonNullable<ClaimDraft['time']>).edtf, part: null, mention: null, rule: 'ar.event.time-act' } };
  }
  return null;
}

function samePlace(c: ClaimDraft, d: ClaimDraft): boolean {
  if (!c.place || d.place?.rule !== CLAUSE || (c.place.rule !== CLAUSE && c.type !== 'casualty')) return false;
  const [p, q] = [c.place.mention, d.place.mention];
  return p.id !== null && p.id === q.id;
}

/** A war that the article dates by its day or month: "منذ 15 نيسان". */
function warOf(a: ArAnalysis, claims: readonly ClaimDraft[]): string | null {
  const since = claims.find((c) => FIGHTING.has(c.type) && c.time?.mention?.relation === 'since' && c.time.edtf.length >= SINCE_MIN && c.time.edtf.endsWith(`/${a.date}`));
  return since?.time?.edtf ?? null;
}

const FIGHTING: ReadonlySet<EventType> = new Set(['clash', 'hostilities']);
/** Letters of an interval that begins with a month at least: "2023-04/2023-05-01". */
const SINCE_MIN = 18;
/** Tokens between a toll and the fighting of which it is one. */
const FIGHT_GAP = 12;

/** A total without a day of its own, or a flight from a war, runs from the beginning of the war, or of the fighting that it names, to the day of the news. */
function total(a: ArAnalysis, c: ClaimDraft, claims: readonly ClaimDraft[], war: string | null, acts: readonly ClaimDraft[]): ClaimDraft | null {
  if (!c.time || c.status !== 'actual' || c.time.rule === 'ar.event.time-stated') return null;
  if (c.type === 'other' && war && c.counts.some((n) => n.what === 'displaced')) return { ...c, time: { edtf: war, part: null, mention: null, rule: 'ar.event.time-total' } };
  if (c.type !== 'casualty' || !c.counts.some((n) => n.cumulative) || raised(c, acts)) return null;
  const fought = claims.some((d) => FIGHTING.has(d.type) && Math.abs(d.trigger.first - c.trigger.last) <= FIGHT_GAP);
  const since = fought ? acts.map((x) => x.time?.edtf as string).sort()[0] : undefined;
  const edtf = (sinceTruce(a, c) ? null : war) ?? (since && DAY.test(c.time.edtf) && since < c.time.edtf && recent(a, since) ? `${since}/${c.time.edtf}` : null);
  return edtf ? { ...c, time: { edtf, part: null, mention: null, rule: 'ar.event.time-total' } } : null;
}

/** Tokens between a total and the truce since which it is counted. */
const TRUCE_GAP = 14;

/** "240 قتيلا منذ بدء وقف إطلاق النار": a total of the truce, not of the war. */
function sinceTruce(a: ArAnalysis, c: ClaimDraft): boolean {
  for (let j = c.trigger.first - TRUCE_GAP; j <= c.trigger.last + TRUCE_GAP; j++) {
    if (a.tokens.form[j] !== 'منذ') continue;
    for (let k = j + 1; k <= j + 3; k++) if ((a.hits[k] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'ceasefire')) return true;
  }
  return false;
}

/** Tokens between an act and the toll that it raises. */
const RAISED_GAP = 40;

/** "قصف اليوم ... ما رفع الحصيلة إلى 43": the toll is of the day of the act that raised it. */
function raised(c: ClaimDraft, acts: readonly ClaimDraft[]): boolean {
  return acts.some((d) => ACTS.has(d.type) && d.statement === c.statement && d.trigger.first < c.trigger.first && c.trigger.first - d.trigger.last <= RAISED_GAP);
}

const recent = (a: ArAnalysis, day: string): boolean => a.date !== null && Date.parse(a.date) - Date.parse(day) <= SAID_DAYS * DAY_MS;

/** "منذ أبريل", told as news of yesterday: what has gone on since is known up to the day of the news, and not to that of the paper. */
export function upTo(c: ClaimDraft, today: string | null, news: string | null): ClaimDraft {
  if (!c.time || (c.time.mention && c.time.mention.relation !== 'since') || today === null || news === null || news === today || !c.time.edtf.endsWith(`/${today}`)) return c;
  const from = c.time.edtf.slice(0, -today.length - 1);
  return from > news ? c : amended(c, { time: { ...c.time, edtf: from === news ? news : `${from}/${news}` } });
}
