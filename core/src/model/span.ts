/** Spans: half-open ranges of a text, counted in UTF-16 code units (JavaScript string indices). */

/** The text that an offset indexes: the captured text, or its folded shadow copy. */
export type TextSpace = 'raw' | 'key';

declare const space: unique symbol;

/**
 * A half-open range [start, end) of one text. The brand keeps offsets of the captured text and of its
 * shadow copy apart at compile time; it does not exist at run time.
 */
export interface Span<S extends TextSpace = 'raw'> {
  /**
   * @asType integer
   * @minimum 0
   */
  readonly start: number;
  /**
   * @asType integer
   * @minimum 0
   */
  readonly end: number;
  /** @hidden */
  readonly [space]?: S;
}

/** Makes a span. */
export function span<S extends TextSpace = 'raw'>(start: number, end: number): Span<S> {
  return { start, end };
}
