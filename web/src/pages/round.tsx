/** A round of blind coding: the next claim as the machine read it, one key codes it; and how far the coders agree, for those who may see that. */
import { useParams } from '@tanstack/react-router';
import type { PatchStep } from 'isnad';
import { useState } from 'react';
import { useRounds, useUncoded } from '../api/coding.ts';
import { type NewDecision, useDecide, useUndo } from '../api/decide.ts';
import { useForbidden } from '../api/session.ts';
import { useKeys } from '../app/keys.ts';
import { BlindClaim } from '../parts/blind-claim.tsx';
import { EditClaim } from '../parts/edit-claim.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { RoundAgreement } from '../parts/round-agreement.tsx';
import { Tab } from '../parts/tab.tsx';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

export default function Round() {
  const { t } = useWords();
  const { id: round = '' } = useParams({ strict: false });
  const { show } = useAsked();
  const row = useRounds().data?.find((r) => r.round === round);
  const settles = useForbidden('overrule') === null || row?.closed === true;
  return (
    <>
      <PageHead name={`${t('page.round')} ${round}`} title={<>{t('page.coding')} · {t('page.round')} <bdi>{round}</bdi></>} about={t(show === 'agreement' ? 'coding.about' : 'coding.blind')} {...(settles && show === 'agreement' ? { data: `/api/v1/coding/${encodeURIComponent(round)}/agreement` } : {})} />
      <nav className="tabs" aria-label={t('page.coding')}>
        <Tab set={{ show: undefined }} on={show !== 'agreement'}>{t('coding.code')}</Tab>
        {settles && <Tab set={{ show: 'agreement' }} on={show === 'agreement'}>{t('coding.agreement')}</Tab>}
      </nav>
      {show === 'agreement' && settles ? <RoundAgreement round={round} closed={row?.closed ?? false} /> : <Desk round={round} of={row?.claims ?? null} mine={row?.mine ?? 0} />}
    </>
  );
}

/** One claim after the other; what was coded last is taken back by U. */
function Desk({ round, of, mine }: { readonly round: string; readonly of: number | null; readonly mine: number }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const { data, error } = useUncoded(round);
  const decide = useDecide();
  const undo = useUndo();
  const forbidden = useForbidden('decide');
  const [made, setMade] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState(false);
  const item = data?.rows[0];
  const off = forbidden !== null || !item || decide.isPending || undo.isPending;
  const code = (decision: NewDecision['decision'] & ('accept' | 'reject' | 'hold' | 'edit'), patch?: readonly PatchStep[]) => {
    if (off) return;
    decide.mutate({ decision, claims: [item.id], why: t(`decide.why.${decision}`), by: settings.name, round, ...(patch ? { patch } : {}) }, { onSuccess: (reviews) => { setMade([...made, ...reviews]); setEditing(false); } });
  };
  const last = made.at(-1);
  const take = () => { if (last !== undefined && !undo.isPending) undo.mutate({ review: last, by: settings.name, why: t('decide.why.undo') }, { onSuccess: () => setMade(made.slice(0, -1)) }); };
  useKeys([
    { code: 'KeyY', run: () => code('accept') }, { code: 'KeyN', run: () => code('reject') }, { code: 'KeyH', run: () => code('hold') }, { code: 'KeyE', run: () => setEditing(!editing && !off) }, { code: 'KeyU', run: take },
  ]);
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <section className="queue-item">
      {of !== null && <p><progress max={of} value={mine} aria-label={t('coding.mine')} /> <span role="status">{t('coding.progress', { mine, of })}</span></p>}
      {forbidden !== null && <p className="forbidden">{forbidden}</p>}
      {data.closed ? <p className="note">{t('coding.is-closed')}</p> : item ? <BlindClaim claim={item} /> : <p className="note">{t('coding.done')}</p>}
      <div className="row">
        <button type="button" className="strong" disabled={off} onClick={() => code('accept')}>{t('coding.accept')} <kbd>Y</kbd></button>
        <button type="button" disabled={off} onClick={() => code('reject')}>{t('coding.reject')} <kbd>N</kbd></button>
        <button type="button" disabled={off} onClick={() => code('hold')}>{t('coding.hold')} <kbd>H</kbd></button>
        <button type="button" disabled={off} aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('decide.edit')} <kbd>E</kbd></button>
        <button type="button" className="quiet" disabled={last === undefined || undo.isPending} onClick={take}>{t('decide.undo')} <kbd>U</kbd></button>
      </div>
      {editing && item && <EditClaim key={item.id} claim={item.claim} speaker={item.statement?.speaker ?? null} onSend={(patch) => code('edit', patch)} />}
      {(decide.error ?? undo.error) && <Failed error={decide.error ?? undo.error} />}
      <p className="aside">{t('coding.keys')}</p>
    </section>
  );
}
