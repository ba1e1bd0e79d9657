/** Ids of claims: from the document and the words, not from the engine, so that an unchanged claim keeps its id. */
import type { Reading } from 'isnad';
import { canonical, idOf } from './canon.ts';

/** Ids of the claims of a reading, in their order. Equal ones are told apart by their order. */
export function claimIds(document: string, reading: Reading): readonly string[] {
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const seen = new Map<string, number>();
  return reading.claims.map((claim) => {
    const statement = claim.statement === null ? undefined : statements.get(claim.statement);
    const content = { document, type: claim.type.value, evidence: claim.evidence, source: statement?.source ?? null, content: statement?.content ?? null };
    const key = canonical(content);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return idOf('clm', canonical({ ...content, ordinal }));
  });
}
