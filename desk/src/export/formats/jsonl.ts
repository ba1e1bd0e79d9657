/**
 * JSON lines of the whole record: a line about the export, then one report a line with text, reading and ids. Reading it back and
 * reconciling gives the same views. Source: jsonlines.org; the shape of a reading is schema/reading.schema.json.
 */
import type { Report } from 'isnad';
import { sha256, utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import type { CodebookLine } from '../table.ts';
import type { ExportContext, Lang } from '../../ports/index.ts';

const FIELDS: readonly (readonly [string, string, string])[] = [
  ['document', 'Id of the article in the ledger', 'معرّف المقال في السجل'],
  ['lang', 'Language of the article', 'لغة المقال'],
  ['outlet', 'Who published it', 'الناشر'],
  ['title', 'Its title', 'العنوان'],
  ['url', 'Where it was taken from', 'الرابط'],
  ['published', 'Day of publication', 'يوم النشر'],
  ['recorded', 'When the ledger learned it', 'متى دخل السجل'],
  ['text', 'The captured text; masked names are pseudonyms, and every span counts in this text (UTF-16 units, half-open)', 'النص الملتقط؛ الأسماء المحجوبة مستعارة، والمواضع تعد فيه'],
  ['reading', 'Statements with act, speaker and chain; claims with status (denied among them), as schema/reading.schema.json says', 'القراءة: التصريحات والأقوال، ومنها المنفي، كما في المخطط'],
  ['claimIds', 'Ids of the claims of the reading, in their order', 'معرّفات الأقوال بترتيبها'],
  ['rejected', 'Ids of claims that a person rejected', 'معرّفات الأقوال التي رفضها إنسان'],
];

function codebook(lang: Lang): CodebookLine[] {
  return FIELDS.map(([field, en, ar]) => ({ table: 'report', field, type: 'text', label: field, meaning: lang === 'ar' ? ar : en }));
}

export const jsonl: FormatSpec = {
  id: 'jsonl',
  label: { en: 'JSON lines', ar: 'أسطر JSON' },
  purpose: { en: 'The whole record for programs, and back into a ledger', ar: 'السجل كاملا للبرامج، وللإعادة إلى سجل آخر' },
  mediaType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  about: 'inside',
  hashOf: 'all lines after the first, as they stand in the file',
  make(view) {
    const body = view.reports.map((r) => `${JSON.stringify(r)}\n`).join('');
    const head = { isnad: 'export', version: 1, about: Object.fromEntries(view.about({ hash: sha256(body), hashOf: this.hashOf }).map((l) => [l.key, l.value])), context: view.context, codebook: codebook(view.lang) };
    return { bytes: utf8(`${JSON.stringify(head)}\n${body}`), explained: null };
  },
};

/**
 * Reads such a file back.
 * @throws when it is no such file, or when its lines are not those that the hash was made of
 */
export function importJsonl(bytes: Uint8Array): { readonly context: ExportContext; readonly reports: Report[] } {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const end = text.indexOf('\n');
  const head = JSON.parse(text.slice(0, end)) as { isnad?: string; version?: number; about?: { sha256?: string }; context: ExportContext };
  if (head.isnad !== 'export' || head.version !== 1) throw new Error('Not an export of Isnad in JSON lines, version 1.');
  const body = text.slice(end + 1);
  if (sha256(body) !== head.about?.sha256) throw new Error('The lines are not those that were exported: their SHA-256 differs.');
  return { context: head.context, reports: body.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Report) };
}
