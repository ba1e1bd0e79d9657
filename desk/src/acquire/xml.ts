/** XML without what makes it dangerous: no document type with declarations, no entities of its own, bounded depth. */
import { XMLParser } from 'fast-xml-parser';
import { XML_DEPTH } from './limits.ts';
import { unescapeText } from './metadata.ts';
import { Refusal } from './types.ts';

export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const SAVE = 'Save it again, whole.';
/** A subset may name the modules of a public DTD, as wires do: nothing is ever loaded. Anything else it declares is refused. */
const MODULES_ONLY = /^(?:\s|%[\w.-]{1,100};|<!--(?:(?!-->)[\s\S])*-->|<!ENTITY\s+%\s+[\w.-]{1,100}\s+(?:SYSTEM|PUBLIC\s+"[^"]{0,500}")\s+"[^"]{0,500}"\s*>)*$/;

/** The text without its document type. Refuses one that declares entities or anything else. */
export function withoutDoctype(text: string): string {
  const start = text.search(/<(?:!DOCTYPE|[A-Za-z_])/i);
  if (start < 0 || text[start + 1] !== '!') return text;
  const rest = text.slice(start);
  const end = rest.indexOf('>');
  const open = rest.indexOf('[');
  if (open < 0 || (end >= 0 && end < open)) return text.slice(0, start) + (end < 0 ? '' : rest.slice(end + 1));
  const close = rest.indexOf(']', open);
  const subset = rest.slice(open + 1, close < 0 ? undefined : close);
  if (close < 0 || subset.length > 5000 || !MODULES_ONLY.test(subset)) throw new Refusal('acquire.entities', 'its document type declares entities or elements, which are never read', 'Save it without the DOCTYPE.');
  return text.slice(0, start) + rest.slice(rest.indexOf('>', close) + 1);
}

/** Refuses XML whose elements stand too deep within each other, before any parser sees it. One pass, whatever the text. */
export function refuseDepth(text: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skip = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : null;
    if (skip !== null) {
      at = text.indexOf(skip, at);
      if (at < 0) return;
      continue;
    }
    const end = endOfTag(text, at);
    if (text[at + 1] === '/') depth = Math.max(0, depth - 1);
    else if (/[A-Za-z_]/.test(text[at + 1] ?? '') && text[end - 1] !== '/' && ++depth > XML_DEPTH) throw tooDeep();
    at = end;
  }
}

/** Where the tag ends, past `>` in quotation marks. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return text.length;
}

function tooDeep(cause?: unknown): Refusal {
  return new Refusal('acquire.deep', `its elements stand more than ${XML_DEPTH} deep within each other`, 'Save the words of the article as plain text.', cause);
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', processEntities: false, parseTagValue: false, parseAttributeValue: false, trimValues: false, removeNSPrefix: true, ignoreDeclaration: true, ignorePiTags: true, maxNestedTags: XML_DEPTH });

/** The root element. Throws a `Refusal` on what is no XML. */
export function parseXml(text: string): XmlElement {
  let nodes: unknown;
  try {
    nodes = parser.parse(withoutDoctype(text));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw /nested/i.test(message) ? tooDeep(error) : new Refusal('acquire.damaged', `it is no sound XML (${message.slice(0, 200)})`, SAVE, error);
  }
  const root = elementsOf(nodes).find((node): node is XmlElement => typeof node !== 'string');
  if (root === undefined) throw new Refusal('acquire.damaged', 'it is no sound XML (no element stands in it)', SAVE);
  if (!closes(text, root.name)) throw new Refusal('acquire.damaged', 'it breaks off before its end', SAVE);
  return root;
}

/** True when the last tag closes the root: a story without its end is not taken for the story. */
export function closes(text: string, root: string): boolean {
  const last = text.slice(text.lastIndexOf('<'));
  return /^<\/(?:[\w.-]{1,100}:)?([\w.-]{1,100})\s*>/.exec(last)?.[1] === root || last.startsWith('<!--') || /\/\s*>\s*$/.test(last);
}

/** The parser's own shape: a list of objects with the name of an element as key, `:@` for attributes. */
function elementsOf(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>): (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [unescapeText(String(node[name]))];
    const attributes = new Map(Object.entries((node[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [key, unescapeText(String(value))]));
    return [{ name, attributes, children: elementsOf(node[name]) }];
  });
}

/** Elements of a name anywhere below, in order, those within each other too. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
}

/** The first element along a path of names, each anywhere below the one before. */
export function first(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found === undefined ? undefined : firstBelow(found, name);
  return found;
}

function firstBelow(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : firstBelow(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All words in an element, blanks made one; undefined when there are none. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  const text = element === undefined ? '' : rawText(element).replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** All characters in an element. */
export function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}
