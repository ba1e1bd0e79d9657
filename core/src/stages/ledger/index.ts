/** Ledger: what was read and not understood is listed, never dropped. */
import type { Analysis, ClaimDraft, Run, Signal, StatementDraft } from '../../lang/api.ts';
import type { NotUnderstood, Span } from '../../model/index.ts';
import { tokenSpan } from '../../text/scan.ts';

/** Sentences that hold a cue or a trigger from which nothing came. */
export function notUnderstood(a: Analysis, signals: readonly Signal[], statements: readonly StatementDraft[], claims: readonly ClaimDraft[], offset: number): NotUnderstood[] {
  const spoke = touched(a, statements.flatMap((d) => [...d.cue, ...d.content]));
  const told = touched(a, claims.map((c) => c.trigger));
  const open = new Map<number, Signal[]>();
  let s = 0;
  for (const signal of signals) {
    while (s < a.sentences.length && (a.sentences[s]?.last ?? 0) < signal.first) s++;
    if (!a.sentences[s] || (signal.kind === 'cue' ? spoke : told).has(s)) continue;
    const list = open.get(s);
    if (list) list.push(signal);
    else open.set(s, [signal]);
  }
  return [...open].map(([at, list]) => {
    const sentence = a.sentences[at] as { first: number; last: number };
    const why = list.some((x) => x.kind === 'cue') ? 'cue' : 'trigger';
    return { span: shifted(a, sentence, offset), why, words: list.map((x) => shifted(a, x, offset)) };
  });
}

/** The raw span of a run, counted from the start of the article. */
export function shifted(a: Analysis, run: Run, offset: number): Span {
  const s = tokenSpan(a.tokens, run.first, run.last, run.lead);
  return { start: s.start + offset, end: s.end + offset };
}

/** Indices of the sentences in which the runs begin. */
function touched(a: Analysis, runs: readonly Run[]): Set<number> {
  const out = new Set<number>();
  const firsts = runs.map((r) => r.first).sort((x, y) => x - y);
  let s = 0;
  for (const first of firsts) {
    while (s < a.sentences.length && (a.sentences[s]?.last ?? 0) < first) s++;
    if (s < a.sentences.length) out.add(s);
  }
  return out;
}
