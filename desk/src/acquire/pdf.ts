/** PDF: the words of its pages in reading order, if its text layer is sound; else it says that the pages must be recognised. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Diagnostic } from 'isnad';
import { PDF_PAGES } from './limits.ts';
import { pageText } from './pdf-glyphs.ts';
import { paragraphsOf, qualityOf } from './pdf-text.ts';
import { type AcquireOptions, article, type Found, noDate, note, Refusal } from './types.ts';

/** Characters of all pages together. */
const CHARACTERS = 20_000_000;
const OCR = 'Recognise its pages with an OCR program that knows the language, and give the text.';

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

/** Made once; thrown away when a document broke it, as its memory can then no longer be trusted. */
let library: Promise<Library> | null = null;

/** One article of all pages. Its layout (headline, date line) is found by the engine, as in plain text. */
export async function fromPdf(bytes: Uint8Array, options: AcquireOptions): Promise<Found> {
  const diagnostics: Diagnostic[] = [];
  const pages = await pagesOf(bytes, options, diagnostics);
  const verdict = qualityOf(pages);
  if (verdict !== null) throw new Refusal('acquire.ocr', verdict, OCR);
  const text = paragraphsOf(pages).join('\n\n');
  if (options.date === undefined) diagnostics.push(noDate(options.name));
  return { entries: [{ article: article({ id: options.id ?? options.name, text, lang: options.lang, date: options.date }) }], diagnostics };
}

async function pagesOf(bytes: Uint8Array, options: AcquireOptions, diagnostics: Diagnostic[]): Promise<readonly string[]> {
  const pages: string[] = [];
  try {
    const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(bytes);
    const count = document.getPageCount();
    let size = 0;
    for (let at = 0; at < Math.min(count, PDF_PAGES) && size < CHARACTERS; at++) {
      const page = pageText(document, at);
      size += page.length;
      pages.push(page);
    }
    document.destroy();
    if (pages.length < count) diagnostics.push(note('acquire.entries', 'warning', `${options.name} has ${count} pages; only the first ${pages.length} were taken.`, 'Split it.'));
  } catch (error) {
    library = null;
    const message = error instanceof Error ? error.message : String(error);
    if (/password/i.test(message)) throw new Refusal('acquire.locked', 'it is locked with a password', 'Save it without one.', error);
    throw new Refusal('acquire.damaged', `it is no sound PDF (${message.slice(0, 200)})`, 'Save it again, or print it anew.', error);
  }
  return pages;
}
