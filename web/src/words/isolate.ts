/** Isolation of values whose direction is not that of their line, where no element can do it: in messages and in what is copied. */

const FSI = '\u2068';
const PDI = '\u2069';

/** A value between first-strong isolate and its end. Only for what is shown or copied, never for what is stored. */
export function isolate(value: string): string {
  return `${FSI}${value}${PDI}`;
}
