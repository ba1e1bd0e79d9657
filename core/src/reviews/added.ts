/** Claims that a person found in the text and no machine read. */
import type { Claim, Reading, Review, Span } from '../model/index.ts';

/** The claim of an addition as it was added; null for any other decision. */
export function addedBy(review: Review): Claim | null {
  const [step] = review.patch;
  return review.decision === 'add' && step?.op === 'add' && step.path === '' ? (step.value as Claim) : null;
}

/** The claim at its place in a reading: the innermost statement around its words says it, whatever the engine called that statement. */
export function placed(claim: Claim, { statements }: Pick<Reading, 'statements'>): Claim {
  const holds = (span: Span): boolean => claim.evidence.every(({ start, end }) => span.start <= start && end <= span.end);
  const around = statements.flatMap(({ id, content }) => content.filter(holds).map(({ start, end }) => ({ id, length: end - start })));
  return { ...claim, statement: around.sort((a, b) => a.length - b.length)[0]?.id ?? null };
}
