/** JSON lines: an article a line. A bad line is named and the rest goes on. */
import type { Article, Diagnostic } from 'isnad';
import { type Acquired, type AcquireOptions, article, note } from './types.ts';

const FORM = 'Each line is an object {"id", "text", "lang"?, "date"?, "title"?, "outlet"?, "author"?}.';
/** After so many bad lines the rest of them are only counted. */
const MOST_NAMED = 100;

/** One article a line; empty lines are nothing. */
export function fromLines(text: string, options: AcquireOptions): Acquired {
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [];
  let bad = 0;
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const made = fromLine(line, at + 1, options);
    if (typeof made !== 'string') articles.push(made);
    else if (++bad <= MOST_NAMED) diagnostics.push(note('acquire.bad-line', 'error', `${options.name}: line ${at + 1} is no article: ${made}.`, FORM));
  });
  if (bad > MOST_NAMED) diagnostics.push(note('acquire.bad-line', 'error', `${options.name}: ${bad - MOST_NAMED} more lines are no articles.`, FORM));
  if (articles.length === 0 && bad === 0) diagnostics.push(note('acquire.empty', 'error', `${options.name} has no lines.`, FORM));
  return { articles, diagnostics };
}

/** The article of a line, or what is wrong with it. */
function fromLine(line: string, number: number, options: AcquireOptions): Article | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'it is no object';
  const known = row as Record<string, unknown>;
  const field = (key: string): string | undefined => (typeof known[key] === 'string' ? known[key] : undefined);
  const text = field('text');
  if (text === undefined) return 'a field "text" is missing';
  const id = field('id') ?? (typeof known['id'] === 'number' ? String(known['id']) : undefined);
  return article({ id: id ?? `${options.id ?? options.name}:${number}`, text, lang: options.lang ?? field('lang'), date: options.date ?? field('date'), title: field('title'), outlet: field('outlet'), author: field('author') });
}
