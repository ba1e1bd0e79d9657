/** Copies to their origins: documents that carry the same dispatch are one origin, whoever prints it. */
import type { Origin, Reason, Report } from '../model/index.ts';
import { compare, inOrder } from './testimony.ts';
import { gap } from './days.ts';
import { plainWords } from './words.ts';

/** Words in a shingle. */
const SHINGLE = 4;
/** Share of the shorter text's shingles that the longer one holds (A. Broder 1997, "containment"), from which it is an echo. Tuned on wire variants and the pool of unannotated reports. */
const ECHO = 0.5;
/** The same when both name the same agency. */
const ECHO_OF_AGENCY = 0.4;
/** A text with fewer shingles is too short to be known again. */
const SHINGLES_MIN = 12;
/** Days between two printings of one dispatch. */
const DAYS_BETWEEN = 4;
/** A shingle in more documents than this is a formula, not a trace of copying. */
const DOCUMENTS_MAX = 200;

/** The traces by which a copy of a report is known. */
export interface Fingerprint {
  readonly report: Report;
  readonly shingles: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/** Groups documents by the dispatch that they carry; each document is in one origin, whose head is its earliest printing. */
export function originsOf(reports: readonly Report[]): Origin[] {
  const prints = inOrder(reports).map(fingerprintOf);
  // Most shingles stand in one document: only the others need a list.
  const first = new Map<string, number>();
  const holders = new Map<string, number[]>();
  prints.forEach((print, i) => {
    for (const shingle of print.shingles) {
      const before = first.get(shingle);
      if (before === undefined) first.set(shingle, i);
      else if (holders.has(shingle)) push(holders, shingle, i);
      else holders.set(shingle, [before, i]);
    }
  });
  const headOf = prints.map((_, i) => i);
  const reasons = new Map<number, Reason>();
  prints.forEach((print, i) => {
    const shared = new Map<number, number>();
    for (const shingle of print.shingles) {
      const documents = holders.get(shingle);
      if (documents === undefined || documents.length > DOCUMENTS_MAX) continue;
      for (const j of documents) {
        if (j >= i) break;
        shared.set(j, (shared.get(j) ?? 0) + 1);
      }
    }
    const best = [...shared]
      .filter(([j]) => nearInTime(print.report, (prints[j] as Fingerprint).report))
      .map(([j, n]) => ({ j, share: n / Math.min(print.shingles.size, (prints[j] as Fingerprint).shingles.size) }))
      .sort((a, b) => b.share - a.share || a.j - b.j)[0];
    if (!best) return;
    const agency = common(print.agencies, (prints[best.j] as Fingerprint).agencies);
    if (best.share < (agency === null ? ECHO : ECHO_OF_AGENCY)) return;
    headOf[i] = headOf[best.j] as number;
    const words = `${Math.round(best.share * 100)} % of the words run as in ${(prints[best.j] as Fingerprint).report.document}`;
    reasons.set(i, agency === null ? { rule: 'link.origin.near-copy', note: words } : { rule: 'link.origin.same-agency', note: `${words}, and both name ${agency}` });
  });
  return grouped(prints, headOf, reasons);
}

function grouped(prints: readonly Fingerprint[], headOf: readonly number[], reasons: ReadonlyMap<number, Reason>): Origin[] {
  const groups = new Map<number, number[]>();
  for (const [i, head] of headOf.entries()) push(groups, head, i);
  return [...groups.values()].map((members) => {
    const all = members.map((i) => prints[i] as Fingerprint);
    const first = headAmong(all);
    const documents = [first, ...all.filter((p) => p !== first)].map((p) => p.report.document);
    return {
      id: `org_${first.report.document.replace(/^[a-z]+_/, '')}`, head: first.report.document, documents, agency: agencyOf(all),
      reasons: members.filter((i) => prints[i] !== first).map((i) => ({ ...(reasons.get(i) ?? reasons.get(members.find((k) => reasons.has(k)) ?? -1) as Reason), document: (prints[i] as Fingerprint).report.document })),
    };
  });
}

/** The earliest; of one day the one that credits no other outlet of the group; then the longest, since papers cut; then by id. */
function headAmong(all: readonly Fingerprint[]): Fingerprint {
  const outlets = new Set(all.map((p) => p.report.outlet).filter((o) => o !== null));
  const credits = (p: Fingerprint): number => Number([...outlets].some((o) => o !== p.report.outlet && p.report.text.includes(o)));
  return [...all].sort((a, b) => compare(a.report.published ?? '9999', b.report.published ?? '9999') || credits(a) - credits(b) || b.shingles.size - a.shingles.size || compare(a.report.document, b.report.document))[0] as Fingerprint;
}

/** The agency that all copies name. */
function agencyOf(all: readonly Fingerprint[]): string | null {
  if (all.length < 2) return null;
  return [...(all[0] as Fingerprint).agencies].filter((agency) => all.every((p) => p.agencies.has(agency))).sort(compare)[0] ?? null;
}

const known = new WeakMap<Report, Fingerprint>();

/** What of a report is compared with others, found once for it: whoever has reports one by one may ask ahead of reconciling. */
export function fingerprintOf(report: Report): Fingerprint {
  let print = known.get(report);
  if (print === undefined) known.set(report, (print = made(report)));
  return print;
}

function made(report: Report): Fingerprint {
  const words = plainWords(bodyOf(report));
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '));
  return { report, shingles: shingles.size < SHINGLES_MIN ? new Set() : shingles, agencies: new Set(report.reading.statements.flatMap((s) => s.chain.map((link) => link.actor ?? link.name))) };
}

/** The text of what is read of a document. */
function bodyOf({ text, reading }: Report): string {
  const read = reading.document.sections.filter((s) => s.kind === 'paragraph');
  return read.length > 0 ? read.map((s) => text.slice(s.start, s.end)).join('\n') : text;
}

function nearInTime(a: Report, b: Report): boolean {
  return (gap({ from: a.published, to: a.published }, { from: b.published, to: b.published }) ?? 0) <= DAYS_BETWEEN;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string | null {
  return [...a].filter((x) => b.has(x)).sort(compare)[0] ?? null;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
