/** Clean: which language, which parts, which day. The captured text itself is never changed. */
import type { Language, LanguagePack } from '../../lang/api.ts';
import type { Article, Diagnostic, Document, Field, Section } from '../../model/index.ts';
import { findHidden } from '../../text/bidi.ts';
import { parseDay } from '../../text/calendar.ts';
import { languageOf } from './language.ts';
import { sectionsOf } from './sections.ts';

export interface Clean {
  readonly document: Document;
  readonly pack: LanguagePack | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prepares an article for its language's pack, which is loaded here if it was not yet. */
export function clean(article: Article, languages: readonly Language[]): Clean {
  const diagnostics: Diagnostic[] = [];
  const found = languageOf(article.text);
  const lang = article.lang && article.lang !== 'auto' ? article.lang : found;
  const base = lang.split('-')[0] as string;
  let chosen = languages.find((l) => l.id === base) ?? null;
  if (article.text.trim() === '') {
    chosen = null;
    diagnostics.push({ code: 'read.empty', severity: 'error', message: 'The text is empty.', remedy: 'Check that the article was saved with its text.' });
  } else if (chosen && base !== found && found !== 'und') {
    const known = languages.some((l) => l.id === found);
    diagnostics.push({ code: 'read.language-mismatch', severity: known ? 'warning' : 'error', message: `The text was given as "${lang}", but its letters are those of "${found}".`, remedy: `Nothing is read in a language that Isnad does not know. Leave --lang out, or give --lang ${found}.` });
    chosen = languages.find((l) => l.id === found) ?? null;
  } else if (!chosen) {
    diagnostics.push({ code: 'read.language', severity: 'error', message: `The text is in "${lang}", which is not read yet.`, remedy: `Languages read: ${languages.map((l) => l.id).join(', ')}. If the text is in one of these, say so with --lang.` });
  }
  const pack = chosen?.make() ?? null;
  if (article.date && dayOf(article.date, pack) === null) diagnostics.push({ code: 'read.date', severity: 'warning', message: `"${article.date}" is no date.`, remedy: 'Give the day of publication as YYYY-MM-DD; without it "today" and "Saturday" stay unresolved.' });
  const sections = pack ? partsOf(article, pack) : (article.sections ?? []);
  return { pack, diagnostics, document: describe(article, lang, sections, pack) };
}

function partsOf(article: Article, pack: LanguagePack): readonly Section[] {
  return article.sections ?? sectionsOf(article.text, pack);
}

function describe(article: Article, lang: string, sections: readonly Section[], pack: LanguagePack | null): Document {
  const { text } = article;
  const title = sections.find((s) => s.kind === 'title');
  const dateLine = sections.find((s) => s.kind === 'date');
  const given = dayOf(article.date, pack);
  const stated = dateLine && pack ? pack.dateOf(text.slice(dateLine.start, dateLine.end)) : null;
  const date: Field<string> | null =
    dateLine && stated && (given === null || article.dateBy !== 'person' && isNear(given, stated)) ? { value: stated, how: 'stated', spans: [{ start: dateLine.start, end: dateLine.end }] } : given ? { value: given, how: 'inferred', rule: 'document.date.given' } : null;
  return {
    id: article.id ?? 'document', lang, date, outlet: article.outlet ?? null, author: article.author ?? null, length: text.length, sections, hidden: findHidden(text),
    title: title ? { value: text.slice(title.start, title.end), how: 'stated', spans: [{ start: title.start, end: title.end }] } : article.title ? { value: article.title, how: 'inferred', rule: 'document.title.given' } : null,
  };
}

/** Days by which what a list says of an article and what the article says of itself may differ. */
const NEAR_DAYS = 45;

/** The day that a text states of itself can be meant where a list gave another. */
function isNear(given: string, stated: string): boolean {
  const [a, b] = [parseDay(given), parseDay(stated)];
  return a === null || b === null ? stated.startsWith(given) : Math.abs(a - b) <= NEAR_DAYS;
}

/** The day of an ISO 8601 date or date and time, else as the language of the text writes it ("14-MAR-1987 23:10"), or the month or year where that is all that is known, or null. */
function dayOf(date: string | undefined, pack: LanguagePack | null): string | null {
  const day = date?.slice(0, 10) ?? '';
  if (parseDay(day) !== null) return day;
  const whole = day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : '';
  return parseDay(whole) === null ? (pack?.dateOf(date ?? '') ?? null) : day;
}
