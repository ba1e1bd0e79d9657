/** The lines of a piece of a page: block elements and breaks part them, links are counted. */
import { type DomElement, type DomNode, isElement, TEXT } from './dom.ts';

export interface Line {
  readonly text: string;
  readonly kind: 'paragraph' | 'caption';
  /** Element that holds it. */
  readonly tag: string;
  /** Share of its letters that stand in links. */
  readonly linked: number;
  /** Number of the list that holds it, or 0. */
  readonly list: number;
}

const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'section', 'article', 'header', 'main', 'figure', 'figcaption', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'pre', 'address', 'center', 'hr', 'body', 'html', 'details', 'summary', 'fieldset', 'picture', 'form', 'hgroup', 'caption']);
const SKIPPED = new Set(['script', 'style', 'noscript', 'head', 'title', 'iframe', 'button', 'select', 'textarea', 'svg', 'template', 'time-ago']);
const CAPTION_CLASS = /(?:^|[^a-z])(?:caption|figcaption|photo-?credit|image-?credit|img-?desc|wp-caption-text)(?:$|[^a-z])/i;

/** Gathers one line at a time. */
class Gatherer {
  readonly lines: Line[] = [];
  private parts: string[] = [];
  private linkedLength = 0;
  private inLink = 0;
  private readonly tags: string[] = ['div'];
  private caption = 0;
  private lists = 0;
  private readonly listStack: number[] = [];

  walk(node: DomNode): void {
    if (node.nodeType === TEXT) {
      this.add(node.textContent ?? '');
      return;
    }
    if (!isElement(node) || SKIPPED.has(node.localName)) return;
    const name = node.localName;
    if (name === 'br') {
      this.flush();
      return;
    }
    const block = BLOCKS.has(name);
    const caption = name === 'figcaption' || CAPTION_CLASS.test(node.className);
    const list = name === 'ul' || name === 'ol';
    if (block || caption) this.enter(name);
    if (caption) this.caption++;
    if (list) this.listStack.push(++this.lists);
    if (name === 'a') this.inLink++;
    for (const child of [...node.childNodes]) this.walk(child);
    if (name === 'a') this.inLink--;
    if (block || caption) this.flush();
    if (list) this.listStack.pop();
    if (caption) this.caption--;
    if (block || caption) this.tags.pop();
  }

  private enter(name: string): void {
    this.flush();
    this.tags.push(name);
  }

  private add(text: string): void {
    this.parts.push(text);
    if (this.inLink > 0) this.linkedLength += text.replace(/\s+/g, '').length;
  }

  flush(): void {
    const text = this.parts.join('').replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
    const letters = text.replace(/\s+/g, '').length;
    if (letters > 0) {
      const kind = this.caption > 0 ? 'caption' : 'paragraph';
      this.lines.push({ text, kind, tag: this.tags.at(-1)!, linked: Math.min(1, this.linkedLength / letters), list: this.listStack.at(-1) ?? 0 });
    }
    this.parts = [];
    this.linkedLength = 0;
  }
}

/** All lines below an element, in reading order. */
export function linesOf(element: DomElement): readonly Line[] {
  const gatherer = new Gatherer();
  gatherer.walk(element);
  gatherer.flush();
  return gatherer.lines;
}
