/**
 * Rows in the shape of UCDP GED: its 49 columns. Only happenings with a stated death, as UCDP has it; low, best and high from the
 * figures of all claimants. Ids of UCDP's own (conflicts, dyads, Gleditsch-Ward codes) are left empty: they are UCDP's to give.
 */
import { type Incident, sideKind } from 'isnad';
import { csvBytes } from '../csv.ts';
import type { FormatSpec } from '../format.ts';
import { pointOf } from '../rows/claims.ts';
import { claimedBy, figuresOf, outletsOf, partiesOf } from '../rows/incidents.ts';
import { sentenceOf, speakerOf } from '../sentence.ts';
import { type Column, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { UCDP_FIELDS } from './ucdp-columns.ts';

interface Row {
  readonly view: View;
  readonly incident: Incident;
  readonly a: string | null;
  readonly b: string | null;
}

export const ucdp: FormatSpec = {
  id: 'ucdp',
  label: { en: 'UCDP-GED-compatible CSV', ar: 'CSV متوافق مع UCDP GED' },
  purpose: { en: 'For pipelines that read UCDP GED: low, best and high of the deaths that claimants state', ar: 'لمن يستعمل ملفات UCDP: أدنى وأفضل وأعلى ما أعلن من قتلى' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  stem: 'UCDP-GED-compatible',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  make(view) {
    const all = view.reconciled.incidents;
    const claimed = all.filter((i) => claimedBy(i).length > 0);
    const lethal = claimed.filter((i) => (figuresOf(view, i, 'killed').high ?? 0) > 0);
    const rows = lethal.map((incident): Row => ({ view, incident, a: partiesOf(view, incident, 'by')[0] ?? null, b: partiesOf(view, incident, 'on')[0] ?? null }));
    const csv = tableOf('ucdp', this.label, COLUMNS, rows);
    return { bytes: csvBytes(csv, { header: 'ids', bom: false }), explained: { csv }, leftOut: [
      { what: 'incidents', count: all.length - claimed.length, why: 'nobody asserts them: they are only denied' },
      { what: 'incidents', count: claimed.length - lethal.length, why: 'UCDP holds deadly events only, and nobody states a death' },
    ] };
  },
};

/** 1 a state fights an organised party, 2 parties without a state, 3 one-sided, on civilians; empty where a side is unknown. */
function typeOfViolence({ a, b }: Row): number | null {
  if (a === null || b === null) return null;
  if (b === 'CIV') return 3;
  return [a, b].some((s) => sideKind(s) === 'state') ? 1 : 2;
}

/** UCDP: 1 exact place, 2 within 25 km, 4 first-order region, 6 country only. */
function wherePrec(row: Row): number | null {
  const at = row.view.place(row.incident.place?.id ?? null);
  if (at === null) return row.incident.place?.country ? 6 : null;
  if (pointOf(at) === null) return at.kind === 'region' ? 4 : 6;
  return at.kind === 'district' ? 2 : 1;
}

/** UCDP: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 more. */
function datePrec({ from, to }: Incident['days']): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days <= 1 ? 1 : days <= 6 ? 2 : days <= 7 ? 3 : days <= 31 ? 4 : 5;
}

const claims = ({ view, incident }: Row) => incident.claims.flatMap((id) => view.testimony(id) ?? []);
const joined = (list: readonly (string | null | undefined)[]): string | null => [...new Set(list.filter((s): s is string => !!s))].join('; ') || null;
const reports = (r: Row) => claims(r).flatMap((t) => r.view.report(t.document) ?? []);
const killed = (r: Row, population?: 'civilian' | 'combatant' | 'all') => figuresOf(r.view, r.incident, 'killed', population);

/** Deaths of fighters of a side, where the figures say whose they are. */
function deathsOf(r: Row, side: string | null): number | null {
  if (side === null || side === 'CIV') return null;
  const own = r.view.tollsOf(r.incident.id).some((s) => s.measure === 'killed' && s.population === 'combatant' && s.of.length === 1 && s.of[0] === side);
  return own ? killed(r, 'combatant').best : null;
}

const region = (r: Row, level: number): string | null => {
  const at = r.view.place(r.incident.place?.id ?? null);
  const ids = (at ? [at.id, ...at.within] : []).filter((id) => r.view.place(id)?.kind === 'region').reverse();
  return ids[level] === undefined ? null : r.view.placeName(ids[level], '', 'en');
};

const VALUES: Readonly<Record<string, (r: Row) => string | number | null>> = {
  id: (r) => r.incident.id,
  relid: (r) => r.incident.id,
  year: (r) => Number((r.incident.days.from ?? r.incident.days.to)?.slice(0, 4)) || null,
  code_status: () => 'Isnad candidate',
  type_of_violence: typeOfViolence,
  dyad_name: (r) => (r.a && r.b ? `${r.view.side(r.a, 'en')} - ${r.view.side(r.b, 'en')}` : null),
  side_a: (r) => (r.a ? r.view.side(r.a, 'en') : null),
  side_b: (r) => (r.b ? r.view.side(r.b, 'en') : null),
  number_of_sources: (r) => r.incident.origins,
  source_article: (r) => claims(r).map((t) => sentenceOf(r.view, t)).filter((s, i, all) => all.indexOf(s) === i).join(' | '),
  source_office: (r) => joined(outletsOf(r.view, r.incident)),
  source_date: (r) => joined(reports(r).map((x) => x.published)),
  source_headline: (r) => joined(reports(r).map((x) => x.title)),
  source_original: (r) => joined(claims(r).map((t) => speakerOf(r.view, t))),
  where_prec: wherePrec,
  where_coordinates: (r) => (r.incident.place ? r.view.placeName(r.incident.place.id, r.incident.place.name, 'en') : null),
  where_description: (r) => r.incident.place?.name ?? null,
  adm_1: (r) => region(r, 0),
  adm_2: (r) => region(r, 1),
  latitude: (r) => point(r)?.lat ?? null,
  longitude: (r) => point(r)?.lon ?? null,
  geom_wkt: (r) => {
    const at = point(r);
    return at ? `POINT (${at.lon} ${at.lat})` : null;
  },
  country: (r) => (r.incident.place?.country ? r.view.side(r.incident.place.country, 'en') : null),
  event_clarity: (r) => (datePrec(r.incident.days) === 1 ? 1 : 2),
  date_prec: (r) => datePrec(r.incident.days),
  date_start: (r) => r.incident.days.from,
  date_end: (r) => r.incident.days.to,
  deaths_a: (r) => deathsOf(r, r.a),
  deaths_b: (r) => deathsOf(r, r.b),
  deaths_civilians: (r) => killed(r, 'civilian').best,
  deaths_unknown: (r) => killed(r, 'all').best,
  best: (r) => killed(r).best,
  high: (r) => killed(r).high,
  low: (r) => killed(r).low,
};

function point(r: Row): { readonly lat: number; readonly lon: number } | null {
  return pointOf(r.view.place(r.incident.place?.id ?? null));
}

const COLUMNS: readonly Column<Row>[] = UCDP_FIELDS.map(([id, type, en, ar]) => ({ id, type, label: { en: id, ar: id }, meaning: { en, ar }, value: VALUES[id] ?? (() => null) }));
