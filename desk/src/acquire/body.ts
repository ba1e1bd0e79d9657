/** The body of an article that comes as a string, in HTML or plain: JSON-LD, entries of feeds, rows of tables. */
import { clean } from './clean.ts';
import { parse, tidy } from './dom.ts';
import { type Line, linesOf } from './lines.ts';
import { unescapeText } from './metadata.ts';

/** Its lines, in reading order. */
export function linesOfBody(body: string): readonly Line[] {
  const html = /<\/?(?:p|br|div|a|b|strong|em|span)\b/i.test(body) ? body : unescapeText(body);
  if (/<(?:p|br|div)\b/i.test(html)) {
    const root = parse(clean(html).html).body;
    return root === null ? [] : linesOf(root);
  }
  return html.split(/\r?\n+/).map((line) => tidy(line.replace(/<[^<>]{1,200}>/g, ''))).filter((text) => text !== '').map((text) => ({ text, kind: 'paragraph', tag: 'p', linked: 0, list: 0 }));
}
