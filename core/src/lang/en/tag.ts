/** The part of speech of each word in its place: the word's own, corrected by its neighbours. One pass, no model. */
import { NEWLINE, NUMBER, PUNCT, type Tokens } from '../../text/scan.ts';
import { TAGS, type Tag, type Word } from './word.ts';

const CODE: ReadonlyMap<string, number> = new Map(TAGS.map((tag, at) => [tag, at]));
/** The number of a tag. */
export const code = (tag: Tag): number => CODE.get(tag) ?? 0;

const [DET, POSS, PRON, REL, PREP, TO, AUX, MODAL, BE, HAVE, N, NN, V, VS, ED, ING, A, R, NAME, NUM, NEG] = (['det', 'poss', 'pron', 'rel', 'prep', 'to', 'aux', 'modal', 'be', 'have', 'n', 'nn', 'v', 'vs', 'ed', 'ing', 'a', 'r', 'name', 'num', 'neg'] as const).map(code) as number[];
const POSSESSIVE = code("'s");
const STOPS = new Set(['.', '!', '?', '…', ':', ';']);
const MARKS = new Set(['"', '“', '”', '«', '»', '„']);

/** Pronouns that are also written as the acronym of a name: US, WHO. */
const ACRONYMS = new Set(['us', 'who']);
/** As in text.ts. */
const CAPITALS = 2;

/** Tags of all tokens. `words[i]` is null for what is no word. */
export function tagsOf(tokens: Tokens, words: readonly (Word | null)[], caps: Uint8Array): Uint8Array {
  const out = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const word = words[i];
    if (!word) out[i] = markTag(tokens, i);
    else if (caps[i] === CAPITALS && ACRONYMS.has(word.form) && caps[i - 1] !== CAPITALS && caps[i + 1] !== CAPITALS) out[i] = NAME as number;
    else out[i] = inPlace(word, caps[i] as number, i > 0 ? (out[i - 1] as number) : code('nl'), i > 1 ? (out[i - 2] as number) : 0, i);
  }
  return out;
}

function markTag(tokens: Tokens, i: number): number {
  const kind = tokens.kind[i];
  if (kind === NUMBER) return NUM as number;
  if (kind === NEWLINE) return code('nl');
  const form = tokens.form[i] as string;
  return code(kind === PUNCT && MARKS.has(form) ? 'q' : form === ',' ? ',' : STOPS.has(form) ? '.' : 'p');
}

/** Where a sentence or a quotation may begin: a capital says nothing there. */
const opens = (tag: number): boolean => tag === code('nl') || tag === code('.') || tag === code('q');

function inPlace(word: Word, caps: number, before: number, earlier: number, i: number): number {
  const own = code(word.tag);
  const closedClass = own < (N as number) && own > 0;
  if (caps > 0 && !closedClass && word.form !== "'s" && (!(opens(before) || i === 0) || !word.known)) return own === A && caps === 1 && !opens(before) ? (NAME as number) : (NAME as number);
  if (before === DET || before === POSS || before === POSSESSIVE || before === A || before === NUM) {
    if (own === V && word.noun) return N as number;
    if (own === VS && word.noun) return NN as number;
  }
  if (before === TO || before === MODAL || before === AUX || (before === PRON && (own === N || own === V)) || (before === NEG && (earlier === AUX || earlier === MODAL))) {
    if ((own === N || own === A) && word.verb) return V as number;
  }
  if ((before === PRON || before === NAME || before === REL || before === NN || before === N) && own === NN && word.verb && before !== NN) return before === NAME || before === PRON || before === REL ? (VS as number) : (NN as number);
  if ((before === PREP) && own === V && word.noun) return N as number;
  if (own === R || own === ED || own === ING || own === BE || own === HAVE) return own;
  return own;
}
