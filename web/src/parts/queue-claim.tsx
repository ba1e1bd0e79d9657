/** A claim as it is put before a person: its words in place, whose they are, what was read. */
import { useClaim, useDocument } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { useWords } from '../words/index.tsx';
import { Ladder, stepsOfClaim } from './ladder.tsx';
import { ActMark, StateMark } from './marks.tsx';
import { Loading } from './notes.tsx';
import { Passage, textOf } from './passage.tsx';
import { Sides } from './side.tsx';

export function useHeld(id: string) {
  return useClaim(id).data;
}

export function QueueClaim({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const { data: held } = useClaim(id);
  const { data: document } = useDocument(held?.document);
  if (!held || !document) return <Loading />;
  const { claim, statement, state } = held;
  return (
    <div className="card">
      <p className="row">
        <EvidenceLink claim={id}><strong>{label('types', claim.type.value)}</strong></EvidenceLink> {statement && <ActMark act={statement.act.value} />} <span className="aside">{label('statuses', claim.status.value)}</span> <StateMark state={state} />
        {claim.by.length > 0 && <span><small className="aside">{t('field.by')}</small> <Sides sides={claim.by.map((f) => f.value.side)} /></span>}
        {claim.on.length > 0 && <span><small className="aside">{t('field.on')}</small> <Sides sides={claim.on.map((f) => f.value.side)} /></span>}
      </p>
      <Passage document={document} spans={statement && statement.content.length > 0 ? statement.content : claim.evidence} strong={claim.evidence} />
      <Ladder steps={stepsOfClaim(document.outlet, held, statement ? textOf(document, statement.cue) : undefined)} />
    </div>
  );
}
