/** Search over our own keys: what is asked goes through the same function as what was stored. */
import type { Span } from 'isnad';
import type { Hit, Page, SearchKeys, SearchRequest } from '../ports/index.ts';
import type { DocumentBody, ReadingBody } from './bodies.ts';
import type { Db, Trx } from './driver.ts';
import { corrupt } from './error.ts';
import { bodyAt, bodyOf } from './journal.ts';
import { keyOf, limitOf, pageOf } from './page.ts';
import { passagesOf } from './rows.ts';
import { clearIndex, findPassages, indexPassages, type Term } from './text-index.ts';

/** Words of a query that are looked at. */
const TERMS_MAX = 32;

/** Quoted phrases, in the marks that keyboards, telephones and articles have, and single words, with a star or without. */
const PARTS = /["“”«]([^"“”«»]*)["“”»]|(\S+)/gu;

/** Letters, marks and digits in a row, with the signs that stand within words. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The terms of a query. A word with several keys asks for each of them, a phrase for all in their order. */
export function termsOf(query: string, lang: string, searchKeys: SearchKeys): readonly Term[] {
  const terms: Term[] = [];
  for (const [, phrase, word = ''] of query.matchAll(PARTS)) {
    const begins = phrase === undefined && word.length > 1 && word.endsWith('*');
    const keys = searchKeys(phrase ?? (begins ? word.slice(0, -1) : word), lang);
    if (phrase !== undefined && keys.length > 0) terms.push({ keys, begins: false });
    else for (const [index, key] of keys.entries()) terms.push({ keys: [key], begins: begins && index === keys.length - 1 });
  }
  return terms.slice(0, TERMS_MAX);
}

/** Words of a passage that make it a hit. */
function wordsOf(text: string, start: number, lang: string, terms: readonly Term[], searchKeys: SearchKeys): readonly Span[] {
  const stream: { readonly key: string; readonly word: number }[] = [];
  const words: Span[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    for (const key of searchKeys(written, lang)) stream.push({ key, word: words.length });
    words.push({ start: start + index, end: start + index + written.length });
  }
  const hit = new Set<number>();
  for (const { keys, begins } of terms) {
    const fits = (at: number) => keys.every((key, index) => {
      const found = stream[at + index]?.key;
      return found === key || (begins && index === keys.length - 1 && found?.startsWith(key));
    });
    for (let at = 0; at + keys.length <= stream.length; at++) if (fits(at)) for (let index = 0; index < keys.length; index++) hit.add(stream[at + index]?.word as number);
  }
  return words.filter((_, word) => hit.has(word));
}

/** See `Store.search`. */
export async function search(db: Db, searchKeys: SearchKeys, request: SearchRequest): Promise<Page<Hit>> {
  const limit = limitOf(request);
  const key = keyOf(request, [0, 0]);
  const terms = termsOf(request.query, request.lang, searchKeys);
  if (terms.length === 0) return { rows: [], next: null };
  const found = await findPassages(db, terms, { limit: limit + 1, after: key ? { score: key[0], id: key[1] } : null });
  const shown = found.slice(0, limit);
  if (shown.length === 0) return { rows: [], next: null };
  const rows = await db
    .selectFrom('passage')
    .innerJoin('document', 'document.seq', 'passage.document')
    .innerJoin('entry', 'entry.seq', 'document.seq')
    .select(['passage.id as passage', 'start_at', 'end_at', 'document.id', 'document.title', 'document.address', 'document.lang', 'document.published', 'document.superseded', 'entry.seq', 'entry.body'])
    .where('passage.id', 'in', shown.map(({ id }) => id))
    .execute();
  const kept = new Map<string, readonly string[]>();
  /** Words come again and again, and taking one apart is the dearest part of showing a hit. */
  const keysOf: SearchKeys = (word, lang) => {
    const name = `${lang} ${word}`;
    const keys = kept.get(name) ?? searchKeys(word, lang);
    kept.set(name, keys);
    return keys;
  };
  const byPassage = new Map(rows.map((row) => [row.passage, row]));
  const hits = shown.map(({ id }): Hit => {
    const row = byPassage.get(id);
    if (!row) throw corrupt(`The passage ${id} of the search is missing.`);
    const { title, address: url, lang, published } = row;
    const text = bodyOf<DocumentBody>(row).text.slice(row.start_at, row.end_at);
    const words = wordsOf(text, row.start_at, lang, terms, keysOf);
    return { document: row.id, title, url, lang, published, superseded: row.superseded !== null, passage: { start: row.start_at, end: row.end_at }, text, words };
  });
  return pageOf(found, limit, ({ score, id }) => [score, id], hits);
}

/** Makes the index again when keys are made in another way than when it was made. */
export async function reindex(trx: Trx, searchKeys: SearchKeys): Promise<void> {
  const documents = await trx.selectFrom('document').innerJoin('reading', 'reading.document', 'document.seq').select(({ fn }) => ['document.seq', fn.min('reading.seq').as('reading')]).groupBy('document.seq').orderBy('document.seq').execute();
  await clearIndex(trx);
  for (const { seq, reading } of documents) {
    const { text, lang } = await bodyAt<DocumentBody>(trx, seq);
    const { reading: first } = await bodyAt<ReadingBody>(trx, reading);
    await indexPassages(trx, seq, passagesOf(text, lang, first.document, searchKeys));
  }
}
