/** Alleged violations: accuser and accused, in two lanes, so that "both accuse each other" never inflates a count. */
import type { Report, Side, Testimony, Truce, Violation } from '../model/index.ts';
import { claimantsOf } from './accounts.ts';
import { byDay, meet } from './days.ts';
import { FAMILY_OF } from './incidents.ts';
import { meetIn, partiesOf, sidesOf } from './parties.ts';
import { compare } from './testimony.ts';

/** @param incidentOf id of the incident of a claim */
export function violationsOf(testimonies: readonly Testimony[], truces: readonly Truce[], incidentOf: ReadonlyMap<string, string>, reports: readonly Report[]): Violation[] {
  const byDocument = groups(testimonies);
  const found = new Map<string, { readonly head: Omit<Violation, 'claims' | 'origins' | 'denied' | 'days'>; readonly told: Testimony[] }>();
  for (const t of testimonies) {
    if (FAMILY_OF.get(t.claim.type.value) !== 'breach' || t.claim.status.value !== 'actual') continue;
    const truce = truceOf(t, truces);
    for (const [accuser, accused] of directions(t, truce)) {
      const act = actOf(t, accuser, accused, byDocument.get(t.document) ?? [], incidentOf);
      const lane = act ? 'specific' : 'generic';
      const incident = act ? (incidentOf.get(act.id) ?? null) : null;
      const key = [truce?.id ?? '', accuser, accused, lane, incident ?? t.days.from ?? ''].join('|');
      const kept = found.get(key) ?? { head: { id: `vio_${t.id.replace(/^[a-z]+_/, '')}_${accused}`, truce: truce?.id ?? null, accuser, accused, lane, type: act?.claim.type.value ?? t.claim.type.value, incident }, told: [] };
      kept.told.push(t);
      found.set(key, kept);
    }
  }
  const denials = denialsIn(reports);
  return [...found.values()].map(({ head, told }) => ({
    ...head, days: told.map((t) => t.days).reduce(meet), claims: told.map((t) => t.id), origins: new Set(told.map((t) => t.origin)).size,
    denied: told.flatMap((t) => (denials.get(t.document) ?? []).filter((d) => d.side === head.accused).map((d) => d.id)),
  })).sort((a, b) => byDay(a.days.from, b.days.from) || compare(a.id, b.id));
}

function groups(testimonies: readonly Testimony[]): Map<string, Testimony[]> {
  const out = new Map<string, Testimony[]>();
  for (const t of testimonies) out.set(t.document, [...(out.get(t.document) ?? []), t]);
  return out;
}

/** Accuser and accused. Both at once accuse each other; an accuser that names nobody means the other party of the truce. */
function directions(t: Testimony, truce: Truce | null): [Side, Side][] {
  const accusers = claimantsOf(t);
  const named = partiesOf(sidesOf(t.claim.by));
  const out: [Side, Side][] = [];
  for (const accuser of accusers) {
    const accused = named.filter((s) => s !== accuser);
    const meant = accused.length > 0 ? accused : partiesOf([accuser]).length > 0 ? (truce?.parties ?? []).filter((s) => s !== accuser) : [];
    for (const side of meant) out.push([accuser, side]);
  }
  return out;
}

/** The truce that is meant: the latest of these parties that was agreed by then. */
function truceOf(t: Testimony, truces: readonly Truce[]): Truce | null {
  const sides = partiesOf([...sidesOf([...t.claim.by, ...t.claim.on]), ...t.claimant]);
  const when = t.days.to ?? t.published;
  return truces.filter((x) => (sides.length === 0 || meetIn(sides, x.parties)) && byDay(x.agreed.from ?? x.agreed.to, when) <= 0).at(-1) ?? null;
}

/** The act that the accuser tells of: by the accused, in the same statement first, then in the same report on the same days. */
function actOf(t: Testimony, accuser: Side, accused: Side, told: readonly Testimony[], incidentOf: ReadonlyMap<string, string>): Testimony | null {
  const fits = told.filter((x) => incidentOf.has(x.id) && x.claim.status.value === 'actual' && claimantsOf(x).includes(accuser) && !sidesOf(x.claim.by).includes(accuser) && (x.claim.by.length === 0 || sidesOf(x.claim.by).includes(accused)));
  return fits.find((x) => x.claim.statement === t.claim.statement) ?? (claimantsOf(t).length > 1 ? null : (fits.find((x) => x.days.from === t.days.from) ?? null));
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
