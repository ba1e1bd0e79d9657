/** From a number to the noun that it counts: "12 Iraqi soldiers", "dozens of people", "twelve more", "15,000 casualties". */
import { code, IS, isTag, tagSet } from '../tag.ts';
import { type EnText, hit, LOWER } from '../text.ts';
import { fateAt, form, type Head, headAt, isHelp, isMark } from './words.ts';

export interface Phrase {
  readonly head: Head | null;
  /** What befell them, where a second noun tells it: "12 people dead". */
  readonly noun: Head | null;
  readonly last: number;
  /** Measures, prices and parts count nothing of ours. */
  readonly stop: boolean;
}

const THEM: ReadonlySet<string> = new Set(['them', 'whom']);
/** Words between a number and its noun. */
const WORDS_MAX = 7;
const BREAKING: ReadonlySet<number> = new Set(['prep', 'rel', 'conj', 'sub', 'that', 'aux', 'modal', 'be', 'have', 'v', 'vs', 'pron', 'to'].map((t) => code(t as 'n')));
const MORE: ReadonlySet<string> = new Set(['more', 'other', 'others', 'further', 'additional', 'new', 'another']);

export function phraseAfter(text: EnText, from: number): Phrase {
  let i = from;
  if (form(text, i) === 'of') i++;
  if (i > from && THEM.has(form(text, i))) i += isHelp(text, i + 1) ? 2 : 1; // "two of them children", "two of whom were children"
  if (hit(text, i, 'count.unit')) return { head: null, noun: null, last: from - 1, stop: true };
  let last = from - 1;
  for (let j = i; j < i + WORDS_MAX && j < text.tokens.count; j++) {
    if (isMark(text, j)) {
      if (form(text, j) === '-' || form(text, j) === '"' || form(text, j) === '“') continue;
      if (form(text, j) === '(' && j > i) {
        const close = closing(text, j);
        if (close > 0) {
          j = close;
          continue;
        }
      }
      break;
    }
    const head = headAt(text, j);
    if (head && !isOtherNoun(text, head)) return withNext(text, head);
    if (hit(text, j, 'count.unit')) return { head: null, noun: null, last, stop: true };
    if (MORE.has(form(text, j))) last = j;
    if (isDescribing(text, j) || isJoint(text, j, i)) continue;
    if ((BREAKING.has(text.tags[j] as number) && text.caps[j] === LOWER && form(text, j + 1) !== '-') || fateAt(text, j)) break;
  }
  return { head: null, noun: null, last, stop: false };
}

/** "70 regime and rebel fighters": two attributes of one noun. */
function isJoint(text: EnText, j: number, from: number): boolean {
  return form(text, j) === 'and' && j > from && isTag(text.tags[j - 1] as number, ATTRIBUTE) && isTag(text.tags[j + 1] as number, ATTRIBUTE) && headAt(text, j + 2)?.kind === 'people';
}

const ATTRIBUTE = tagSet('n', 'a', 'name');

/** "missile launch sites": a word that may be a verb stands between nouns. */
function isDescribing(text: EnText, j: number): boolean {
  const tag = text.tags[j + 1];
  return (text.words[j]?.noun ?? false) && (text.tags[j] === IS.v || text.tags[j] === IS.vs) && (tag === IS.n || tag === IS.nn);
}

/** The bracket that closes, if it is near: "hundreds of ISIS (Islamic State of Iraq and Syria) fighters". */
function closing(text: EnText, open: number): number {
  for (let k = open + 1; k < open + 10 && k < text.tokens.count; k++) if (form(text, k) === ')') return k;
  return -1;
}

/** "police station", "Taliban positions": the noun that follows is the one counted, unless it is none of ours. */
function isOtherNoun(text: EnText, head: Head): boolean {
  const next = head.last + 1;
  return !head.many && (text.tags[next] === IS.n || text.tags[next] === IS.nn) && !fateAt(text, next) && !headAt(text, next);
}

function withNext(text: EnText, head: Head): Phrase {
  const next = headAt(text, head.last + 1);
  if (next?.kind === 'casualty' && head.kind !== 'casualty') return { head, noun: next, last: next.last, stop: false };
  if (next && next.kind !== 'casualty') return { head: next, noun: null, last: next.last, stop: false };
  if (form(text, head.last + 1) === '(') {
    const close = closing(text, head.last + 1);
    const after = close > 0 ? headAt(text, close + 1) : null;
    if (after) return { head: after, noun: null, last: after.last, stop: false };
  }
  return { head, noun: null, last: head.last, stop: false };
}
