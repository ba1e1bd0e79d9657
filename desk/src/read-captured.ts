/** From captured bytes to reports: taking in, then reading. The composition root of the reading threads. */
import { type Article, read, type Section } from 'isnad';
import { acquire } from './acquire/acquire.ts';
import type { Captured, NewReport, ReadResult } from './ports.ts';

/** Reads one captured thing. Never throws on bytes. */
export default async function readCaptured(captured: Captured): Promise<ReadResult> {
  const { articles, diagnostics } = await acquire(captured.bytes, {
    name: captured.name, kind: captured.kind as 'auto',
    ...(captured.lang === undefined ? {} : { lang: captured.lang }), ...(captured.date === undefined ? {} : { date: captured.date }),
  });
  const reports: NewReport[] = [];
  const found = [...diagnostics];
  for (const article of articles) {
    const reading = read(article);
    found.push(...reading.diagnostics);
    reports.push(reportOf(article, reading));
  }
  return { reports, diagnostics: found };
}

function reportOf(article: Article, reading: ReturnType<typeof read>): NewReport {
  const { document } = reading;
  return {
    text: article.text, lang: document.lang, title: article.title ?? document.title?.value ?? null, outlet: document.outlet, author: document.author,
    published: document.date?.value ?? null, sections: document.sections as readonly Section[], reading,
  };
}
