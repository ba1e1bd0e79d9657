/** What is known of a written English word by itself: its lemma, what part of speech it may be, what kind of thing it names. */
import { cellsOf, type Node, Shelf, type Trie } from '../../text/lexicon.ts';
import { verb, withS } from './inflect.ts';
import { askedFor, roomsOf } from './tables.ts';

/** Parts of speech as the grammar needs them. A word that may be several keeps the commonest until its neighbours decide. */
export const TAGS = ['?', 'det', 'poss', 'pron', 'rel', 'prep', 'to', 'conj', 'sub', 'that', 'neg', 'aux', 'modal', 'be', 'have', 'num', 'n', 'nn', 'v', 'vs', 'ed', 'ing', 'a', 'r', "'s", 'name', ',', '.', 'q', 'p', 'nl'] as const;
export type Tag = (typeof TAGS)[number];

export interface Word {
  readonly form: string;
  readonly lemma: string;
  /** The likeliest part of speech by the form alone. */
  readonly tag: Tag;
  /** True where the form is also a noun, a verb, an adjective. */
  readonly noun: boolean;
  readonly verb: boolean;
  readonly adjective: boolean;
  /** Class of the noun and of the verb (person, group, communication ...), or ''. */
  readonly nounClass: string;
  readonly verbClass: string;
  /** Complements of the verb: t (that-clause), i (to-infinitive), o (somebody to do), g (doing). */
  readonly frames: string;
  /** True when some table knows the form. */
  readonly known: boolean;
}

/** What a word or a mark is to the models: numbers of its values (model/values.ts). */
export interface Lexeme {
  readonly form: number;
  readonly lemma: number;
  readonly suffix: number;
  readonly noun: number;
  readonly verb: number;
  readonly frames: number;
  /** Whether it may say something: see model/lexeme.ts. */
  readonly role: number;
}

/** A word with where the trie of tables goes on from it and what it is to the models: one look-up a token serves all. */
export interface KnownWord extends Word {
  readonly node: Node | null;
  /** Bits of the ROOMs (tables.ts) of the rows that it makes by itself. */
  readonly rooms: number;
  /** The number of its tag. */
  readonly code: number;
  readonly lexeme: Lexeme;
}

/** Written by a constructor, what every token is asked for first: so it lies together in memory. */
class Known implements KnownWord {
  readonly code: number;
  readonly rooms: number;
  readonly node: Node | null;
  readonly lexeme: Lexeme;
  readonly form: string;
  readonly known: boolean;
  readonly noun: boolean;
  readonly verb: boolean;
  readonly adjective: boolean;
  readonly lemma: string;
  readonly tag: Tag;
  readonly nounClass: string;
  readonly verbClass: string;
  readonly frames: string;

  constructor(word: Word, node: Node | null, lexeme: Lexeme) {
    this.code = TAGS.indexOf(word.tag);
    this.rooms = roomsOf(node?.rows ?? []);
    this.node = node && askedFor(node);
    this.lexeme = lexeme;
    this.form = word.form;
    this.known = word.known;
    this.noun = word.noun;
    this.verb = word.verb;
    this.adjective = word.adjective;
    this.lemma = word.lemma;
    this.tag = word.tag;
    this.nounClass = word.nounClass;
    this.verbClass = word.verbClass;
    this.frames = word.frames;
  }
}

interface Entry {
  readonly pos: string;
  readonly noun: string;
  readonly verb: string;
  readonly frames: string;
}

/** Forms kept before the memory is emptied. */
const MEMORY_MAX = 50_000;

export interface WordBook {
  word(form: string): KnownWord;
}

/** Builds the book of words from the tables. */
export function wordBook(words: string, irregular: string, closed: string, trie: Trie, lexemeOf: (word: Word) => Lexeme): WordBook {
  const entries = new Shelf<Entry>().add(words, 1, ([, , pos = '', noun = '', verb = '', frames = '']) => ({ pos, noun: clean(noun), verb: clean(verb), frames: clean(frames) }));
  const special = irregularForms(irregular);
  const tags = closedTags(closed);
  const memory = new Map<string, KnownWord>();
  return {
    word(form) {
      let word = memory.get(form);
      if (!word) {
        if (memory.size >= MEMORY_MAX) memory.clear();
        const own = wordOf(form, entries, special, tags);
        word = new Known(own, trie.get(form) ?? null, lexemeOf(own));
        memory.set(form, word);
      }
      return word;
    },
  };
}

const clean = (cell: string): string => (cell === '-' ? '' : cell);

interface Irregular {
  readonly lemma: string;
  readonly tag: Tag;
}

function irregularForms(table: string): ReadonlyMap<string, Irregular> {
  const out = new Map<string, Irregular>();
  for (const [, kind, base = '', past = '', participle = ''] of cellsOf(table)) {
    if (kind === 'noun') out.set(past, { lemma: base, tag: 'nn' });
    else {
      for (const form of [past, participle]) if (form !== base && !out.has(form)) out.set(form, { lemma: base, tag: 'ed' });
      for (const f of verb(`${base}/${past}`)) if ((f.shape === 's' || f.shape === 'ing') && !out.has(f.form)) out.set(f.form, { lemma: base, tag: f.shape === 's' ? 'vs' : 'ing' });
    }
  }
  return out;
}

/** Which closed class a word is of, where it is of several: the first that is listed here. */
const CLOSED: readonly (readonly [string, Tag])[] = [
  ['fn.modal', 'modal'], ['fn.be', 'be'], ['fn.have', 'have'], ['fn.aux', 'aux'], ['fn.neg', 'neg'], ['fn.det', 'det'], ['fn.poss', 'poss'], ['fn.conj', 'conj'], ['fn.rel', 'rel'], ['fn.pron', 'pron'], ['fn.prep', 'prep'], ['fn.sub', 'sub'], ['fn.adv', 'r'],
];

function closedTags(table: string): ReadonlyMap<string, Tag> {
  const found = new Map<string, Tag>();
  const rows = cellsOf(table).filter((cells) => !(cells[2] ?? '').includes(' '));
  for (const [cls, tag] of CLOSED) for (const cells of rows) if (cells[1] === cls && !found.has(cells[2] as string)) found.set(cells[2] as string, tag);
  found.set('that', 'that');
  found.set('to', 'to');
  return found;
}

function wordOf(form: string, entries: Shelf<Entry>, special: ReadonlyMap<string, Irregular>, tags: ReadonlyMap<string, Tag>): Word {
  const closed = tags.get(form);
  if (form === "'s") return make(form, form, "'s", undefined, true);
  if (closed) return make(form, form, closed, undefined, true);
  const odd = special.get(form);
  if (odd) return make(form, odd.lemma, odd.tag, entries.get(odd.lemma), true);
  const own = entries.get(form);
  if (own) {
    const inflected = own.pos[0] !== 'v' ? inflection(form, entries) : null;
    if (inflected && inflected.tag !== 'nn' && (own.pos[0] === 'a' || (own.pos === 'n' && inflected.tag === 'ed'))) return make(form, inflected.lemma, inflected.tag, { ...inflected.entry, pos: `${inflected.entry.pos}${own.pos[0]}` }, true);
    return make(form, form, own.pos[0] === 'n' ? 'n' : own.pos[0] === 'v' ? 'v' : own.pos[0] === 'a' ? 'a' : 'r', own, true);
  }
  const inflected = inflection(form, entries);
  if (inflected) return make(form, inflected.lemma, inflected.tag, inflected.entry, true);
  return make(form, form, byShape(form), undefined, false);
}

function make(form: string, lemma: string, tag: Tag, e: Entry | undefined, known: boolean): Word {
  const verbal = tag === 'v' || tag === 'vs' || tag === 'ed' || tag === 'ing';
  return {
    form, lemma, tag, known,
    noun: tag === 'n' || tag === 'nn' || ((tag === 'v' || tag === 'vs' || tag === 'a') && (e?.pos.includes('n') ?? false)),
    verb: verbal || ((tag === 'n' || tag === 'nn' || tag === 'a') && (e?.pos.includes('v') ?? false)), adjective: tag === 'a' || (e?.pos.includes('a') ?? false),
    nounClass: e?.noun ?? '', verbClass: e?.verb ?? '', frames: e?.frames ?? '',
  };
}

/** Takes an ending off where what is left is known. */
function inflection(form: string, entries: Shelf<Entry>): { lemma: string; tag: Tag; entry: Entry } | null {
  const as = (lemma: string, tag: Tag, pos: string): { lemma: string; tag: Tag; entry: Entry } | null => {
    const entry = entries.get(lemma);
    return entry?.pos.includes(pos) ? { lemma, tag, entry } : null;
  };
  const ending = (length: number, tag: Tag): { lemma: string; tag: Tag; entry: Entry } | null => {
    const stem = form.slice(0, -length);
    if (stem.length < 2) return null;
    const twice = stem.at(-1) === stem.at(-2) ? as(stem.slice(0, -1), tag, 'v') : null;
    return as(`${stem}e`, tag, 'v') ?? as(stem, tag, 'v') ?? twice ?? (stem.endsWith('i') ? as(`${stem.slice(0, -1)}y`, tag, 'v') : null);
  };
  if (form.endsWith('s') && form.length > 3) {
    for (const lemma of [form.slice(0, -1), form.slice(0, -2), `${form.slice(0, -3)}y`]) {
      const entry = entries.get(lemma);
      if (!entry || withS(lemma) !== form) continue;
      return { lemma, tag: entry.pos.includes('n') && (entry.pos[0] === 'n' || !entry.pos.includes('v')) ? 'nn' : entry.pos.includes('v') ? 'vs' : 'nn', entry };
    }
  }
  if (form.endsWith('ed')) return ending(2, 'ed');
  if (form.endsWith('ing')) return ending(3, 'ing');
  return null;
}

function byShape(form: string): Tag {
  if (form.endsWith('ly')) return 'r';
  if (form.endsWith('ed')) return 'ed';
  if (form.endsWith('ing')) return 'ing';
  if (/(?:ous|ful|ive|able|ible|ish|less|ary|ian|ese|ic|al)$/.test(form)) return 'a';
  if (form.endsWith('s') && !/(?:ss|us|is)$/.test(form)) return 'nn';
  return 'n';
}
