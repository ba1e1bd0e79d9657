/** Days on an axis that runs as the reader's language does, or always to the right, as the settings say. */
import { scaleUtc } from 'd3-scale';

export interface DayScale {
  readonly x: (day: string) => number;
  readonly ticks: readonly { readonly day: string; readonly x: number }[];
  /** How a tick is named: without its year only where there is one year. */
  readonly style: 'short' | 'month';
}

/** Days from which on an axis names months and years. */
const YEAR = 300;

/** Places days between two edges; mirrored when time runs from right to left. */
export function dayScale(days: readonly string[], { width, start, end, dir, ticks = 6 }: { readonly width: number; readonly start: number; readonly end: number; readonly dir: 'rtl' | 'ltr'; readonly ticks?: number }): DayScale {
  const times = days.map((d) => timeOf(d)).filter(Number.isFinite);
  const day = 86_400_000;
  const [min, max] = [Math.min(...times), Math.max(...times)];
  const range = dir === 'rtl' ? [width - start, end] : [start, width - end];
  const scale = scaleUtc([min - day / 2, Math.max(max, min + day) + day / 2], range);
  // Whole days only: two ticks never bear the same name.
  const step = Math.max(1, Math.ceil((max - min) / day / ticks));
  const marked = Array.from({ length: Math.floor((max - min) / day / step) + 1 }, (_, at) => new Date(min + at * step * day));
  return { x: (d) => scale(timeOf(d)), ticks: marked.map((time) => ({ day: time.toISOString().slice(0, 10), x: scale(time) })), style: (max - min) / day > YEAR ? 'month' : 'short' };
}

/** Milliseconds of a day. */
export function timeOf(day: string): number {
  return Date.parse(whole(day));
}

/** A year or a month is placed at its first day; it is written as what it is. */
function whole(day: string): string {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day.slice(0, 10);
}
