/** Reports for tests: our samples, and short texts of our own with what exports must handle. No real private person is named in them. */
import { readFileSync } from 'node:fs';
import { type Reconciled, type Report, read, reconcile } from 'isnad';
import type { ExportContext, ExportInput } from './index.ts';

const samples = new URL('../../../samples/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(name, samples), 'utf8');

/** A report as the ledger would hand it over. */
export function reportOf(document: string, text: string, more: Partial<Report> = {}): Report {
  const published = more.published ?? '2020-10-14';
  const outlet = more.outlet ?? 'وكالة عيّنة';
  const reading = read({ id: document, text, date: published, outlet });
  return {
    document, lang: reading.document.lang, outlet, title: reading.document.title?.value ?? null, url: `https://sample.example/${document}`, published, recorded: `${published}T12:00:00Z`, text, reading,
    claimIds: reading.claims.map((c) => `clm_${document}_${c.id}`), rejected: [], ...more,
  };
}

/** Names of the invented persons who must not leave, in every spelling that the texts use. */
export const PROTECTED = ['سليمانوف', 'جعفروف', 'Jafarov', 'Suleymanova'];

const VICTIMS = `قصف على بلدة نارلي

قالت النيابة العامة في أذربيجان إن المواطن كريم سليمانوف قتل في بلدة نارلي إثر قصف مدفعي شنه الجيش الأرميني. وقال شاهد العيان رامز جعفروف إن القصف استمر ساعتين. وأضاف جعفروف أن منزل سليمانوف دمر.

ونفت وزارة الدفاع الأرمينية قصف بلدة نارلي.`;

const WITNESS = `Shelling near Terter 🕊️🕊️

Witness Ramiz Jafarov told reporters that Armenian forces shelled the town of Terter with artillery. Jafarov's house was hit. "It was Leyla Suleymanova's street," he said. Leyla Suleymanova was wounded, he added.

Armenia's defence ministry denied shelling Terter, killing three civilians.`;

const HOSTILE = `=HYPERLINK("http://evil.example","x")

Armenia's defence ministry said on Wednesday that 5 soldiers were killed in shelling near Yerevan. <script>alert(1)</script>`;

export const REPORTS: readonly Report[] = [
  reportOf('doc_a', sample('ar/launch-sites.txt')),
  reportOf('doc_b', sample('ar/truce-calls.txt')),
  reportOf('doc_c', sample('en/truce-day.txt'), { outlet: 'Sample News' }),
  reportOf('doc_d', VICTIMS, { published: '2020-10-15', url: `https://sample.example/${encodeURIComponent('مقتل-كريم-سليمانوف')}` }),
  reportOf('doc_e', WITNESS, { published: '2020-10-15', outlet: '+Sample “Wire”' }),
  reportOf('doc_f', HOSTILE, { title: '=HYPERLINK("http://evil.example","x")', url: 'javascript:alert(1)', outlet: '\u200f@cmd <script>alert(1)</script>', published: '2020-10-16' }),
];

export const RECONCILED: Reconciled = reconcile(REPORTS);

export const CONTEXT: ExportContext = {
  query: 'place=Terter & "Narli"', policy: 'range', asOf: { valid: '2020-10-20', record: '2020-10-21T00:00:00Z' }, engine: 'isnad 0.1.0', ledgerHead: 'c0ffee', reviewState: 'candidate',
  generatedAt: '2020-10-22T10:00:00Z', lang: 'en', unlock: null,
};

/** The example, with changes to its context. */
export function input(more: Partial<ExportContext> = {}): ExportInput {
  return { reports: REPORTS, reconciled: RECONCILED, context: { ...CONTEXT, ...more }, snapshot: (document) => new TextEncoder().encode(`<html>${REPORTS.find((r) => r.document === document)?.text}</html>`) };
}
