/** Takes boxes out of a page that name themselves as something other than the article. */
import type { DomDocument, DomElement } from './dom.ts';

/** Words in class names and ids of such boxes, as whole parts of the name. */
const BOX = /(?:^|[^a-z])(?:related|relatedposts?|read-?also|read-?more|also-?read|newsletters?|subscribe|subscription|social|share|sharing|sharebar|addthis|promo|recommend(?:ed|ations?)?|most-?(?:read|popular|viewed)|trending|advert(?:isement)?s?|adsbygoogle|outbrain|taboola|comments?|disqus|breadcrumbs?|cookie(?:s|-?banner|-?consent)?|tags?-?(?:list|cloud)|post-tags|author-?(?:bio|box|profile|info-box)|sign-?up|inline-?signup|video-?(?:item|card|player|playlist|embed|info|overlay)|player|copyright|app-?(?:banner|download|promo)|print-?button|sidebar|paywall-?(?:banner|prompt)|sr-only|visually-?hidden|screen-reader-text|skip-link)(?:$|[^a-z])/i;
/** A box with more text than this may be the article's own wrapping. */
const MOST = 3000;
/** A box with this much text that also calls itself content is content. */
const CONTENT = 600;
const CONTENT_NAME = /(?:^|[^a-z])(?:content|article|entry|story|body|main|text)(?:$|[^a-z])/;

/** Removes the boxes; what holds the headline or most of the page stays. */
export function prune(document: DomDocument, heading: DomElement | null): void {
  const all = document.body?.textContent?.length ?? 0;
  for (const element of [...document.querySelectorAll('div[class], div[id], section[class], section[id], ul[class], ul[id], p[class], span[class], table[class], a[class], h2[class], h3[class], h4[class]')]) {
    const name = `${element.className} ${element.id}`;
    if (name.length > 600) continue;
    const size = element.textContent?.length ?? 0;
    if (!isBox(name, size) && !isLinkSpan(element, size)) continue;
    if (size > MOST && size > all * 0.25) continue;
    if (heading !== null && holds(element, heading)) continue;
    element.remove();
  }
}

/** True when a part of the name says so and none says, of a sizeable element, that it is the content. */
function isBox(name: string, size: number): boolean {
  const tokens = split(name).toLowerCase().split(/\s+/).filter((token) => !/^(?:no|has|with|without|is|js|not)-/.test(token));
  if (!tokens.some((token) => BOX.test(token))) return false;
  return size < CONTENT || !tokens.some((token) => CONTENT_NAME.test(token));
}

/** A box of links set into a sentence. */
function isLinkSpan(element: DomElement, size: number): boolean {
  if (element.localName !== 'span' || size < 60) return false;
  const links = [...element.querySelectorAll('a')];
  return links.length >= 2 && links.reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0) > size * 0.75;
}

/** `relatedPosts` as `related-Posts`. */
function split(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_/g, '-');
}

function holds(element: DomElement, inner: DomElement): boolean {
  let part: DomElement | null = inner;
  while (part !== null) {
    if (part === element) return true;
    part = part.parentNode;
  }
  return false;
}
