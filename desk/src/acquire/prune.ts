/** Takes boxes out of a page that name themselves as something other than the article. */
import type { DomDocument, DomElement } from './dom.ts';

/** Words in class names and ids of such boxes, as whole parts of the name. */
const BOX = /(?:^|[^a-z])(?:related|relatedposts?|read-?also|read-?more|also-?read|newsletters?|subscribe|subscription|social|share|sharing|sharebar|addthis|promo|recommend(?:ed|ations?)?|most-?(?:read|popular|viewed)|trending|advert(?:isement)?s?|adsbygoogle|outbrain|taboola|comments?|disqus|breadcrumbs?|cookie(?:s|-?banner|-?consent)?|tags?-?(?:list|cloud)|post-tags|author-?(?:bio|box)|print-?button|sidebar|paywall-?(?:banner|prompt)|sr-only|visually-?hidden|screen-reader-text|skip-link)(?:$|[^a-z])/i;
/** A box with more text than this may be the article's own wrapping. */
const MOST = 3000;

/** Removes the boxes; what holds the headline or most of the page stays. */
export function prune(document: DomDocument, heading: DomElement | null): void {
  const all = document.body?.textContent?.length ?? 0;
  for (const element of [...document.querySelectorAll('div[class], div[id], section[class], section[id], ul[class], ul[id], p[class], span[class], table[class], a[class], h2[class], h3[class], h4[class]')]) {
    const name = `${element.className} ${element.id}`;
    if (name.length > 600 || !BOX.test(split(name))) continue;
    const size = element.textContent?.length ?? 0;
    if (size > MOST && size > all * 0.25) continue;
    if (heading !== null && holds(element, heading)) continue;
    element.remove();
  }
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
