/** History: every row that was ever written, chained by its hash; and what changed in the views since a day. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useDifference, useHistory, useTombstones } from '../api/ask.ts';
import type { Schemas } from '../api/client.ts';
import { EvidenceLink } from '../parts/evidence-link.tsx';
import { Moment } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { More } from '../parts/more.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { MarkLine } from '../parts/removed.tsx';
import { PageHead } from '../parts/page.tsx';
import { isWord, useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

export default function History() {
  const { t, number } = useWords();
  const history = useHistory();
  return (
    <>
      <PageHead name={t('page.history')} title={t('page.history')} about={t('history.about')} data="/api/v1/history" />
      <Since />
      <Tombstones />
      {history.error && <Failed error={history.error} />}
      {history.isPending && <Loading />}
      {history.isSuccess && history.rows.length === 0 && <Empty what="history.empty" command="isnad add FOLDER" />}
      <ol className="journal">
        {history.rows.map((row) => (
          <li key={row.seq}>
            <span className="aside place">{number(row.seq)}</span> <Moment value={row.at} /> <strong>{isWord(`entry.${row.kind}`) ? t(`entry.${row.kind}` as 'entry.review') : row.kind}</strong>{' '}
            <About row={row} />{' '}
            <code className="aside">{row.hash.slice(0, 10)}</code>
          </li>
        ))}
      </ol>
      <More of={history} />
    </>
  );
}

/** What a row is about: an article, a decision with who made it and why, or whatever names it. */
function About({ row: { kind, id, about, on, removed } }: { readonly row: Schemas['HistoryRow'] }) {
  const { t } = useWords();
  const decision = about['decision'];
  if (removed) return <span className="mark tombstone">{t('removed.row')}</span>;
  if (kind === 'redaction') return <><Isolated>{about['by']}</Isolated> <Link to="/documents/$id" params={{ id: about['document'] ?? '' }}><Isolated>{about['why'] ?? ''}</Isolated></Link></>;
  if (kind === 'document') return <Link to="/documents/$id" params={{ id }}><Isolated>{about['title'] ?? id.slice(0, 12)}</Isolated></Link>;
  if (kind === 'review' && on[0]) return <>{isWord(`decision.${decision}`) ? t(`decision.${decision}` as 'decision.accept') : decision} <Isolated>{about['by']}</Isolated> <EvidenceLink claim={on[0]}><Isolated>{about['why'] ?? ''}</Isolated></EvidenceLink></>;
  if (kind === 'names') return <><Isolated>{about['by']}</Isolated> <Link to="/settings/lexicon"><Isolated>{about['why'] ?? ''}</Isolated></Link></>;
  return <Isolated>{about['name'] ?? about['engine'] ?? ''}</Isolated>;
}

/** Articles that were removed, each with its mark. */
function Tombstones() {
  const { t } = useWords();
  const { data } = useTombstones();
  if (!data || data.length === 0) return null;
  return (
    <section className="card tombstones">
      <h2>{t('removed.list')}</h2>
      <ul className="lines">{data.map((mark) => <li key={mark.id}><MarkLine mark={mark} /></li>)}</ul>
    </section>
  );
}

/** Rows of the views that are new, changed or gone since a day. */
function Since() {
  const { t, number } = useWords();
  const { since } = useAsked();
  const navigate = useNavigate();
  const { data, error } = useDifference(since);
  return (
    <section className="card">
      <h2>{t('history.diff')}</h2>
      <DayField label={t('history.since')} value={since ?? ''} onChange={(value) => void navigate({ to: '.', search: put({ since: value === '' ? undefined : value }), replace: true })} />
      {error && <Failed error={error} />}
      {data && (
        <table className="plain">
          <thead><tr><th scope="col">{t('history.view')}</th><th scope="col" data-number="true">{t('history.added')}</th><th scope="col" data-number="true">{t('history.changed')}</th><th scope="col" data-number="true">{t('history.gone')}</th></tr></thead>
          <tbody>{data.views.map((v) => <tr key={v.view}><th scope="row">{t(`view.${v.view}`)}</th><td data-number="true">{number(v.added.length)}</td><td data-number="true">{number(v.changed.length)}</td><td data-number="true">{number(v.gone.length)}</td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}
