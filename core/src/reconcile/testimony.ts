/** From reports to testimonies: every claim with whose word it is, through whom, and when it is meant to have happened. */
import type { Claim, Days, Link, Report, Statement, Testimony } from '../model/index.ts';
import { daysOf, gap, length, UNKNOWN } from './days.ts';

/** A claim in the outlet's own voice about what ended so many days before it was printed is background. */
const NEWS_DAYS = 2;
/** One that spans more days than this is background. */
const SPAN_DAYS = 7;

/** Every claim of every report, rejected ones left out, in the order of publication, document and text. */
export function testimoniesOf(reports: readonly Report[], originOf: ReadonlyMap<string, string>): Testimony[] {
  return inOrder(reports).flatMap((report) => {
    const statements = new Map(report.reading.statements.map((s) => [s.id, s]));
    const rejected = new Set(report.rejected);
    return report.reading.claims.flatMap((claim, i) => {
      const id = report.claimIds[i] as string;
      if (rejected.has(id)) return [];
      const statement = claim.statement === null ? null : (statements.get(claim.statement) ?? null);
      const days = claim.time === null ? UNKNOWN : daysOf(claim.time.value.edtf);
      return [{
        id, document: report.document, origin: originOf.get(report.document) ?? report.document, claim, statement,
        claimant: statement ? statement.speaker.side.value : [], speaker: statement?.speaker.name ?? report.outlet ?? '',
        chain: statement ? chainOf(statement, statements) : [],
        days, published: report.published, recorded: report.recorded, background: isBackground(claim, days, report.published),
      }];
    });
  });
}

/** Reports in an order that no order of taking in can change. */
export function inOrder(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.document, b.document));
}

/** By code point, never by locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who passes the words on, from the reader to the speaker: the links of every statement around it, and its speakers; each once, as he is called first. */
function chainOf(statement: Statement, statements: ReadonlyMap<string, Statement>): Link[] {
  const around: Statement[] = [];
  for (let s: Statement | undefined = statement; s; s = s.parent === null ? undefined : statements.get(s.parent)) around.unshift(s);
  const links = around.flatMap((s) => (s === statement || s.speaker.name === null ? s.chain : [...s.chain, { name: s.speaker.name, actor: s.speaker.actor, spans: s.source }]));
  return links.filter((link, at) => !links.slice(0, at).some((known) => sameLink(known, link)));
}

/** Two links of one chain are one by their actor or their name; a man called by the end of his name is the same. */
function sameLink(a: Link, b: Link): boolean {
  if (a.actor !== null && b.actor !== null) return a.actor === b.actor;
  return a.name === b.name || a.name.endsWith(` ${b.name}`) || b.name.endsWith(` ${a.name}`);
}

const DAYS_OF_A_YEAR = 366;

/** It ended more than a year before it was printed: what is told is of an earlier time. */
export function isHistory({ days: { to }, published }: Testimony): boolean {
  return to !== null && published !== null && to < published && (gap({ from: to, to }, { from: published, to: published }) ?? 0) > DAYS_OF_A_YEAR;
}

function isBackground(claim: Claim, days: Days, published: string | null): boolean {
  if (claim.statement !== null || days === UNKNOWN) return false;
  if (length(days) > SPAN_DAYS) return true;
  return published !== null && (gap(days, { from: published, to: published }) ?? 0) > NEWS_DAYS;
}
