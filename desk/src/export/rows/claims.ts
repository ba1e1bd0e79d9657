/** The everyday table: one row a claim, never without claimant and stance. */
import type { Count, Measure, PlaceAt, Testimony } from 'isnad';
import { sentenceOf, stanceOf, wordsOf } from '../sentence.ts';
import { type Column, column, type Table, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { STANCES } from '../words.ts';

interface Row {
  readonly view: View;
  readonly t: Testimony;
  readonly at: PlaceAt | null;
}

/** The position of a town, at most four decimals as the gazetteer has them; null for a region or country, which is no point. */
export function pointOf(at: PlaceAt | null): { readonly lat: number; readonly lon: number } | null {
  return at === null || at.kind === 'region' || at.kind === 'country' ? null : middleOf(at);
}

/** The position of any place; of a region or country the middle of its settlements. */
export function middleOf(at: PlaceAt): { readonly lat: number; readonly lon: number } {
  const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
  return { lat: rounded(at.lat), lon: rounded(at.lon) };
}

const LABEL_CLAIMS = { en: 'Claims', ar: 'الأقوال' };

/** The one count of a measure that is no part of another; null when none or several are given, and for what is denied or only planned: nobody claims that figure. */
function only(t: Testimony, what: Measure, bound: (c: Count) => boolean): number | null {
  if (t.claim.status.value !== 'actual') return null;
  const found = t.claim.counts.filter((c) => c.what === what && !c.subset && c.n !== null && bound(c));
  return found.length === 1 ? (found[0] as Count).n : null;
}

const floor = (c: Count): boolean => c.bound !== 'at_most';
const ceiling = (c: Count): boolean => c.bound === 'at_most' || c.bound === 'exact';
const names = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join('; '));

/** First and last code point of the evidence in the captured text. */
function evidence({ view, t }: Row): { readonly start: number; readonly end: number } | null {
  const spans = t.claim.evidence.map((s) => view.captured(t.document, s));
  if (spans.length === 0) return null;
  return { start: view.codePoints(t.document, Math.min(...spans.map((s) => s.start))), end: view.codePoints(t.document, Math.max(...spans.map((s) => s.end))) };
}

/** Claimants of the same incident who contradict this claim. */
function contradicting({ view, t }: Row): string[] {
  const pairs = (view.incidentOf(t.id)?.contradictions ?? []).filter((c) => c.one === t.id || c.other === t.id);
  return [...new Set(pairs.map((c) => (c.one === t.id ? c.other : c.one)))];
}

export const CLAIM_COLUMNS: readonly Column<Row>[] = [
  column('claim_id', 'text', ['Claim', 'Permanent id of the claim in the ledger'], ['القول', 'معرّف القول الدائم في السجل'], (r) => r.t.id),
  column('claim_text', 'text', ['In a sentence', 'The claim as a full sentence with speaker and stance, in the words of Isnad'], ['في جملة', 'القول في جملة كاملة فيها القائل وموقفه، بصياغة إسناد'], (r) => sentenceOf(r.view, r.t)),
  column('stance', 'text', ['Stance', 'What the speaker does: denied, or the act (assert, call, propose ...). Read it before any other column'], ['الموقف', 'ما يفعله القائل: نفي، أو فعل القول. يُقرأ قبل أي عمود آخر'], (r) => stanceOf(r.t)),
  column('stance_label', 'text', ['Stance in words', 'The same in the language of the export'], ['الموقف بالكلمات', 'الموقف بلغة التصدير'], (r) => STANCES[stanceOf(r.t)][r.view.lang]),
  column('status', 'text', ['Status', 'How the claim stands to the world in the words of its statement: actual, denied, planned, demanded, threatened, proposed, hypothetical'], ['الحال', 'حال الواقعة بحسب كلمات القائل'], (r) => r.t.claim.status.value),
  column('speaker', 'text', ['Speaker', 'Who says it, as the article names them; the outlet when it speaks in its own voice. Private persons under a pseudonym'], ['القائل', 'من قال، كما سماه المقال؛ أو الوسيلة نفسها. الأفراد بأسماء مستعارة'], (r) => r.t.speaker || null),
  column('claimant', 'text', ['Side of the speaker', 'ISO 3166 alpha-3, a named party, IGO:UN and its like; MEDIA for the outlet itself'], ['جهة القائل', 'رمز الدولة أو الطرف؛ MEDIA للوسيلة نفسها'], (r) => names(r.t.claimant) ?? (r.t.statement === null ? 'MEDIA' : null)),
  column('via', 'text', ['Through', 'Who passes the words on, outermost first, joined by " < "'], ['نقلا عن', 'سلسلة الناقلين، الأقرب إلى القارئ أولا'], (r) => (r.t.chain.length === 0 ? null : r.t.chain.map((l) => l.name).join(' < '))),
  column('event_type', 'text', ['Event type', 'One of the 20 types of Isnad'], ['نوع الحدث', 'أحد الأنواع العشرين'], (r) => r.t.claim.type.value),
  column('event', 'text', ['Event', 'The type in the language of the export'], ['الحدث', 'النوع بلغة التصدير'], (r) => r.view.eventLabel(r.t.claim.type.value)),
  column('facets', 'text', ['Facets', 'More about the event: weapon, method, stage ...'], ['السمات', 'تفاصيل الحدث: السلاح والطريقة والمرحلة'], (r) => names(Object.entries(r.t.claim.facets).map(([k, f]) => `${k}=${f.value}`).sort())),
  column('by', 'text', ['By', 'Sides that the claim says did it'], ['الفاعل', 'الجهات التي ينسب القول إليها الفعل'], (r) => names(r.t.claim.by.map((p) => p.value.side))),
  column('on', 'text', ['On', 'Sides that the claim says it was done to; CIV are civilians'], ['المستهدف', 'الجهات التي وقع عليها الفعل بحسب القول؛ CIV مدنيون'], (r) => names(r.t.claim.on.map((p) => p.value.side))),
  column('place', 'text', ['Place', 'As written in the article'], ['المكان', 'كما ورد في المقال'], (r) => r.t.claim.place?.value.name ?? null),
  column('place_id', 'text', ['Place id', 'Id in the gazetteer (gn: GeoNames); empty when not resolved'], ['معرّف المكان', 'المعرّف في دليل الأماكن؛ فارغ إن لم يعرف'], (r) => r.t.claim.place?.value.id ?? null),
  column('country', 'text', ['Country of the place', 'ISO 3166 alpha-3, as the gazetteer files it; no word on sovereignty'], ['الدولة', 'رمز الدولة في دليل الأماكن؛ ولا يعني حكما في السيادة'], (r) => r.t.claim.place?.value.country ?? null),
  column('lat', 'number', ['Latitude', 'WGS84, of the town; empty for a region or country'], ['خط العرض', 'للبلدة؛ فارغ للإقليم والدولة'], (r) => pointOf(r.at)?.lat ?? null),
  column('lon', 'number', ['Longitude', 'WGS84, of the town; empty for a region or country'], ['خط الطول', 'للبلدة؛ فارغ للإقليم والدولة'], (r) => pointOf(r.at)?.lon ?? null),
  column('place_precision', 'text', ['Precision of the place', 'settlement, capital, district, region, country; empty when unknown'], ['دقة المكان', 'بلدة أو عاصمة أو حي أو إقليم أو دولة'], (r) => r.at?.kind ?? null),
  column('radius_km', 'integer', ['Radius in km', 'How far around its position the name may mean'], ['نصف القطر (كم)', 'المسافة التي قد يعنيها الاسم حول موقعه'], (r) => r.at?.radiusKm ?? null),
  column('happened_from', 'day', ['Happened from', 'First day on which it is said to have happened'], ['من تاريخ', 'أول يوم يقال إنه وقع فيه'], (r) => r.t.days.from),
  column('happened_to', 'day', ['Happened to', 'Last day'], ['إلى تاريخ', 'آخر يوم'], (r) => r.t.days.to),
  column('time_stated', 'boolean', ['Day in the words', 'True when the words state the day, false when a rule inferred it'], ['التاريخ في النص', 'صحيح إن ورد التاريخ في الكلمات، خطأ إن استنتجته قاعدة'], (r) => (r.t.claim.time === null ? null : r.t.claim.time.how === 'stated')),
  ...(['killed', 'injured'] as const).flatMap((what) => [
    column<Row>(`${what}_min`, 'integer', [`${what}, at least`, `Lowest number ${what} by this claim alone; empty is not zero, and empty where the claim denies it. Never add up rows`], [what === 'killed' ? 'القتلى، أقل عدد' : 'الجرحى، أقل عدد', 'بحسب هذا القول وحده؛ الفراغ ليس صفرا، ولا تُجمع الصفوف'], (r) => only(r.t, what, floor)),
    column<Row>(`${what}_max`, 'integer', [`${what}, at most`, `Highest number ${what} by this claim alone; empty where the words set no ceiling`], [what === 'killed' ? 'القتلى، أكبر عدد' : 'الجرحى، أكبر عدد', 'بحسب هذا القول وحده؛ فارغ إن لم تضع الكلمات حدا أعلى'], (r) => only(r.t, what, ceiling)),
  ]),
  column('cumulative', 'boolean', ['Total over time', 'True when the figures are a running total, not those of one happening'], ['حصيلة تراكمية', 'صحيح إن كانت الأرقام حصيلة عبر الزمن لا حصيلة حادثة واحدة'], (r) => (r.t.claim.counts.length === 0 ? null : r.t.claim.counts.some((c) => c.cumulative))),
  column('counts', 'text', ['All figures', 'Every figure of the claim with what and whom it counts; read it with the stance'], ['كل الأرقام', 'كل أرقام القول مع ما تعده'], (r) => names(r.t.claim.counts.map((c) => `${c.n ?? '?'} ${c.bound} ${c.whom} ${c.what}${c.cumulative ? ' cumulative' : ''}${c.subset ? ' subset' : ''}`))),
  column('words', 'text', ['Words of the article', 'Source, cue and evidence as they stand in the article, joined by …; protected names masked'], ['كلمات المقال', 'المصدر وفعل القول والدليل كما وردت؛ والأسماء المحمية محجوبة'], (r) => wordsOf(r.view, r.t)),
  column('evidence_start', 'integer', ['Evidence from', 'First code point of the evidence in the captured text'], ['بداية الدليل', 'موضع أول محرف في النص الملتقط'], (r) => evidence(r)?.start ?? null),
  column('evidence_end', 'integer', ['Evidence to', 'One past its last code point'], ['نهاية الدليل', 'الموضع بعد آخر محرف'], (r) => evidence(r)?.end ?? null),
  column('incident_id', 'text', ['Incident', 'Claims that speak of the same happening have the same id'], ['الحادثة', 'الأقوال التي تتحدث عن حادثة واحدة لها معرّف واحد'], (r) => r.view.incidentOf(r.t.id)?.id ?? null),
  column('contradicted_by', 'text', ['Contradicted by', 'Ids of claims that cannot hold together with this one'], ['يناقضه', 'معرّفات الأقوال التي لا تصح معه'], (r) => names(contradicting(r))),
  column('background', 'boolean', ['Background', 'Told as background, not as news'], ['خلفية', 'ورد خلفية لا خبرا'], (r) => r.t.background),
  column('origin', 'text', ['Origin', 'Claims of one origin are copies of one dispatch and count once'], ['الأصل', 'الأقوال ذات الأصل الواحد نسخ من برقية واحدة وتعد مرة'], (r) => r.t.origin),
  column('document', 'text', ['Document', 'Id of the article in the ledger'], ['الوثيقة', 'معرّف المقال في السجل'], (r) => r.t.document),
  column('outlet', 'text', ['Outlet', 'Who published the article'], ['الوسيلة', 'ناشر المقال'], (r) => r.view.report(r.t.document)?.outlet ?? null),
  column('title', 'text', ['Title', 'Title of the article'], ['العنوان', 'عنوان المقال'], (r) => r.view.report(r.t.document)?.title ?? null),
  column('url', 'text', ['Address', 'Where the article was taken from'], ['الرابط', 'العنوان الذي أخذ منه المقال'], (r) => r.view.report(r.t.document)?.url ?? null),
  column('lang', 'text', ['Language', 'Language of the article'], ['اللغة', 'لغة المقال'], (r) => r.view.report(r.t.document)?.lang ?? null),
  column('published', 'day', ['Published', 'Day of publication'], ['تاريخ النشر', 'يوم نشر المقال'], (r) => r.t.published),
  column('recorded', 'text', ['Recorded', 'When the ledger learned it, RFC 3339 UTC'], ['تاريخ التسجيل', 'متى دخل السجل'], (r) => r.t.recorded),
  column('verified', 'boolean', ['Verified', 'Always false: Isnad verifies nothing'], ['متحقق منه', 'خطأ دائما: إسناد لا يتحقق من شيء'], () => false),
  column('engine', 'text', ['Engine', 'Version that read it'], ['المحرك', 'نسخة المحرك القارئ'], (r) => r.view.report(r.t.document)?.reading.engine ?? r.view.context.engine),
];

export function claimsTable(view: View): Table {
  return tableOf('claims', LABEL_CLAIMS, CLAIM_COLUMNS, view.reconciled.testimonies.map((t) => ({ view, t, at: view.place(t.claim.place?.value.id ?? null) })));
}
