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

interface Print {
  readonly report: Report;
  readonly shingles: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/** Groups documents by the dispatch that they carry; each document is in one origin, whose head is its earliest printing. */
export function originsOf(reports: readonly Report[]): Origin[] {
  const prints = inOrder(reports).map(printOf);
  const holders = new Map<string, number[]>();
  prints.forEach((print, i) => {
    for (const shingle of print.shingles) push(holders, shingle, i);
  });
  const headOf = prints.map((_, i) => i);
  const reasons = new Map<number, Reason>();
  prints.forEach((print, i) => {
    const shared = new Map<number, number>();
    for (const shingle of print.shingles) {
      const documents = holders.get(shingle) as number[];
      if (documents.length > DOCUMENTS_MAX) continue;
      for (const j of documents) {
        if (j >= i) break;
        shared.set(j, (shared.get(j) ?? 0) + 1);
      }
    }
    const best = [...shared]
      .filter(([j]) => nearInTime(print.report, (prints[j] as Print).report))
      .map(([j, n]) => ({ j, share: n / Math.min(print.shingles.size, (prints[j] as Print).shingles.size) }))
      .sort((a, b) => b.share - a.share || a.j - b.j)[0];
    if (!best) return;
    const agency = common(print.agencies, (prints[best.j] as Print).agencies);
    if (best.share < (agency === null ? ECHO : ECHO_OF_AGENCY)) return;
    headOf[i] = headOf[best.j] as number;
    const words = `${Math.round(best.share * 100)} % of the words run as in ${(prints[best.j] as Print).report.document}`;
    reasons.set(i, agency === null ? { rule: 'link.origin.near-copy', note: words } : { rule: 'link.origin.same-agency', note: `${words}, and both name ${agency}` });
  });
  return grouped(prints, headOf, reasons);
}

function grouped(prints: readonly Print[], headOf: readonly number[], reasons: ReadonlyMap<number, Reason>): Origin[] {
  const groups = new Map<number, number[]>();
  for (const [i, head] of headOf.entries()) push(groups, head, i);
  return [...groups].map(([head, members]) => {
    const documents = members.map((i) => (prints[i] as Print).report.document);
    const agencies = members.length > 1 ? members.map((i) => (prints[i] as Print).agencies).reduce((a, b) => new Set([...a].filter((x) => b.has(x)))) : new Set<string>();
    return {
      id: `org_${(prints[head] as Print).report.document.replace(/^[a-z]+_/, '')}`,
      head: documents[0] as string, documents, agency: [...agencies].sort(compare)[0] ?? null,
      reasons: members.filter((i) => i !== head).map((i) => ({ ...(reasons.get(i) as Reason), document: (prints[i] as Print).report.document })),
    };
  });
}

function printOf(report: Report): Print {
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
