/** The parts of a plain text, from the layout of its lines: headline, date, caption, chrome, paragraphs. */
import type { LanguagePack, Layout } from '../../lang/api.ts';
import type { Section, SectionKind } from '../../model/index.ts';

/** A headline is no longer than this. */
const TITLE_MAX = 160;
/** A caption is no longer than this. */
const CAPTION_MAX = 220;
/** Lines near the top where a date or a caption is looked for. */
const TOP = 8;

/** What a language says of lines. */
type Reader = Pick<LanguagePack, 'layout' | 'key' | 'dateOf' | 'datedUntil'>;

/** A line with its place in the text. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the sections of a plain text. A line with words is one section, or two where it opens with its date; offsets slice the text exactly. */
export function sectionsOf(text: string, { layout, key: fold, dateOf, datedUntil }: Reader): Section[] {
  const lines = linesOf(text);
  const dated = datedUntil && lines[0] ? datedUntil(lines[0].text) : 0;
  const out: Section[] = [];
  if (dated > 0) out.push(cutFrom(lines, dated));
  let kinds = 0;
  lines.forEach((line, at) => {
    const kind = kindOf(line, at, lines, layout, fold, dateOf, kinds === 0);
    if (kind !== 'chrome') kinds++;
    out.push({ start: line.start, end: line.end, kind });
  });
  return out;
}

/** The date with which the first line opens, taken from it. */
function cutFrom(lines: Line[], length: number): Section {
  const { text, start, end } = lines[0] as Line;
  const rest = text.slice(length);
  const blanks = rest.length - rest.trimStart().length;
  lines[0] = { text: rest.trimStart(), start: start + length + blanks, end };
  return { start, end: start + length, kind: 'date' };
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) <= 32) start++;
    while (end > start && text.charCodeAt(end - 1) <= 32) end--;
    if (end > start) out.push({ text: text.slice(start, Math.min(end, start + 400)), start, end });
    from = to + 1;
  }
  return out;
}

function kindOf(line: Line, at: number, lines: readonly Line[], layout: Layout, fold: (line: string) => string, dateOf: (line: string) => string | null, first: boolean): SectionKind {
  const key = fold(line.text).trim();
  if (layout.chromeLines.has(key) || layout.chromePrefixes.some((prefix) => key.startsWith(prefix))) return 'chrome';
  const length = line.end - line.start;
  const next = lines[at + 1];
  if (first && length <= TITLE_MAX && next && !/[.؟?!:"»”]$/.test(line.text)) return 'title';
  if (at < TOP && length < 60 && dateOf(line.text)) return 'date';
  if (at < TOP && at > 0 && length <= CAPTION_MAX && /\([^()]{2,40}\)$/.test(line.text) && !/[.؟!]/.test(line.text.slice(0, -1))) return 'caption';
  return 'paragraph';
}
