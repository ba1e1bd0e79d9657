/** Claims as full sentences, with speaker and stance: a proposition never stands alone, a denied one least of all. */
import type { Count, Testimony, TollPoint, TollSeries } from 'isnad';
import type { Lang } from '../ports/index.ts';
import type { View } from './view.ts';
import { MEASURES, SMALL, STANCES, STATUSES, UNVERIFIED, WHOM } from './words.ts';

/** `denied`, or what the speaker does. */
export function stanceOf(t: Testimony): keyof typeof STANCES {
  return t.claim.status.value === 'denied' ? 'denied' : (t.statement?.act.value ?? 'assert');
}

/** The speaker with side and chain: "Armenian defence ministry (Armenia), through Interfax". */
export function speakerOf(view: View, t: Testimony, lang: Lang = view.lang): string {
  if (t.statement === null) return `${t.speaker || view.side('MEDIA', lang)} (${SMALL.outletVoice[lang]})`;
  const sides = t.claimant.filter((s) => s !== 'UNK').map((s) => view.side(s, lang)).join(lang === 'ar' ? '، ' : ', ');
  const name = t.speaker || SMALL.noSource[lang];
  const chain = t.chain.map((l) => l.name).join(' < ');
  return `${name}${sides === '' ? '' : ` (${sides})`}${chain === '' ? '' : `${lang === 'ar' ? '، ' : ', '}${SMALL.through[lang]} ${chain}`}`;
}

const BOUND: Readonly<Record<Count['bound'], string>> = { exact: '', at_least: '≥', at_most: '≤', about: '≈', vague: '~' };

export function figureOf(c: Pick<Count, 'what' | 'whom' | 'n' | 'bound' | 'cumulative'>, lang: Lang): string {
  const whom = WHOM[c.whom]?.[lang] ?? c.whom;
  const figure = `${BOUND[c.bound]}${c.n}`;
  const counted = lang === 'ar' ? [`${MEASURES[c.what].ar}:`, figure, whom] : [figure, whom, MEASURES[c.what].en];
  return `${counted.filter((s) => s !== '').join(' ')}${c.cumulative ? ` (${SMALL.cumulative[lang]})` : ''}`;
}

/** What is said, without who says it. Used within sentences only. */
function proposition(view: View, { claim }: Testimony, lang: Lang): string {
  const comma = lang === 'ar' ? '، ' : ', ';
  const names = (parties: typeof claim.by): string => [...new Set(parties.map((p) => view.side(p.value.side, lang)))].join(' + ');
  return [
    view.eventLabel(claim.type.value, lang),
    claim.by.length > 0 ? `${SMALL.by[lang]} ${names(claim.by)}` : '',
    claim.on.length > 0 ? `${SMALL.on[lang]} ${names(claim.on)}` : '',
    claim.place ? `${SMALL.at[lang]} ${view.placeName(claim.place.value.id, claim.place.value.name, lang)}` : '',
    claim.time ? `${SMALL.dated[lang]} ${claim.time.value.edtf}` : '',
    ...claim.counts.filter((c) => c.n !== null).map((c) => figureOf(c, lang)),
  ].filter((s) => s !== '').join(comma);
}

/**
 * The claim as a sentence: speaker, stance, proposition, and that nobody verified it.
 * @example "Defence ministry (Armenia) denies: strike, by Armenia, on Azerbaijan. Not verified."
 */
export function sentenceOf(view: View, t: Testimony, lang: Lang = view.lang): string {
  const stance = stanceOf(t);
  const status = stance === 'denied' || t.claim.status.value === 'actual' ? '' : ` (${STATUSES[t.claim.status.value][lang]})`;
  return `${speakerOf(view, t, lang)} – ${STANCES[stance][lang]}: ${proposition(view, t, lang)}${status}. (${UNVERIFIED[lang]})`;
}

/** The article's words for it, with those that tell who says so and how: the cue of a denial is always among them. */
export function wordsOf(view: View, t: Testimony): string {
  return view.quote(t.document, [...(t.statement ? [...t.statement.source, ...t.statement.cue] : []), ...t.claim.evidence]);
}

/** A figure of a toll: "≥5 civilian killed, as claimed by Armenia, not verified". */
export function tollSentence(view: View, s: TollSeries, p: TollPoint, lang: Lang = view.lang): string {
  const comma = lang === 'ar' ? '، ' : ', ';
  const whom = s.population === 'all' ? '' : s.population;
  const figure = figureOf({ what: s.measure, whom, n: p.n, bound: p.bound, cumulative: s.scope === 'cumulative' }, lang);
  return `${figure}${comma}${SMALL.claimedBy[lang]} ${view.side(s.claimant, lang)}${p.asOf ? ` (${p.asOf})` : ''}${comma}${UNVERIFIED[lang]}`;
}
