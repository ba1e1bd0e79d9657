/** Puts title, captions and paragraphs together; every section slices its words exactly. */
import type { Article, Section, SectionKind } from 'isnad';
import { findDay } from './calendar.ts';
import { isChromeWording, isFurniture } from './chrome.ts';
import type { Line } from './lines.ts';

/** A line of this length that stands twice is a pulled quote or a box: the first stands. */
const REPEATED = 30;
/** A last line shorter than this, and no sentence, is a label. */
const LABEL = 40;
/** A date line is no longer. */
const DATE_LINE = 90;

/** Text and sections of an article. */
export function compose(title: string, lines: readonly Line[], author?: string): Pick<Article, 'text'> & { readonly sections: readonly Section[] } {
  const pieces: { kind: SectionKind; text: string }[] = [];
  if (title !== '') pieces.push({ kind: 'title', text: title });
  for (const kind of ['caption', 'paragraph'] as const) {
    const seen = new Set<string>();
    for (const line of lines) {
      if (line.kind !== kind || (kind === 'caption' && seen.has(line.text))) continue;
      seen.add(line.text);
      pieces.push({ kind: kind === 'paragraph' ? kindOfLine(line.text, pieces, author) : kind, text: line.text });
    }
  }
  return sectioned(pieces);
}

/** One text of all pieces, each a section that slices its words exactly. */
export function sectioned(pieces: readonly { readonly kind: SectionKind; readonly text: string }[]): Pick<Article, 'text'> & { readonly sections: readonly Section[] } {
  const sections: Section[] = [];
  let end = 0;
  for (const { kind, text } of pieces) {
    const start = end === 0 ? 0 : end + 2;
    end = start + text.length;
    sections.push({ kind, start, end });
  }
  return { text: pieces.map(({ text }) => text).join('\n\n'), sections };
}

/** A short line with the author or a full date, before the first paragraph, is no paragraph. */
function kindOfLine(text: string, before: readonly { kind: SectionKind; text: string }[], author: string | undefined): SectionKind {
  if (text.length >= DATE_LINE || before.some((piece) => piece.kind === 'paragraph' && piece.text.length > DATE_LINE)) return 'paragraph';
  if (author !== undefined && author.length > 3 && text.includes(author)) return 'byline';
  return findDay(text, '') === null ? 'paragraph' : 'date';
}

/** The lines without the page's own; the headline is not said twice. */
export function articleLines(lines: readonly Line[], title: string): readonly Line[] {
  const lists = linkLists(lines);
  const seen = new Set<string>();
  const kept = lines.filter((line) => !isFurniture(line) && !lists.has(line.list) && (line.kind === 'caption' ? line.text.length < 400 : !isChromeWording(line.text)) && !same(line.text, title));
  const once = kept.filter(({ kind, text }) => kind === 'caption' || text.length < REPEATED || (!seen.has(text) && seen.add(text)));
  return withoutTail(once);
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

/** Headings and labels at the very end head nothing; a signature in brackets or after a dash stays. */
function withoutTail(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (end > 0 && isLoose(lines[end - 1]!)) end--;
  return lines.slice(0, end);
}

function isLoose({ kind, tag, text }: Line): boolean {
  if (kind === 'caption') return false;
  return /^h[1-6]$/.test(tag) || (text.length < LABEL && !/[.!?؟…»”")\]:]$/.test(text) && !/^[-–—(]/.test(text));
}

function same(a: string, b: string): boolean {
  const key = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return key(a) === key(b) && b !== '';
}
