/**
 * Lost spaces: where an outlet's links were stripped, a verb of saying and its neighbours stand as one word
 * ("قالتللوكالةإن"). A word that no table knows is cut where what is before the cut says, names or links, and what is after it is known.
 */
import type { Tokens } from '../../text/scan.ts';
import type { Dictionary } from './dictionary.ts';
import type { Form, Split } from './word.ts';

/** Shorter words are never two. */
const LENGTH_MIN = 7;
/** Longer ones are noise; and two cuts at the most bound the work for a word. */
const LENGTH_MAX = 32;
const PART_MIN = 3;
/** A name shorter than this begins other words. */
const NAME_MIN = 5;
/** Function words that may stand last. */
const PARTICLES = new Set(['ان', 'في', 'علي', 'من', 'عن', 'الي', 'بان']);
const SAYS = /^(cue|relay)$/;
const NAMES = /^(name|short)$/;
const HEADS = /^(source|side|office|body|group)$/;
/** "أنّ" and its like before the article. */
const THAT = /^[وفب]?ان(?=ال.{3})/;

/** Cuts the glued words of a text, whose forms are known; the same tokens when there are none. */
export function unglue(tokens: Tokens, forms: readonly (Form | null)[], dict: Dictionary): Tokens {
  const cuts = new Map<number, readonly number[]>();
  const find = (word: string): number[] => cutsOf(word, dict);
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.form[i] as string;
    if (word.length < LENGTH_MIN || word.length > LENGTH_MAX || word.charCodeAt(0) < 0x600 || forms[i]?.known !== false) continue;
    const found = dict.cuts(word, find);
    if (found.length > 0) cuts.set(i, found);
  }
  return cuts.size === 0 ? tokens : rebuilt(tokens, cuts);
}

/** Offsets at which a word is cut: one or two; empty when it is one word. */
function cutsOf(word: string, dict: Dictionary): number[] {
  const once = cutOf(word, dict);
  if (once > 0) return [once];
  for (let at = word.length - LENGTH_MIN; at >= PART_MIN; at--) {
    const next = cutOf(word.slice(at), dict);
    if (next > 0 && follows(word.slice(0, at), word.slice(at, at + next), dict)) return [at, at + next];
  }
  return [];
}

/** Where a word is two; -1 when it is not. */
function cutOf(word: string, dict: Dictionary): number {
  const that = THAT.exec(word)?.[0].length ?? 0;
  if (that > 0 && has(word.slice(that), dict, () => true)) return that;
  for (let at = word.length - 2; at >= PART_MIN; at--) if (follows(word.slice(0, at), word.slice(at), dict)) return at;
  return -1;
}

type Test = (cls: string, split: Split) => boolean;

function has(word: string, dict: Dictionary, test: Test): boolean {
  return dict.form(word).rows.some(({ row, split }) => split.pronoun === '' && test(row.cls, split));
}

/** True when two words may have stood side by side. */
function follows(first: string, second: string, dict: Dictionary): boolean {
  const plain: Test = (_, split) => split.article || split.prep !== '';
  if (has(first, dict, (cls, split) => SAYS.test(cls) && split.prep === '')) return has(second, dict, (cls, split) => (NAMES.test(cls) && split.prep === 'ل') || cls === 'side');
  if (first.length >= NAME_MIN && has(first, dict, (cls) => NAMES.test(cls))) return PARTICLES.has(second) || (second.length >= NAME_MIN && has(second, dict, plain));
  if (has(first, dict, (cls) => HEADS.test(cls))) return second.length >= NAME_MIN && has(second, dict, (_, split) => split.article && split.prep === '');
  return has(first, dict, (cls, split) => cls === 'given' && split.cost === 0) && has(second, dict, (cls) => NAMES.test(cls));
}

const NONE: readonly number[] = [];

function rebuilt(tokens: Tokens, cuts: ReadonlyMap<number, readonly number[]>): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const form: string[] = [];
  const add = (from: number, to: number, word: string, i: number): void => {
    start.push(from);
    end.push(to);
    kind.push(tokens.kind[i] as number);
    form.push(word);
  };
  for (let i = 0; i < tokens.count; i++) {
    const from = tokens.start[i] as number;
    const word = tokens.form[i] as string;
    let at = 0;
    for (const cut of cuts.get(i) ?? NONE) {
      add(from + at, from + cut, word.slice(at, cut), i);
      at = cut;
    }
    add(from + at, tokens.end[i] as number, at === 0 ? word : word.slice(at), i);
  }
  return { shadow: tokens.shadow, count: form.length, start: Int32Array.from(start), end: Int32Array.from(end), kind: Uint8Array.from(kind), form };
}
