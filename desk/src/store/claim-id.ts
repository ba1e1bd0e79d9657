/** Ids of claims: from the document and the words, not from the engine, so that an unchanged claim keeps its id. */
import type { Reading, Span } from 'isnad';
import { idOf } from './canon.ts';

/** Canonical JSON of spans; written out because there are many. The test compares it with the package's. */
function spans(list: readonly Span[] | undefined): string {
  return list ? `[${list.map(({ start, end }) => `{"end":${end},"start":${start}}`).join(',')}]` : 'null';
}

/** Ids of the claims of a reading, in their order. Equal ones are told apart by their order (`ordinal`). */
export function claimIds(document: string, reading: Reading): readonly string[] {
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const seen = new Map<string, number>();
  return reading.claims.map((claim) => {
    const statement = claim.statement === null ? undefined : statements.get(claim.statement);
    const before = `{"content":${spans(statement?.content)},"document":"${document}","evidence":${spans(claim.evidence)}`;
    const after = `"source":${spans(statement?.source)},"type":"${claim.type.value}"}`;
    const ordinal = seen.get(before + after) ?? 0;
    seen.set(before + after, ordinal + 1);
    return idOf('clm', `${before},"ordinal":${ordinal},${after}`);
  });
}
