/**
 * Care on a shared ledger: whatever is answered goes through a veil, under which victims, witnesses, minors and private persons have
 * pseudonyms, as in exports. It masks any answer of any shape, so that no route can forget to.
 */
import type { Mention, Reading, Span } from 'isnad';
import type { Hit, Store } from '../../ports/index.ts';
import { isAddress, maskAddress } from './address.ts';
import { isCode, isPlain, PLAIN, publicNames } from './index.ts';
import { type Masked, maskText } from './mask.ts';
import { type Finder, finderOf, namesIn, type Naming, type Persons, personsAmong } from './names.ts';

export interface Veil {
  /**
   * An answer, masked, with every span moved into the masked texts.
   * @param about the document that spans are of where the answer names none
   */
  answer<T>(answer: T, about?: string | null): Promise<T>;
  /** A span of the captured text, of one of the masked text. */
  captured(document: string, span: Span): Promise<Span>;
  /** Hits without those that were found by a masked name: finding one would tell who it is. */
  hits(hits: readonly Hit[]): Promise<readonly Hit[]>;
}

/** The veil as the ledger stands. */
export type Veils = () => Promise<Veil>;

/** Masked texts that are kept. */
const TEXTS_MAX = 300;
const ENTRIES = 500;

/** Reads on in the journal whom it names, whenever somebody asks: no name is shown before it is known whose it is. */
export function veilsOf(store: Store): Veils {
  const articles = new Map<string, { readonly published: string | null; readonly outlet: string | null; names: Naming['names'] }>();
  let seen = { seq: 0, hash: '' };
  let veil = veilOver(store, personsAmong([]));
  let reading: Promise<unknown> = Promise.resolve();
  const readOn = async (): Promise<void> => {
    const head = await store.head();
    if (head.seq === seen.seq && head.hash === seen.hash) return;
    for (let after = seen.seq; after < head.seq; ) {
      const entries = await store.entries(after, ENTRIES);
      for (const { kind, id, body } of entries) {
        if (body === null) continue;
        if (kind === 'redaction') articles.delete((body as { readonly document: string }).document);
        if (kind === 'document') articles.set(id, { ...(body as { readonly published: string | null; readonly outlet: string | null }), names: [] });
        if (kind !== 'reading') continue;
        const { document, reading: read } = body as { readonly document: string; readonly reading: Reading };
        const article = articles.get(document);
        if (article) articles.set(document, { published: article.published, outlet: article.outlet, names: [...namesIn({ reading: read, outlet: article.outlet })] });
      }
      after = entries.at(-1)?.seq ?? head.seq;
    }
    seen = head;
    veil = veilOver(store, personsAmong([...articles].map(([document, { published, names }]) => ({ document, published, names }))));
  };
  return async () => {
    const next = reading.then(readOn);
    reading = next.catch(() => undefined);
    await next;
    return veil;
  };
}

/** How strings and spans are masked in one place of an answer. */
interface Place {
  readonly finder: Finder;
  /** Of the document that spans are of; null where there is none. */
  readonly mask: Masked | null;
  readonly known: Map<string, string>;
  readonly seen: WeakMap<object, unknown>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields besides those of exports that hold codes, cursors and hashes. */
const CODES: ReadonlySet<string> = new Set([...PLAIN, 'next', 'hash', 'engine', 'lang', 'type', 'status', 'state', 'kind', 'code', 'sides', 'honesty']);

function documentOf({ document, id }: Fields): string | null {
  return typeof document === 'string' ? document : typeof id === 'string' && id.startsWith('doc_') ? id : null;
}

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && typeof (value as Fields)['start'] === 'number' && typeof (value as Fields)['end'] === 'number';

function veilOver(store: Store, { all, named }: Persons): Veil {
  if (all.length === 0) return { answer: (answer) => Promise.resolve(answer), captured: (_, span) => Promise.resolve(span), hits: (hits) => Promise.resolve(hits) };
  const texts = new Map<string, Promise<Masked>>();
  const finders = new Map<string, Finder>();
  const places = new Map<string, Place>();
  const kept = <T>(map: Map<string, T>, key: string, make: () => T): T => {
    const found = map.get(key) ?? make();
    map.delete(key);
    map.set(key, found);
    if (map.size > TEXTS_MAX) map.delete(map.keys().next().value as string);
    return found;
  };
  /** Whole names everywhere, parts of them where one of the documents names their bearer. */
  const finderIn = (documents: readonly string[]): Finder => {
    const alone = documents.flatMap((document) => named.get(document) ?? []);
    return alone.length === 0 ? kept(finders, '', () => finderOf(all, [])) : kept(finders, documents.join(' '), () => finderOf(all, alone));
  };
  const textOf = (document: string): Promise<Masked> =>
    kept(texts, document, async () => {
      const [found, read] = [await store.document(document), await store.reading(document)];
      const mentions: readonly Mention[] = read?.reading.mentions ?? [];
      return maskText(found?.text ?? '', finderIn([document])(found?.text ?? '', publicNames(mentions)));
    });
  const placeIn = (documents: readonly string[], mask: Masked | null): Place => {
    const key = `${mask === null ? '' : 'spans '}${documents.join(' ')}`;
    const found = places.get(key);
    return found && found.mask === mask ? found : kept(places, `${key}`, () => ({ finder: finderIn(documents), mask, known: new Map(), seen: new WeakMap() }));
  };
  let parts: Place | null = null;
  const partsOf = (): Place => (parts ??= { finder: finderOf(all, all), mask: null, known: new Map(), seen: new WeakMap() });
  /** Documents of which an answer has spans. */
  const spanned = (value: unknown, document: string | null, into: Set<string>): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value) spanned(item, document, into);
      return;
    }
    const own = documentOf(value as Fields) ?? document;
    const { changes, document: row } = value as Fields;
    if (own !== null && (isSpan(value) || typeof (value as Fields)['text'] === 'string')) into.add(own);
    if (Array.isArray(changes)) into.add(documentOf(row as Fields) ?? '');
    for (const item of Object.values(value)) spanned(item, own, into);
  };
  const answer = async <T>(given: T, about: string | null = null): Promise<T> => {
    const documents = new Set<string>();
    spanned(given, about, documents);
    const masks = new Map<string, Masked>();
    for (const document of documents) masks.set(document, await textOf(document));
    const at = (document: string | null): Place => (document === null ? placeIn([], null) : placeIn([document], masks.get(document) ?? null));
    return lay(given, at(about), { at, together: (ids) => placeIn(ids, null), parts: partsOf() }) as T;
  };
  return {
    answer,
    captured: async (document, span) => (await textOf(document)).back(span),
    async hits(hits) {
      const shown: Hit[] = [];
      for (const hit of hits) {
        const mask = await textOf(hit.document);
        const whole = (span: Span): string => hit.text.slice(span.start - hit.passage.start, span.end - hit.passage.start);
        const open = hit.words.every((word) => {
          const { start, end } = mask.into(word);
          return mask.text.slice(start, end) === whole(word);
        });
        if (open) shown.push(hit);
      }
      return shown;
    },
  };
}

interface Where {
  /** Where any part of any name is masked. */
  readonly parts: Place;
  readonly at: (document: string) => Place;
  readonly together: (documents: readonly string[]) => Place;
}

/** Lays the veil over a value; what does not change stays the same object. */
function lay(value: unknown, place: Place, where: Where): unknown {
  if (typeof value === 'string') return masked(value, place);
  if (value === null || typeof value !== 'object') return value;
  const before = place.seen.get(value);
  if (before !== undefined) return before;
  const after = Array.isArray(value) ? layList(value, place, where) : layObject(value as Fields, place, where);
  place.seen.set(value, after);
  return after;
}

/** Most strings are codes that come again and again. */
function masked(text: string, { finder, known }: Place): string {
  const found = known.get(text) ?? (isCode(text) ? text : isAddress(text) ? maskAddress(text, finder) : maskText(text, finder(text, [])).text);
  known.set(text, found);
  return found;
}

function layList(list: readonly unknown[], place: Place, where: Where): readonly unknown[] {
  if (list.some((item) => Array.isArray((item as Fields | null)?.['changes']))) return layVersions(list as readonly Version[], place, where);
  const out = list.map((item) => lay(item, place, where));
  return out.some((item, i) => item !== list[i]) ? out : list;
}

function layObject(value: Fields, place: Place, where: Where): object {
  if (isSpan(value)) return { ...value, ...place.mask?.into(value) };
  const own = documentOf(value);
  const here = isLoose(value) ? where.parts : own !== null ? where.at(own) : Array.isArray(value['voices']) ? where.together([...new Set((value['voices'] as readonly Fields[]).map(documentOf).filter((id) => id !== null))]) : place;
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) out[key] = CODES.has(key) && isPlain(item) && !(key === 'id' && isNamed(value)) ? item : lay(item, here, where);
  return { ...out, ...exactly(value, here) };
}

/** Where an id is a name or may hold one: of an actor that no table knows, of an article as whoever brought it called it. */
function isNamed({ known, sections, length }: Fields): boolean {
  return known === false || (Array.isArray(sections) && typeof length === 'number');
}

/** Where a part of a name may stand with no article beside it: forms of unknown actors, names of files. */
function isLoose(value: Fields): boolean {
  return value['known'] === false || 'digest' in value || 'outcome' in value;
}

/** What must be cut from the masked text rather than masked by itself, so that spans of it stay true. */
function exactly(value: Fields, { mask }: Place): Fields {
  const { text, span, passage, sections, length, prefix, suffix, start } = value;
  // Words around a decision may begin or end within a name: they are for machines that look for their place.
  if (typeof prefix === 'string' && typeof suffix === 'string') return { prefix: '', suffix: '', ...(mask && typeof start === 'number' ? { start: mask.into({ start, end: start }).start } : {}) };
  if (mask === null) return {};
  const around = isSpan(span) ? span : isSpan(passage) ? passage : null;
  if (typeof text === 'string' && around !== null) {
    const to = mask.into(around);
    return { text: mask.text.slice(to.start, to.end) };
  }
  if (typeof text === 'string' && Array.isArray(sections)) return { text: mask.text };
  return typeof length === 'number' && Array.isArray(sections) ? { length: mask.text.length } : {};
}

interface Version {
  readonly document: Fields;
  readonly changes: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
}

/** Versions of an article: a change may go through a name, so that pieces are cut from the masked texts. */
function layVersions(rows: readonly Version[], place: Place, where: Where): readonly unknown[] {
  return rows.map(({ document, changes }, row) => {
    const [now, before] = [maskOf(document, where), maskOf(rows[row - 1]?.document, where)];
    let [at, was] = [0, 0];
    const pieces = changes.map(({ kind, text }) => {
      const [mask, from] = kind === 'removed' ? [before, was] : [now, at];
      if (kind !== 'added') was += text.length;
      if (kind !== 'removed') at += text.length;
      return { kind, text: mask ? mask.text.slice(edge(mask, from), edge(mask, from + text.length)) : masked(text, place) };
    });
    return { document: lay(document, place, where), changes: pieces };
  });
}

function maskOf(document: Fields | undefined, { at }: Where): Masked | null {
  const id = document === undefined ? null : documentOf(document);
  return id === null ? null : at(id).mask;
}

/** Where an offset lies in the masked text: within a name, before it. */
function edge(mask: Masked, offset: number): number {
  return mask.into({ start: offset, end: offset }).start;
}
