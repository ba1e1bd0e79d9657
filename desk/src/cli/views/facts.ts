/** What a view needs of the claims behind it: their words, speaker and report. */
import type { Reconciled, Report, Testimony } from 'isnad';

export interface Facts {
  readonly reconciled: Reconciled;
  testimony(claim: string): Testimony | undefined;
  report(document: string): Report | undefined;
  /** The exact words of a claim's statement, or of its evidence when the outlet says so itself. */
  words(t: Testimony): string;
  /** Names from the reader to the speaker. */
  chain(t: Testimony): readonly string[];
}

export function factsOf(reports: readonly Report[], reconciled: Reconciled): Facts {
  const byId = new Map(reconciled.testimonies.map((t) => [t.id, t]));
  const byDocument = new Map(reports.map((r) => [r.document, r]));
  return {
    reconciled,
    testimony: (claim) => byId.get(claim),
    report: (document) => byDocument.get(document),
    words(t) {
      const text = byDocument.get(t.document)?.text ?? '';
      const spans = t.statement && t.statement.content.length > 0 ? t.statement.content : t.claim.evidence;
      return spans.map((s) => text.slice(s.start, s.end)).join(' … ');
    },
    chain: (t) => [byDocument.get(t.document)?.outlet ?? '', ...t.chain.map((l) => l.name), t.statement === null ? '' : t.speaker].filter((name) => name !== ''),
  };
}
