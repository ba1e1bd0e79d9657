/** Decisions on a claim, each with a reason, each taken back by undo. */
import type { Claim, Decision, PatchStep, Speaker } from 'isnad';
import { useState } from 'react';
import type { ClaimOf } from '../api/ask.ts';
import { type NewDecision, useDecide, useUndo } from '../api/decide.ts';
import { useForbidden, useForbiddenUndo } from '../api/session.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { EditClaim } from './edit-claim.tsx';
import { Failed } from './notes.tsx';

const DIRECT = ['accept', 'reject', 'hold'] as const satisfies readonly Decision[];

interface Props {
  readonly id: string;
  readonly claim: Claim;
  /** Whose word it is; null where the outlet speaks in its own voice. */
  readonly speaker: Speaker | null;
  readonly reviews: ClaimOf['reviews'];
  /** For correcting alone, where the other decisions have their buttons elsewhere. */
  readonly open?: boolean;
}

export function Decide({ id, claim, speaker, reviews, open = false }: Props) {
  const { t } = useWords();
  const { settings } = useSettings();
  const decide = useDecide();
  const undo = useUndo();
  const [why, setWhy] = useState('');
  const [editing, setEditing] = useState(open);
  const forbidden = useForbidden('decide');
  const by = settings.name;
  const last = [...reviews].reverse().find((r) => r.decision !== 'undo' && !reviews.some((other) => other.undoes === r.id));
  const kept = useForbiddenUndo(last?.by);
  const send = (decision: NewDecision['decision'], patch?: readonly PatchStep[]) => decide.mutate({ decision, claims: [id], by, why: why === '' ? t(`decide.why.${decision}`) : why, ...(patch ? { patch } : {}) }, { onSuccess: () => { setWhy(''); setEditing(false); } });
  return (
    <fieldset className="decide" disabled={forbidden !== null}>
      {forbidden !== null && <p className="forbidden">{forbidden}</p>}
      <label>
        {t('decide.reason')}
        <input value={why} onChange={(event) => setWhy(event.target.value)} maxLength={500} />
      </label>
      {!open && <div className="row">
        {DIRECT.map((decision) => <button type="button" key={decision} disabled={decide.isPending} onClick={() => send(decision)}>{t(`decide.${decision}`)}</button>)}
        <button type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('decide.edit')}</button>
        {last && <button type="button" className="quiet" disabled={undo.isPending || kept !== null} onClick={() => undo.mutate({ review: last.id, by, why: why === '' ? t('decide.why.undo') : why })}>{t('decide.undo')}</button>}
      </div>}
      {kept !== null && forbidden === null && <p className="aside">{kept}</p>}
      {editing && <EditClaim claim={claim} speaker={speaker} onSend={(patch) => send('edit', patch)} />}
      {(decide.error ?? undo.error) && <Failed error={decide.error ?? undo.error} />}
    </fieldset>
  );
}
