/**
 * Rows in the shape of ACLED: its 31 columns (codebook of 2023-03 and later), then ours under `x_isnad_`. A row is a happening that
 * somebody asserts, or a truce; never a single claim. "ACLED-compatible", never "ACLED data": ACLED has not seen it.
 */
import { acledCode, type Incident, sideKind, type Truce } from 'isnad';
import { csvBytes } from '../csv.ts';
import type { FormatSpec } from '../format.ts';
import { claimedBy, deniedBy, facetsOf, figuresOf, outletsOf, partiesOf, recordedOf, sentencesOf } from '../rows/incidents.ts';
import { middleOf, pointOf } from '../rows/claims.ts';
import { sentenceOf } from '../sentence.ts';
import { type Column, tableOf } from '../table.ts';
import type { LeftOut } from '../../ports/index.ts';
import type { View } from '../view.ts';
import { UNVERIFIED } from '../words.ts';
import { ACLED_EVENTS, ACLED_FIELDS } from './acled-columns.ts';

/** What a row is made of, whether incident or truce. */
interface Row {
  readonly view: View;
  readonly id: string;
  readonly event: string;
  readonly subEvent: string | null;
  readonly by: readonly string[];
  readonly on: readonly string[];
  readonly days: Incident['days'];
  readonly place: Incident['place'];
  readonly notes: readonly string[];
  readonly outlets: readonly string[];
  readonly recorded: string;
  readonly claimed: readonly string[];
  readonly denied: readonly string[];
  readonly claims: readonly string[];
  readonly origins: number;
  readonly killed: ReturnType<typeof figuresOf> | null;
}

export const acled: FormatSpec = {
  id: 'acled',
  label: { en: 'ACLED-compatible CSV', ar: 'CSV متوافق مع ACLED' },
  purpose: { en: 'For pipelines that read ACLED files: rows from happenings, fatalities by the policy', ar: 'لمن يستعمل ملفات ACLED: صف لكل حادثة، والقتلى بحسب القاعدة' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  stem: 'ACLED-compatible',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  make(view) {
    const { rows, leftOut } = rowsOf(view);
    const csv = tableOf('acled', this.label, COLUMNS, rows);
    return { bytes: csvBytes(csv, { header: 'ids', bom: false }), explained: { csv }, leftOut };
  },
};

function rowsOf(view: View): { rows: Row[]; leftOut: LeftOut[] } {
  const rows: Row[] = [];
  let denied = 0;
  let noCode = 0;
  for (const incident of view.reconciled.incidents) {
    const claimed = claimedBy(incident);
    const code = acledCode(incident.type, facetsOf(view, incident));
    if (claimed.length === 0) denied++;
    else if (code === null) noCode++;
    else {
      rows.push({
        view, id: incident.id, event: code.event ?? ACLED_EVENTS[code.subEvent ?? '']?.[0] ?? '', subEvent: code.subEvent, by: partiesOf(view, incident, 'by'), on: partiesOf(view, incident, 'on'),
        days: incident.days, place: incident.place, notes: sentencesOf(view, incident), outlets: outletsOf(view, incident), recorded: recordedOf(view, incident),
        claimed, denied: deniedBy(view, incident), claims: incident.claims, origins: incident.origins, killed: figuresOf(view, incident, 'killed'),
      });
    }
  }
  for (const truce of view.reconciled.truces) rows.push(truceRow(view, truce));
  return { rows, leftOut: [
    { what: 'incidents', count: denied, why: 'nobody asserts them: they are only denied' },
    { what: 'incidents', count: noCode, why: 'ACLED has no event for their type' },
  ] };
}

function truceRow(view: View, truce: Truce): Row {
  const told = truce.claims.flatMap((id) => view.testimony(id) ?? []);
  return {
    view, id: truce.id, event: 'Strategic developments', subEvent: 'Agreement', by: truce.parties.slice(0, 1), on: truce.parties.slice(1),
    days: truce.inForce ? { from: truce.inForce.day, to: truce.inForce.day } : truce.agreed, place: null, notes: [...new Set(told.map((t) => sentenceOf(view, t)))],
    outlets: [...new Set(told.flatMap((t) => view.report(t.document)?.outlet ?? []))], recorded: told.map((t) => t.recorded).sort().at(-1) ?? view.context.generatedAt,
    claimed: [...new Set(told.flatMap((t) => (t.claimant.length > 0 ? t.claimant : ['MEDIA'])))], denied: [], claims: truce.claims, origins: new Set(told.map((t) => t.origin)).size, killed: null,
  };
}

/** 1 a day, 2 a week, 3 a month or more; as ACLED's time_precision. */
function timePrecision({ from, to }: Incident['days']): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days <= 1 ? 1 : days <= 7 ? 2 : 3;
}

/** 1 the town, 2 a part of a town told no nearer, 3 a region; as ACLED's geo_precision. */
function geoPrecision(kind: string | undefined): number | null {
  return kind === 'settlement' || kind === 'capital' ? 1 : kind === 'district' ? 2 : kind === 'region' ? 3 : null;
}

/** ACLED's actor type where a side tells it; a party that is no state is left to a coder. */
function inter(side: string | undefined, country: string | null): string | null {
  if (side === undefined) return null;
  if (side === 'CIV') return 'Civilians';
  if (sideKind(side) === 'state') return country === null || country === side ? 'State forces' : 'External/Other forces';
  return sideKind(side) === 'igo' ? 'External/Other forces' : null;
}

const within = (r: Row, level: number): string | null => {
  const at = r.view.place(r.place?.id ?? null);
  const regions = (at ? [at.id, ...at.within] : []).filter((id) => r.view.place(id)?.kind === 'region').reverse();
  return regions[level] === undefined ? null : r.view.placeName(regions[level], '', 'en');
};

const VALUES: Readonly<Record<string, (r: Row) => string | number | boolean | null>> = {
  event_id_cnty: (r) => r.id,
  event_date: (r) => r.days.from ?? r.days.to,
  year: (r) => Number((r.days.from ?? r.days.to)?.slice(0, 4)) || null,
  time_precision: (r) => timePrecision(r.days),
  disorder_type: (r) => (r.subEvent === null ? 'Political violence' : (ACLED_EVENTS[r.subEvent]?.[1] ?? null)),
  event_type: (r) => r.event || null,
  sub_event_type: (r) => r.subEvent,
  actor1: (r) => (r.by[0] === undefined ? null : r.view.side(r.by[0], 'en')),
  assoc_actor_1: (r) => r.by.slice(1).map((s) => r.view.side(s, 'en')).join('; ') || null,
  inter1: (r) => inter(r.by[0], r.place?.country ?? null),
  actor2: (r) => (r.on[0] === undefined ? null : r.view.side(r.on[0], 'en')),
  assoc_actor_2: (r) => r.on.slice(1).map((s) => r.view.side(s, 'en')).join('; ') || null,
  inter2: (r) => inter(r.on[0], r.place?.country ?? null),
  interaction: (r) => {
    const [one, other] = [inter(r.by[0], r.place?.country ?? null), inter(r.on[0], r.place?.country ?? null)];
    return one === null || other === null ? null : `${one}-${other}`;
  },
  civilian_targeting: (r) => (r.on.length > 0 && r.on.every((s) => s === 'CIV') ? 'Civilian targeting' : null),
  country: (r) => (r.place?.country ? r.view.side(r.place.country, 'en') : null),
  admin1: (r) => within(r, 0),
  admin2: (r) => within(r, 1),
  admin3: (r) => within(r, 2),
  location: (r) => (r.place ? r.view.placeName(r.place.id, r.place.name, 'en') : null),
  latitude: (r) => position(r)?.lat ?? null,
  longitude: (r) => position(r)?.lon ?? null,
  geo_precision: (r) => geoPrecision(r.view.place(r.place?.id ?? null)?.kind),
  source: (r) => r.outlets.join('; ') || null,
  notes: (r) => r.notes.join(' | '),
  fatalities: (r) => r.killed?.best ?? null,
  timestamp: (r) => Math.floor(Date.parse(r.recorded) / 1000) || null,
  x_isnad_claimed_by: (r) => r.claimed.join('; ') || null,
  x_isnad_denied_by: (r) => r.denied.join('; ') || null,
  x_isnad_n_accounts: (r) => new Set([...r.claimed, ...r.denied]).size,
  x_isnad_n_origins: (r) => r.origins,
  x_isnad_fatalities_low: (r) => r.killed?.low ?? null,
  x_isnad_fatalities_high: (r) => r.killed?.high ?? null,
  x_isnad_fatalities_policy: (r) => r.view.context.policy,
  x_isnad_fatalities_by: (r) => r.killed?.figures.map((f) => `${f.n} as claimed by ${r.view.side(f.claimant, 'en')}, ${UNVERIFIED.en}`).join('; ') || null,
  x_isnad_place_id: (r) => r.place?.id ?? null,
  x_isnad_claim_ids: (r) => r.claims.join('; '),
  x_isnad_verified: () => 'no',
  x_isnad_engine: (r) => r.view.context.engine,
};

function position(r: Row): { readonly lat: number; readonly lon: number } | null {
  const at = r.view.place(r.place?.id ?? null);
  return at?.kind === 'region' ? middleOf(at) : pointOf(at);
}

const COLUMNS: readonly Column<Row>[] = ACLED_FIELDS.map(([id, type, meaning, meaningAr]) => ({ id, type, label: { en: id, ar: id }, meaning: { en: meaning, ar: meaningAr }, value: VALUES[id] ?? (() => null) }));
