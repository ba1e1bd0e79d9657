/** NITF, the News Industry Text Format, by itself or within NewsML. */
import type { AcquireOptions, Found } from './types.ts';
import { all, first, parseXml, wordsOf, type XmlElement } from './xml.ts';
import { fromWires, linesBelow, type Wire } from './wire.ts';

/** The story of a NITF file. */
export function fromNitf(text: string, options: AcquireOptions): Found {
  return fromWires([storyOf(parseXml(text))], options);
}

/** What a `nitf` element says; `hedline` is how the standard writes it. */
export function storyOf(nitf: XmlElement): Wire {
  const head = first(nitf, 'body.head');
  const body = first(nitf, 'body.content') ?? first(nitf, 'body');
  const dateline = first(head, 'dateline');
  const issued = first(nitf, 'date.issue') ?? first(nitf, 'date.release');
  return {
    title: wordsOf(first(head, 'hedline', 'hl1')) ?? wordsOf(first(nitf, 'head', 'title')),
    dateline: [wordsOf(first(dateline, 'location')), dayWords(dateline)].filter((part) => part !== undefined).join(', ') || undefined,
    date: issued?.attributes.get('norm') ?? first(dateline, 'story.date')?.attributes.get('norm') ?? first(nitf, 'pubdata')?.attributes.get('date.publication'),
    outlet: wordsOf(first(head, 'distributor')) ?? wordsOf(first(head, 'rights.owner')) ?? first(nitf, 'doc.copyright')?.attributes.get('holder') ?? first(nitf, 'doc-id')?.attributes.get('regsrc'),
    author: bylineOf(first(head, 'byline')),
    lang: nitf.attributes.get('lang') ?? body?.attributes.get('lang'),
    lines: body === undefined ? [] : linesBelow(body),
  };
}

/** The day of the dateline in words; some agencies repeat the norm there. */
function dayWords(dateline: XmlElement | undefined): string | undefined {
  const day = first(dateline, 'story.date');
  const words = wordsOf(day);
  return words === day?.attributes.get('norm') ? undefined : words;
}

/** The name, without the title of the person that stands within: `By A. Writer<byttl>AP Writer</byttl>`. */
function bylineOf(byline: XmlElement | undefined): string | undefined {
  if (byline === undefined) return undefined;
  const people = all(byline, 'person').map(wordsOf).filter((name) => name !== undefined);
  if (people.length > 0) return people.join(', ');
  const words = wordsOf({ ...byline, children: byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl') });
  // Initials of desks, and lines that are a second headline, name nobody.
  return words !== undefined && /^(?:by\s|par\s|von\s|de\s|por\s|da\s)/i.test(words) ? words.slice(words.indexOf(' ') + 1) : undefined;
}
