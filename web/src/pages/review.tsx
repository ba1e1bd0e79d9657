/** The review queue: what a person should look at, by reason; one key decides, the effect is shown before, everything can be taken back. */
import { Link } from '@tanstack/react-router';
import { memo, useCallback, useState } from 'react';
import { type QueueItem, useDecide, useEffectOf, useLastDecision, useQueue, useUndo } from '../api/decide.ts';
import { useKeys } from '../app/keys.ts';
import { useSummary } from '../api/ask.ts';
import { useForbidden, useForbiddenUndo } from '../api/session.ts';
import { Decide } from '../parts/decide.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Happening, QueueNote } from '../parts/queue-note.tsx';
import { QueueClaim, useHeld } from '../parts/queue-claim.tsx';
import { Tab } from '../parts/tab.tsx';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

const REASONS = ['dispute', 'toll', 'incident', 'chain', 'held', 'anchor'] as const;

export default function Review() {
  const { t, number } = useWords();
  const { reason } = useAsked();
  const queue = useQueue(reason);
  const { data: summary } = useSummary();
  const rows = queue.data?.rows ?? [];
  return (
    <>
      <PageHead name={t('page.review')} title={t('page.review')} about={t('review.about')} data="/api/v1/reviews/queue" tools={<Link to="/coding" className="button">{t('page.coding')}</Link>} />
      <nav className="tabs" aria-label={t('review.reasons')}>
        <Tab set={{ reason: undefined }} on={reason === undefined}>{t('review.all')}</Tab>
        {REASONS.map((r) => <Tab key={r} set={{ reason: r }} on={reason === r}>{t(`reason.${r}`)} <span className="aside">{number(queue.data?.counts[r] ?? 0)}</span></Tab>)}
      </nav>
      {queue.error && <Failed error={queue.error} />}
      {queue.isPending && <Loading />}
      {queue.isSuccess && rows.length === 0 && (summary?.documents === 0 ? <Empty what="review.empty" command="isnad add FOLDER" /> : <p className="note">{t('review.done')}</p>)}
      {rows.length > 0 && <Desk key={reason ?? ''} rows={rows} />}
      <p className="aside keys-only">{t('review.keys')}</p>
    </>
  );
}

/** The list, and what is asked about the one that is looked at. */
function Desk({ rows }: { readonly rows: readonly QueueItem[] }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState(false);
  const decide = useDecide();
  const undo = useUndo();
  const last = useLastDecision();
  const forbidden = useForbidden('decide');
  const unbound = useForbidden('bind');
  const kept = useForbiddenUndo(last.data?.by);
  const place = Math.min(at, rows.length - 1);
  const item = rows[place];
  const step = (by: number) => { setAt(Math.max(0, Math.min(rows.length - 1, place + by))); setEditing(false); };
  // What is ticked and to be seen; without ticks, what is looked at.
  const chosen = rows.filter((r) => ticked.has(r.id));
  const claims = [...new Set((chosen.length > 0 ? chosen : item ? [item] : []).flatMap((r) => (chosen.length > 0 ? r.claims : r.claims.slice(0, 1))))];
  const make = (decision: 'accept' | 'reject' | 'hold' | 'merge' | 'split', of: readonly string[] = claims) => {
    if ((decision === 'merge' || decision === 'split' ? unbound : forbidden) !== null) return;
    if (of.length > 0 && !decide.isPending) decide.mutate({ decision, claims: of, why: t(`decide.why.${decision}`), by: settings.name }, { onSuccess: () => setTicked(new Set()) });
  };
  const together = chosen.length > 0 ? claims : (item?.claims ?? []);
  const take = () => { if (last.data && kept === null) undo.mutate({ review: last.data.id, by: settings.name, why: t('decide.why.undo') }); };
  const tick = useCallback((id: string) => setTicked((old) => (old.has(id) ? new Set([...old].filter((x) => x !== id)) : new Set([...old, id]))), []);
  const look = useCallback((index: number) => { setAt(index); setEditing(false); }, []);
  useKeys([
    { code: 'KeyJ', run: () => step(1) }, { code: 'ArrowDown', run: () => step(1) }, { code: 'KeyK', run: () => step(-1) }, { code: 'ArrowUp', run: () => step(-1) },
    { code: 'KeyY', run: () => make('accept') }, { code: 'KeyN', run: () => make('reject') }, { code: 'KeyH', run: () => make('hold') }, { code: 'KeyE', run: () => setEditing(!editing && forbidden === null) },
    { code: 'KeyM', run: () => { if (together.length > 1) make('merge', together); } }, { code: 'KeyS', run: () => { if (together.length > 1) make('split', together); } },
    { code: 'KeyU', run: take }, { code: 'KeyX', run: () => item && tick(item.id) },
  ]);
  return (
    <div className="queue">
      <div>
        <p className="aside" role="status">{t('review.ticked', { n: chosen.length })}</p>
        <ol className="queue-list" aria-label={t('review.list')}>
          {rows.map((row, index) => (
            <li key={row.id} aria-current={index === place ? 'true' : undefined}><Waiting row={row} index={index} ticked={ticked.has(row.id)} tick={tick} look={look} /></li>
          ))}
        </ol>
      </div>
      {item && (
        <section className="queue-item" aria-label={t(`reason.${item.reason}`)}>
          <h2>{t(`ask.${item.reason}`)}</h2>
          {[...new Set([forbidden ?? unbound, kept])].map((why) => why !== null && <p key={why} className="forbidden">{why}</p>)}
          <p className="aside">{(!item.of || item.reason === 'dispute') && <QueueNote reason={item.reason} note={item.note} />}{item.of && <>{item.reason === 'dispute' && ' · '}<Happening of={item.of} /></>}{item.view === 'incident' && item.row !== null && <> · <Link to="/incidents/$id" params={{ id: item.row }}>{t('isnad.incident')}</Link></>}</p>
          {item.claims.slice(0, 3).map((claim) => <QueueClaim key={claim} id={claim} />)}
          <div className="row">
            <button type="button" className="strong" disabled={decide.isPending || forbidden !== null} onClick={() => make('accept')}>{t('decide.accept')} <kbd>Y</kbd></button>
            <button type="button" disabled={decide.isPending || forbidden !== null} onClick={() => make('reject')}>{t('decide.reject')} <kbd>N</kbd></button>
            <button type="button" disabled={decide.isPending || forbidden !== null} onClick={() => make('hold')}>{t('decide.hold')} <kbd>H</kbd></button>
            <button type="button" disabled={forbidden !== null} aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('decide.edit')} <kbd>E</kbd></button>
            <button type="button" disabled={together.length < 2 || unbound !== null} onClick={() => make('merge', together)}>{t('review.merge')} <kbd>M</kbd></button>
            <button type="button" disabled={together.length < 2 || unbound !== null} onClick={() => make('split', together)}>{t('review.split')} <kbd>S</kbd></button>
            <button type="button" className="quiet" disabled={!last.data || kept !== null} onClick={take}>{t('decide.undo')} <kbd>U</kbd></button>
          </div>
          {editing && item.claims[0] && <Correct id={item.claims[0]} />}
          {item.claims[0] && <Effect claims={claims} />}
          {(decide.error ?? undo.error) && <Failed error={decide.error ?? undo.error} />}
        </section>
      )}
    </div>
  );
}

interface WaitingProps {
  readonly row: QueueItem;
  readonly index: number;
  readonly ticked: boolean;
  readonly tick: (id: string) => void;
  readonly look: (index: number) => void;
}

/** One of the list: drawn anew when it is ticked, not whenever something of the one that is looked at arrives. */
const Waiting = memo(function Waiting({ row, index, ticked, tick, look }: WaitingProps) {
  const { t, number } = useWords();
  return (
    <>
      <input type="checkbox" checked={ticked} onChange={() => tick(row.id)} aria-label={t('review.tick', { name: `${t(`reason.${row.reason}`)} ${number(index + 1)}` })} />
      <button type="button" onClick={() => look(index)}>{t(`reason.${row.reason}`)} <small className="aside">{row.of ? <Happening of={row.of} /> : <QueueNote reason={row.reason} note={row.note} />}</small></button>
    </>
  );
});

function Correct({ id }: { readonly id: string }) {
  const held = useHeld(id);
  return held ? <Decide id={id} claim={held.claim} speaker={held.statement?.speaker ?? null} reviews={held.reviews} open /> : null;
}

/** What rejecting would change: accepting changes no view. */
function Effect({ claims }: { readonly claims: readonly string[] }) {
  const { t, number } = useWords();
  const { data } = useEffectOf('reject', claims);
  const said = (data ?? []).flatMap((v) => { const n = v.added.length + v.changed.length + v.gone.length; return n === 0 ? [] : [`${t(`view.${v.view}`)} ${number(n)}`]; });
  return <p className="aside">{t('review.effect')} {data === undefined ? '…' : said.length === 0 ? t('review.effect.none') : said.join(t('list.comma'))}</p>;
}
