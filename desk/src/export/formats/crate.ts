/**
 * RO-Crate 1.1 in a ZIP: tables, records, page, codebook and the captured bytes with the hash of every file. The bytes of a document that
 * names a protected person are withheld unless names are unlocked, and the crate says so. Times in the archive are fixed.
 */
import { pretty, sha256, utf8 } from '../bytes.ts';
import { csvBytes } from '../csv.ts';
import type { FormatSpec } from '../format.ts';
import { accountsTable, tollsTable } from '../rows/accounts.ts';
import { claimsTable } from '../rows/claims.ts';
import { codebookOf, column, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { HONESTY } from '../words.ts';
import { zipped } from '../zip.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';
import { site } from './html.ts';

interface Part {
  readonly path: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export const crate: FormatSpec = {
  id: 'ro-crate',
  label: { en: 'Dossier (RO-Crate)', ar: 'ملف كامل (RO-Crate)' },
  purpose: { en: 'Hand over or archive everything: records, captured bytes, hashes, codebook', ar: 'للتسليم أو الحفظ: السجلات والنسخ الملتقطة والبصمات ودليل الحقول' },
  mediaType: 'application/zip',
  extension: 'zip',
  stem: 'dossier',
  about: 'inside',
  hashOf: 'manifest-sha256.txt, which holds the hash of every file before it',
  async make(view) {
    const tables = [claimsTable(view), accountsTable(view), tollsTable(view)];
    const parts: Part[] = tables.map((t) => ({ path: `data/${t.id}.csv`, mediaType: 'text/csv', description: t.label[view.lang], bytes: csvBytes(t, { header: 'ids', bom: false }) }));
    for (const format of [jsonl, jsonld, site]) parts.push({ path: `data/records.${format.extension}`, mediaType: format.mediaType, description: format.label[view.lang], bytes: (await format.make(view)).bytes });
    const lines = tableOf('codebook', { en: 'Codebook', ar: 'دليل الحقول' }, (['table', 'field', 'type', 'label', 'meaning'] as const).map((id) => column<ReturnType<typeof codebookOf>[number]>(id, 'text', [id, id], [id, id], (l) => l[id])), codebookOf(tables, view.lang));
    parts.push({ path: 'codebook.csv', mediaType: 'text/csv', description: lines.label[view.lang], bytes: csvBytes(lines, { header: 'ids', bom: false }) });
    const snapshots = await snapshotsOf(view);
    parts.push(...snapshots.parts);
    const manifest = utf8(parts.map((p) => `${sha256(p.bytes)}  ${p.path}\n`).join(''));
    const about = view.about({ hash: sha256(manifest), hashOf: this.hashOf });
    const readme = utf8(`${[...about.map((l) => `${l.label}: ${l.value}`), ...snapshots.notes].join('\n')}\n`);
    const metadata = utf8(pretty(metadataOf(view, about, parts, snapshots.notes)));
    return {
      bytes: zipped([['ro-crate-metadata.json', metadata], ['README.txt', readme], ...parts.map((p) => [p.path, p.bytes] as const), ['manifest-sha256.txt', manifest]]),
      explained: null,
      leftOut: [{ what: 'snapshots', count: snapshots.withheld, why: 'they name protected persons: unlock names with a reason' }, { what: 'snapshots', count: snapshots.missing, why: 'the captured bytes were not given' }],
    };
  },
};

/** The captured bytes under their hash, each once. */
async function snapshotsOf(view: View): Promise<{ readonly parts: Part[]; readonly notes: string[]; readonly withheld: number; readonly missing: number }> {
  const parts = new Map<string, Part>();
  const notes: string[] = [];
  let withheld = 0;
  let missing = 0;
  for (const { document } of view.reports) {
    const bytes = await view.snapshot?.(document);
    if (!bytes) {
      missing++;
      notes.push(view.lang === 'ar' ? `${document}: لم تُعط النسخة الملتقطة` : `${document}: captured bytes not given`);
    } else if (view.withheld.has(document)) {
      withheld++;
      notes.push(view.lang === 'ar' ? `${document}: حُجبت النسخة لأنها تسمي أشخاصا محميين، SHA-256 ${sha256(bytes)}` : `${document}: withheld, as it names protected persons, SHA-256 ${sha256(bytes)}`);
    } else {
      const path = `snapshots/${sha256(bytes)}`;
      parts.set(path, { path, mediaType: 'application/octet-stream', description: document, bytes });
    }
  }
  return { parts: [...parts.values()], notes, withheld, missing };
}

/** RO-Crate metadata, 1.1: https://w3id.org/ro/crate/1.1 */
function metadataOf(view: View, about: ReturnType<View['about']>, parts: readonly Part[], notes: readonly string[]): object {
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' }, conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' } },
      {
        '@id': './', '@type': 'Dataset', name: view.context.query, description: HONESTY[view.lang], datePublished: view.context.generatedAt, inLanguage: view.lang,
        license: 'The articles are their publishers’; records of them are given as the holder of this ledger decides.', hasPart: parts.map((p) => ({ '@id': p.path })), additionalProperty: about.map((l) => ({ '@id': `#${l.key}` })),
        ...(notes.length > 0 ? { text: notes.join('\n') } : {}),
      },
      ...about.map((l) => ({ '@id': `#${l.key}`, '@type': 'PropertyValue', propertyID: l.key, name: l.label, value: l.value })),
      ...parts.map((p) => ({ '@id': p.path, '@type': 'File', name: p.description, encodingFormat: p.mediaType, contentSize: String(p.bytes.length), sha256: sha256(p.bytes) })),
    ],
  };
}
