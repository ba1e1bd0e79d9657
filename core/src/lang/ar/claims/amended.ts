/** Claims that the article as a whole corrects. */
import type { ClaimDraft } from '../parts.ts';

/** A claim with some of its parts changed. Every part by name: what is spread has a shape of its own, and all that look at it slow down. */
export function amended(c: ClaimDraft, x: Partial<Pick<ClaimDraft, 'type' | 'facets' | 'by' | 'on' | 'place' | 'time' | 'rules'>>): ClaimDraft {
  return {
    evidence: c.evidence, trigger: c.trigger, type: x.type ?? c.type, facets: x.facets ?? c.facets, by: x.by ?? c.by, on: x.on ?? c.on, place: x.place ?? c.place, time: x.time ?? c.time,
    status: c.status, statusRule: c.statusRule, counts: c.counts, statement: c.statement, rules: x.rules ?? c.rules, rows: c.rows,
  };
}
