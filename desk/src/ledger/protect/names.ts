/** Names that must not leave: who they are, and where they stand in a text. */
import type { Mention, PrivacyClass, Report, Span } from 'isnad';

/** Who is protected, the most vulnerable first: a person of two classes is known by the first. */
const CLASSES = ['minor', 'victim', 'witness', 'person'] as const;
type Class = (typeof CLASSES)[number];

const CLASS_OF: Readonly<Partial<Record<PrivacyClass, Class>>> = { minor: 'minor', victim: 'victim', witness: 'witness', private_person: 'person' };

/** Words of names, as they are compared: without signs of vowels, lengthening and case, with one form for letters that are written in two. */
function nameKey(word: string): string {
  if (/^[a-zA-Z0-9'’]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toLowerCase().replace(/[أإآٱ]/g, 'ا').replace(/[ىی]/g, 'ي').replaceAll('ة', 'ه').replaceAll('ک', 'ك');
}

const WORD = /[\p{L}\p{M}\p{N}\u0640'’]+/gu;
/** One-letter words that Arabic writes together with the next one. */
const PROCLITICS = /^[وفبلك]{1,2}/;
/** Letters of a name's word that is masked where it stands alone. */
const ALONE_MIN = 3;

export interface Word extends Span {
  readonly key: string;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((m) => ({ key: nameKey(m[0]), start: m.index, end: m.index + m[0].length }));
}

/** A protected person with the words of the name. */
export interface Person {
  readonly pseudonym: string;
  readonly keys: readonly string[];
}

/** The protected persons of a set of reports, numbered in the order in which they are named, and who of them each report names. */
export interface Persons {
  readonly all: readonly Person[];
  readonly named: ReadonlyMap<string, readonly Person[]>;
}

/** A name that must not leave, and why. */
export interface Named {
  readonly name: string;
  readonly cls: Class;
}

/** An article with the names in it that must not leave. */
export interface Naming {
  readonly document: string;
  readonly published: string | null;
  readonly names: readonly Named[];
}

/** Finds whom the readings mark for protection, and whoever is counted among the harmed by name. */
export function personsIn(reports: readonly Report[]): Persons {
  return personsAmong(reports.map((report) => ({ document: report.document, published: report.published, names: [...namesIn(report)] })));
}

/** The persons behind the names of articles. */
export function personsAmong(articles: readonly Naming[]): Persons {
  const found = new Map<string, { cls: Class; readonly keys: readonly string[]; readonly documents: Set<string> }>();
  for (const { document, names } of [...articles].sort((a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.document, b.document))) {
    for (const { name, cls } of names) {
      const keys = wordsOf(personal(name)).map((w) => w.key);
      if (keys.join('').length < ALONE_MIN) continue;
      const id = keys.join(' ');
      const known = found.get(id);
      if (!known) found.set(id, { cls, keys, documents: new Set([document]) });
      else {
        known.documents.add(document);
        if (CLASSES.indexOf(cls) < CLASSES.indexOf(known.cls)) known.cls = cls;
      }
    }
  }
  const count = new Map<Class, number>();
  const named = new Map<string, Person[]>();
  const all = [...found.values()].map(({ cls, keys, documents }) => {
    const n = (count.get(cls) ?? 0) + 1;
    count.set(cls, n);
    const person: Person = { pseudonym: `${cls}-${n}`, keys };
    for (const document of documents) named.set(document, [...(named.get(document) ?? []), person]);
    return person;
  });
  return { all, named };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names that a reading gives and that must not leave. */
export function* namesIn({ reading, outlet }: Pick<Report, 'reading' | 'outlet'>): Generator<Named> {
  const harmed = reading.claims.flatMap((c) => c.counts.filter((n) => n.n === 1 && HARM.has(n.what)).flatMap((n) => n.spans));
  for (const m of reading.mentions) {
    if (m.kind !== 'actor' || m.ref !== null || m.name === outlet) continue;
    const cls = CLASS_OF[m.privacy] ?? null;
    if (isHarmed(m, harmed)) yield { name: m.name, cls: cls === 'minor' ? cls : 'victim' };
    else if (cls !== null) yield { name: m.name, cls };
  }
  for (const { speaker } of reading.statements) {
    const cls = CLASS_OF[speaker.privacy];
    if (cls !== undefined && speaker.name !== null && speaker.actor === null && speaker.name !== outlet) yield { name: speaker.name, cls };
  }
}

const HARM: ReadonlySet<string> = new Set(['killed', 'injured', 'captured', 'missing']);

/** Counted as one of the harmed and named in the same words: a victim, whatever else the reading calls them. A phrase without a name is nobody. */
function isHarmed(m: Mention, harmed: readonly Span[]): boolean {
  if (m.privacy === 'not_a_person' && !/\p{Lu}\p{L}+ \p{Lu}/u.test(m.name)) return false;
  return m.spans.some((s) => harmed.some((h) => h.start < s.end && s.start < h.end));
}

/** A Latin name from its first capital after the last common word: "The girl Leyla Suleymanova" is Leyla Suleymanova. */
function personal(name: string): string {
  const words = name.split(/\s+/);
  const last = words.findLastIndex((w) => /^\p{Ll}/u.test(w) && !PARTICLES.has(w));
  return last < 0 || last === words.length - 1 ? name : words.slice(last + 1).join(' ');
}

/** Small words within names. */
const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'bin', 'ibn', 'bint', 'abu', 'umm', 'de', 'da', 'van', 'von', 'der', 'oglu', 'ben', 'ul', 'ad', 'ar', 'as', 'az']);

/** A stretch of a text that names a protected person. */
export interface Hit extends Span {
  readonly pseudonym: string;
}

/** Finds persons in texts; made once for a set of persons. */
export type Finder = (text: string, open: readonly Span[]) => Hit[];

/**
 * Makes a finder: whole names everywhere, and the words of a name alone where its bearer is named.
 * @param whole persons whose whole names are found
 * @param alone persons of whom a single word of the name is enough
 */
export function finderOf(whole: readonly Person[], alone: readonly Person[]): Finder {
  const byFirst = new Map<string, Person[]>();
  for (const person of whole) byFirst.set(person.keys[0] as string, [...(byFirst.get(person.keys[0] as string) ?? []), person]);
  const single = new Map<string, Person>();
  for (const person of alone) for (const key of person.keys) if (key.length >= ALONE_MIN && !single.has(key)) single.set(key, person);
  if (byFirst.size === 0) return () => [];
  return (text, open) => {
    const words = wordsOf(text);
    const out: Hit[] = [];
    for (let i = 0; i < words.length; i++) {
      const hit = wholeAt(words, i, byFirst) ?? aloneAt(words[i] as Word, single);
      if (!hit) continue;
      const last = words[i + hit.words - 1] as Word;
      const at = { start: hit.start, end: last.end - ownerIn(text.slice(last.start, last.end)) };
      if (hit.words === 1 && open.some((s) => s.start < at.end && at.start < s.end)) continue;
      out.push({ ...at, pseudonym: hit.person.pseudonym });
      i += hit.words - 1;
    }
    return out;
  };
}

interface Found {
  readonly person: Person;
  readonly words: number;
  readonly start: number;
}

/** The longest name that begins at a word. */
function wholeAt(words: readonly Word[], i: number, byFirst: ReadonlyMap<string, readonly Person[]>): Found | null {
  const word = words[i] as Word;
  let best: Found | null = null;
  for (const { key, start } of readings(word)) {
    for (const person of byFirst.get(key) ?? []) {
      const n = person.keys.length;
      if (n > (best?.words ?? 0) && person.keys.every((k, j) => j === 0 || bare(words[i + j]?.key ?? '') === k)) best = { person, words: n, start };
    }
  }
  return best;
}

function aloneAt(word: Word, single: ReadonlyMap<string, Person>): Found | null {
  for (const { key, start } of readings(word)) {
    const person = single.get(key);
    if (person) return { person, words: 1, start };
  }
  return null;
}

const OWNER = /['’]s?$/;

/** A word without the 's of its owner. */
function bare(key: string): string {
  return key.replace(OWNER, '');
}

/** Characters of such an 's. */
function ownerIn(word: string): number {
  return OWNER.exec(word)?.[0].length ?? 0;
}

/** The word as it stands, without 's, and without one or two letters that Arabic writes with it. */
function* readings(word: Word): Generator<{ readonly key: string; readonly start: number }> {
  yield { key: word.key, start: word.start };
  if (bare(word.key) !== word.key) yield { key: bare(word.key), start: word.start };
  const letters = PROCLITICS.exec(word.key)?.[0].length ?? 0;
  for (let n = 1; n <= letters; n++) yield { key: word.key.slice(n), start: word.start + n };
}
