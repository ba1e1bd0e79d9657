/** Toll series: what each claimant counts, over time. Figures of claimants are never added up. */
import type { Count, Side, Testimony, TollPoint, TollSeries } from '../model/index.ts';
import { claimantsOf, OUTLETS } from './accounts.ts';
import { byDay } from './days.ts';
import { meetIn, partiesOf, sidesOf } from './parties.ts';
import { compare, isHistory } from './testimony.ts';
import { plainWords } from './words.ts';

/** Whose figure it is where nobody is named. */
const NOBODY: Side = 'UNK';
/** What a toll counts: people. */
export const OF_PEOPLE: ReadonlySet<Count['what']> = new Set(['killed', 'injured', 'captured', 'missing', 'displaced']);
/** Words for people who do not fight (`Count.whom`), and for those who do. */
const CIVILIAN: ReadonlySet<string> = new Set(['civilian', 'child', 'woman', 'journalist']);
const COMBATANT: ReadonlySet<string> = new Set(['combatant', 'police']);

interface Figure {
  readonly t: Testimony;
  readonly count: Count;
  readonly claimants: readonly Side[];
  readonly population: TollSeries['population'];
  readonly cumulative: boolean;
}

/**
 * Series by claimant, population, measure and scope; a figure that several reports give is one point.
 * @param incidentOf id of the incident of a claim, for figures of one happening
 */
export function tollsOf(testimonies: readonly Testimony[], incidentOf: ReadonlyMap<string, string>): TollSeries[] {
  const series = new Map<string, { readonly head: Omit<TollSeries, 'points' | 'of' | 'since'>; readonly figures: Figure[] }>();
  const told = figuresIn(testimonies).flatMap((figure) => {
    const incident = figure.cumulative ? null : (incidentOf.get(figure.t.id) ?? null);
    return figure.cumulative || incident !== null ? [{ ...figure, incident }] : [];
  });
  const camp = campsOf(told);
  for (const figure of told) {
    const { t, count, claimants, population, cumulative, incident } = figure;
    for (const claimant of claimants) {
      const scope = cumulative ? 'cumulative' : 'incident';
      const speaker = bodyOf(t, claimant);
      const key = [speaker === null ? claimant : `${claimant}:${t.statement?.speaker.actor ?? plainWords(speaker).join('-')}`, population, count.what, scope, ...(incident === null ? [[...ofWhom(figure, claimant), ...warOf(t)].join('+')] : [incident, ...camp(incident, t)])].join(' ');
      const kept = series.get(key) ?? { head: { id: `tol_${key.replaceAll(' ', '_')}`, claimant, speaker, population, measure: count.what, scope, incident }, figures: [] };
      kept.figures.push(figure);
      series.set(key, kept);
    }
  }
  return [...series.values()].map(({ head, figures }) => ({ ...head, of: [...new Set(figures.flatMap((figure) => ofWhom(figure, head.claimant)))].sort(), since: sinceOf(figures, head.scope), points: pointsOf(figures, head.scope) })).sort((a, b) => compare(a.id, b.id));
}

/** Sides harmed in an incident that no claim names together: the dead of one are no correction of the dead of the other. */
function campsOf(figures: readonly { readonly t: Testimony; readonly incident: string | null }[]): (incident: string, t: Testimony) => readonly string[] {
  const camps = new Map<string, Side[][]>();
  for (const { t, incident } of figures) {
    const harmed = partiesOf(sidesOf(t.claim.on));
    if (incident === null || harmed.length === 0) continue;
    const known = camps.get(incident) ?? [];
    const met = known.filter((camp) => meetIn(camp, harmed));
    camps.set(incident, [...known.filter((camp) => !met.includes(camp)), [...new Set([...met.flat(), ...harmed])].sort()]);
  }
  return (incident, t) => {
    const known = camps.get(incident) ?? [];
    const own = known.length > 1 ? known.find((camp) => meetIn(camp, sidesOf(t.claim.on))) : undefined;
    return own ? [own.join('+')] : [];
  };
}

/** Sides that are classes of many, each of whom counts for himself; outlets only pass on. */
const CLASSES: ReadonlySet<Side> = new Set(['NGO', NOBODY]);

/** The name of a body that speaks for itself; a person's name is nobody's business here. */
function bodyOf({ statement }: Testimony, claimant: Side): string | null {
  return statement !== null && CLASSES.has(claimant) && !statement.speaker.side.value.includes(OUTLETS) && statement.speaker.privacy === 'not_a_person' ? statement.speaker.name : null;
}

/**
 * Every figure, with what its report says of it elsewhere: a headline is short, and has the same number as the text below it. A
 * number that an outlet gives in its own voice is that of the one claimant who gave it for the same day.
 */
function figuresIn(testimonies: readonly Testimony[]): Figure[] {
  const plain = testimonies.filter((t) => t.claim.status.value === 'actual').flatMap((t) =>
    t.claim.counts.filter((count) => OF_PEOPLE.has(count.what) && !count.subset && count.n !== null).map((count): Figure => ({
      t, count, claimants: claimantsOf(t).map((side) => (side === OUTLETS ? NOBODY : side)), population: populationOf(count, t), cumulative: count.cumulative,
    })));
  const inReport = new Map<string, Figure[]>();
  const givenBy = new Map<string, readonly Side[] | null>();
  for (const f of plain) {
    const key = `${f.t.document} ${f.count.what} ${f.count.n}`;
    inReport.set(key, [...(inReport.get(key) ?? []), f]);
    if (f.claimants.includes(NOBODY)) continue;
    const given = givenBy.get(figureKey(f));
    givenBy.set(figureKey(f), given === undefined || given?.join() === f.claimants.join() ? f.claimants : null);
  }
  return plain.map((f) => {
    const same = inReport.get(`${f.t.document} ${f.count.what} ${f.count.n}`) ?? [f];
    const known = f.claimants.every((side) => side === NOBODY) ? givenBy.get(figureKey(f)) : null;
    return {
      ...f, cumulative: same.some((x) => x.cumulative), claimants: known ?? f.claimants,
      population: f.population === 'all' ? (same.find((x) => x.population !== 'all')?.population ?? 'all') : f.population,
    };
  });
}

const figureKey = ({ t, count }: Figure): string => `${count.what} ${count.n} ${dayOf(t, 'cumulative')}`;

/**
 * Who is counted: by the word beside the number, else by the word beside the count that it goes with ("69 civilians killed and 322
 * wounded"), else by who is said in words to be harmed. That a rule took people under fire for civilians is no word of the claimant.
 */
function populationOf(count: Count, t: Testimony): TollSeries['population'] {
  const own = byWord(count);
  if (own) return own;
  const beside = count.whom === PEOPLE ? t.claim.counts.find((c) => OF_PEOPLE.has(c.what) && !c.subset && c.what !== count.what && c.whom !== PEOPLE) : undefined;
  const shared = beside ? byWord(beside) : null;
  if (shared) return shared;
  const harmed = sidesOf(t.claim.on.filter((p) => p.how === 'stated'));
  return harmed.length > 0 && harmed.every((s) => s === 'CIV') ? 'civilian' : 'all';
}

/** The word for people of whom nothing else is said. */
const PEOPLE = 'person';

function byWord({ whom }: Count): 'civilian' | 'combatant' | null {
  return CIVILIAN.has(whom) ? 'civilian' : COMBATANT.has(whom) ? 'combatant' : null;
}

/** Whose dead they are: the sides harmed; a party that counts people without a side counts its own, but not fighters. */
function ofWhom({ t, population }: Pick<Figure, 't' | 'population'>, claimant: Side): Side[] {
  const harmed = partiesOf(sidesOf(t.claim.on));
  return harmed.length > 0 || population === 'combatant' ? harmed : partiesOf([claimant]);
}

/** A toll that ended long before it was printed is of an earlier war: the year tells which. One without any day may be of any. */
function warOf(t: Testimony): string[] {
  if (t.days.to === null) return ['undated'];
  return isHistory(t) ? [t.days.to.slice(0, 4)] : [];
}

function sinceOf(figures: readonly Figure[], scope: TollSeries['scope']): string | null {
  if (scope === 'incident') return null;
  return figures.map(({ t }) => t.days.from).filter((day, i) => day !== null && day !== (figures[i] as Figure).t.days.to).sort(byDay)[0] ?? null;
}

function pointsOf(figures: readonly Figure[], scope: TollSeries['scope']): TollPoint[] {
  const points = new Map<string, Figure[]>();
  for (const figure of figures) {
    const asOf = dayOf(figure.t, scope);
    const key = `${asOf} ${figure.count.n} ${figure.count.bound}`;
    points.set(key, [...(points.get(key) ?? []), figure]);
  }
  const out = [...points.values()].map((group): Omit<TollPoint, 'correction'> => {
    const first = group[0] as Figure;
    return {
      asOf: dayOf(first.t, scope), n: first.count.n, bound: first.count.bound, claims: group.map((f) => f.t.id),
      origins: new Set(group.map((f) => f.t.origin)).size, recorded: group.map((f) => f.t.recorded).sort()[0] as string,
    };
  });
  out.sort((a, b) => byDay(a.asOf, b.asOf) || compare(a.recorded, b.recorded) || (a.n ?? 0) - (b.n ?? 0));
  let highest = 0;
  return out.map((point) => {
    const correction = (point.n ?? 0) < highest;
    highest = correction ? (point.n ?? 0) : Math.max(highest, point.n ?? 0);
    return { ...point, correction };
  });
}

/** A total runs to the day it was given on; a figure of one happening is as of the report. */
function dayOf(t: Testimony, scope: TollSeries['scope']): string | null {
  return scope === 'cumulative' ? (t.days.to ?? t.published) : (t.published ?? t.days.to);
}
