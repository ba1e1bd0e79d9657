/** Actors and places as articles name them: every form seen, counted, under the name of the gazetteer. */
import { type Mention, type PlaceAt, placeAt, placeName, type Report, type Side, sideName } from 'isnad';
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

/** How often one actor or place was named, and how. */
interface Count {
  readonly forms: Map<string, number>;
  readonly documents: Set<string>;
  readonly sides: Set<string>;
  readonly privacy: Set<string>;
  readonly known: boolean;
  count: number;
}

/** Counts what reports mention, one after another. */
export interface Tally {
  take(report: Report): void;
  /**
   * What was mentioned, the most frequent first.
   * @param called what the project's own actors and places are called
   */
  seen(kind: Mention['kind'], called: ReadonlyMap<string, Seen['name']>): readonly Seen[];
}

export function tallying(): Tally {
  const counts: Readonly<Record<Mention['kind'], Map<string, Count>>> = { actor: new Map(), place: new Map() };
  return {
    take({ document, lang, text, reading }) {
      for (const { kind, ref, name, side: sides, privacy, spans } of reading.mentions) {
        const id = ref ?? name;
        let count = counts[kind].get(id);
        if (count === undefined) counts[kind].set(id, (count = { forms: new Map(), documents: new Set(), sides: new Set(), privacy: new Set(), known: ref !== null, count: 0 }));
        count.count++;
        count.documents.add(document);
        for (const side of sides) count.sides.add(side);
        count.privacy.add(privacy);
        const form = `${lang}\n${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
        count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
      }
    },
    seen: (kind, called) => [...counts[kind]].map(([id, count]) => seenOf(id, count, kind, called)).sort((a, b) => b.count - a.count || compare(a.id, b.id)),
  };
}

function seenOf(id: string, { forms, documents, sides, privacy, known, count }: Count, kind: Mention['kind'], called: ReadonlyMap<string, Seen['name']>): Seen {
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
