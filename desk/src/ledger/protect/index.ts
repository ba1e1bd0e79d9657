/**
 * Care: victims, witnesses, minors and private persons leave under pseudonyms (`victim-1`) in whatever format, because formats
 * only ever see what this has masked: names, titles, addresses and the texts themselves, with every offset moved along.
 */
import { ACCOUNT_FIELDS, ACTS, EVENT_TYPES, MEASURES, type Mention, type Reading, type Reconciled, type Report, type Span, STATUSES } from 'isnad';
import type { ExportInput } from '../../ports/index.ts';
import { isAddress, maskAddress } from './address.ts';
import { type Finder, finderOf, personsIn } from './names.ts';
import { type Masked, maskText } from './mask.ts';

export interface Protected {
  readonly reports: readonly Report[];
  readonly reconciled: Reconciled;
  /** Persons whose names were masked. */
  readonly persons: number;
  /** Documents whose captured bytes name them, so that a dossier must leave the bytes out. */
  readonly withheld: ReadonlySet<string>;
  /** Span of the masked text of a document to span of its captured text. */
  readonly captured: (document: string, span: Span) => Span;
  /** The captured text of a document: to count in, never to print. */
  readonly original: (document: string) => string;
}

/** Masks an input, unless it was unlocked with a reason. */
export function protect({ reports, among = reports, reconciled, context }: ExportInput): Protected {
  const originals = new Map(reports.map((r) => [r.document, r.text]));
  const original = (document: string): string => originals.get(document) ?? '';
  const persons = context.unlock === null || context.unlock.reason.trim() === '' ? personsIn(among) : { all: [], named: new Map() };
  if (persons.all.length === 0) return { reports, reconciled, persons: 0, withheld: new Set(), captured: (_, span) => span, original };

  const everywhere = finderOf(persons.all, []);
  const masks = new Map<string, Masked>();
  const finders = new Map<string, Finder>();
  for (const r of reports) {
    const finder = finderOf(persons.all, persons.named.get(r.document) ?? []);
    finders.set(r.document, finder);
    masks.set(r.document, maskText(r.text, finder(r.text, publicNames(r.reading.mentions))));
  }
  const maskers = new Map<string | null, Masker>();
  const masker = (document: string | null): Masker => {
    const made = maskers.get(document) ?? newMasker(document);
    maskers.set(document, made);
    return made;
  };
  const newMasker = (document: string | null): Masker => {
    const finder = (document === null ? undefined : finders.get(document)) ?? everywhere;
    const known = new Map<string, string>();
    const mask = (s: string): string => (isAddress(s) ? maskAddress(s, finder) : maskText(s, finder(s, [])).text);
    // Most strings are codes that come again and again.
    const string = (s: string): string => {
      const found = known.get(s) ?? (isCode(s) ? s : mask(s));
      known.set(s, found);
      return found;
    };
    return { string, seen: new WeakMap(), span: (s) => (document === null ? undefined : masks.get(document))?.into(s) ?? s };
  };
  return {
    reports: reports.map((r) => maskReport(r, masks.get(r.document) as Masked, masker(r.document))),
    reconciled: walk(reconciled, masker(null), masker) as Reconciled,
    persons: persons.all.length,
    withheld: new Set([...masks].filter(([, m]) => m.hits > 0).map(([document]) => document)),
    captured: (document, span) => masks.get(document)?.back(span) ?? span,
    original,
  };
}

/** Where people in public office are named: a word that they share with a victim is not masked there. */
export function publicNames(mentions: readonly Mention[]): Span[] {
  return mentions.filter((m) => m.kind === 'actor' && (m.ref !== null || m.privacy === 'public_role')).flatMap((m) => m.spans);
}

interface Masker {
  readonly string: (text: string) => string;
  readonly span: (span: Span) => Span;
  /** What was masked already: views hold the very claims of the readings. */
  readonly seen: WeakMap<object, unknown>;
}

function maskReport(report: Report, mask: Masked, m: Masker): Report {
  const { text: _, document, claimIds, rejected, recorded, lang, ...shown } = report;
  const { reading, ...rest } = shown;
  const masked = walk(reading, m) as Reading;
  return { ...(walk(rest, m) as typeof rest), document, claimIds, rejected, recorded, lang, text: mask.text, reading: { ...masked, document: { ...masked.document, id: m.string(masked.document.id), length: mask.text.length } } };
}

/** Every string and every span of a value, masked; what does not change stays the same object. Whatever names its document is masked as that document is. */
function walk(value: unknown, m: Masker, of?: (document: string) => Masker): unknown {
  if (typeof value === 'string') return m.string(value);
  if (value === null || typeof value !== 'object') return value;
  const known = m.seen.get(value);
  if (known !== undefined) return known;
  const masked = Array.isArray(value) ? walkList(value, m, of) : walkObject(value as Readonly<Record<string, unknown>>, m, of);
  m.seen.set(value, masked);
  return masked;
}

function walkList(list: readonly unknown[], m: Masker, of?: (document: string) => Masker): readonly unknown[] {
  const out = list.map((item) => walk(item, m, of));
  return out.some((item, i) => item !== list[i]) ? out : list;
}

function walkObject(value: Readonly<Record<string, unknown>>, m: Masker, of?: (document: string) => Masker): object {
  const { start, end, document } = value;
  if (typeof start === 'number' && typeof end === 'number') {
    const to = m.span({ start, end });
    return to.start === start && to.end === end ? value : { ...value, start: to.start, end: to.end };
  }
  const own = of && typeof document === 'string' ? of(document) : m;
  let out: Record<string, unknown> | null = null;
  for (const key of Object.keys(value)) {
    const item = value[key];
    const masked = PLAIN.has(key) && isPlain(item) ? item : walk(item, own, of);
    if (masked !== item) (out ??= { ...value })[key] = masked;
  }
  return out ?? value;
}

/** A string or a list of them. */
export function isPlain(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

/** Fields that hold ids, codes and rules, never names. */
export const PLAIN: ReadonlySet<string> = new Set(['id', 'rule', 'rules', 'how', 'document', 'origin', 'claims', 'claimIds', 'background', 'incident', 'with', 'claim_id', 'one', 'other', 'head', 'truce', 'side', 'recorded', 'published']);

/** Codes, wherever they stand: a victim whose name was read as "injured" must not turn what is counted into a pseudonym. */
const SAID: ReadonlySet<string> = new Set<string>([...ACTS, ...EVENT_TYPES, ...MEASURES, ...STATUSES, ...ACCOUNT_FIELDS, 'exact', 'at_least', 'at_most', 'about', 'vague', 'civilian', 'combatant', 'child', 'woman', 'police', 'journalist', 'person']);

export const isCode = (text: string): boolean => SAID.has(text);
