/** The parts of an Arabic word: conjunction, future mark, preposition, article, stem, pronoun. */
import type { Node, Trie } from '../../text/lexicon.ts';
import { type Small, smallStem, smallWord } from './count/small.ts';
import type { ArRow } from './tables.ts';

/** One way to take a written word apart. Parts that are absent are empty. */
export interface Split {
  readonly conj: '' | 'و' | 'ف';
  /** سـ of the future. */
  readonly future: boolean;
  readonly prep: '' | 'ب' | 'ل' | 'ك';
  readonly article: boolean;
  readonly stem: string;
  readonly pronoun: string;
  /** Letters taken off: fewer is the plainer reading. */
  readonly cost: number;
}

/** A split whose stem begins an entry of the lexicon. */
export interface Candidate {
  readonly split: Split;
  readonly node: Node;
}

/** What is known of a written form, independent of where it stands. */
export interface Form {
  /** Splits found in the lexicon, plainest first. */
  readonly candidates: readonly Candidate[];
  /** The likeliest split. */
  readonly split: Split;
  /** Rows of one-word entries over all candidates, plainest first. */
  readonly rows: readonly Reading[];
  /** The families of these rows. */
  readonly families: number;
  /** A word of the lexicon, without a pronoun. */
  readonly known: boolean;
  /** Bits of the words that may follow in an entry of several that begins with it (text/lexicon.ts). */
  readonly letters: number;
  /** A given name, unsplit. */
  readonly given: boolean;
  /** What it is to a count, or null. */
  readonly small: Small | null;
  /** The plainest split whose stem is a word for people, or null. */
  readonly people: Split | null;
}

/** A one-word entry of the lexicon, and the split that leads to it. */
export interface Reading {
  readonly row: ArRow;
  readonly split: Split;
}

/** Object and possessive pronouns, longest first, in folded form. */
const PRONOUNS = ['كما', 'هما', 'كم', 'هم', 'هن', 'ها', 'نا', 'ني', 'ه', 'ك', 'ي'];

/** Enumerates the splits of a word that its letters allow, plainest first. */
export function splitsOf(word: string): Split[] {
  const out: Split[] = [];
  for (const conj of ['', 'و', 'ف'] as const) {
    if (conj && !(word.startsWith(conj) && word.length > 2)) continue;
    const a = word.slice(conj.length);
    for (const prep of ['', 'ب', 'ل', 'ك'] as const) {
      if (prep && !(a.startsWith(prep) && a.length > 2)) continue;
      const b = a.slice(prep.length);
      const cost = conj.length + prep.length;
      withPronouns(out, { conj, future: false, prep, article: false, stem: b, pronoun: '', cost });
      if (b.startsWith('ال') && b.length > 3) out.push({ conj, future: false, prep, article: true, stem: b.slice(2), pronoun: '', cost: cost + 2 });
      if (prep === 'ل' && b.startsWith('ل') && b.length > 2) {
        out.push({ conj, future: false, prep, article: true, stem: b.slice(1), pronoun: '', cost: cost + 1 });
        out.push({ conj, future: false, prep, article: false, stem: `ا${b}`, pronoun: '', cost: cost + 1 }); // للأمم has the name الأمم
      }
    }
    if (a.length > 3 && a[0] === 'س' && 'يتن'.includes(a[1] as string)) withPronouns(out, { conj, future: true, prep: '', article: false, stem: a.slice(1), pronoun: '', cost: conj.length + 1 });
  }
  return out.sort((x, y) => x.cost - y.cost);
}

function withPronouns(out: Split[], base: Split): void {
  out.push(base);
  for (const pronoun of PRONOUNS) {
    if (!base.stem.endsWith(pronoun) || base.stem.length - pronoun.length < 2) continue;
    const stem = base.stem.slice(0, -pronoun.length);
    const cost = base.cost + pronoun.length;
    out.push({ ...base, stem, pronoun, cost });
    if (stem.endsWith('ت')) out.push({ ...base, stem: `${stem.slice(0, -1)}ة`, pronoun, cost });
    if (stem.endsWith('ا')) out.push({ ...base, stem: `${stem.slice(0, -1)}ي`, pronoun, cost }); // دعاه has دعا; رماه has رمى
    if (stem.endsWith('و')) out.push({ ...base, stem: `${stem}ا`, pronoun, cost }); // اتهموه has اتهموا
  }
}

/** Looks a word up in the lexicon with all its splits. */
export function formOf(word: string, trie: Trie, whole: ReadonlySet<string>): Form {
  const splits = splitsOf(word);
  const candidates: Candidate[] = [];
  const rows: Reading[] = [];
  for (const split of splits) {
    const node = trie.get(split.stem);
    if (!node) continue;
    candidates.push({ split, node });
    for (const row of node.rows ?? []) rows.push({ row: row as ArRow, split });
  }
  const split = likeliest(word, splits, rows, whole);
  return {
    candidates, split, rows,
    families: rows.reduce((bits, { row }) => bits | row.family, 0),
    known: rows.some((r) => r.split.pronoun === ''),
    letters: candidates.reduce((bits, { node }) => bits | node.letters, 0),
    given: rows.some((r) => r.row.cls === 'given' && r.split.cost === 0),
    small: smallWord(word),
    people: peopleIn(word, split, candidates),
  };
}

function peopleIn(word: string, likely: Split, candidates: readonly Candidate[]): Split | null {
  const people = (stem: string): boolean => smallStem(stem)?.people !== undefined;
  if (people(word)) return { ...WHOLE, stem: word };
  if (word[0] === 'و' && people(word.slice(1))) return { ...WHOLE, conj: 'و', stem: word.slice(1), cost: 1 };
  return [likely, ...candidates.map((c) => c.split)].find((s) => s.stem !== word && people(s.stem)) ?? null;
}

const WHOLE: Split = { conj: '', future: false, prep: '', article: false, stem: '', pronoun: '', cost: 0 };

/**
 * A word of the lexicon, or of the open list of words that begin like a clitic, keeps its letters; else letters are taken
 * off, first where what is left is known, then where its shape tells.
 */
function likeliest(word: string, splits: readonly Split[], rows: readonly Reading[], whole: ReadonlySet<string>): Split {
  const plain = splits[0] as Split;
  const known = rows.find(({ split }) => !FAINT.has(split.pronoun))?.split;
  if (known?.cost === 0) return known;
  if (isIntact(word, whole)) return plain;
  for (const split of splits.slice(1)) {
    if (split === known || (split.article && split.stem.length > 1)) return split;
    if (isIntact(split.stem, whole) && (!split.pronoun || (split.stem.length > 2 && !FAINT.has(split.pronoun)))) return split;
  }
  return byShape(word, splits) ?? plain;
}

/** True for a word of the list, and for its accusative: فريق, فريقا. */
function isIntact(word: string, whole: ReadonlySet<string>): boolean {
  return whole.has(word) || (word.length > 3 && word.endsWith('ا') && whole.has(word.slice(0, -1)));
}

/** The words that are not taken apart: the open list, and of the common words those that begin like no clitic. */
export function intactWords(open: Iterable<string>, common: Iterable<string>): Set<string> {
  const out = new Set(open);
  for (const word of common) if (!CLITICS.includes(word[0] as string) && !word.startsWith('ال')) out.add(word);
  return out;
}

const CLITICS = 'وفبلكس';

/** Endings that are more often a nisba ("صاروخي") or letters of the word than "my" and "your". */
const FAINT: ReadonlySet<string> = new Set(['ي', 'ك', 'ني']);
/** Pronouns that few words end in by themselves. */
const CLEAR: ReadonlySet<string> = new Set(['ها', 'هم', 'هما', 'هن']);
/** Masdars by their shape: إطلاق، انتشار، استهداف; تنفيذ; and nouns in ة or ات. What begins with ب or ل before one has a preposition. */
const NOUN_SHAPE = /^(?:ا.{2,4}ا.|ت..ي.|.{2,}ة|.{3,}ات)$/u;

/** The split of an unknown word that its letters suggest: "سيعلن", "بانتشار", "لمدة", "وتفاصيلها". */
function byShape(word: string, splits: readonly Split[]): Split | undefined {
  const conj = word[0] === 'و' && word.length > 3 ? 'و' : '';
  const fits = (test: (s: Split) => boolean): Split | undefined => splits.find((s) => s.conj === conj && !s.article && test(s));
  return (
    fits((s) => s.future && !s.pronoun && s.stem.length >= 4) ??
    fits((s) => (s.prep === 'ب' || s.prep === 'ل') && !s.pronoun && NOUN_SHAPE.test(s.stem)) ??
    fits((s) => !s.future && !s.prep && CLEAR.has(s.pronoun) && s.stem.length > 2) ??
    (conj ? fits((s) => !s.prep && !s.pronoun && !s.future && s.stem.length > 2) : undefined)
  );
}
