/** Articles of our own for the tests of the ledger. */
import { read } from 'isnad';
import type { Intake, NewReport, SearchKeys } from '../ports/index.ts';

export const AT = '2031-03-04T05:06:07Z';
export const LATER = '2031-03-05T05:06:07Z';

/** The river ministry denies a strike; the harbour's army says there was one. */
export const DENIAL = 'نفت وزارة الدفاع الروسية قصف المستشفى.';
export const REPORT = 'أعلنت وزارة الدفاع الأذربيجانية أنها ضربت موقعين لإطلاق الصواريخ داخل أرمينيا.\n\nوقالت الوزارة إن القصف قتل 4 مدنيين في ترتر.';
export const ENGLISH = "Russia's defence ministry denied shelling the hospital. The Armenian army said on Monday that a strike killed 4 civilians in Terter.";

/** Keys as simple as can be: letters without marks, in lower case, without the Arabic article. The engine's own are its affair. */
export const searchKeys: SearchKeys = (text) =>
  (text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^ال(?=...)/u, ''));

export const OPTIONS = { searchKeys, searchVersion: 'test 1' } as const;

interface Given {
  readonly text: string;
  readonly url?: string | null;
  readonly bytes?: string;
  readonly lang?: string;
}

export function report({ text, url, lang = 'ar' }: Given): NewReport {
  const reading = read({ text, lang, date: '2031-03-03' });
  return { ...(url === undefined ? {} : { url }), text, lang, title: null, outlet: 'The Ferry', author: null, published: '2031-03-03', sections: [], reading };
}

export function intakeOf(reports: readonly Given[], { url = null, bytes = JSON.stringify(reports) }: { readonly url?: string | null; readonly bytes?: string } = {}): Intake {
  const snapshot = { bytes: new TextEncoder().encode(bytes), url, finalUrl: url, capturedAt: AT, method: 'upload', contentType: 'text/plain', name: 'article.txt' } as const;
  return { snapshot, reports: reports.map(report) };
}

/** A page with one article. */
export function intake(text: string, { url = null, bytes = text, lang = 'ar' }: Omit<Given, 'text'> = {}): Intake {
  return intakeOf([{ text, lang }], { url, bytes });
}
