/** What somebody selected in an article, as a span of its text. */
import type { Span } from 'isnad';

/** Lines of the article on the page; each says where in the text it begins. */
const LINES = '.article .line > p[data-start]';

/** The selected words without white space around them; null when nothing of the article is selected. */
export function selectedSpan(selection: Selection | null, text: string): Span | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const lines = [...document.querySelectorAll<HTMLElement>(LINES)].filter((line) => range.intersectsNode(line));
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? offset(first, range.startContainer, range.startOffset) : begin(first);
  const end = last.contains(range.endContainer) ? offset(last, range.endContainer, range.endOffset) : begin(last) + (last.textContent ?? '').length;
  return trimmed(text, { start, end });
}

const begin = (line: HTMLElement): number => Number(line.dataset['start']);

/** Offset in the text of a point within a line. */
function offset(line: HTMLElement, node: Node, at: number): number {
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, at);
  return begin(line) + before.toString().length;
}

/** A span without white space at its ends; null when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  const size = words.trim().length;
  return size === 0 ? null : { start: start + left, end: start + left + size };
}

/** Where words stand in a text, each place. */
export function placesOf(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push({ start: at, end: at + words.length });
  return found;
}
