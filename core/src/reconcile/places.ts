/** Where claims put what they tell: places that one breath joins belong together. */
import type { Geography } from '../gazetteer/index.ts';
import type { Field, Mention, PlaceRef, Report, Span, Testimony } from '../model/index.ts';

/** Characters between two places that a word or a comma joins: "ترتر وأغدام", "Terter and Agdam". */
const JOINED_MAX = 6;
/** Members of one list that are looked at on either side. */
const LIST_MAX = 4;

interface Told {
  readonly text: string;
  /** Mentions of places in the order of the text. */
  readonly list: readonly Mention[];
  /** By where a mention begins: its place in the list. */
  readonly at: ReadonlyMap<number, number>;
}

/** The place of a claim, and those in one list with it; neither states nor what lies in one another are members of such a list. Found once for each claim. */
export function placesIn(reports: readonly Report[], geography: Geography): (t: Testimony) => readonly Field<PlaceRef>[] {
  const told = new Map(reports.map((r) => [r.document, toldIn(r)] as const));
  const known = new Map<string, readonly Field<PlaceRef>[]>();
  return (t) => {
    const found = known.get(t.id);
    if (found) return found;
    const places = t.claim.place === null ? [] : [t.claim.place, ...besides(t.claim.place, told.get(t.document), geography)];
    known.set(t.id, places);
    return places;
  };
}

function toldIn({ text, reading }: Report): Told {
  const list = reading.mentions.filter((m) => m.kind === 'place' && m.spans[0] !== undefined).sort((a, b) => startOf(a) - startOf(b));
  return { text, list, at: new Map(list.map((m, i) => [startOf(m), i])) };
}

function besides(place: Field<PlaceRef>, told: Told | undefined, geography: Geography): Field<PlaceRef>[] {
  const span = place.how === 'stated' ? place.spans[0] : undefined;
  const at = span && told?.at.get(span.start);
  if (!told || at === undefined) return [];
  const out: Field<PlaceRef>[] = [];
  for (const step of [1, -1]) {
    for (let i = at; Math.abs(i - at) < LIST_MAX; i += step) {
      const [here, next] = [told.list[i], told.list[i + step]];
      if (!here || !next || !joined(told.text, step > 0 ? here : next, step > 0 ? next : here)) break;
      if (next.ref !== null && (geography.kindOf(next.ref) === 'country' || oneHoldsOther(next.ref, here.ref, geography))) break;
      out.push({ value: { name: next.name, id: next.ref, country: null }, how: 'stated', spans: next.spans });
    }
  }
  return out;
}

/** "in Armenia, and Yerevan denies it", "Izium, Kharkiv region": no list of two. */
const oneHoldsOther = (one: string, other: string | null, { within }: Geography): boolean => other !== null && (within(one).includes(other) || within(other).includes(one));

function joined(text: string, a: Mention, b: Mention): boolean {
  const [end, start] = [(a.spans.at(-1) as Span).end, startOf(b)];
  return start >= end && start - end <= JOINED_MAX && !/[.;:؛()\n]/.test(text.slice(end, start));
}

const startOf = (m: Mention): number => (m.spans[0] as Span).start;
