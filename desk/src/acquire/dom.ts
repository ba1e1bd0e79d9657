/** As much of the DOM as the extractor uses; the desk has no browser types. */
import { parseHTML } from 'linkedom';

export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  readonly textContent: string | null;
  readonly parentNode: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Parses a page; one without `html` gets one around it. */
export function parse(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Text with every run of white space as one blank. Zero-width joiners stay. */
export function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
}
