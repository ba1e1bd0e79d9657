/**
 * PLOVER records, one a line (PLOVER manual, "Data Fields", CC BY-SA 4.0), from claims: PLOVER codes speech acts too. A denial is REJECT,
 * with its sentence in `comment`; an accusation adds an ACCUSE record of the claimant. `text_info` is filled, which others leave empty.
 */
import { EVENTS, ploverCode, type Testimony } from 'isnad';
import { utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { pointOf } from '../rows/claims.ts';
import { sentenceOf, stanceOf, wordsOf } from '../sentence.ts';
import type { CodebookLine } from '../table.ts';
import type { View } from '../view.ts';

const FIELDS: readonly (readonly [string, string, string])[] = [
  ['id', 'Id of the claim; with "/accuse" for the accusation that it is', 'معرّف القول'],
  ['date', 'First day on which it is said to have happened; the day of publication for an act of speech', 'اليوم'],
  ['enddate', 'Last day, when it is another', 'آخر يوم'],
  ['actor', 'Who does it; for an act of speech who speaks. Code and text', 'الفاعل أو المتكلم'],
  ['recipient', 'To whom', 'المتلقي'],
  ['event', 'PLOVER event; REJECT for a denial', 'رمز الحدث؛ REJECT للنفي'],
  ['mode', 'PLOVER mode', 'رمز الطريقة'],
  ['event_loc', 'Place: name as written, GeoNames id, position of a town, resolution (5 sub-city to 1 country)', 'المكان'],
  ['event_text', 'Words of the article with those that tell who says so', 'كلمات المقال'],
  ['text_info', 'Code points of the evidence in the captured text', 'موضع الدليل'],
  ['cite_info', 'Outlet, address, title, language, coder, version', 'بيانات المصدر'],
  ['size', 'dead and injured as this claim states them; absent when it states none, never 0 for unknown', 'القتلى والجرحى بحسب القول'],
  ['comment', 'The claim as a sentence with speaker and stance, and that nobody verified it', 'القول في جملة فيها القائل وموقفه'],
];

export const plover: FormatSpec = {
  id: 'plover',
  label: { en: 'PLOVER JSON lines', ar: 'أسطر PLOVER' },
  purpose: { en: 'For event-data programs: speech acts and events by PLOVER codes', ar: 'لبرامج بيانات الأحداث: أفعال القول والأحداث برموز PLOVER' },
  mediaType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  stem: 'PLOVER',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  make(view) {
    const told = view.reconciled.testimonies.map((t) => recordsOf(view, t));
    const fields: CodebookLine[] = FIELDS.map(([field, en, ar]) => ({ table: 'plover', field, type: 'text', label: field, meaning: view.lang === 'ar' ? ar : en }));
    return {
      bytes: utf8(told.flat().map((r) => `${JSON.stringify(r)}\n`).join('')),
      explained: { fields },
      leftOut: [{ what: 'claims', count: told.filter((r) => r.length === 0).length, why: 'PLOVER has no record for tolls, expectations and other events' }],
    };
  },
};

interface Entity {
  readonly code: string;
  readonly entity_text: string;
}

function recordsOf(view: View, t: Testimony): object[] {
  const { claim } = t;
  const stance = stanceOf(t);
  const act = stance === 'denied' ? 'deny' : (t.statement?.act.value ?? 'assert');
  const facets = Object.fromEntries(Object.entries(claim.facets).map(([k, f]) => [k, f.value]));
  const code = ploverCode(claim.type.value, facets, act);
  if (code === null) return [];
  const told = act === 'assert';
  const by = claim.by.map((p): Entity => ({ code: p.value.side, entity_text: p.value.name }));
  const on = claim.on.map((p): Entity => ({ code: p.value.side, entity_text: p.value.name }));
  const speaker: Entity[] = (t.claimant.length > 0 ? t.claimant : [t.statement === null ? 'MEDIA' : 'UNK']).map((side) => ({ code: side, entity_text: t.speaker }));
  const record = { ...common(view, t), ...days(t, told), actor: told ? (by.length > 0 ? by : [{ code: 'UNK', entity_text: '' }]) : speaker, recipient: told ? on : [...by, ...on].filter((e) => !speaker.some((s) => s.code === e.code)), event: code.event, mode: code.mode };
  const harmful = EVENTS.find((e) => e.type === claim.type.value)?.harmful ?? false;
  const accused = by.filter((e) => !speaker.some((s) => s.code === e.code));
  if (!told || !harmful || accused.length === 0 || t.statement === null) return [record];
  return [record, { ...common(view, t), id: `${t.id}/accuse`, ...days(t, false), actor: speaker, recipient: accused, event: 'ACCUSE', mode: 'allege' }];
}

/** When it happened, or when it was said. */
function days(t: Testimony, happened: boolean): object {
  const date = (happened ? t.days.from : null) ?? t.published;
  return { date, ...(happened && t.days.to !== null && t.days.to !== t.days.from ? { enddate: t.days.to } : {}) };
}

function common(view: View, t: Testimony): object {
  const report = view.report(t.document);
  const spans = t.claim.evidence.map((s) => view.captured(t.document, s));
  const size = { ...sizeOf(t, 'killed', 'dead'), ...sizeOf(t, 'injured', 'injured') };
  return {
    id: t.id,
    ...(t.claim.place ? { event_loc: locationOf(view, t) } : {}),
    event_text: wordsOf(view, t),
    text_info: { sequence: 1, start: view.codePoints(t.document, Math.min(...spans.map((s) => s.start))), end: view.codePoints(t.document, Math.max(...spans.map((s) => s.end))) },
    cite_info: { corpus: 'isnad', citation: report?.outlet ?? null, url: report?.url ?? null, title: report?.title ?? null, language: report?.lang ?? null, publication: t.published, coder: report?.reading.engine ?? view.context.engine, codebook: 'PLOVER', version: '2024-02' },
    ...(Object.keys(size).length > 0 ? { size } : {}),
    comment: sentenceOf(view, t),
  };
}

function sizeOf(t: Testimony, what: 'killed' | 'injured', name: string): Record<string, number> {
  if (t.claim.status.value !== 'actual') return {};
  const found = t.claim.counts.filter((c) => c.what === what && !c.cumulative && !c.subset && c.n !== null);
  return found.length === 1 ? { [name]: found[0]?.n as number } : {};
}

const RESOLUTION: Readonly<Record<string, number>> = { district: 5, settlement: 4, capital: 4, region: 2, country: 1 };

function locationOf(view: View, t: Testimony): object {
  const { name = '', id = null, country = null } = t.claim.place?.value ?? {};
  const at = view.place(id);
  return { extracted_place: name, resolved_place: id === null ? null : view.placeName(id, name, 'en'), geonameid: id?.startsWith('gn:') ? id.slice(3) : null, lat: pointOf(at)?.lat ?? null, lon: pointOf(at)?.lon ?? null, country_code: country, resolution: at ? (RESOLUTION[at.kind] ?? null) : null };
}
