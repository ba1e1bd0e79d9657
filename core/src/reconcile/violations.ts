/** Alleged violations: accuser and accused, in two lanes, so that "both accuse each other" never inflates a count. */
import type { Report, Side, Testimony, Truce, Violation } from '../model/index.ts';
import { claimantsOf } from './accounts.ts';
import { byDay, meet } from './days.ts';
import { FAMILY_OF } from './incidents.ts';
import { meetIn, partiesOf, sidesOf } from './parties.ts';
import { compare } from './testimony.ts';

/** Statements after a charge in which its speaker tells what was done. */
const STATEMENTS_AFTER = 2;

/** What the lanes are found by, of one report. */
interface Told {
  readonly text: string;
  readonly all: readonly Testimony[];
  /** Place of each statement in the report. */
  readonly order: ReadonlyMap<string, number>;
}

type Draft = { readonly head: Omit<Violation, 'claims' | 'origins' | 'denied' | 'days'>; readonly told: Testimony[] };

/**
 * Every allegation, once for each direction. It is specific where the accuser tells what was done, and then one for each
 * happening; a charge against each other, or one with no act told, is generic.
 * @param incidentOf id of the incident of a claim
 */
export function violationsOf(testimonies: readonly Testimony[], truces: readonly Truce[], incidentOf: ReadonlyMap<string, string>, reports: readonly Report[]): Violation[] {
  const reported = toldIn(testimonies, reports);
  const found = new Map<string, Draft>();
  const add = (t: Testimony, act: Testimony | null, accuser: Side, accused: Side, truce: Truce | null): void => {
    const incident = act ? (incidentOf.get(act.id) ?? null) : null;
    const lane = act ? 'specific' : 'generic';
    const key = [truce?.id ?? '', accuser, accused, lane, incident ?? ''].join('|');
    const id = `vio_${(act ?? t).id.replace(/^[a-z]+_/, '')}_${accuser}_${accused}`;
    const kept = found.get(key) ?? { head: { id, truce: truce?.id ?? null, accuser, accused, lane, type: (act ?? t).claim.type.value, incident }, told: [] };
    for (const x of act ? [act, t] : [t]) if (!kept.told.includes(x)) kept.told.push(x);
    found.set(key, kept);
  };
  for (const t of testimonies) {
    if (FAMILY_OF.get(t.claim.type.value) !== 'breach' || t.claim.status.value !== 'actual') continue;
    const truce = truceOf(t, truces);
    const mutual = claimantsOf(t).length > 1;
    for (const [accuser, accused] of directions(t, truce)) {
      const acts = actsOf(t, accuser, accused, truce, reported.get(t.document), incidentOf);
      for (const act of acts) add(t, act, accuser, accused, truce);
      if (mutual || acts.length === 0) add(t, null, accuser, accused, truce);
    }
    for (const [accuser, accused] of bystanders(t, truce, reported.get(t.document))) for (const act of actsOf(t, accuser, accused, truce, reported.get(t.document), incidentOf)) add(t, act, accuser, accused, truce);
  }
  const charged = new Set([...found.values()].flatMap(({ told }) => told));
  for (const t of testimonies) {
    const truce = charged.has(t) ? null : brokenBy(t, truces, reported.get(t.document));
    if (truce) for (const accuser of claimantsOf(t)) for (const accused of partiesOf(sidesOf(t.claim.by))) add(t, t, accuser, accused, truce);
  }
  const denials = denialsIn(reports);
  return [...found.values()].map(({ head, told }) => ({
    ...head, days: told.map((t) => t.days).reduce(meet), claims: told.map((t) => t.id), origins: new Set(told.map((t) => t.origin)).size,
    denied: [...new Set(told.flatMap((t) => (denials.get(t.document) ?? []).filter((d) => d.side === head.accused).map((d) => d.id)))],
  })).sort((a, b) => byDay(a.days.from, b.days.from) || compare(a.id, b.id));
}

function toldIn(testimonies: readonly Testimony[], reports: readonly Report[]): Map<string, Told> {
  const groups = new Map<string, Testimony[]>();
  for (const t of testimonies) {
    const list = groups.get(t.document);
    if (list) list.push(t);
    else groups.set(t.document, [t]);
  }
  return new Map(reports.map(({ document, text, reading }) => [document, { text, all: groups.get(document) ?? [], order: new Map(reading.statements.map((s, at) => [s.id, at])) }]));
}

/** Accuser and accused: both are parties of the truce, where one is known. Both at once accuse each other; an accuser that names nobody means the other party. */
function directions(t: Testimony, truce: Truce | null): [Side, Side][] {
  const named = partiesOf(sidesOf(t.claim.by));
  const out: [Side, Side][] = [];
  for (const accuser of claimantsOf(t)) {
    const accused = named.filter((s) => s !== accuser);
    const meant = accused.length > 0 ? accused : partiesOf([accuser]).length > 0 ? (truce?.parties ?? []).filter((s) => s !== accuser) : [];
    for (const side of meant) out.push([accuser, side]);
  }
  return out;
}

/**
 * A third side that fights in a report whose headline is the charge, and says what a party to the truce did ("the defence army of
 * the region accuses the other of shelling"): it alleges too. Who only mediates or watches does not fight.
 */
function bystanders(t: Testimony, truce: Truce | null, told: Told | undefined): [Side, Side][] {
  if (!truce || !told || t.statement?.section !== 'title') return [];
  const fights = new Set(told.all.filter((x) => FAMILY_OF.get(x.claim.type.value) === 'force').flatMap((x) => sidesOf([...x.claim.by, ...x.claim.on])));
  const third = partiesOf(told.all.flatMap((x) => x.claimant)).filter((side) => fights.has(side) && !truce.parties.includes(side) && !truce.mediators.includes(side) && !claimantsOf(t).includes(side));
  return third.flatMap((side) => truce.parties.map((party): [Side, Side] => [side, party]));
}

/** The truce that is meant: the latest of these parties that was agreed by then. */
function truceOf(t: Testimony, truces: readonly Truce[]): Truce | null {
  const sides = partiesOf([...sidesOf([...t.claim.by, ...t.claim.on]), ...t.claimant]);
  const when = t.days.to ?? t.published;
  return truces.filter((x) => (sides.length === 0 || meetIn(sides, x.parties)) && byDay(x.agreed.from ?? x.agreed.to, when) <= 0).at(-1) ?? null;
}

/**
 * The acts that an accuser tells of, the first of each incident: in the statement of the charge or in those right after it, and
 * anywhere in a report whose headline is the charge.
 */
function actsOf(t: Testimony, accuser: Side, accused: Side, truce: Truce | null, told: Told | undefined, incidentOf: ReadonlyMap<string, string>): Testimony[] {
  if (!told) return [];
  const headline = t.statement?.section === 'title';
  const at = told.order.get(t.claim.statement ?? '') ?? 0;
  const seen = new Set<string>();
  return told.all.filter((x) => {
    const incident = incidentOf.get(x.id);
    if (incident === undefined || seen.has(incident) || x.claim.status.value !== 'actual' || FAMILY_OF.get(x.claim.type.value) !== 'force' || x.statement === null) return false;
    if (!claimantsOf(x).includes(accuser) || sidesOf(x.claim.by).includes(accuser) || (x.claim.by.length > 0 && !sidesOf(x.claim.by).includes(accused))) return false;
    if (truce?.inForce && isBefore(x, truce.inForce)) return false;
    const after = (told.order.get(x.statement.id) ?? 0) - at;
    if (!headline && !(after >= 0 && after <= STATEMENTS_AFTER)) return false;
    seen.add(incident);
    return true;
  });
}

/** "attacked five minutes after the truce took effect": an act of one party, told by another in one sentence with the truce's beginning. */
function brokenBy(t: Testimony, truces: readonly Truce[], told: Told | undefined): Truce | null {
  if (t.claim.status.value !== 'actual' || t.statement === null || FAMILY_OF.get(t.claim.type.value) !== 'force') return null;
  const begun = told?.all.some((x) => inOneSentence(t, x, told.text) && FAMILY_OF.get(x.claim.type.value) === 'truce' && x.claim.facets.stage?.value === 'in_force');
  const truce = begun ? truceOf(t, truces) : null;
  const [by, accusers] = [partiesOf(sidesOf(t.claim.by)), claimantsOf(t)];
  const opposed = truce !== null && by.length > 0 && by.every((side) => truce.parties.includes(side) && !accusers.includes(side)) && accusers.every((side) => truce.parties.includes(side));
  return opposed && !(truce.inForce && isBefore(t, truce.inForce)) ? truce : null;
}

function inOneSentence(a: Testimony, b: Testimony, text: string): boolean {
  const [x, y] = [a.claim.evidence[0], b.claim.evidence[0]];
  return x !== undefined && y !== undefined && !/[.!?؟\n]/.test(x.start < y.start ? text.slice(x.end, y.start) : text.slice(y.end, x.start));
}

/** Parts of a day in their order; a night that begins the day before comes first. */
const PARTS: readonly string[] = ['midnight', 'dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'];

/** Told as of a day, or of a part of that day, that was over when the truce began: "during the night", of a truce from the morning on. */
function isBefore(x: Testimony, { day, part }: NonNullable<Truce['inForce']>): boolean {
  const days = byDay(x.days.to, day);
  const mine = x.claim.time?.value.part ?? null;
  if (days !== 0 || mine === null || part === null || x.claim.time?.how !== 'stated') return days < 0;
  const nightBefore = mine === 'night' && byDay(x.days.from, day) < 0;
  return (nightBefore ? 0 : PARTS.indexOf(mine)) < PARTS.indexOf(part);
}

/** Denials of whole accusations ("denies these charges"), by report: a statement of denial with no claim of its own. */
function denialsIn(reports: readonly Report[]): Map<string, { readonly id: string; readonly side: Side }[]> {
  const out = new Map<string, { readonly id: string; readonly side: Side }[]>();
  for (const { document, reading } of reports) {
    const withClaims = new Set(reading.claims.map((c) => c.statement));
    const found = reading.statements.filter((s) => s.act.value === 'deny' && !withClaims.has(s.id)).flatMap((s) => s.speaker.side.value.map((side) => ({ id: `${document}#${s.id}`, side })));
    if (found.length > 0) out.set(document, found);
  }
  return out;
}
