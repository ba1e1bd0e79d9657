/**
 * GeoJSON (RFC 7946): one Feature for each happening and account, WGS84, longitude first, no `crs`. A town is a point with a radius; a
 * region or country, and a place that is not resolved, have no geometry: the middle of a region is no point of an event.
 */
import { sha256, utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { middleOf, pointOf } from '../rows/claims.ts';
import { accountSentence, deniedBy } from '../rows/incidents.ts';
import { sentenceOf, tollSentence } from '../sentence.ts';
import type { View } from '../view.ts';
import { HONESTY } from '../words.ts';

const FIELDS: readonly (readonly [string, string, string])[] = [
  ['geometry', 'Point of a town; null for a region, a country or a place that is not resolved', 'نقطة البلدة؛ فارغ للإقليم والدولة وما لم يعرف'],
  ['incident', 'Id of the happening', 'معرّف الحادثة'],
  ['party', 'Whose account', 'صاحب الرواية'],
  ['position', 'asserts, confirms, denies, silent (silence is not denial)', 'الموقف من الحادثة'],
  ['denies_part', 'True when the party denies something of it', 'صحيح إن نفى شيئا منها'],
  ['type', 'Event type', 'نوع الحدث'],
  ['from', 'First day that it may be', 'أول يوم محتمل'],
  ['to', 'Last day', 'آخر يوم'],
  ['precision', 'Kind of the place: settlement, capital, district, region, country', 'دقة المكان'],
  ['radius_km', 'How far around its position the name may mean', 'نصف القطر بالكيلومتر'],
  ['center', 'Of a region or country: longitude and latitude of the middle of its settlements, to look at, not to pin', 'وسط بلدات الإقليم، للعرض لا للتثبيت'],
  ['claims', 'Every claim of the account as a sentence with speaker and stance', 'أقوال الرواية في جمل'],
  ['tolls', 'Figures of the account, as claimed, not verified', 'أرقام الرواية، غير متحقق منها'],
  ['label_en, label_ar', 'The account in a sentence', 'الرواية في جملة'],
];

export const geojson: FormatSpec = {
  id: 'geojson',
  label: { en: 'GeoJSON', ar: 'جيوجيسون' },
  purpose: { en: 'Put accounts on a map (QGIS, web maps)', ar: 'لعرض الروايات على خريطة' },
  mediaType: 'application/geo+json',
  extension: 'geojson',
  about: 'inside',
  hashOf: 'the "features" array, as it stands in the file',
  make(view) {
    const features = JSON.stringify(view.reconciled.incidents.flatMap((incident) => incident.accounts.map((account) => featureOf(view, incident, account))));
    const isnad = {
      about: Object.fromEntries(view.about({ hash: sha256(features), hashOf: this.hashOf }).map((l) => [l.key, l.value])),
      codebook: FIELDS.map(([field, en, ar]) => ({ field, meaning: view.lang === 'ar' ? ar : en })),
    };
    return { bytes: utf8(`{"type":"FeatureCollection","isnad":${JSON.stringify(isnad)},"features":${features}}\n`), explained: null };
  },
};

function featureOf(view: View, incident: View['reconciled']['incidents'][number], account: (typeof incident)['accounts'][number]): object {
  const at = view.place(incident.place?.id ?? null);
  const point = pointOf(at);
  const tolls = view.tollsOf(incident.id).filter((s) => s.claimant === (account.claimant === 'MEDIA' ? 'UNK' : account.claimant));
  return {
    type: 'Feature',
    id: `${incident.id}/${account.claimant}`,
    geometry: point && { type: 'Point', coordinates: [point.lon, point.lat] },
    properties: {
      incident: incident.id, party: account.claimant, party_name: view.side(account.claimant), position: account.position, denies_part: deniedBy(view, incident).includes(account.claimant), type: incident.type,
      from: incident.days.from, to: incident.days.to,
      place: incident.place?.name ?? null, place_id: incident.place?.id ?? null, country: incident.place?.country ?? null, precision: at?.kind ?? null, radius_km: at?.radiusKm ?? null,
      ...(at && !point ? { center: [middleOf(at).lon, middleOf(at).lat] } : {}),
      claims: account.claims.flatMap((id) => {
        const t = view.testimony(id);
        return t ? [{ id, text: sentenceOf(view, t) }] : [];
      }),
      tolls: tolls.flatMap((s) => s.points.map((p) => ({ measure: s.measure, population: s.population, n: p.n, bound: p.bound, as_of: p.asOf, text: tollSentence(view, s, p) }))),
      origins: account.origins, label_en: accountSentence(view, incident, account, 'en'), label_ar: accountSentence(view, incident, account, 'ar'), notice: HONESTY[view.lang],
    },
  };
}
