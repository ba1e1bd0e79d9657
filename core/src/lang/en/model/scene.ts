/** A text as numbers, from which features are made: forms, lemmas, classes; where quotations are. */
import { NUMBER } from '../../../text/scan.ts';
import { type EnRow, ROOM } from '../tables.ts';
import { hit, type EnText } from '../text.ts';
import { type KnownWord, type Lexeme, TAGS } from '../word.ts';
import { lexemeOfMark } from './lexeme.ts';
import type { Domains } from './values.ts';

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
/** Marks that are kept before the memory is emptied. */
const MEMORY_MAX = 1000;

export type SceneMaker = (text: EnText) => Scene;

/** @param lexemeOf what a word is to the models of these domains */
export function sceneMaker(domains: Domains, lexemeOf: (word: KnownWord) => Lexeme): SceneMaker {
  const { cls, shape } = domains;
  const tags = Int32Array.from(TAGS, (tag) => domains.tag.id(tag));
  const caps = Int32Array.from(['low', 'Cap', 'ALL', 'mIx'], (name) => domains.caps.id(name));
  const number = lexemeOfMark(domains, '<num>');
  const marks = new Map<string, Lexeme>();
  const markOf = (form: string): Lexeme => {
    let found = marks.get(form);
    if (!found) {
      if (marks.size >= MEMORY_MAX) marks.clear();
      marks.set(form, (found = lexemeOfMark(domains, form)));
    }
    return found;
  };
  /** Class and shape of the rows of cue words. */
  const cues = new Map<EnRow, readonly [number, number]>();
  const cueOf = (row: EnRow): readonly [number, number] => {
    let found = cues.get(row);
    if (!found) cues.set(row, (found = [cls.id(`${row.cells[5]}.${row.cells[1]}`), shape.id(`${row.cells[5]}.${row.shape}`)]));
    return found;
  };
  return (text) => {
    const n = text.tokens.count;
    const { kind, form } = text.tokens;
    const { words } = text;
    const s: Scene = { text, form: new Int32Array(n), lemma: new Int32Array(n), suffix: new Int32Array(n), tag: new Int32Array(n), noun: new Int32Array(n), verb: new Int32Array(n), frames: new Int32Array(n), caps: new Int32Array(n), cue: new Int32Array(n), shape: new Int32Array(n), role: new Uint8Array(n), quoted: new Uint8Array(n) };
    for (let i = 0; i < n; i++) {
      const w = words[i] ?? null;
      const x = w ? lexemeOf(w) : kind[i] === NUMBER ? number : markOf(form[i] as string);
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
      const cue = ((text.rooms[i] as number) & ROOM.cue) !== 0 ? hit(text, i, 'cue') : undefined;
      if (cue) [s.cue[i], s.shape[i]] = cueOf(cue.row);
    }
    for (const q of text.quotes) if (q.closed) s.quoted.fill(q.close - q.open > QUOTE_MIN ? 1 : 2, q.open, q.close + 1);
    return s;
  };
}
