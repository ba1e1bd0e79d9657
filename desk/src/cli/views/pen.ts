/** Drawing views in a terminal: blocks and columns in which right-to-left words cannot leak into their neighbours. */
import type { Days, Side } from 'isnad';
import stringWidth from 'string-width';
import { type Colours, isolate, safe } from '../terminal.ts';
import { wrapped } from '../wrap.ts';

export interface Paper {
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Lines of cells, each column as wide as its widest cell; the last one is not filled up. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => {
    widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell));
  });
  return rows.map((row) => indent + row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] as number) - stringWidth(cell)))).join('  '));
}

/** Exact words between bars, wrapped. */
export function quoted(words: string, indent: string, { colours, width }: Paper): string[] {
  return wrapped(words, width - indent.length - 2).map((line) => `${indent}${colours.dim('│')} ${line}`);
}

/** `2020-10-14`, `2020-09-27 to 2020-10-14`, `until 2020-10-14`, `day unknown`. */
export function dayText({ from, to }: Days): string {
  if (from === null && to === null) return 'day unknown';
  if (from === null) return `until ${to}`;
  if (to === null) return `since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

/** Sides as codes; nobody is a dash. */
export function sideText(sides: readonly Side[]): string {
  return sides.length === 0 ? '-' : sides.map(safe).join('+');
}

/** `9 articles, 2 origins`. */
export function weight(documents: number, origins: number): string {
  return `${documents} ${documents === 1 ? 'article' : 'articles'}, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
}

/** Names from the reader to the speaker. */
export function chainText(names: readonly string[], colours: Colours): string {
  return names.map(isolate).join(colours.dim(' → '));
}
