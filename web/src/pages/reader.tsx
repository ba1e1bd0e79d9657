/** The reader: the article in its own typography and direction, tinted by what speakers do, with the claims at its margin. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Span } from 'isnad';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useKeys } from '../app/keys.ts';
import { useDocument, useReading, useVersions } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { Day, Moment } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Article } from '../parts/article.tsx';
import { Remove } from '../parts/remove.tsx';
import { selectedSpan } from '../parts/selection.ts';
import { Toggle } from '../parts/toggle.tsx';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';

const AddClaim = lazy(() => import('../parts/add-claim.tsx'));

export default function Reader() {
  const { t } = useWords();
  const { label } = useVocabulary();
  const { id = '' } = useParams({ strict: false });
  const { at, show, e } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data: document, error } = useDocument(id);
  const { data: held, error: lost } = useReading(id);
  const claims = useMemo(() => inOrder(held), [held]);
  const step = (by: number) => {
    const now = claims.findIndex((c) => c.id === at);
    const next = claims[(now + by + claims.length) % claims.length];
    if (next) void navigate({ to: '.', search: put({ at: next.id, ...(e === undefined ? {} : { e: next.id }) }), replace: true, resetScroll: false });
  };
  const [adding, setAdding] = useState<{ readonly selected: Span | null } | null>(null);
  const add = () => { if (document) setAdding({ selected: selectedSpan(globalThis.getSelection(), document.text) }); };
  useKeys([{ code: 'KeyA', run: add }, { code: 'BracketLeft', run: () => step(-1) }, { code: 'BracketRight', run: () => step(1) }, { code: 'Enter', run: () => at && void navigate({ to: '.', search: put({ e: at }), resetScroll: false }) }]);
  // Newer browsers give a promise for scrolling, which is no way to clean an effect up: the braces matter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words come into view when they are there.
  useEffect(() => {
    globalThis.document.querySelector(`[data-claim="${at}"]`)?.scrollIntoView({ block: 'center' });
  }, [at, document, held]);
  if (error ?? lost) return <Failed error={error ?? lost} />;
  if (!document || !held) return <Loading />;
  const acts = [...new Set(held.reading.statements.map((s) => s.act.value))];
  return (
    <>
      <PageHead
        name={document.title ?? t('document.untitled')} title={<bdi lang={document.lang}>{document.title ?? t('document.untitled')}</bdi>} data={`/api/v1/documents/${id}`}
        about={<><Isolated>{document.outlet ?? t('outlet.unknown')}</Isolated> · {t('evidence.said')} <Day value={document.published} /> · {t('evidence.captured')} <Moment value={document.recorded} /></>}
        tools={<><button type="button" onMouseDown={(event) => event.preventDefault()} onClick={add}>{t('claim.add')} <kbd>A</kbd></button><Toggle show="plain">{t('reader.plain')}</Toggle></>}
      />
      {show !== 'plain' && (
        <ul className="legend" aria-label={t('reader.legend')}>
          {acts.map((act) => <li key={act}><span className="tint" data-act={act} aria-hidden="true" /> {label('acts', act)}</li>)}
          {held.reading.notUnderstood.length > 0 && <li><span className="tint missed" aria-hidden="true" /> {t('reader.missed', { n: held.reading.notUnderstood.length })}</li>}
          <li className="aside">{t('reader.step', { n: claims.length })} <kbd>[</kbd> <kbd>]</kbd></li>
        </ul>
      )}
      <Article document={document} held={held} at={at} plain={show === 'plain'} />
      <Versions url={document.url} id={id} />
      <Remove id={id} />
      {adding && (
        <Suspense fallback={null}>
          <AddClaim document={document} held={held} selected={adding.selected} onClose={(claim) => { setAdding(null); if (claim !== undefined) void navigate({ to: '.', search: put({ e: claim, at: claim }), replace: true, resetScroll: false }); }} />
        </Suspense>
      )}
    </>
  );
}

/** Claims of a reading in the order in which they stand in the text. */
function inOrder(held: ReturnType<typeof useReading>['data']): readonly { readonly id: string; readonly start: number }[] {
  if (!held) return [];
  return held.claims.map(({ id, claim }) => ({ id, start: claim.evidence[0]?.start ?? 0 })).sort((a, b) => a.start - b.start);
}

/** Later and earlier versions of the article, with what changed. */
function Versions({ url, id }: { readonly url: string | null; readonly id: string }) {
  const { t } = useWords();
  const { data } = useVersions(id, url !== null);
  if (!data || data.length < 2) return null;
  return (
    <section>
      <h2>{t('reader.versions')}</h2>
      {data.map(({ document, changes }) => (
        <div key={document.id} className="card">
          <h3><Link to="/documents/$id" params={{ id: document.id }}><Moment value={document.recorded} /></Link></h3>
          <p className="diff" lang={document.lang} dir="auto">
            {changes.map((change, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a difference have no identity but their place.
              change.kind === 'same' ? <span key={at}>{change.text.length > 160 ? ` … ` : change.text}</span> : change.kind === 'added' ? <ins key={at}>{change.text}</ins> : <del key={at}>{change.text}</del>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}
