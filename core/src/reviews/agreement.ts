/** How far coders who do not see each other agree. */

/** What one coder says of one unit. */
export interface Rating {
  readonly unit: string;
  readonly coder: string;
  readonly value: string;
}

export interface Agreement {
  /** Krippendorff's alpha for nominal values: 1 is full agreement, 0 is chance; null where nobody could have disagreed. */
  readonly alpha: number | null;
  /** Units that two coders or more rated. */
  readonly units: number;
  /** Ratings of these units. */
  readonly ratings: number;
}

/**
 * Krippendorff's alpha for nominal values, any number of coders, missing ratings allowed.
 * Formula: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: with o_cc the coincidences within a value,
 * n_c how often a value occurs in units with two ratings or more, n their sum,
 * alpha = ((n - 1) Σ o_cc - Σ n_c (n_c - 1)) / (n (n - 1) - Σ n_c (n_c - 1)).
 */
export function krippendorffAlpha(ratings: readonly Rating[]): Agreement {
  const units = new Map<string, Map<string, number>>();
  for (const { unit, value } of ratings) {
    const values = units.get(unit) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    units.set(unit, values);
  }
  const totals = new Map<string, number>();
  let within = 0;
  let counted = 0;
  for (const values of units.values()) {
    const m = sum(values.values());
    if (m < 2) continue;
    counted++;
    for (const [value, n] of values) {
      totals.set(value, (totals.get(value) ?? 0) + n);
      within += (n * (n - 1)) / (m - 1);
    }
  }
  const n = sum(totals.values());
  const chance = sum([...totals.values()].map((k) => k * (k - 1)));
  const divisor = n * (n - 1) - chance;
  return { alpha: divisor === 0 ? null : ((n - 1) * within - chance) / divisor, units: counted, ratings: n };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const x of numbers) total += x;
  return total;
}
