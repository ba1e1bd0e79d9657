/** The part of speech of each word in its place: the word's own, corrected by its neighbours. One pass, no model. */
import { NEWLINE, NUMBER, PUNCT, type Tokens } from '../../text/scan.ts';
import { ROOM, roomsOf } from './tables.ts';
import { type KnownWord, TAGS, type Tag } from './word.ts';

const CODE: ReadonlyMap<string, number> = new Map(TAGS.map((tag, at) => [tag, at]));
/** The number of a tag. */
export const code = (tag: Tag): number => CODE.get(tag) ?? 0;
/** Numbers of those that are asked for often. */
export const IS = { v: code('v'), vs: code('vs'), ed: code('ed'), ing: code('ing'), n: code('n'), nn: code('nn'), a: code('a'), r: code('r'), name: code('name'), prep: code('prep'), conj: code('conj'), poss: code('poss') };

/** A set of parts of speech as bits: there are fewer than thirty-two. */
export const tagSet = (...tags: readonly Tag[]): number => tags.reduce((bits, tag) => bits | (1 << code(tag)), 0);
/** True when a part of speech is in a set. */
export const isTag = (tag: number, set: number): boolean => ((set >>> tag) & 1) === 1;

const [DET, POSS, PRON, REL, PREP, TO, AUX, MODAL, N, NN, V, VS, A, NAME, NUM, NEG] = (['det', 'poss', 'pron', 'rel', 'prep', 'to', 'aux', 'modal', 'n', 'nn', 'v', 'vs', 'a', 'name', 'num', 'neg'] as const).map(code) as number[];
const [NL, STOP, QUOTE, COMMA, OTHER_MARK] = (['nl', '.', 'q', ',', 'p'] as const).map(code) as number[];
const POSSESSIVE = code("'s");
const STOPS = new Set(['.', '!', '?', '…', ':', ';']);
const MARKS = new Set(['"', '“', '”', '«', '»', '„']);

/** Small words that are also written as the acronym of a name: US, WHO, IS. */
const ACRONYMS = new Set(['us', 'who', 'is']);
/** As in text.ts. */
const CAPITALS = 2;

/** Tags of all tokens. `words[i]` is null for what is no word. */
export function tagsOf(tokens: Tokens, words: readonly (KnownWord | null)[], caps: Uint8Array): Uint8Array {
  const out = new Uint8Array(tokens.count);
  const opening: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = words[i];
    if (!word) out[i] = markTag(tokens, i);
    else if (caps[i] === CAPITALS && ACRONYMS.has(word.form) && caps[i - 1] !== CAPITALS && caps[i + 1] !== CAPITALS) out[i] = NAME as number;
    else if (isParticle(tokens, word, caps, i > 0 ? (out[i - 1] as number) : 0, i)) out[i] = NAME as number;
    else out[i] = inPlace(word, caps[i] as number, i > 0 ? (out[i - 1] as number) : (NL as number), i > 1 ? (out[i - 2] as number) : 0, i);
    if (out[i] === V && word?.noun && (isSaid(words[i + 1]) || (out[i - 1] === IS.ed && tokens.form[i - 2] === '-'))) out[i] = N as number;
    if (out[i] === VS && word && (isPlural(word, words[i - 1]) || (word.noun && isSaid(words[i + 1])))) out[i] = NN as number;
    if (word && (caps[i] as number) > 0 && ((1 << (out[i] as number)) & AMBIGUOUS) !== 0 && (i === 0 || opens(out[i - 1] as number))) {
      if (goesOn(tokens, word, caps, i) || isGiven(word, caps, words[i + 1], i)) out[i] = NAME as number;
      else if (out[i] !== N) opening.push(i);
    }
  }
  if (opening.length > 0) nameOpeners(tokens, out, caps, opening);
  return out;
}

/** "United Nations envoys left": a table has the capitals at the head of a sentence as the beginning of a longer name. */
function goesOn(tokens: Tokens, word: KnownWord, caps: Uint8Array, i: number): boolean {
  const next = (caps[i + 1] as number) > 0 ? word.node?.next?.get(tokens.form[i + 1] as string) : undefined;
  return next !== undefined && (next.next !== null || (roomsOf(next.rows ?? []) & (ROOM.actor | ROOM.place)) !== 0);
}

/** "Iranian raids", "Palestinian tallies": behind the adjective of a people a plural is no verb. */
const isPlural = (word: KnownWord, before: KnownWord | null | undefined): boolean => (word.code === NN || (word.noun && (word.rooms & ROOM.trigger) !== 0)) && !!before && (before.rooms & ROOM.actor) !== 0 && (before.node?.rows ?? []).some((row) => row.table === 'actors.en' && row.cls === 'adj');

/** "Marun witnesses said", "a war monitor said": no verb stands before one of saying. */
const isSaid = (next: KnownWord | null | undefined): boolean => !!next && next.code === IS.ed && (next.rooms & ROOM.cue) !== 0 && (next.node?.rows ?? []).some((row) => row.cls === 'cue' && row.cells[5] === 'say');

/** "Anthony Corden left": a given name before another capital that is no party or place. */
const isGiven = (word: KnownWord, caps: Uint8Array, next: KnownWord | null | undefined, i: number): boolean => (caps[i + 1] as number) > 0 && (word.rooms & NAMED) === 0 && !!next && (next.rooms & NAMED) === 0 && (word.node?.rows ?? []).some((row) => row.cls === 'given');
const NAMED = ROOM.actor | ROOM.place;

/** "Ahmed al-Haddad", "Hamza bin Saleh": small words in names. */
function isParticle(tokens: Tokens, word: KnownWord, caps: Uint8Array, before: number, i: number): boolean {
  if (caps[i] !== 0 || !PARTICLES.has(word.form)) return false;
  return tokens.form[i + 1] === '-' ? word.form.length === 2 && (caps[i + 2] as number) > 0 : (before === NAME || ARABIC.has(word.form)) && (caps[i + 1] as number) > 0;
}
/** Those that are no words of English. */
const ARABIC = new Set(['al', 'el', 'bin', 'ibn', 'bint', 'abu']);
const PARTICLES = new Set(['al', 'el', 'ad', 'an', 'ar', 'as', 'az', 'bin', 'ben', 'ibn', 'bint', 'abu', 'ould', 'van', 'von', 'der', 'del', 'di', 'da', 'dos']);

/** What a name at the head of a sentence may be taken for, and what must follow it to be one. */
const AMBIGUOUS = tagSet('v', 'a', 'vs', 'ed', 'n');
const AFTER_NAME = tagSet('ed', 'vs', 'have', 'be', 'modal', 'aux', ',', "'s");

/** "Trump, also online, said", "May has said": a word at the head of a sentence that is a name in the midst of another. */
function nameOpeners(tokens: Tokens, tags: Uint8Array, caps: Uint8Array, opening: readonly number[]): void {
  const names = new Set<string>();
  for (let i = 1; i < tokens.count; i++) if (tags[i] === NAME && (caps[i] as number) > 0 && !opens(tags[i - 1] as number)) names.add(tokens.form[i] as string);
  for (const i of opening) if (names.has(tokens.form[i] as string) && isTag(tags[i + 1] ?? 0, AFTER_NAME)) tags[i] = NAME as number;
}

function markTag(tokens: Tokens, i: number): number {
  const kind = tokens.kind[i];
  if (kind === NUMBER) return NUM as number;
  if (kind === NEWLINE) return NL as number;
  const form = tokens.form[i] as string;
  return (kind === PUNCT && MARKS.has(form) ? QUOTE : form === ',' ? COMMA : STOPS.has(form) ? STOP : OTHER_MARK) as number;
}

/** Where a sentence or a quotation may begin: a capital says nothing there. */
const opens = (tag: number): boolean => tag === NL || tag === STOP || tag === QUOTE;

function inPlace(word: KnownWord, caps: number, before: number, earlier: number, i: number): number {
  const own = word.code;
  const closedClass = own < (N as number) && own > 0;
  if (caps > 0 && !closedClass && word.form !== "'s" && (!(opens(before) || i === 0) || !word.known)) return NAME as number;
  if (before === DET || before === POSS || before === POSSESSIVE || before === A || before === NUM) {
    if (own === V && word.noun) return N as number;
    if (own === VS && word.noun) return NN as number;
  }
  if (before === TO || before === MODAL || before === AUX || (before === PRON && (own === N || own === V)) || (before === NEG && (earlier === AUX || earlier === MODAL))) {
    if ((own === N || own === A) && word.verb) return V as number;
  }
  if ((before === PRON || before === NAME || before === REL || before === NN || before === N) && own === NN && word.verb && before !== NN) return before === NAME || before === PRON || before === REL ? (VS as number) : (NN as number);
  if ((before === PREP) && own === V && word.noun) return N as number;
  return own;
}
