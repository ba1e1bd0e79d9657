/** Writing for a terminal: colour, isolated runs of another direction. */
import pc from 'picocolors';

export type Colours = ReturnType<typeof pc.createColors>;

/** Colours when the stream is a terminal and NO_COLOR is not set (https://no-color.org). */
export function coloursFor(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Colours {
  const wanted = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return pc.createColors(wanted);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Characters that could move or hide what is drawn: controls, bidi marks and overrides, tag characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Words of an article made safe to draw: one line, no control or direction character that the article smuggles in. */
export function safe(words: string): string {
  return words.replace(/[\s\u0085\u2028\u2029]+/g, ' ').replace(UNSAFE, '').trim();
}

/** Words of an article, a run with right-to-left letters between U+2067 and U+2069. */
export function isolate(words: string): string {
  const clean = safe(words);
  if (clean === '') return '';
  return RIGHT_TO_LEFT.test(clean) ? `\u2067${clean}\u2069` : clean;
}
