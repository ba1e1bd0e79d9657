/** What formats that have one row a happening need to know of it: who claims, who denies, which figures, in which words. */
import { type Account, type Incident, mergeFigures, type PolicyFigures, type TollSeries } from 'isnad';
import { sentenceOf } from '../sentence.ts';
import type { Lang } from '../../ports/index.ts';
import type { View } from '../view.ts';
import { POSITIONS } from '../words.ts';

/** Accounts that say it happened, those that say it did not, and those that deny a part of it. */
export function claimedBy(incident: Incident): string[] {
  return incident.accounts.filter((a) => a.position === 'asserts' || a.position === 'confirms').map((a) => a.claimant);
}

export function deniedBy(view: View, incident: Incident): string[] {
  return incident.accounts.filter((a) => a.position === 'denies' || a.denies.length > 0 || a.claims.some((c) => view.testimony(c)?.claim.status.value === 'denied')).map((a) => a.claimant);
}

/** The figures of a happening, of one measure and population; cumulative ones are never among them. */
export function figuresOf(view: View, incident: Incident, measure: TollSeries['measure'], population?: TollSeries['population']): PolicyFigures {
  const series = view.tollsOf(incident.id).filter((s) => s.measure === measure && (population === undefined || s.population === population));
  return mergeFigures(population === undefined ? series.filter((s) => widest(s, series)) : series, view.context.policy);
}

/** A claimant's figure of all the dead goes before those of a part of them; parts are not added up, so the larger part stands as a floor. */
function widest(s: TollSeries, all: readonly TollSeries[]): boolean {
  const own = all.filter((x) => x.claimant === s.claimant);
  const whole = own.filter((x) => x.population === 'all');
  if (whole.length > 0) return s.population === 'all';
  const last = (x: TollSeries): number => x.points.at(-1)?.n ?? -1;
  return own.every((x) => last(x) < last(s) || (last(x) === last(s) && own.indexOf(x) >= own.indexOf(s)));
}

/** The facets that its claims state, the most frequent value of each. */
export function facetsOf(view: View, incident: Incident): Record<string, string> {
  const count = new Map<string, number>();
  for (const id of incident.claims) {
    const { type, facets, status } = view.testimony(id)?.claim ?? {};
    if (type?.value !== incident.type || status?.value === 'denied') continue;
    for (const [name, field] of Object.entries(facets ?? {})) if (field.value !== 'unknown') count.set(`${name}=${field.value}`, (count.get(`${name}=${field.value}`) ?? 0) + 1);
  }
  const out: Record<string, string> = {};
  for (const [pair] of [...count].sort((a, b) => b[1] - a[1])) {
    const [name = '', value = ''] = pair.split('=');
    out[name] ??= value;
  }
  return out;
}

/** Sides named as doing it and as hit, by those who assert it, the most often named first. */
export function partiesOf(view: View, incident: Incident, role: 'by' | 'on'): string[] {
  const count = new Map<string, number>();
  for (const id of incident.claims) {
    const t = view.testimony(id);
    if (!t || t.claim.status.value === 'denied') continue;
    for (const side of new Set(t.claim[role].map((p) => p.value.side))) if (side !== 'UNK') count.set(side, (count.get(side) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1]).map(([side]) => side);
}

/** Every claim of an incident as a sentence, each once. */
export function sentencesOf(view: View, incident: Incident, lang: Lang = view.lang): string[] {
  return [...new Set(incident.claims.flatMap((id) => {
    const t = view.testimony(id);
    return t ? [sentenceOf(view, t, lang)] : [];
  }))];
}

/** One account as a sentence: "Armenia denies: strike, Terter. 2 claims of 1 origin". */
export function accountSentence(view: View, incident: Incident, account: Account, lang: Lang = view.lang): string {
  const place = incident.place ? ` (${view.placeName(incident.place.id, incident.place.name, lang)})` : '';
  const part = account.position !== 'denies' && deniedBy(view, incident).includes(account.claimant) ? (lang === 'ar' ? '، وينفي جزءا مما يقال' : ', and denies part of what is said') : '';
  return `${view.side(account.claimant, lang)} – ${POSITIONS[account.position][lang]}${part}: ${view.eventLabel(incident.type, lang)}${place}`;
}

/** Sources of an incident: the outlets, each once. */
export function outletsOf(view: View, incident: Incident): string[] {
  return [...new Set(incident.claims.flatMap((id) => view.report(view.testimony(id)?.document ?? '')?.outlet ?? []))];
}

/** When the ledger last learned of it. */
export function recordedOf(view: View, incident: Incident): string {
  return incident.claims.flatMap((id) => view.testimony(id)?.recorded ?? []).sort().at(-1) ?? view.context.generatedAt;
}
