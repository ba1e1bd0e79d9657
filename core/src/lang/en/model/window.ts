/** Where a cue's source and content are looked for, and which of its words carries the meaning. */
import type { Sentence } from '../../../text/sentences.ts';
import type { Run } from '../../api.ts';
import type { Scene } from './scene.ts';
import { NONE } from './values.ts';

/** Tokens of the window on either side of the cue. */
const REACH = 110;
/** Sentences after the cue's own that may go on with the same quotation. */
const SENTENCES_AFTER = 3;

/** The tokens that are asked: the cue's sentence, and those right after it in the paragraph that begin with a quotation mark. */
export function windowOf(scene: Scene, sentences: readonly Sentence[], at: number, cue: Run): Run {
  const own = sentences[at] as Sentence;
  const { tokens } = scene.text;
  let last = own.last;
  for (let k = at + 1; k < sentences.length && k <= at + SENTENCES_AFTER; k++) {
    const next = sentences[k] as Sentence;
    const mark = tokens.form[next.first] as string;
    const announced = k === at + 1 && tokens.form[own.last] === ':';
    if ((next.paragraph !== own.paragraph && !announced) || (mark !== '"' && mark !== '“')) break;
    last = next.last;
  }
  return { first: Math.max(own.first, cue.first - REACH), last: Math.min(last, cue.last + REACH) };
}

/** The word of a cue that carries its meaning: the last that a table of cues knows, else the last verb or noun. */
export function headOf(scene: Scene, cue: Run): number {
  for (let j = cue.last; j >= cue.first; j--) if (scene.cue[j] !== NONE) return j;
  for (let j = cue.last; j >= cue.first; j--) if (scene.verb[j] !== NONE || scene.noun[j] !== NONE) return j;
  return cue.last;
}
