/** A claim as the machine read it, for a coder: nothing of what anybody decided on it. */
import type { Claim, Statement } from 'isnad';
import type { BlindClaim as Blind } from '../api/coding.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { ClaimFields } from './claim-fields.tsx';
import { Ladder, stepsOfClaim } from './ladder.tsx';
import { ActMark } from './marks.tsx';
import { Passage, textOf } from './passage.tsx';

export function BlindClaim({ claim: { claim: read, statement: said, passage, about } }: { readonly claim: Blind }) {
  const { label } = useVocabulary();
  const [claim, statement] = [read as Claim, said as Statement | null];
  // The paragraph alone came with it; spans index the whole text.
  const near = { ...about, text: '\n'.repeat(passage.span.start) + passage.text };
  return (
    <div className="card">
      <p className="row"><strong>{label('types', claim.type.value)}</strong> {statement && <ActMark act={statement.act.value} />}</p>
      <Passage document={near} spans={statement && statement.content.length > 0 ? statement.content : claim.evidence} strong={claim.evidence} />
      <Ladder steps={stepsOfClaim(about.outlet, { statement }, statement ? textOf(near, statement.cue) : undefined)} />
      <ClaimFields claim={claim} document={near} />
    </div>
  );
}
