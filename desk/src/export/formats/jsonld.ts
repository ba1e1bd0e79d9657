/**
 * Linked data: schema.org Claim, Quotation and NewsArticle, W3C Web Annotation for the words, PROV-O for who read it. The context
 * stands in the file, so that nothing is ever fetched. `schema:text` is a full sentence with speaker and stance: a reader who sees
 * nothing else does not take a denied proposition for a fact. "Said by" is our chain, "read by" is PROV; the two never mix.
 */
import type { Report, Testimony } from 'isnad';
import { annotationUri, claimUri, documentUri } from '../anchor.ts';
import { sha256, utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { CLAIM_COLUMNS, claimsTable } from '../rows/claims.ts';
import { sentenceOf, speakerOf } from '../sentence.ts';
import { type Cell, codebookOf, type Table } from '../table.ts';
import type { View } from '../view.ts';
import { HONESTY } from '../words.ts';
import { annotationOf } from './annotations.ts';
import { CONTEXT } from './jsonld-context.ts';

const RUN = 'urn:isnad:run';
const ENGINE = 'urn:isnad:engine';

export const jsonld: FormatSpec = {
  id: 'jsonld',
  label: { en: 'Linked data (JSON-LD)', ar: 'بيانات مترابطة (JSON-LD)' },
  purpose: { en: 'For the web of data: schema.org, Web Annotation, PROV', ar: 'لشبكة البيانات: schema.org و Web Annotation و PROV' },
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  about: 'inside',
  hashOf: 'the "records" array, as it stands in the file',
  make(view) {
    const table = claimsTable(view);
    const records = JSON.stringify([
      ...view.reports.map((r) => articleOf(r)),
      ...view.reconciled.testimonies.flatMap((t, i) => [claimOf(view, t, table.rows[i] as Table['rows'][number]), ...quotationOf(view, t), annotationOf(view, t)]),
      { id: RUN, type: 'prov:Activity', 'prov:wasAssociatedWith': { id: ENGINE } },
      { id: ENGINE, type: ['prov:SoftwareAgent', 'schema:SoftwareApplication'], 'schema:name': view.context.engine },
    ]);
    const about = view.about({ hash: sha256(records), hashOf: this.hashOf });
    const head = {
      id: 'urn:isnad:export', type: 'schema:Dataset', 'schema:name': view.context.query, 'schema:description': HONESTY[view.lang], 'schema:inLanguage': view.lang, 'schema:dateCreated': view.context.generatedAt,
      'isnad:about': Object.fromEntries(about.map((l) => [`isnad:${l.key}`, l.value])),
      'schema:variableMeasured': codebookOf([table], view.lang).map((l) => ({ type: 'schema:PropertyValue', 'schema:propertyID': `isnad:${l.field}`, 'schema:name': l.label, 'schema:description': l.meaning })),
    };
    const open = JSON.stringify({ '@context': CONTEXT, ...head });
    return { bytes: utf8(`${open.slice(0, -1)},"records":${records}}\n`), explained: null };
  },
};

function articleOf(r: Report): object {
  return {
    id: documentUri(r.document), type: 'schema:NewsArticle', 'schema:headline': r.title, 'schema:inLanguage': r.lang, 'schema:datePublished': r.published, 'schema:sdDatePublished': r.recorded,
    ...(r.outlet === null ? {} : { 'schema:publisher': { type: 'schema:Organization', 'schema:name': r.outlet } }), ...(r.url === null ? {} : { 'schema:url': r.url }),
  };
}

function claimOf(view: View, t: Testimony, row: readonly Cell[]): object {
  return {
    id: claimUri(t.id), type: ['schema:Claim', 'prov:Entity'], 'schema:text': sentenceOf(view, t), 'schema:appearance': { id: documentUri(t.document) },
    'schema:digitalSourceType': { id: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia' }, 'prov:wasGeneratedBy': { id: RUN }, 'prov:wasAttributedTo': { id: ENGINE }, 'prov:generatedAtTime': t.recorded,
    ...Object.fromEntries(CLAIM_COLUMNS.flatMap((c, i) => (row[i] === null ? [] : [[`isnad:${c.id}`, row[i]]]))),
  };
}

/** Whose words they are, and through whom they came. */
function quotationOf(view: View, t: Testimony): object[] {
  if (t.statement === null) return [];
  return [{
    id: `urn:isnad:quotation:${encodeURIComponent(t.id)}`, type: 'schema:Quotation', 'schema:text': sentenceOf(view, t), 'schema:isPartOf': { id: documentUri(t.document) }, 'schema:about': { id: claimUri(t.id) },
    'schema:spokenByCharacter': { type: t.statement.speaker.privacy === 'not_a_person' ? 'schema:Organization' : 'schema:Person', 'schema:name': speakerOf(view, t), 'isnad:side': t.claimant },
    'isnad:act': t.statement.act.value, 'isnad:quote': t.statement.quote, 'isnad:chain': t.chain.map((l) => l.name),
  }];
}

/** A claim as it comes back from linked data: its row, and where its evidence stands. */
export interface ImportedClaim {
  readonly row: Readonly<Record<string, Cell>>;
  readonly evidence: readonly { readonly exact: string; readonly start: number; readonly end: number }[];
}

/**
 * Reads such a file back into the rows of claims with their evidence in code points.
 * @throws when it is no such file, or when its records are not those that the hash was made of
 */
export function importJsonLd(bytes: Uint8Array): ImportedClaim[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimEnd();
  const file = JSON.parse(text) as { id?: string; 'isnad:about'?: Record<string, string>; records?: Node[] };
  if (file.id !== 'urn:isnad:export' || !file.records) throw new Error('Not an export of Isnad in JSON-LD.');
  // Within a string its quotation marks would be escaped, and the context names the key before a string: this is the array.
  const at = text.indexOf(',"records":[') + ',"records":'.length;
  if (sha256(text.slice(at, -1)) !== file['isnad:about']?.['isnad:sha256']) throw new Error('The records are not those that were exported: their SHA-256 differs.');
  const evidence = new Map(file.records.filter((n) => n.type === 'Annotation').map((n) => [n.id, evidenceOf(n)]));
  return file.records.filter((n) => Array.isArray(n.type) && n.type.includes('schema:Claim')).map((n) => ({
    row: Object.fromEntries(CLAIM_COLUMNS.map((c) => [c.id, (n[`isnad:${c.id}`] as Cell | undefined) ?? null])),
    evidence: evidence.get(annotationUri(n['isnad:claim_id'] as string)) ?? [],
  }));
}

type Node = { readonly id: string; readonly type: string | readonly string[] } & Readonly<Record<string, unknown>>;

function evidenceOf(annotation: Node): ImportedClaim['evidence'] {
  const target = annotation['target'] as { items?: Target[] } & Target;
  return (target.items ?? [target]).map(({ selector: [quote, position] }) => ({ exact: quote.exact, start: position.start, end: position.end }));
}

interface Target {
  readonly selector: readonly [{ readonly exact: string }, { readonly start: number; readonly end: number }];
}
