/** Cuts runs of tokens out of the captured text. What was cut once is handed out again: a long text names the same few often. */
import type { Analysis, Run } from '../../lang/api.ts';
import type { Span } from '../../model/index.ts';
import { tokenSpan } from '../../text/scan.ts';

export interface Cutter {
  /** The spans of runs, counted from the start of the article. */
  cut(runs: readonly Run[]): readonly Span[];
  /** The words of a run, as written, without marks that stand around them all and with the letters that their name has besides. */
  words(run: Run): string;
}

/** Makes the value of a key the first time, and hands it out again afterwards. */
export type Pool<T, Key = string> = (key: Key, make: () => T) => T;

export function pool<T, Key = string>(): Pool<T, Key> {
  const kept = new Map<Key, T>();
  return (key, make) => {
    const old = kept.get(key);
    if (old !== undefined) return old;
    const value = make();
    kept.set(key, value);
    return value;
  };
}

/** A run as the key of a pool. */
export function keyOf(run: Run): string {
  return `${run.first}-${run.last}-${run.lead ?? 0}${run.prefix ?? ''}`;
}

/** A name that stands alone between marks: they are no part of it. */
const IN_MARKS = /^["«“]([^"«»“”]+)["»”]$/u;

const NONE: readonly Span[] = [];

/** A cutter for one block, which begins at `offset` of the article. */
export function cutter({ tokens, shadow }: Analysis, offset: number): Cutter {
  const pieces = new Map<number, readonly [Span]>();
  const names = pool<string, number | string>();
  const number = (run: Run): number => ((run.lead ?? 0) * tokens.count + run.first) * tokens.count + run.last;
  const piece = (run: Run): readonly [Span] => {
    const key = number(run);
    let found = pieces.get(key);
    if (!found) {
      const { start, end } = tokenSpan(tokens, run.first, run.last, run.lead);
      pieces.set(key, (found = [{ start: start + offset, end: end + offset }]));
    }
    return found;
  };
  return {
    cut: (runs) => (runs.length === 0 ? NONE : runs.length === 1 ? piece(runs[0] as Run) : runs.map((run) => piece(run)[0])),
    words: (run) =>
      names(run.prefix ? keyOf(run) : number(run), () => {
        const { start, end } = tokenSpan(tokens, run.first, run.last, run.lead);
        return (run.prefix ?? '') + shadow.raw.slice(start, end).replace(IN_MARKS, '$1');
      }),
  };
}
