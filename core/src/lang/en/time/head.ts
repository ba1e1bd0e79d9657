/** The date with which a captured text opens: "Published May 3 2019 The army ...", "AFP Friday 3 May 2019 The army ...". */
import { glued, NUMBER } from '../../../text/scan.ts';
import { isTag, tagSet } from '../tag.ts';
import { type EnText, LOWER } from '../text.ts';
import { findTimes } from './index.ts';

/** Letters of a line in which its date is looked for. */
const HEAD_MAX = 120;
/** What every date of publication has. Most lines open without one, and are not looked at further. */
const YEAR = /(?:19|20)\d\d/;
/** Words before the date at the most. */
const BEFORE_MAX = 8;

const T_PREP = tagSet('prep');
const ISSUED: ReadonlySet<string> = new Set(['published', 'posted', 'updated', 'modified', 'publication', 'issued', 'released', 'date']);

/** The head of a line in which a date of publication may stand, or null. */
export function headOf(line: string): string | null {
  const head = line.slice(0, HEAD_MAX);
  return YEAR.test(head) ? head : null;
}

/** Letters until the end of the date after which the text of a line begins, 0 if there is none: nothing but names and words of publishing stands before it. */
export function datedUntil(text: EnText): number {
  const { tokens } = text;
  const day = findTimes(text, null).find((t) => t.edtf !== null);
  if (day?.edtf?.length !== 10 || day.first > BEFORE_MAX || !isIssued(text, day.first)) return 0;
  const colon = day.last + 2;
  const last = tokens.form[colon] === ':' && tokens.kind[colon + 1] === NUMBER && glued(tokens, colon) ? colon + 1 : day.last;
  return last + 1 < tokens.count && tokens.form[last + 1] !== ',' ? (tokens.shadow.toRaw[tokens.end[last] as number] ?? 0) : 0;
}

/** No sentence has begun before a token: "On 3 May 2019" and "by 3 May 2019" tell when, "Posted on 3 May 2019" is a label. */
function isIssued({ tokens, caps, tags }: EnText, until: number): boolean {
  let issued = false;
  for (let i = 0; i < until; i++) {
    const label = ISSUED.has(tokens.form[i] as string);
    issued ||= label;
    if (!label && (isTag(tags[i] as number, T_PREP) ? !issued : caps[i] === LOWER && tokens.kind[i] !== NUMBER)) return false;
  }
  return true;
}
