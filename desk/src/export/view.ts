/** What all formats look at: the protected input with the few look-ups that they share. */
import { EVENTS, type Incident, type PlaceAt, placeAt, placeName, type Report, type Side, type Span, sideName, type Testimony, type TollSeries } from 'isnad';
import { type Protected, protect } from '../ledger/index.ts';
import type { ExportContext, ExportInput, Lang } from '../ports/index.ts';
import { type AboutLine, aboutOf } from './words.ts';

export interface View extends Protected {
  readonly context: ExportContext;
  readonly lang: Lang;
  readonly snapshot: ExportInput['snapshot'];
  readonly report: (document: string) => Report | undefined;
  readonly testimony: (claim: string) => Testimony | undefined;
  /** The incident that a claim is a member of, background mentions too. */
  readonly incidentOf: (claim: string) => Incident | undefined;
  /** Figures of an incident: never cumulative ones. */
  readonly tollsOf: (incident: string) => readonly TollSeries[];
  /** What a document tells, in its order. */
  readonly toldBy: (document: string) => readonly Testimony[];
  readonly place: (id: string | null) => PlaceAt | null;
  /** Name of a place in the language of the export, else as the article has it. */
  readonly placeName: (id: string | null, asWritten: string, lang?: Lang) => string;
  readonly side: (side: Side, lang?: Lang) => string;
  readonly eventLabel: (type: string, lang?: Lang) => string;
  readonly about: (more?: { readonly hash?: string; readonly hashOf?: string }) => AboutLine[];
  /** Words of the (masked) text, pieces joined by an ellipsis. */
  readonly quote: (document: string, spans: readonly Span[]) => string;
  /** Code points of the captured text before an offset of it. */
  readonly codePoints: (document: string, offset: number) => number;
}

export function viewOf(input: ExportInput): View {
  const safe = protect(input);
  const { context } = input;
  const { lang } = context;
  const reports = new Map(safe.reports.map((r) => [r.document, r]));
  const testimonies = new Map(safe.reconciled.testimonies.map((t) => [t.id, t]));
  const incidents = new Map(safe.reconciled.incidents.flatMap((i) => [...i.claims, ...i.background].map((c) => [c, i] as const)));
  const tolls = groupedBy(safe.reconciled.tolls, (s) => (s.scope === 'incident' ? s.incident : null));
  const told = groupedBy(safe.reconciled.testimonies, (t) => t.document);
  const names = { ar: remembered((id: string) => placeName(id, 'ar')), en: remembered((id: string) => placeName(id, 'en')) };
  const sides = { ar: remembered((side: Side) => sideName(side, 'ar')), en: remembered((side: Side) => sideName(side, 'en')) };
  const pairs = new Map<string, readonly number[]>();
  return {
    ...safe,
    context,
    lang,
    snapshot: input.snapshot,
    report: (document) => reports.get(document),
    testimony: (claim) => testimonies.get(claim),
    incidentOf: (claim) => incidents.get(claim),
    tollsOf: (incident) => tolls.get(incident) ?? [],
    toldBy: (document) => told.get(document) ?? [],
    place: remembered((id: string | null) => (id === null ? null : placeAt(id))),
    placeName: (id, asWritten, own = lang) => (id === null ? asWritten : (names[own](id) ?? (isIn(own, asWritten) ? asWritten : (names.en(id) ?? asWritten)))),
    side: (side, own = lang) => sides[own](side),
    eventLabel: (type, own = lang) => EVENTS.find((e) => e.type === type)?.label[own] ?? type,
    about: (more) => aboutOf(context, safe.persons, more),
    quote: (document, spans) => wordsAt(reports.get(document)?.text ?? '', spans),
    codePoints(document, offset) {
      const known = pairs.get(document) ?? pairsIn(safe.original(document));
      pairs.set(document, known);
      return offset - before(known, offset);
    },
  };
}

/** A name in the letters of the language stays as the article has it. */
function isIn(lang: Lang, name: string): boolean {
  return lang === 'ar' ? /^\P{Script=Latin}*$/u.test(name) : /^\P{Script=Arabic}*$/u.test(name);
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k === null) continue;
    const list = out.get(k);
    if (list) list.push(item);
    else out.set(k, [item]);
  }
  return out;
}

function remembered<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key));
    return known.get(key) as V;
  };
}

/** Pieces that touch or overlap are one; between others stands an ellipsis. Line ends become blanks. */
function wordsAt(text: string, spans: readonly Span[]): string {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => text.slice(start, end).trim().replace(/\s+/g, ' ')).filter((s) => s !== '').join(' … ');
}

/** Where pairs of code units make one character: the offsets of their second halves. */
function pairsIn(text: string): number[] {
  return [...text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)].map((m) => m.index + 1);
}

/** How many second halves lie before an offset. */
function before(seconds: readonly number[], offset: number): number {
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seconds[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
