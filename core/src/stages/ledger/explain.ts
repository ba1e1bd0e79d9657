/** Explains a reading: the rules that fired, the words and the lexicon rows behind each record. */
import type { Analysis, ClaimDraft, Run, Signal, StatementDraft } from '../../lang/api.ts';
import type { TraceStep } from '../../model/index.ts';
import { shifted } from './index.ts';

/** One step for every rule of every record, and for every cue or trigger from which nothing came, in the order of the text. */
export function explain(a: Analysis, signals: readonly Signal[], statements: readonly StatementDraft[], claims: readonly ClaimDraft[], offset: number): TraceStep[] {
  const out: (TraceStep & { readonly at: number })[] = [];
  const add = (rule: string, runs: readonly Run[], rows: readonly string[], note: string): void => {
    const spans = runs.map((r) => shifted(a, r, offset));
    out.push({ rule, outcome: 'fired', spans, rows, note, at: spans[0]?.start ?? 0 });
  };
  for (const d of statements) {
    d.rules.forEach((rule, at) => {
      add(rule, at === 0 ? d.cue : at === 1 ? d.content : d.source, at === 0 ? d.rows : [], at === 0 ? 'cue' : at === 1 ? 'content' : 'speaker');
    });
    add(d.actRule, d.cue, d.rows, `act: ${d.act}`);
    if (d.speaker) add(d.speaker.rule, [d.speaker.sideAt ?? d.speaker], [], `side: ${d.speaker.sides.join(', ') || 'unknown'}`);
  }
  for (const c of claims) {
    for (const rule of c.rules) add(rule, [c.trigger], c.rows, `claim: ${c.type}`);
    add(c.statusRule, [c.trigger], [], `status: ${c.status}`);
    for (const p of [...c.by, ...c.on]) add(p.rule, p.mention ? [p.mention] : [c.trigger], [], `party: ${p.sides.join(', ')}`);
  }
  const used = new Set([...statements.flatMap((d) => d.cue), ...claims.map((c) => c.trigger)].flatMap((r) => Array.from({ length: r.last - r.first + 1 }, (_, k) => r.first + k)));
  for (const s of signals) {
    if (used.has(s.first)) continue;
    const span = shifted(a, s, offset);
    out.push({ rule: s.rule, outcome: 'blocked', spans: [span], rows: [s.row], note: `needs ${s.needs}`, at: span.start });
  }
  return out.sort((x, y) => x.at - y.at).map(({ at: _, ...step }) => step);
}
