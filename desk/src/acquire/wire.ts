/** What all wire formats say of a story, and the article that is made of it. */
import type { SectionKind } from 'isnad';
import { findDay } from './calendar.ts';
import { sectioned } from './compose.ts';
import { fitting, languageCode } from './language.ts';
import { type AcquireOptions, article, type Found, noDate, Refusal } from './types.ts';
import { rawText, type XmlElement } from './xml.ts';

export interface WireLine {
  readonly kind: SectionKind;
  readonly text: string;
}

export interface Wire {
  readonly title?: string | undefined;
  /** Place and day as the agency writes them: `ROME, July 11`. */
  readonly dateline?: string | undefined;
  /** When it was sent, in any notation. */
  readonly date?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  readonly lang?: string | undefined;
  readonly lines: readonly WireLine[];
}

/** One article for every story that has words; the others are a reason to refuse only when none has. */
export function fromWires(wires: readonly Wire[], options: AcquireOptions): Found {
  const told = wires.filter(({ lines }) => lines.some(({ kind }) => kind === 'paragraph'));
  if (told.length === 0) throw new Refusal('acquire.no-article', 'the wire holds no text: a picture, a film, or a package that only names other items', 'Give the item with the text.');
  const base = options.id ?? options.name;
  const articles = told.map((wire, at) => articleOf(wire, told.length === 1 ? base : `${base}:${at + 1}`, options));
  return { entries: articles.map((made) => ({ article: made })), diagnostics: articles.some(({ date }) => date === undefined) ? [noDate(options.name)] : [] };
}

function articleOf(wire: Wire, id: string, options: AcquireOptions): ReturnType<typeof article> {
  const { title, dateline, author, lines } = wire;
  const head: WireLine[] = [];
  if (title !== undefined) head.push({ kind: 'title', text: title });
  if (author !== undefined) head.push({ kind: 'byline', text: author });
  if (dateline !== undefined) head.push({ kind: 'date', text: dateline });
  const composed = sectioned([...head, ...lines.filter(({ text }) => text !== title).map(signed)]);
  const lang = languageCode(wire.lang ?? '');
  const day = wire.date === undefined ? null : findDay(wire.date, lang);
  return article({ id, ...composed, title, outlet: wire.outlet, author, lang: options.lang ?? fitting(lang, composed.text), date: options.date ?? day ?? (dateline === undefined ? undefined : (findDay(dateline, lang) ?? undefined)) });
}

/** Initials of desks (`ab/cd/ef`) and the agency's own mark (`==Agency`) are no paragraph. */
function signed(line: WireLine): WireLine {
  return /^(?:[a-z]{2,4}(?:[/-][a-z]{2,4}){1,6}|=+\s?\p{L}[\p{L} ]{0,30})$/u.test(line.text) ? { ...line, kind: 'chrome' } : line;
}

/** Elements that part lines, in NITF, XHTML and what agencies make of them. */
const BLOCKS = new Set(['p', 'hl2', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'block', 'div', 'section', 'blockquote', 'bq', 'pre', 'note', 'br', 'tagline', 'body', 'body.content', 'media-caption', 'figcaption', 'media']);
/** What is no text of the story. */
const SKIPPED = new Set(['script', 'style', 'head', 'title', 'media-producer', 'media-metadata', 'media-reference', 'media-object', 'body.head', 'lang']);
const CAPTIONS = new Set(['media-caption', 'figcaption']);

/** The paragraphs and captions below an element, in order. In `pre` a blank line parts them. */
export function linesBelow(element: XmlElement): readonly WireLine[] {
  const lines: WireLine[] = [];
  let open = '';
  const flush = (kind: SectionKind): void => {
    const text = open.replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
    // A line of dashes or stars parts sections.
    if (/[\p{L}\p{N}]/u.test(text)) lines.push({ kind, text });
    open = '';
  };
  const walk = (node: XmlElement | string, kind: SectionKind): void => {
    if (typeof node === 'string') open += node;
    else if (node.name === 'pre') {
      flush(kind);
      for (const part of rawText(node).split(/\n\s*\n/)) {
        open = part;
        flush(kind);
      }
    } else if (!SKIPPED.has(node.name)) {
      const inner = CAPTIONS.has(node.name) ? 'caption' : kind;
      const block = BLOCKS.has(node.name);
      if (block) flush(kind);
      for (const child of node.children) walk(child, inner);
      if (block) flush(inner);
    }
  };
  walk(element, 'paragraph');
  flush('paragraph');
  return lines;
}
