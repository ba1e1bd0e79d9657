/** A text as numbers, from which features are made: hashes of forms, lemmas, classes; where quotations are. */
import { hit, type EnText } from '../text.ts';
import { TAGS, type Word } from '../word.ts';
import { hashOf } from './hash.ts';

/** What a word contributes to features; worked out once a form. */
interface Lexeme {
  readonly form: number;
  readonly lemma: number;
  readonly suffix: number;
  readonly noun: number;
  readonly verb: number;
  readonly frames: number;
}

export type Hash = (text: string) => number;

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
  /** Class and act of the cue word that begins here, or 0. */
  readonly cue: Int32Array;
  /** Class and form of the cue word that begins here, or 0. */
  readonly cueForm: Int32Array;
  /** 1 in a quotation of some length, 2 in quoted words, 0 outside. */
  readonly quoted: Uint8Array;
}

/** Words of a quotation that is no mere name or borrowed word. */
const QUOTE_MIN = 5;
const MEMORY_MAX = 50_000;

export interface SceneMaker {
  scene(text: EnText): Scene;
  readonly hash: Hash;
}

export function sceneMaker(hash: Hash = hashOf): SceneMaker {
  const memory = new Map<string, Lexeme>();
  const cues = new Map<string, readonly [number, number]>();
  const tags = TAGS.map((tag) => hash(tag));
  const caps = ['low', 'Cap', 'ALL', 'mIx'].map(hash);
  const suffixes = (form: string): number => hash(form.length > 4 ? form.slice(-3) : form);
  const lexeme = (word: Word): Lexeme => {
    let found = memory.get(word.form);
    if (!found) {
      if (memory.size >= MEMORY_MAX) memory.clear();
      found = { form: hash(word.form), lemma: hash(word.lemma), suffix: suffixes(word.form), noun: hash(`n:${word.nounClass}`), verb: hash(`v:${word.verbClass}`), frames: hash(`f:${word.frames}`) };
      memory.set(word.form, found);
    }
    return found;
  };
  const mark = new Map<string, number>();
  const markOf = (form: string): number => {
    let found = mark.get(form);
    if (found === undefined) {
      if (mark.size >= MEMORY_MAX) mark.clear();
      mark.set(form, (found = hash(form)));
    }
    return found;
  };
  return {
    hash,
    scene(text) {
      const n = text.tokens.count;
      const s: Scene = { text, form: new Int32Array(n), lemma: new Int32Array(n), suffix: new Int32Array(n), tag: new Int32Array(n), noun: new Int32Array(n), verb: new Int32Array(n), frames: new Int32Array(n), caps: new Int32Array(n), cue: new Int32Array(n), cueForm: new Int32Array(n), quoted: new Uint8Array(n) };
      const number = hash('<num>');
      for (let i = 0; i < n; i++) {
        const word = text.words[i];
        s.tag[i] = tags[text.tags[i] as number] as number;
        if (!word) {
          s.form[i] = s.lemma[i] = text.tokens.kind[i] === 2 ? number : markOf(text.tokens.form[i] as string);
          continue;
        }
        const x = lexeme(word);
        s.form[i] = x.form;
        s.lemma[i] = x.lemma;
        s.suffix[i] = x.suffix;
        s.noun[i] = x.noun;
        s.verb[i] = x.verb;
        s.frames[i] = x.frames;
        s.caps[i] = caps[text.caps[i] as number] as number;
        const cue = hit(text, i, 'cue');
        if (cue) {
          const { cells, shape } = cue.row;
          const key = `${cells[5]}.${cells[1]}.${shape}`;
          let pair = cues.get(key);
          if (!pair) cues.set(key, (pair = [hash(`${cells[5]}.${cells[1]}`), hash(`${cells[5]}.${shape}`)]));
          s.cue[i] = pair[0];
          s.cueForm[i] = pair[1];
        }
      }
      for (const q of text.quotes) if (q.closed) s.quoted.fill(q.close - q.open > QUOTE_MIN ? 1 : 2, q.open, q.close + 1);
      return s;
    },
  };
}
