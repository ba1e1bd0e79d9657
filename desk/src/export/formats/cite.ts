/** Citations of the articles of a view: plain in the language of the export, Markdown, and BibTeX and CSL-JSON by citation-js. */
import type { Cite } from '@citation-js/core';
import type { Report } from 'isnad';
import { compare, pretty, sha256, utf8 } from '../bytes.ts';
import type { FormatSpec, Made } from '../format.ts';
import { isWebAddress } from '../html.ts';
import { sentenceOf } from '../sentence.ts';
import type { CodebookLine } from '../table.ts';
import type { View } from '../view.ts';
import { HONESTY } from '../words.ts';

const FIELDS: readonly (readonly [string, string, string])[] = [
  ['author / container-title', 'Outlet', 'الوسيلة الناشرة'],
  ['title', 'Title of the article', 'عنوان المقال'],
  ['issued', 'Day of publication', 'يوم النشر'],
  ['URL', 'Where it was taken from', 'الرابط'],
  ['accessed', 'When the ledger learned it', 'متى دخل السجل'],
  ['note', 'Id of the document, number of claims, and the notice', 'معرّف الوثيقة وعدد الأقوال والتنبيه'],
];

const codebook = (view: View): CodebookLine[] => FIELDS.map(([field, en, ar]) => ({ table: 'citation', field, type: 'text', label: field, meaning: view.lang === 'ar' ? ar : en }));
const base = { about: 'inside', hashOf: 'everything before the lines about the export' } as const;

export const cite: FormatSpec = {
  ...base,
  id: 'cite',
  label: { en: 'Citations, plain', ar: 'مراجع نصية' },
  purpose: { en: 'Paste into a report, in the language of the export', ar: 'للصق في تقرير، بلغة التصدير' },
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  make(view) {
    const body = inOrder(view).map((r) => `${plain(view, r)}\n${claimsOf(view, r).map((s) => `    ${s}\n`).join('')}`).join('\n');
    return finished(view, body, this.hashOf, (lines) => `\n---\n${lines.join('\n')}\n`);
  },
};

export const citeMarkdown: FormatSpec = {
  ...base,
  id: 'cite-md',
  label: { en: 'Citations, Markdown', ar: 'مراجع بصيغة ماركداون' },
  purpose: { en: 'Paste into a page or an issue', ar: 'للصق في صفحة' },
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  make(view) {
    const body = inOrder(view).map((r) => `- ${escaped(plain(view, { ...r, url: null }))}${isWebAddress(r.url) ? ` <${r.url.replace(/[<>\s]/g, encodeURIComponent)}>` : ''}\n${claimsOf(view, r).map((s) => `  - ${escaped(s)}\n`).join('')}`).join('');
    return finished(view, body, this.hashOf, (lines) => `\n---\n\n${lines.map((l) => `${escaped(l)}  `).join('\n')}\n`);
  },
};

export const citeBibtex: FormatSpec = {
  ...base,
  id: 'cite-bibtex',
  label: { en: 'Citations, BibTeX', ar: 'مراجع BibTeX' },
  purpose: { en: 'For LaTeX and reference managers (UTF-8: use biber or a Unicode engine)', ar: 'لبرامج المراجع' },
  mediaType: 'application/x-bibtex; charset=utf-8',
  extension: 'bib',
  async make(view) {
    const body = (await citationsOf(view))?.format('bibtex') ?? '';
    return finished(view, body.replace(/\n{2,}/g, '\n\n').trimEnd().concat('\n'), this.hashOf, (lines) => `\n${lines.map((l) => `% ${l}`).join('\n')}\n`);
  },
};

export const citeCsl: FormatSpec = {
  id: 'cite-csl',
  label: { en: 'Citations, CSL-JSON', ar: 'مراجع CSL-JSON' },
  purpose: { en: 'For Zotero, pandoc and their like', ar: 'لبرنامج زوتيرو ومثله' },
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  async make(view) {
    const items = (await citationsOf(view))?.format('data', { format: 'object' }) ?? [];
    return { bytes: utf8(pretty(items)), explained: { fields: codebook(view) } };
  },
};

/** The articles for citation-js, which is slow to load; null when there is none. */
async function citationsOf(view: View): Promise<Cite | null> {
  if (view.reports.length === 0) return null;
  const [{ Cite, plugins }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')]);
  // By default it drops every letter that is not ASCII, which leaves nothing of an Arabic title; and it makes up keys.
  Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });
  return new Cite(inOrder(view).map((r) => cslOf(view, r)), { forceType: '@csl/list+object' });
}

/** The text with lines about the export and the codebook after it. */
function finished(view: View, body: string, hashOf: string, after: (lines: readonly string[]) => string): Made {
  const about = view.about({ hash: sha256(body), hashOf }).map((l) => `${l.label}: ${l.value}`);
  const fields = codebook(view).map((l) => `${l.field}: ${l.meaning}`);
  return { bytes: utf8(body + after([...about, ...fields].map((l) => l.replace(/\s+/g, ' ')))), explained: null };
}

function inOrder(view: View): Report[] {
  return [...view.reports].sort((a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.document, b.document));
}

/** What the article says, in sentences with speaker and stance. */
function claimsOf(view: View, r: Report): string[] {
  return view.toldBy(r.document).map((t) => sentenceOf(view, t));
}

function plain(view: View, r: Report): string {
  const [open, close] = view.lang === 'ar' ? ['«', '»'] : ['“', '”'];
  const recorded = view.lang === 'ar' ? 'سُجّل في' : 'recorded';
  return [r.outlet, r.title === null ? null : `${open}${r.title}${close}`, r.published, r.url, `(${recorded} ${r.recorded.slice(0, 10)}, ${r.document})`].filter((s) => s !== null).join(view.lang === 'ar' ? '، ' : ', ').replace(/\s+/g, ' ');
}

/** Marks of Markdown as plain characters. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}

function cslOf(view: View, r: Report): Record<string, unknown> {
  const count = view.toldBy(r.document).length;
  return {
    id: r.document.replace(/[^\w-]/g, '_'), type: 'article-newspaper', title: r.title ?? r.document, language: r.lang,
    ...(r.outlet === null ? {} : { 'container-title': r.outlet }), ...(r.url === null ? {} : { URL: r.url }), ...(r.published === null ? {} : { issued: dateOf(r.published) }),
    accessed: dateOf(r.recorded.slice(0, 10)), note: `Isnad ${r.document}, claims: ${count}. ${HONESTY[view.lang]}`,
  };
}

function dateOf(day: string): object {
  return { 'date-parts': [day.split('-').map(Number)] };
}
