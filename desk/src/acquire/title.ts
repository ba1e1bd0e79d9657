/** The headline of a page, without the name of the site. */
import { type DomDocument, type DomElement, tidy } from './dom.ts';

export interface Titled {
  readonly title: string;
  /** The element on the page that shows it, when there is one. */
  readonly heading: DomElement | null;
}

/** No headline is longer. */
const MOST = 1000;
const SEPARATOR = /\s+[|»›·•–—-]+\s+|\s*\|\s*|\s*::\s*/;

/** The best headline; an empty one when the page has none. */
export function headline(document: DomDocument, meta: ReadonlyMap<string, string>, linked: string | undefined, outlet: string | undefined): Titled {
  const stated = [linked, meta.get('og:title'), meta.get('twitter:title'), meta.get('title'), tidy(document.querySelector('title')?.textContent)].filter((text) => text !== undefined && text !== '').map((text) => text!.slice(0, MOST));
  const shown = headings(document);
  const agreeing = shown.find(({ text }) => stated.some((other) => alike(text, other, outlet)));
  if (agreeing !== undefined) return { title: dropSite(agreeing.text, outlet), heading: agreeing.element };
  const only = shown.filter(({ element, text }) => element.localName === 'h1' && text.split(' ').length >= 2 && text.length >= 12 && !isSite(text, outlet));
  if (only.length === 1) return { title: dropSite(only[0]!.text, outlet), heading: only[0]!.element };
  return { title: dropSite(stated[0] ?? only[0]?.text ?? '', outlet), heading: null };
}

/** What looks like a headline, the first heading first. */
function headings(document: DomDocument): { element: DomElement; text: string }[] {
  const found: { element: DomElement; text: string }[] = [];
  for (const selector of ['h1', '[itemprop="headline"]', 'h2, h3', '[class*="title"], [class*="Title"], [id*="title"]']) {
    let looked = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (++looked > 60) break;
      const text = tidy(element.textContent);
      if (text.length >= 6 && text.length <= 300) found.push({ element, text });
    }
  }
  return found;
}

/** The same headline, apart from the site's name, dots and quotes; or most of a long one. */
function alike(shown: string, stated: string, outlet: string | undefined): boolean {
  const [a, b] = [key(shown), key(dropSite(stated, outlet))];
  if (a === '' || b === '') return false;
  if (a === b || a === key(stated)) return true;
  const longer = a.length >= 15 && (key(stated).startsWith(a) || (a.startsWith(b) && b.length > a.length * 0.6));
  return longer || (a.length >= 20 && overlap(a, b) >= 0.75);
}

function key(text: string): string {
  return text.toLowerCase().normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Shared words over the words of the longer headline. */
function overlap(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.max(left.size, right.size);
}

function isSite(text: string, outlet: string | undefined): boolean {
  return outlet !== undefined && key(outlet) !== '' && (key(text) === key(outlet) || key(outlet).startsWith(key(text)));
}

/** Cuts " - Site", "Site | " and the like; what is cut must be the outlet's name or look like one. */
export function dropSite(title: string, outlet: string | undefined): string {
  const pieces = split(title);
  if (pieces.length < 2) return title.trim();
  const last = pieces.at(-1)!;
  const rest = title.slice(0, title.length - last.text.length).replace(/[\s|»›·•–—:-]+$/, '').trim();
  const site = isSite(last.text, outlet) || (outlet !== undefined && key(last.text).includes(key(outlet)) && key(outlet) !== '');
  if (rest.split(' ').length >= 2 && (site || looksLikeSite(last, rest))) return dropSite(rest, outlet);
  const first = pieces[0]!;
  if (isSite(first.text, outlet)) return title.slice(first.text.length).replace(/^[\s|»›·•–—:-]+/, '').trim();
  return title.trim();
}

interface Piece {
  readonly text: string;
  /** The sign before it. */
  readonly sign: string;
}

function split(title: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = title;
  let sign = '';
  for (let guard = 0; guard < 20; guard++) {
    const found = SEPARATOR.exec(rest);
    if (found === null) break;
    pieces.push({ text: rest.slice(0, found.index), sign });
    sign = found[0].trim();
    rest = rest.slice(found.index + found[0].length);
  }
  pieces.push({ text: rest, sign });
  return pieces;
}

/** A short last piece after a bar; after a dash only one with a domain or in capitals. */
function looksLikeSite(last: Piece, rest: string): boolean {
  const count = last.text.split(' ').length;
  if (last.sign.includes('|') || last.sign.includes('::') || last.sign.includes('»')) return count <= 5 && rest.length > last.text.length;
  return /^[\p{L}\d-]{2,30}\.(?:com|net|org|info|news|tv|ir|co|de|fr|ru|tr)/iu.test(last.text) || (count <= 3 && /^[A-Z]{2,5}(?: [A-Z][a-z]{2,10})?$/.test(last.text));
}
