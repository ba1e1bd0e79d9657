/** A text as numbers, from which features are made: forms, lemmas, classes; where quotations are. */
import { NUMBER } from '../../../text/scan.ts';
import { hit, type EnText } from '../text.ts';
import { TAGS, type Word } from '../word.ts';
import { type Domains, NONE } from './values.ts';

/** What a word or mark contributes to features; worked out once. */
interface Lexeme {
  readonly form: number;
  readonly lemma: number;
  readonly suffix: number;
  readonly noun: number;
  readonly verb: number;
  readonly frames: number;
  readonly role: number;
}

/** Words and marks that could say something though they are no verbs, and marks that are never part of a cue. */
export const SAYS = 1;
export const SILENT = 2;
const SIGNS = new Set([':', '"', '“', '”', '―', '—', '–', 'according', 'per']);
const WORDY = new Set(['communication', 'cognition', 'feeling', 'motive']);
const MARKS = new Set([',', '.', ';', '!', '?', '(', ')', '[', ']', '/']);

export interface Scene {
  readonly text: EnText;
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  readonly noun: Int32Array;
  readonly verb: Int32Array;
  readonly frames: Int32Array;
  readonly caps: Int32Array;
  /** Class and act of the cue word that begins here, or NONE. */
  readonly cue: Int32Array;
  /** Class and form of the cue word that begins here, or NONE. */
  readonly shape: Int32Array;
  /** SAYS, SILENT or 0. */
  readonly role: Uint8Array;
  /** 1 in a quotation of some length, 2 in quoted words, 0 outside. */
  readonly quoted: Uint8Array;
}

/** Words of a quotation that is no mere name or borrowed word. */
const QUOTE_MIN = 5;
const MEMORY_MAX = 50_000;
/** Letters of an ending. */
const SUFFIX = 3;

export type SceneMaker = (text: EnText) => Scene;

export function sceneMaker(domains: Domains): SceneMaker {
  const { form, lemma, suffix, cls, frames, shape } = domains;
  const words = new Map<Word | string, Lexeme>();
  const tags = Int32Array.from(TAGS, (tag) => domains.tag.id(tag));
  const caps = Int32Array.from(['low', 'Cap', 'ALL', 'mIx'], (name) => domains.caps.id(name));
  const remember = (key: Word | string, lexeme: Lexeme): Lexeme => {
    if (words.size >= MEMORY_MAX) words.clear();
    words.set(key, lexeme);
    return lexeme;
  };
  const word = (w: Word): Lexeme =>
    words.get(w) ?? remember(w, { form: form.id(w.form), lemma: lemma.id(w.lemma), suffix: suffix.id(w.form.length > SUFFIX + 1 ? w.form.slice(-SUFFIX) : w.form), noun: cls.id(`n:${w.nounClass}`), verb: cls.id(`v:${w.verbClass}`), frames: frames.id(`f:${w.frames}`), role: SIGNS.has(w.form) || WORDY.has(w.nounClass) ? SAYS : 0 });
  const mark = (m: string): Lexeme => words.get(m) ?? remember(m, { form: form.id(m), lemma: lemma.id(m), suffix: NONE, noun: NONE, verb: NONE, frames: NONE, role: SIGNS.has(m) ? SAYS : MARKS.has(m) ? SILENT : 0 });
  return (text) => {
    const n = text.tokens.count;
    const s: Scene = { text, form: new Int32Array(n), lemma: new Int32Array(n), suffix: new Int32Array(n), tag: new Int32Array(n), noun: new Int32Array(n), verb: new Int32Array(n), frames: new Int32Array(n), caps: new Int32Array(n), cue: new Int32Array(n), shape: new Int32Array(n), role: new Uint8Array(n), quoted: new Uint8Array(n) };
    for (let i = 0; i < n; i++) {
      const w = text.words[i] ?? null;
      const x = w ? word(w) : mark(text.tokens.kind[i] === NUMBER ? '<num>' : (text.tokens.form[i] as string));
      s.form[i] = x.form;
      s.lemma[i] = x.lemma;
      s.suffix[i] = x.suffix;
      s.noun[i] = x.noun;
      s.verb[i] = x.verb;
      s.frames[i] = x.frames;
      s.role[i] = x.role;
      s.tag[i] = tags[text.tags[i] as number] as number;
      if (!w) continue;
      s.caps[i] = caps[text.caps[i] as number] as number;
      const cue = hit(text, i, 'cue');
      if (!cue) continue;
      s.cue[i] = cls.id(`${cue.row.cells[5]}.${cue.row.cells[1]}`);
      s.shape[i] = shape.id(`${cue.row.cells[5]}.${cue.row.shape}`);
    }
    for (const q of text.quotes) if (q.closed) s.quoted.fill(q.close - q.open > QUOTE_MIN ? 1 : 2, q.open, q.close + 1);
    return s;
  };
}
