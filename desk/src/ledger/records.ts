/** Single records: whatever an id names, its citation, and what changed since a time. */
import type { Reading } from 'isnad';
import type { Store, StoredClaim, StoredDocument, ViewRow } from '../ports/index.ts';
import { askOne, everything } from './ask.ts';
import { type Row, rowsOf, type View, VIEWS } from './rows.ts';

/** How the ids of rows begin, in the views whose rows have a name that lasts. */
const PREFIX = { incident: 'inc_', toll: 'tol_', truce: 'trc_', violation: 'vio_', contact: 'con_', proposal: 'pro_' } as const satisfies Partial<Record<View, string>>;
const NAMED = Object.keys(PREFIX) as readonly (keyof typeof PREFIX)[];

/** What an id names: a document with its newest reading, a claim, or a row of a view. */
export type Found =
  | { readonly kind: 'document'; readonly record: StoredDocument & { readonly reading: Reading | null } }
  | { readonly kind: 'claim'; readonly record: StoredClaim }
  | { readonly kind: keyof typeof PREFIX; readonly record: Row<unknown> };

/** What an id names, by its beginning; null when nothing has it. */
export async function find(store: Store, id: string): Promise<Found | null> {
  if (id.startsWith('doc_')) {
    const document = await store.document(id);
    return document === null ? null : { kind: 'document', record: { ...document, reading: (await store.reading(id))?.reading ?? null } };
  }
  if (id.startsWith('clm_')) {
    const record = await store.claim(id);
    return record === null ? null : { kind: 'claim', record };
  }
  const kind = NAMED.find((view) => id.startsWith(PREFIX[view]));
  const record = kind && (await askOne(store, kind, id))?.row;
  return kind && record ? { kind, record: record as Row<unknown> } : null;
}

/** A citation in the styles that people ask for. */
export interface Citation {
  readonly ar: string;
  readonly en: string;
  readonly bibtex: string;
  readonly csl: string;
}

/**
 * Cites a document, or the document behind a claim; null when nothing has the id.
 * @param shown what of the document may be shown
 */
export async function cited(store: Store, id: string, shown: (document: StoredDocument) => Promise<StoredDocument> = (document) => Promise.resolve(document)): Promise<Citation | null> {
  const found = await store.document(id.startsWith('clm_') ? ((await store.claim(id))?.document ?? '') : id);
  if (found === null) return null;
  const document = await shown(found);
  const { title, outlet, author, published, url, recorded } = document;
  const day = recorded.slice(0, 10);
  const join = (parts: readonly (string | null)[], comma: string): string => parts.filter((p) => p !== null && p !== '').join(comma);
  const csl = {
    id: document.id, type: 'article-newspaper', title: title ?? undefined, 'container-title': outlet ?? undefined, author: author === null ? undefined : [{ literal: author }],
    issued: published === null ? undefined : { 'date-parts': [published.split('-').map(Number)] }, accessed: { 'date-parts': [day.split('-').map(Number)] }, URL: url ?? undefined, language: document.lang,
  };
  return {
    ar: `${join([author, title === null ? null : `«${title}»`, outlet, published, url], '، ')} (حُفظ في ${day}، ${document.id}).`,
    en: `${join([author, title === null ? null : `“${title}”`, outlet, published, url], ', ')} (captured ${day}, ${document.id}).`,
    bibtex: bibtex(document.id, { title, journal: outlet, author, date: published, url, urldate: day, langid: document.lang }),
    csl: JSON.stringify(csl),
  };
}

function bibtex(id: string, fields: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${(value as string).replace(/[{}\\]/g, '')}},`);
  return `@article{${id},\n${lines.join('\n')}\n}`;
}

/** Rows that were not there, that say something else, and that are no more. */
export interface Difference {
  readonly since: string;
  readonly views: readonly { readonly view: View; readonly added: readonly string[]; readonly changed: readonly string[]; readonly gone: readonly string[] }[];
}

/** Compares what the ledger says now with what it said at a record time. */
export async function differences(store: Store, since: string): Promise<Difference> {
  const rows = async (asOf?: string): Promise<ViewRow[]> => {
    const { reports, reconciled } = await everything(store, asOf);
    return [...rowsOf(reports, reconciled)];
  };
  return { since, views: changed(await rows(since), await rows()) };
}

/** Rows that are new, changed and gone, by view. */
export function changed(before: readonly ViewRow[], now: readonly ViewRow[]): Difference['views'] {
  return VIEWS.map((view) => {
    const old = new Map(before.filter((r) => r.view === view).map((r) => [r.id, JSON.stringify(r.row)]));
    const here = now.filter((r) => r.view === view);
    const ids = new Set(here.map((r) => r.id));
    return {
      view, added: here.filter((r) => !old.has(r.id)).map((r) => r.id), changed: here.filter((r) => old.has(r.id) && old.get(r.id) !== JSON.stringify(r.row)).map((r) => r.id),
      gone: [...old.keys()].filter((id) => !ids.has(id)),
    };
  });
}
