/** The evidence drawer, the same on every page: the words in place, the chain, the three dates, state, history, and the citation. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useClaim, useDocument } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { Day, Moment } from './day.tsx';
import { Decide } from './decide.tsx';
import { Isolated } from './isolated.tsx';
import { Ladder, stepsOfClaim } from './ladder.tsx';
import { ActMark, StateMark } from './marks.tsx';
import { Failed, Loading } from './notes.tsx';
import { Passage, textOf } from './passage.tsx';
import { ReviewHistory } from './review-history.tsx';
import { put } from '../app/address.ts';

export function Evidence({ claim: id }: { readonly claim: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const close = () => void navigate({ to: '.', search: put({ e: undefined }), replace: true, resetScroll: false });
  return (
    <aside className="evidence" aria-label={t('evidence.title')} tabIndex={-1} ref={place}>
      <header className="row">
        <h2>{t('evidence.title')}</h2>
        <button type="button" className="quiet" onClick={close}>{t('evidence.close')}</button>
      </header>
      <Body id={id} />
    </aside>
  );
}

function Body({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const { data: held, error } = useClaim(id);
  const { data: document, error: lost } = useDocument(held?.document);
  if (error ?? lost) return <Failed error={error ?? lost} />;
  if (!held) return <Loading />;
  const { claim, statement, state, reviews, about, passage } = held;
  // The paragraph comes with the claim, so that the words stand at once; what was said elsewhere in the article follows with it.
  const near = document ?? { ...about, text: '\n'.repeat(passage.span.start) + passage.text };
  const spans = statement && statement.content.length > 0 ? statement.content : claim.evidence;
  return (
    <>
      <p className="row"><strong>{label('types', claim.type.value)}</strong> {statement && <ActMark act={statement.act.value} />} <StateMark state={state} /></p>
      <Passage document={near} spans={spans} strong={claim.evidence} />
      <p className="row">
        <Link to="/documents/$id" params={{ id: about.id }} search={{ at: id }} className="button">{t('evidence.reader')}</Link>
        <Link to="/claims/$id" params={{ id }} className="button">{t('evidence.isnad')}</Link>
        {document && <CopyCitation claim={held} document={document} />}
      </p>
      <h3>{t('evidence.chain')}</h3>
      <Ladder steps={stepsOfClaim(about.outlet, held, statement ? textOf(near, statement.cue) : undefined)} />
      <h3>{t('evidence.dates')}</h3>
      <dl className="facts">
        <div><dt>{t('evidence.happened')}</dt><dd><Day value={claim.time?.value.edtf} /></dd></div>
        <div><dt>{t('evidence.said')}</dt><dd><Day value={about.published} /></dd></div>
        <div><dt>{t('evidence.captured')}</dt><dd><Moment value={about.recorded} /></dd></div>
      </dl>
      <h3>{t('evidence.fields')}</h3>
      {document && <ClaimFields claim={claim} machine={held.machine} document={document} />}
      <h3>{t('evidence.decide')}</h3>
      <Decide id={id} claim={claim} speaker={statement?.speaker ?? null} reviews={reviews} />
      <ReviewHistory reviews={reviews} />
      <p className="aside"><Isolated>{about.outlet ?? t('outlet.unknown')}</Isolated> · <code>{id}</code></p>
    </>
  );
}
