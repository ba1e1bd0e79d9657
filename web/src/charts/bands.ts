/** Where figures of one thing differ: from the lowest to the highest last word on each day. Nothing is merged; it is the room between the lines. */
import type { TollSeries } from 'isnad';

export interface Band {
  /** What is counted: series that may be laid beside each other. */
  readonly of: string;
  readonly from: string;
  /** The day on which somebody speaks again; null for the last word so far. */
  readonly to: string | null;
  readonly low: number;
  readonly high: number;
}

/** Series of one thing: the same people, measure and beginning. */
function thing({ population, measure, of, since }: TollSeries): string {
  return [measure, population, [...of].sort().join('+'), since ?? ''].join(' ');
}

interface Word {
  readonly day: string;
  readonly n: number;
  readonly atMost: boolean;
}

/** Bands of all things that are counted more than one way: by several claimants, or by one who gives two figures for a day. */
export function bandsOf(series: readonly TollSeries[]): readonly Band[] {
  const things = new Map<string, (readonly Word[])[]>();
  for (const s of series) {
    const words = s.points.flatMap((p) => (p.asOf === null || p.n === null ? [] : [{ day: p.asOf, n: p.n, atMost: p.bound === 'at_most' }]));
    things.set(thing(s), [...(things.get(thing(s)) ?? []), words]);
  }
  return [...things].flatMap(([of, claimants]) => {
    const days = [...new Set(claimants.flat().map((w) => w.day))].sort();
    return days.flatMap((from, at): Band[] => {
      const last = claimants.flatMap((words) => lastWords(words, from));
      // "At most 5" says nothing of how few there may be.
      const least = last.filter((w) => !w.atMost).map((w) => w.n);
      if (least.length === 0) return [];
      const [low, high] = [Math.min(...least), Math.max(...last.map((w) => w.n))];
      return low < high ? [{ of, from, to: days[at + 1] ?? null, low, high }] : [];
    });
  });
}

/** What a claimant said on the last day up to some day on which it spoke. */
function lastWords(words: readonly Word[], until: string): readonly Word[] {
  const day = words.filter((w) => w.day <= until).reduce((latest, w) => (w.day > latest ? w.day : latest), '');
  return words.filter((w) => w.day === day);
}
