/** Figures of several claimants under a named policy. Nothing is added up; a merged figure always says who gives it. */
import type { Policy, Side, TollPoint, TollSeries } from '../model/index.ts';

/** One stated figure with whose it is. */
export interface PolicyFigure {
  readonly claimant: Side;
  /** The body that counts, where its side is a class of many. */
  readonly speaker: string | null;
  readonly n: number;
  readonly bound: TollPoint['bound'];
  readonly asOf: string | null;
  readonly claims: readonly string[];
  readonly origins: number;
}

/** What a policy makes of the figures. Null where nobody states one: null is never zero. */
export interface PolicyFigures {
  readonly policy: Policy;
  readonly low: number | null;
  /** `lowest`: the low one. `range`: the one with most independent origins, the lower on a tie. `latest-per-claimant`: null, unless all claimants say the same. */
  readonly best: number | null;
  readonly high: number | null;
  /** The figures that the policy looked at, by claimant and day: each is a claim of its claimant, verified by nobody. */
  readonly figures: readonly PolicyFigure[];
}

/**
 * Merges the figures of one thing: one measure, one scope, one incident.
 * `lowest` is ACLED's habit (the most conservative figure that anybody states), `range` UCDP's (low, best, high),
 * `latest-per-claimant` keeps each claimant's last word.
 * @param series of any number of claimants
 * @throws when figures of an incident would meet cumulative ones, or two incidents or measures would meet
 * @example mergeFigures(tolls.filter((t) => t.incident === id && t.measure === 'killed'), 'range').high
 */
export function mergeFigures(series: readonly TollSeries[], policy: Policy): PolicyFigures {
  const kinds = new Set(series.map((s) => `${s.measure}|${s.scope}|${s.incident ?? s.since ?? ''}`));
  if (kinds.size > 1) throw new Error(`Figures of one kind only can be merged, not of ${[...kinds].join(' and ')}.`);
  const figures = series
    .flatMap((s) => (policy === 'latest-per-claimant' ? s.points.slice(-1) : s.points).flatMap((p) => (p.n === null ? [] : [figureOf(s, p, p.n)])))
    .sort((a, b) => order(a.claimant, b.claimant) || order(a.speaker ?? '', b.speaker ?? '') || order(a.asOf ?? '', b.asOf ?? '') || a.n - b.n);
  // "At most 5" says nothing of how few there may be.
  const low = least(figures.filter((f) => f.bound !== 'at_most').map((f) => f.n));
  const high = figures.length === 0 ? null : Math.max(...figures.map((f) => f.n));
  return { policy, low, best: bestOf(figures, policy, low, high), high, figures };
}

function figureOf(s: TollSeries, p: TollPoint, n: number): PolicyFigure {
  return { claimant: s.claimant, speaker: s.speaker, n, bound: p.bound, asOf: p.asOf, claims: p.claims, origins: p.origins };
}

function bestOf(figures: readonly PolicyFigure[], policy: Policy, low: number | null, high: number | null): number | null {
  switch (policy) {
    case 'lowest':
      return low;
    case 'latest-per-claimant':
      return low === high ? low : null;
    case 'range':
      return mostOrigins(figures);
  }
}

/** The figure behind which most independent origins stand, whoever gives it. */
function mostOrigins(figures: readonly PolicyFigure[]): number | null {
  const origins = new Map<number, number>();
  for (const f of figures) origins.set(f.n, (origins.get(f.n) ?? 0) + f.origins);
  return [...origins].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers);
}

/** By code point, never by locale. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
