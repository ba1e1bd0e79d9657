/** An Arabic text as the grammar sees it: tokens with their splits and lexicon hits, quotations, sentences. */
import type { Section } from '../../model/index.ts';
import { type Shadow, foldText } from '../../text/fold.ts';
import { letterBit, type Node } from '../../text/lexicon.ts';
import { findQuotes, type Quote } from '../../text/quotes.ts';
import { findSentences, type Sentence, type SentenceRules } from '../../text/sentences.ts';
import { NUMBER, PUNCT, scan, type Tokens, WORD } from '../../text/scan.ts';
import { AR_FOLD } from './fold.ts';
import type { Dictionary } from './dictionary.ts';
import { FAMILY } from './family.ts';
import { unglue } from './glue.ts';
import { unmarked } from './marked.ts';
import { nameHomographs } from './homographs.ts';
import type { ArRow } from './tables.ts';
import type { Form, Split } from './word.ts';

/** A row of the lexicon found in the text, from token `first` through `last`. */
export interface Hit {
  readonly row: ArRow;
  readonly first: number;
  readonly last: number;
  /** How the first token was taken apart to find it. */
  readonly split: Split;
}

/**
 * A class only for the memory's sake: V8 learns from the first articles that hits written as `{...}` live long, and then puts
 * those of every block where they are swept last (80 MB for a text of 10 MB); what a constructor makes it leaves among the young.
 */
class Found implements Hit {
  readonly row: ArRow;
  readonly first: number;
  readonly last: number;
  readonly split: Split;
  constructor(row: ArRow, first: number, last: number, split: Split) {
    this.row = row;
    this.first = first;
    this.last = last;
    this.split = split;
  }
}

export interface ArText {
  readonly shadow: Shadow;
  readonly tokens: Tokens;
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Sentence[];
  /** Per token: index of the closed quotation that it stands in (marks included), or -1. */
  readonly quoteOf: Int32Array;
  /** Per token: index of its sentence, or -1. */
  readonly sentenceOf: Int32Array;
  /** Per token: what is known of its form (null for numbers and punctuation). */
  readonly forms: readonly (Form | null)[];
  /** Per token: hits that begin there, longest first, then plainest. */
  readonly hits: readonly (readonly Hit[])[];
  /** Per token: the families of these hits. */
  readonly families: Int32Array;
}

/** ة, ى and the tanwin stand only at the end of a word: "ساعةًبناءً" has lost a space. */
const FINALS: ReadonlySet<number> = new Set([0x0629, 0x0649, 0x064b, 0x064c, 0x064d]);

const NONE: readonly Hit[] = [];

/** Analyses the parts of a text that are to be read (`chrome` is not). */
export function analyse(raw: string, sections: readonly Section[], dict: Dictionary): ArText {
  const shadow = foldText(raw, AR_FOLD);
  const written = scan(shadow, FINALS);
  const known = formsOf(written, dict);
  const words = unglue(written, known, dict);
  const tokens = unmarked(words, words === written ? known : formsOf(words, dict));
  const forms = tokens === written ? known : formsOf(tokens, dict);
  const quotes = findQuotes(tokens);
  const sentences = readable(tokens, findSentences(tokens, quotes, sentenceRules(tokens)), sections);
  const quoteOf = new Int32Array(tokens.count).fill(-1);
  quotes.forEach((q, at) => {
    if (q.closed) quoteOf.fill(at, q.open, q.close + 1);
  });
  const sentenceOf = new Int32Array(tokens.count).fill(-1);
  sentences.forEach((s, at) => {
    sentenceOf.fill(at, s.first, s.last + 1);
  });
  const hits: (readonly Hit[])[] = [];
  const families = new Int32Array(tokens.count);
  const found: Hit[] = [];
  let named = false;
  for (let i = 0; i < tokens.count; i++) {
    const form = forms[i];
    if (!form) hits.push(NONE);
    else {
      const longer = form.letters !== 0 && i + 1 < tokens.count && mayFollow(form.letters, tokens.form[i + 1] as string) ? longerAt(tokens, form, i, found) : 0;
      families[i] = familiesOf(found, longer) | form.families;
      hits.push(hitsAt(form, i, found, longer));
      if (((families[i] as number) & FAMILY.word) !== 0) named = true;
    }
  }
  if (named) nameHomographs(hits, families, (h, row) => new Found(row, h.first, h.last, h.split));
  return { shadow, tokens, quotes, sentences, quoteOf, sentenceOf, forms, hits, families };
}

/** «أغلق المطار.» وأضاف الوزير: a stop before the closing mark ends the sentence where the next word is joined by و. */
const sentenceRules = (tokens: Tokens): SentenceRules => ({ endsAt: () => false, closesAt: (i) => tokens.kind[i + 1] === WORD && (tokens.form[i + 1] as string).startsWith('و') });

function formsOf(tokens: Tokens, dict: Dictionary): (Form | null)[] {
  const out: (Form | null)[] = [];
  for (let i = 0; i < tokens.count; i++) out.push(tokens.kind[i] === WORD ? dict.form(tokens.form[i] as string) : null);
  return out;
}

function familiesOf(hits: readonly Hit[], count: number): number {
  let bits = 0;
  for (let k = 0; k < count; k++) bits |= (hits[k] as Hit).row.family;
  return bits;
}

/** Sentences outside chrome and date lines. Both lists are in order, so one walk does. */
function readable(tokens: Tokens, sentences: readonly Sentence[], sections: readonly Section[]): Sentence[] {
  let at = 0;
  return sentences.filter((s) => {
    const offset = tokens.shadow.toRaw[tokens.start[s.first] ?? 0] ?? 0;
    while (at < sections.length && (sections[at] as Section).end <= offset) at++;
    const section = sections[at];
    return !section || offset < section.start || (section.kind !== 'chrome' && section.kind !== 'date');
  });
}

/**
 * Puts the hits of several words that begin at token i into `out`, longest first, then plainest; gives their number.
 * Lists are short and nearly in order, so they are sorted in place.
 */
function longerAt(tokens: Tokens, form: Form, i: number, out: Hit[]): number {
  let n = 0;
  for (const { split, node } of form.candidates) {
    let at = node;
    let j = i;
    while (at.next && j + 1 < tokens.count) {
      if (tokens.kind[j + 1] !== WORD && !(tokens.kind[j + 1] === PUNCT && tokens.form[j + 1] === '-') && tokens.kind[j + 1] !== NUMBER) break;
      const next = follow(at, tokens.form[j + 1] as string, split);
      if (!next) break;
      j++;
      at = next;
      for (const row of at.rows ?? []) {
        const h = new Found(row as ArRow, i, j, split);
        let place = n++;
        while (place > 0 && isBehind(out[place - 1] as Hit, h)) out[place] = out[--place] as Hit;
        out[place] = h;
      }
    }
  }
  return n;
}

/** All hits at token i: after the `longer` ones in `out` those of one word. Lists that grow keep three times the memory that they need, so a copy is handed out. */
function hitsAt(form: Form, i: number, out: Hit[], longer: number): readonly Hit[] {
  let n = longer;
  for (const { row, split } of form.rows) out[n++] = new Found(row, i, i, split);
  return n === 0 ? NONE : out.slice(0, n);
}

/** True when `a` is shorter than `b`, or as long and less plain. */
function isBehind(a: Hit, b: Hit): boolean {
  return a.last < b.last || (a.last === b.last && a.split.cost > b.split.cost);
}

/** False when no entry goes on with a word, as it is written or without its article. */
function mayFollow(letters: number, form: string): boolean {
  return (letters & letterBit(form)) !== 0 || (form.startsWith('ال') && (letters & letterBit(form, 2)) !== 0);
}

/** The node of the next word of an entry; after a first word with the article or a pronoun its adjective has the article (الهجوم الانتحاري, عمليتها العسكرية). */
function follow({ next, letters }: Node, form: string, first: Split): Node | undefined {
  if (!mayFollow(letters, form)) return undefined;
  return next?.get(form) ?? ((first.article || first.pronoun !== '') && form.startsWith('ال') ? next?.get(form.slice(2)) : undefined);
}

/**
 * What covers token i: a mention, a quotation, a sentence. `at` gives per token its place in the list, or -1. Not written
 * `list[at[i] ?? -1]`, since an index below zero is looked up as a name, at fifty times the cost.
 */
export function covering<T>(list: readonly T[], at: Int32Array, i: number): T | undefined {
  const place = at[i];
  return place === undefined || place < 0 ? undefined : list[place];
}

/** True when a hit that begins at token i is of one of the families: asked first, it spares a look at the hits themselves. */
export function anyOf(text: ArText, i: number, families: number): boolean {
  return ((text.families[i] ?? 0) & families) !== 0;
}

/** The first hit of a class at a token, if any. */
export function hit(text: ArText, i: number, cls: string): Hit | undefined {
  for (const h of text.hits[i] ?? NONE) if (h.row.cls === cls) return h;
  return undefined;
}

/** True when the folded form of token i, with a leading و or ف taken off, is one of the words. */
export function isWord(text: ArText, i: number, words: ReadonlySet<string>): boolean {
  const form = text.tokens.form[i];
  if (form === undefined) return false;
  return words.has(form) || ((form[0] === 'و' || form[0] === 'ف') && words.has(form.slice(1)));
}
