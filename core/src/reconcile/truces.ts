/** Truces: one object from many mentions, with its entry into force, purpose and mediators. */
import type { Days, Side, Testimony, Truce, Version } from '../model/index.ts';
import { claimantsOf } from './accounts.ts';
import { byDay, gap, length, meet } from './days.ts';
import { FAMILY_OF } from './incidents.ts';
import { meetIn, partiesOf, sidesOf } from './parties.ts';
import { compare, isHistory } from './testimony.ts';

/** Two stated days of one truce lie at most so far apart: it is agreed one night and holds from the next noon. */
const DAYS_APART = 1;
/** Days between two prints that can mean one truce of which neither tells the day. */
const PRINTED_APART = 14;
/** Families whose claims say what a truce is for. */
const PURPOSES: ReadonlySet<string> = new Set(['exchange', 'access']);
/** Characters between the mention of a truce and that of its purpose. */
const NEAR = 250;

interface Draft {
  readonly mentions: Testimony[];
  days: Days;
  sides: Set<Side>;
}

/**
 * Groups mentions of truces. A mention with a day in its words makes a truce or joins the one of that day; a mention
 * without one means the truce that its report tells of, or the latest of its parties that was agreed when it was printed.
 */
export function trucesOf(testimonies: readonly Testimony[]): Truce[] {
  const mentions = testimonies.filter((t) => FAMILY_OF.get(t.claim.type.value) === 'truce' && t.claim.status.value === 'actual');
  const drafts: Draft[] = [];
  for (const t of mentions.filter(isDated)) {
    const home = drafts.find((d) => (gap(d.days, t.days) ?? DAYS_APART + 1) <= DAYS_APART && agreeOnSides(d, t));
    if (home) add(home, t);
    else drafts.push({ mentions: [t], days: t.days, sides: new Set(sidesTold(t)) });
  }
  for (const t of mentions.filter((m) => !isDated(m))) {
    const here = drafts.filter((d) => t.claim.time?.how !== 'stated' && d.mentions.some((m) => m.document === t.document));
    const known = here.length === 1 ? here[0] : drafts.filter((d) => agreeOnSides(d, t) && (t.claim.time?.how === 'stated' ? gap(d.days, t.days) === 0 : byDay(d.days.from, t.published) <= 0)).sort((a, b) => byDay(b.days.from, a.days.from))[0];
    const home = known ?? drafts.find((d) => isUndated(d) && agreeOnSides(d, t) && agreeOnPlace(d, t) && (gap(dayOf(d.days.to), dayOf(t.published)) ?? 0) <= PRINTED_APART);
    if (home) add(home, t);
    else drafts.push({ mentions: [t], days: t.claim.time?.how === 'stated' ? t.days : { from: null, to: t.published }, sides: new Set(sidesTold(t)) });
  }
  const purposes = new Map<string, Testimony[]>();
  for (const t of testimonies) if (PURPOSES.has(FAMILY_OF.get(t.claim.type.value) ?? '')) purposes.set(t.document, [...(purposes.get(t.document) ?? []), t]);
  return drafts.map((d) => finished(d, purposes)).sort((a, b) => byDay(a.agreed.from ?? a.agreed.to, b.agreed.from ?? b.agreed.to) || compare(a.id, b.id));
}

function isDated(t: Testimony): boolean {
  return t.claim.time?.how === 'stated' && length(t.days) <= 2;
}

/** "أعلنت واشنطن الأحد هدنة": the day is that of the announcement, which is not that of its entry into force. */
function isAnnouncement(t: Testimony): boolean {
  return t.claim.time?.rule?.endsWith('time-said') ?? false;
}

function add(draft: Draft, t: Testimony): void {
  draft.mentions.push(t);
  if (isDated(t)) draft.days = meet(draft.days, t.days);
  for (const side of sidesTold(t)) draft.sides.add(side);
}

/** Whose truce a mention says it is. One side that only stands in the same clause ("موسكو أبلغت عن خروقات يوم الهدنة") tells nothing of it. */
function sidesTold({ claim }: Testimony): Side[] {
  const parties = [...claim.by, ...claim.on];
  return parties.length === 1 && CLAUSE.test(parties[0]?.rule ?? '') ? [] : partiesOf(sidesOf(parties));
}

const CLAUSE = /\.agent-(?:clause|sentence)$/;

/** Only when it was printed is known of it. */
const isUndated = (draft: Draft): boolean => draft.days.from === null;
const dayOf = (day: string | null): Days => ({ from: day, to: day });

/** Two mentions of which one names no place, or both the same one. */
function agreeOnPlace({ mentions }: Draft, { claim }: Testimony): boolean {
  const place = claim.place?.value;
  return place === undefined || mentions.every((m) => !m.claim.place || (m.claim.place.value.id ?? m.claim.place.value.name) === (place.id ?? place.name));
}

function agreeOnSides(draft: Draft, t: Testimony): boolean {
  const sides = sidesTold(t);
  return sides.length === 0 || draft.sides.size === 0 || meetIn(sides, draft.sides);
}

function finished({ mentions, days }: Draft, told: ReadonlyMap<string, readonly Testimony[]>): Truce {
  const first = mentions[0] as Testimony;
  const parties = partiesIn(mentions);
  const dated = mentions.filter((t) => isDated(t) && !isAnnouncement(t)).sort((a, b) => byDay(b.days.from, a.days.from));
  const hours = dated.filter((t) => t.claim.time?.value.part).reverse();
  const start = hours.find(isEntry) ?? dated.find(isEntry) ?? hours[0] ?? dated[0];
  const purposes = [...new Set(mentions.flatMap((m) => (told.get(m.document) ?? []).filter((t) => near(m, t))))];
  return {
    id: `trc_${first.id.replace(/^[a-z]+_/, '')}`, parties,
    mediators: mediatorsOf(mentions, parties), agreed: days, place: null,
    inForce: start?.days.from ? { day: start.days.from, part: start.claim.time?.value.part ?? null } : null,
    purposes: versions(purposes), terms: [], expiry: null,
    claims: mentions.map((t) => t.id), lastAlleged: {},
  };
}

/** It tells when the truce began to hold, not when it was agreed. */
function isEntry(t: Testimony): boolean {
  return t.claim.facets['stage']?.value === 'in_force';
}

/**
 * The two sides that mentions name most often; more when they come as often. Mentions that name two tell it, those before that only
 * took the two sides of their report; where none does, who speaks of its keeping is the other.
 */
function partiesIn(mentions: readonly Testimony[]): Side[] {
  const history = mentions.every(isHistory);
  const named = mentions.map((t) => partiesOf(toldOf(t, history)));
  const pairs = named.filter((sides) => sides.length > 1);
  const own = pairs.length > 0 ? named.filter((sides, i) => sides.length > 1 && !(mentions[i] as Testimony).claim.by.every(isOfReport)) : [];
  const told = own.length > 0 ? own : pairs.length > 0 ? pairs : [...named, ...mentions.map((t) => partiesOf(t.claimant))];
  const count = new Map<Side, number>();
  for (const side of told.flat()) count.set(side, (count.get(side) ?? 0) + 1);
  const ranked = [...count].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  const second = ranked[1]?.[1] ?? 0;
  return ranked.filter(([, n]) => n >= second).map(([side]) => side).sort();
}

/** The two sides of the report, for want of others. */
const isOfReport = (p: Testimony['claim']['by'][number]): boolean => p.rule?.endsWith('party-pair') ?? false;

/** The sides of a mention. Those of a truce of another war only from its words: the two sides of the report are not its parties by that. */
function toldOf(t: Testimony, history: boolean): Side[] {
  return sidesOf([...t.claim.by, ...t.claim.on].filter((p) => !history || (p.how === 'stated' && !CLAUSE.test(p.rule ?? ''))));
}

/** Who is named with the parties, is said to have mediated it, or announces a truce of others, is no party to it. */
function mediatorsOf(mentions: readonly Testimony[], parties: readonly Side[]): Side[] {
  const history = mentions.every(isHistory);
  const found = mentions.flatMap((t) => [...(t.claim.by.every(isOfReport) ? [] : toldOf(t, history)), ...(t.claim.facets['mediator']?.value.split('+') ?? []), ...(t.statement && t.statement.act.value !== 'call' && meetIn(parties, sidesOf(t.claim.by)) ? claimantsOf(t) : [])]);
  return [...new Set(found)].filter((side) => !parties.includes(side) && (partiesOf([side]).length > 0 || side.startsWith('IGO:'))).sort();
}

/** Told in one breath: the same report, the same statement or voice, and few words apart. */
function near(a: Testimony, b: Testimony): boolean {
  if (a.document !== b.document || a.claim.statement !== b.claim.statement) return false;
  const [x, y] = [a.claim.evidence[0], b.claim.evidence[0]];
  return x !== undefined && y !== undefined && Math.abs(x.start - y.start) <= NEAR;
}

function versions(list: readonly Testimony[]): Version[] {
  const out = new Map<string, string[]>();
  for (const t of list) out.set(t.claim.type.value, [...(out.get(t.claim.type.value) ?? []), t.id]);
  return [...out].map(([value, claims]) => ({ value, claims }));
}
