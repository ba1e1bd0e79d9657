/** Actors and places as articles name them: every form seen, counted, under the name of the gazetteer. */
import { type PlaceAt, placeAt, placeName, type Report, type Side, sideName } from 'isnad';
import type { Label } from './labels.ts';

export interface SeenForm {
  readonly form: string;
  readonly lang: string;
  readonly count: number;
}

/** One actor or place. */
export interface Seen {
  /** Id of the gazetteer; for what it does not know, the name as written. */
  readonly id: string;
  readonly known: boolean;
  /** Null where no table has a name in the language. */
  readonly name: { readonly [Lang in keyof Label]: string | null };
  /** How often, in how many documents. */
  readonly count: number;
  readonly documents: number;
  readonly forms: readonly SeenForm[];
  /** Parties that it was counted to. */
  readonly sides: readonly Side[];
  /** Who must be protected when it is shown. */
  readonly privacy: readonly string[];
  /** Of a place, when the gazetteer knows it. */
  readonly at: PlaceAt | null;
}

interface Tally {
  readonly forms: Map<string, number>;
  readonly documents: Set<string>;
  readonly sides: Set<string>;
  readonly privacy: Set<string>;
  readonly known: boolean;
  count: number;
}

/**
 * What the newest readings mention, the most frequent first.
 * @param called what the project's own actors and places are called
 */
export function seenIn(reports: readonly Report[], kind: 'actor' | 'place', called: ReadonlyMap<string, Seen['name']>): readonly Seen[] {
  const tallies = new Map<string, Tally>();
  for (const { document, lang, text, reading } of reports) {
    for (const mention of reading.mentions) {
      if (mention.kind !== kind) continue;
      const id = mention.ref ?? mention.name;
      const tally = tallies.get(id) ?? { forms: new Map(), documents: new Set(), sides: new Set(), privacy: new Set(), known: mention.ref !== null, count: 0 };
      tallies.set(id, tally);
      tally.count++;
      tally.documents.add(document);
      for (const side of mention.side) tally.sides.add(side);
      tally.privacy.add(mention.privacy);
      const form = `${lang}\n${mention.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
      tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
    }
  }
  return [...tallies].map(([id, tally]) => seenOf(id, tally, kind, called)).sort((a, b) => b.count - a.count || compare(a.id, b.id));
}

function seenOf(id: string, { forms, documents, sides, privacy, known, count }: Tally, kind: 'actor' | 'place', called: ReadonlyMap<string, Seen['name']>): Seen {
  const counted = [...forms].map(([form, times]): SeenForm => {
    const [lang = '', ...words] = form.split('\n');
    return { form: words.join('\n'), lang, count: times };
  });
  return {
    id, known, name: known ? (called.get(id) ?? namesOf(id, kind)) : { ar: null, en: null }, count, documents: documents.size, forms: counted.sort((a, b) => b.count - a.count || compare(a.form, b.form)),
    sides: [...sides].sort(), privacy: [...privacy].sort(), at: kind === 'place' && known ? placeAt(id) : null,
  };
}

/** Names of an id in both languages; null where no table has one. */
export function namesOf(id: string, kind: 'actor' | 'place'): Seen['name'] {
  if (kind === 'place') return { ar: placeName(id, 'ar'), en: placeName(id, 'en') };
  const [ar, en] = [sideName(id, 'ar'), sideName(id, 'en')];
  return { ar: ar === id ? null : ar, en: en === id ? null : en };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
