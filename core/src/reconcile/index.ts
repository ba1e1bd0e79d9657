/** Reconciling: what a set of reports says together. Pure: the same reports, in whatever order, give the same views. */
import { loadGeography } from '../gazetteer/index.ts';
import type { Decisions, Incident, Reconciled, Report, Side, Testimony, Truce, Version, Violation } from '../model/index.ts';
import { accountsOf, compared, contradictionsOf } from './accounts.ts';
import { type BySide, reasonsIn, sameBreath } from './answers.ts';
import type { Cluster, World } from './cluster.ts';
import { contactsOf } from './contacts.ts';
import { byDay } from './days.ts';
import { incidentsOf } from './incidents.ts';
import { originsOf } from './origins.ts';
import { placesIn } from './places.ts';
import { proposalsOf } from './proposals.ts';
import { balanceOf } from './sources.ts';
import { compare, inOrder, testimoniesOf } from './testimony.ts';
import { tollsOf } from './tolls.ts';
import { trucesOf } from './truces.ts';
import { violationsOf } from './violations.ts';
import { plainWords } from './words.ts';

const NO_DECISIONS: Decisions = { together: [], apart: [] };
let geography: ReturnType<typeof loadGeography> | null = null;

/**
 * Lays reports side by side: copies to origins, claims to incidents with their accounts, figures to toll series, mentions to
 * truces, allegations to violations, calls and offers to contacts and proposals. Every link says why.
 * @param reports in any order
 * @param decisions what people said of the links; they win
 */
export function reconcile(reports: readonly Report[], decisions: Decisions = NO_DECISIONS): Reconciled {
  geography ??= loadGeography();
  const origins = originsOf(reports);
  const originOf = new Map(origins.flatMap((o) => o.documents.map((d) => [d, o.id] as const)));
  const testimonies = testimoniesOf(reports, originOf);
  const texts = new Map(reports.map((r) => [r.document, r.text]));
  const world: World = { geography, words: wordsIn(texts), plain: remembered((name) => plainWords(name).join('')), places: placesIn(reports, geography) };
  const clusters = incidentsOf(testimonies, decisions, world);
  const breath = sameBreath(testimonies, clusters, texts);
  const reasons = reasonsIn(testimonies, clusters);
  const incidents = clusters.map((c) => incidentFrom(c, world, breath.get(c) ?? new Map(), reasons.get(c) ?? new Map())).sort((a, b) => byDay(a.days.from, b.days.from) || compare(a.id, b.id));
  const incidentOf = new Map(incidents.flatMap((i) => [...i.claims, ...i.background].map((c) => [c, i.id] as const)));
  const truces = trucesOf(testimonies);
  const ordered = inOrder(reports);
  const violations = violationsOf(testimonies, truces, incidentOf, ordered);
  return {
    testimonies, origins, incidents, tolls: tollsOf(testimonies, incidentOf), truces: truces.map((t) => withClocks(t, violations)), violations,
    contacts: contactsOf(testimonies, ordered), proposals: proposalsOf(testimonies), sources: balanceOf(ordered, testimonies),
  };
}

function incidentFrom(c: Cluster, world: World, denies: BySide<string>, reasons: BySide<Version>): Incident {
  const first = c.members[0] as Testimony;
  const news = c.members.filter((t) => !t.background);
  const accounts = accountsOf(c, denies, reasons);
  const contradictions = contradictionsOf(c, world);
  const place = c.places.map((p) => p.value).sort((a, b) => depth(b.id, world) - depth(a.id, world))[0] ?? null;
  return {
    id: `inc_${first.id.replace(/^[a-z]+_/, '')}`, type: typeOf(c), place, days: c.days,
    claims: news.map((t) => t.id), background: c.members.filter((t) => t.background).map((t) => t.id),
    accounts, compared: compared(accounts, contradictions), contradictions,
    documents: new Set(news.map((t) => t.document)).size, origins: new Set(news.map((t) => t.origin)).size, reasons: c.reasons,
  };
}

/** How exactly a place is known: the number of places that hold it; one that no table knows is exact in its own words. */
function depth(id: string | null, { geography: g }: World): number {
  return id === null ? 2 : g.within(id).length;
}

/** What most of its claims call it; the first named wins a tie. */
function typeOf(c: Cluster): Incident['type'] {
  const count = new Map<Incident['type'], number>();
  for (const t of c.members) count.set(t.claim.type.value, (count.get(t.claim.type.value) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (c.members[0] as Testimony).claim.type.value;
}

function withClocks(truce: Truce, violations: readonly Violation[]): Truce {
  const last: Record<Side, string> = {};
  for (const v of violations) if (v.truce === truce.id && truce.parties.includes(v.accuser) && v.days.to !== null && (last[v.accuser] ?? '') < v.days.to) last[v.accuser] = v.days.to;
  return { ...truce, lastAlleged: last };
}

/** Letters of a word that says something. */
const WORD_MIN = 3;

/** A function of strings that is asked for the same ones often. */
function remembered<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = of(key)));
    return found;
  };
}

/** The words of a claim's evidence, folded; found once for each claim. */
function wordsIn(texts: ReadonlyMap<string, string>): (t: Testimony) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (t) => {
    const found = known.get(t.id);
    if (found) return found;
    const text = texts.get(t.document) ?? '';
    const words = new Set(plainWords(t.claim.evidence.map((s) => text.slice(s.start, s.end)).join(' ')).filter((word) => word.length >= WORD_MIN));
    known.set(t.id, words);
    return words;
  };
}
