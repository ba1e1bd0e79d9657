/** Views as rows: every object that reconciling makes, with the words behind it, so that one row can be shown by itself. */
import type { Account, Incident, Reconciled, Report, Side, Testimony } from 'isnad';
import type { NewViewRow } from '../ports/index.ts';

/** Whose words a claim rests on. */
export interface Voice {
  readonly claim: string;
  readonly document: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Names from the reader to the speaker; the outlet is not one of them. */
  readonly chain: readonly string[];
  readonly claimant: readonly Side[];
  /** The exact words, cut after `WORDS_MAX` characters. */
  readonly words: string;
  readonly status: string;
}

/** An object of a view, with the voices behind it. */
export interface Row<T> {
  readonly item: T;
  readonly voices: readonly Voice[];
}

/** Names of the views. */
export const VIEWS = ['incident', 'toll', 'truce', 'violation', 'contact', 'proposal', 'origin', 'source'] as const;
export type View = (typeof VIEWS)[number];

const WORDS_MAX = 400;
/** Voices kept with a row: the rest are found by their claims. */
const VOICES_MAX = 24;

/** True when the parties disagree on an incident, or one denies something in the same breath. */
export function isDisputed({ contradictions, accounts }: Incident): boolean {
  return contradictions.length > 0 || accounts.some((a) => a.position === 'denies' || a.denies.length > 0);
}

/** Where an incident stands in a list: parties that contradict each other first, then a denial of what nobody else tells here, then what several tell; in each the latest first. */
function rankOf(incident: Incident): number {
  const several = incident.accounts.filter((a) => a.position !== 'silent').length > 1;
  return isDisputed(incident) ? (several ? 0 : 1) : several ? 2 : 3;
}

/** An incident as it stands in a list: no words, no reasons. */
export interface IncidentBrief extends Pick<Incident, 'type' | 'place' | 'days' | 'documents' | 'origins'> {
  readonly accounts: readonly Pick<Account, 'claimant' | 'position'>[];
  readonly disputed: boolean;
}

export function briefOf(incident: Incident): IncidentBrief {
  const { type, place, days, documents, origins, accounts } = incident;
  return { type, place, days, documents, origins, accounts: accounts.filter((a) => a.position !== 'silent').map(({ claimant, position }) => ({ claimant, position })), disputed: isDisputed(incident) };
}

/** All rows of all views. */
export function* rowsOf(reports: readonly Report[], r: Reconciled): Generator<NewViewRow> {
  const voice = voicesOf(reports, r);
  const row = <T>(view: View, id: string, item: T, claims: readonly string[], facts: Partial<Omit<NewViewRow, 'view' | 'id' | 'row'>>): NewViewRow => ({
    view, id, sort: facts.sort ?? id, day: facts.day ?? null, country: facts.country ?? null, type: facts.type ?? null, sides: facts.sides ?? [],
    ...(facts.keys ? { keys: facts.keys } : {}), ...(facts.brief ? { brief: facts.brief } : {}),
    row: { item, voices: claims.slice(0, VOICES_MAX).flatMap((c) => voice(c)) } satisfies Row<T>,
  });
  for (const i of r.incidents) {
    const sides = [...new Set(i.accounts.map((a) => a.claimant))];
    const sort = `${rankOf(i)} ${later(i.days.to ?? i.days.from)}`;
    yield row('incident', i.id, i, wordsOf(i), { sort, day: i.days.from, country: i.place?.country ?? null, type: i.type, sides, keys: [...i.claims, ...i.background, ...i.accounts.flatMap((a) => a.denies)], brief: briefOf(i) });
  }
  for (const t of r.tolls) yield row('toll', t.id, t, t.points.flatMap((p) => p.claims.slice(0, 1)), { sort: `${t.scope} ${t.claimant} ${t.measure}`, day: t.points.at(-1)?.asOf ?? null, type: t.measure, sides: [...new Set([t.claimant, ...t.of])] });
  for (const t of r.truces) yield row('truce', t.id, t, t.claims, { sort: later(t.inForce?.day ?? t.agreed.from ?? t.agreed.to), day: t.agreed.from ?? t.agreed.to, type: 'ceasefire', sides: t.parties });
  for (const v of r.violations) yield row('violation', v.id, v, v.claims, { sort: `${v.lane === 'specific' ? 0 : 1} ${later(v.days.to)}`, day: v.days.from, type: v.type, sides: [v.accuser, v.accused], keys: v.truce === null ? [] : [v.truce] });
  for (const c of r.contacts) yield row('contact', c.id, c, c.claims, { sort: later(c.days.to), day: c.days.from, type: c.medium, sides: c.participants.map((p) => p.side) });
  for (const p of r.proposals) yield row('proposal', p.id, p, p.claims, { sort: later(p.days.to), day: p.days.from, type: p.type, sides: [...p.by, ...p.with] });
  for (const o of r.origins) if (o.documents.length > 1) yield row('origin', o.id, o, [], {});
  for (const [at, s] of r.sources.entries()) yield row('source', `src_${at}`, s, [], { sort: String(at).padStart(8, '0'), day: s.last });
}

/** Claims whose words a page of the incident shows at once: of each account the first, what it denies, and the first of each value. */
function wordsOf({ accounts }: Incident): readonly string[] {
  const values = accounts.flatMap((a) => Object.values(a.fields).flatMap((versions) => (versions ?? []).flatMap((v) => v.claims.slice(0, 1))));
  return [...new Set([...accounts.flatMap((a) => [...a.claims.slice(0, 1), ...a.denies.slice(0, 2)]), ...values])];
}

/** A key under which later days come first; no day comes last. */
function later(day: string | null): string {
  return day === null ? '99999999' : [...day.replaceAll('-', '')].map((digit) => 9 - Number(digit)).join('');
}

function voicesOf(reports: readonly Report[], r: Reconciled): (claim: string) => Voice[] {
  const testimonies = new Map(r.testimonies.map((t) => [t.id, t]));
  const byDocument = new Map(reports.map((x) => [x.document, x]));
  return (claim) => {
    const t = testimonies.get(claim);
    const report = t && byDocument.get(t.document);
    return t && report ? [voiceOf(t, report)] : [];
  };
}

/** Where a sentence ends: a mark with a blank after it, or a line. */
const SENTENCE_END = /[.!?؟](?=\s)|\n/g;

/** The sentences around some words: what an outlet tells in its own voice has no stretch of its own, and two words alone tell nobody anything. */
function sentencesOf(text: string, spans: Testimony['claim']['evidence']): { readonly start: number; readonly end: number } {
  const [first, last] = [Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end))];
  const ends = (part: string): number[] => [...part.matchAll(SENTENCE_END)].map((m) => m.index + (m[0] === '\n' ? 0 : 1));
  const from = Math.max(0, first - WORDS_MAX);
  const start = from + (ends(text.slice(from, first)).at(-1) ?? 0);
  const end = last + (ends(text.slice(last, last + WORDS_MAX))[0] ?? Math.min(WORDS_MAX, text.length - last));
  return { start, end };
}

function voiceOf(t: Testimony, report: Report): Voice {
  const { evidence } = t.claim;
  const spans = t.statement && t.statement.content.length > 0 ? t.statement.content : evidence.length === 0 ? [] : [sentencesOf(report.text, evidence)];
  const words = spans.map((s) => report.text.slice(s.start, s.end)).join(' … ').trim();
  return {
    claim: t.id, document: t.document, outlet: report.outlet, published: report.published, claimant: t.claimant, status: t.claim.status.value,
    chain: [...t.chain.map((l) => l.name), t.statement === null ? '' : t.speaker].filter((name) => name !== ''),
    words: words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX)}…` : words,
  };
}
