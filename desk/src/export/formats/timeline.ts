/** JSON of TimelineJS 3 (Knight Lab): a slide for each happening and truce. Its texts are HTML there, so everything is escaped. */
import { sha256, utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { escapeHtml } from '../html.ts';
import { accountSentence, outletsOf, sentencesOf } from '../rows/incidents.ts';
import { sentenceOf } from '../sentence.ts';
import type { View } from '../view.ts';

const FIELDS: readonly (readonly [string, string, string])[] = [
  ['events[].start_date', 'First day that it may be', 'أول يوم محتمل'],
  ['events[].end_date', 'Last day, when it is another', 'آخر يوم'],
  ['events[].text.headline', 'Type and place, as told by', 'النوع والمكان والرواة'],
  ['events[].text.text', 'Every account, then every claim as a sentence with speaker and stance', 'كل رواية ثم كل قول في جملة'],
  ['events[].group', 'Event type', 'نوع الحدث'],
  ['events[].unique_id', 'Id of the incident or truce', 'معرّف الحادثة أو الهدنة'],
];

export const timeline: FormatSpec = {
  id: 'timeline',
  label: { en: 'TimelineJS', ar: 'خط زمني TimelineJS' },
  purpose: { en: 'A timeline to put on a page', ar: 'خط زمني لصفحة' },
  mediaType: 'application/json',
  extension: 'json',
  about: 'inside',
  hashOf: 'the "events" array, as it stands in the file',
  make(view) {
    const slides = [...incidentSlides(view), ...truceSlides(view)];
    const dated = slides.filter((s) => s.start_date !== null);
    const events = JSON.stringify(dated);
    const about = view.about({ hash: sha256(events), hashOf: this.hashOf });
    const title = { text: { headline: escapeHtml(view.context.query || 'Isnad'), text: about.map((l) => `<p><b>${escapeHtml(l.label)}</b>: <bdi>${escapeHtml(l.value)}</bdi></p>`).join('') } };
    const isnad = { about: Object.fromEntries(about.map((l) => [l.key, l.value])), codebook: FIELDS.map(([field, en, ar]) => ({ field, meaning: view.lang === 'ar' ? ar : en })) };
    return { bytes: utf8(`{"scale":"human","title":${JSON.stringify(title)},"isnad":${JSON.stringify(isnad)},"events":${events}}\n`), explained: null, leftOut: [{ what: 'events', count: slides.length - dated.length, why: 'no day is told' }] };
  },
};

interface Slide {
  readonly unique_id: string;
  readonly start_date: object | null;
}

function incidentSlides(view: View): Slide[] {
  return view.reconciled.incidents.map((i) => {
    const place = i.place ? view.placeName(i.place.id, i.place.name) : '';
    const told = view.lang === 'ar' ? 'روايات' : 'as told by';
    const accounts = i.accounts.map((a) => `<li><bdi>${escapeHtml(accountSentence(view, i, a))}</bdi></li>`).join('');
    const claims = sentencesOf(view, i).map((s) => `<li><bdi>${escapeHtml(s)}</bdi></li>`).join('');
    return { unique_id: i.id, ...dates(i.days), group: view.eventLabel(i.type), text: { headline: escapeHtml(`${view.eventLabel(i.type)}${place ? ` – ${place}` : ''} (${told}: ${i.accounts.filter((a) => a.position !== 'silent').map((a) => view.side(a.claimant)).join(view.lang === 'ar' ? '، ' : ', ')})`), text: `<ul>${accounts}</ul><ul>${claims}</ul><p>${escapeHtml(outletsOf(view, i).join('; '))}</p>` } };
  });
}

function truceSlides(view: View): Slide[] {
  return view.reconciled.truces.map((t) => {
    const told = [...new Set(t.claims.flatMap((id) => {
      const testimony = view.testimony(id);
      return testimony ? [sentenceOf(view, testimony)] : [];
    }))];
    const day = t.inForce?.day ?? null;
    return { unique_id: t.id, ...dates(day ? { from: day, to: day } : t.agreed), group: view.eventLabel('ceasefire'), text: { headline: escapeHtml(`${view.eventLabel('ceasefire')} – ${t.parties.map((s) => view.side(s)).join(' / ')}`), text: `<ul>${told.map((s) => `<li><bdi>${escapeHtml(s)}</bdi></li>`).join('')}</ul>` } };
  });
}

/** Month and day are numbers as TimelineJS wants them; an interval with one open end is its known day. */
function dates({ from, to }: { readonly from: string | null; readonly to: string | null }): { start_date: object | null; end_date?: object } {
  const start = from ?? to;
  if (start === null) return { start_date: null };
  return { start_date: parts(start), ...(to !== null && to !== start ? { end_date: parts(to) } : {}) };
}

function parts(day: string): object {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}
