/** Puts title, captions and paragraphs together; every section slices its words exactly. */
import type { Article, Section, SectionKind } from 'isnad';
import { isChromeWording, isFurniture } from './chrome.ts';
import type { Line } from './lines.ts';

/** Text and sections of an article. */
export function compose(title: string, lines: readonly Line[]): Pick<Article, 'text'> & { readonly sections: readonly Section[] } {
  const pieces: { kind: SectionKind; text: string }[] = [];
  if (title !== '') pieces.push({ kind: 'title', text: title });
  for (const kind of ['caption', 'paragraph'] as const) {
    const seen = new Set<string>();
    for (const line of lines) {
      if (line.kind !== kind || (kind === 'caption' && seen.has(line.text))) continue;
      seen.add(line.text);
      pieces.push({ kind, text: line.text });
    }
  }
  const sections: Section[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text !== '') text += '\n\n';
    sections.push({ kind: piece.kind, start: text.length, end: text.length + piece.text.length });
    text += piece.text;
  }
  return { text, sections };
}

/** The lines without the page's own; the headline is not said twice. */
export function articleLines(lines: readonly Line[], title: string): readonly Line[] {
  const lists = linkLists(lines);
  const kept = lines.filter((line) => !isFurniture(line) && !lists.has(line.list) && (line.kind === 'caption' ? line.text.length < 400 : !isChromeWording(line.text)) && !same(line.text, title));
  return withoutBareHeadings(kept);
}

/** Numbers of the lists that are mostly links. */
function linkLists(lines: readonly Line[]): ReadonlySet<number> {
  const lengths = new Map<number, { all: number; linked: number }>();
  for (const { list, text, linked } of lines) {
    if (list === 0) continue;
    const sum = lengths.get(list) ?? { all: 0, linked: 0 };
    sum.all += text.length;
    sum.linked += text.length * linked;
    lengths.set(list, sum);
  }
  return new Set([...lengths].filter(([, { all, linked }]) => linked > all * 0.6).map(([list]) => list));
}

/** Headings at the very end head nothing. */
function withoutBareHeadings(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (end > 0 && /^h[1-6]$/.test(lines[end - 1]!.tag)) end--;
  return lines.slice(0, end);
}

function same(a: string, b: string): boolean {
  const key = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return key(a) === key(b) && b !== '';
}
