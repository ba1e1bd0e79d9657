/** How a figure of a toll is written. */
import type { TollPoint } from 'isnad';

const SIGNS: Readonly<Record<TollPoint['bound'], string>> = { exact: '', at_least: '≥ ', at_most: '≤ ', about: '≈ ', vague: '' };

/** The figure with its bound; a toll that nobody put a number to is a dash, never zero. */
export function figureOf({ n, bound }: Pick<TollPoint, 'n' | 'bound'>, number: (n: number) => string): string {
  return n === null ? '—' : `${SIGNS[bound]}${number(n)}`;
}
