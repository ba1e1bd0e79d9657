/** Decisions on a claim, each with a reason, each taken back by undo. */
import type { Claim, Decision, PatchStep } from 'isnad';
import { useState } from 'react';
import type { ClaimOf } from '../api/ask.ts';
import { type NewDecision, useDecide, useUndo } from '../api/decide.ts';
import { useForbidden, useForbiddenUndo } from '../api/session.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { Choice } from './choice.tsx';
import { Failed } from './notes.tsx';

const DIRECT = ['accept', 'reject', 'hold'] as const satisfies readonly Decision[];

export function Decide({ id, claim, reviews, open = false }: { readonly open?: boolean; readonly id: string; readonly claim: Claim; readonly reviews: ClaimOf['reviews'] }) {
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
      <div className="row">
        {DIRECT.map((decision) => <button type="button" key={decision} disabled={decide.isPending} onClick={() => send(decision)}>{t(`decide.${decision}`)}</button>)}
        <button type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('decide.edit')}</button>
        {last && <button type="button" className="quiet" disabled={undo.isPending || kept !== null} onClick={() => undo.mutate({ review: last.id, by, why: why === '' ? t('decide.why.undo') : why })}>{t('decide.undo')}</button>}
      </div>
      {kept !== null && forbidden === null && <p className="aside">{kept}</p>}
      {editing && <Edit claim={claim} onSend={(patch) => send('edit', patch)} />}
      {(decide.error ?? undo.error) && <Failed error={decide.error ?? undo.error} />}
    </fieldset>
  );
}

/** What of a claim is most often read wrongly: who did it, to whom, its status. */
function Edit({ claim, onSend }: { readonly claim: Claim; readonly onSend: (patch: readonly PatchStep[]) => void }) {
  const { t } = useWords();
  const { list, sides } = useVocabulary();
  const [type, setType] = useState<string>(claim.type.value);
  const [status, setStatus] = useState<string>(claim.status.value);
  const [by, setBy] = useState(claim.by[0]?.value.side ?? '');
  const [on, setOn] = useState(claim.on[0]?.value.side ?? '');
  const patch: PatchStep[] = [
    ...(type === claim.type.value ? [] : [{ op: 'replace' as const, path: '/type/value', value: type }]),
    ...(status === claim.status.value ? [] : [{ op: 'replace' as const, path: '/status/value', value: status }]),
    ...party('by', claim.by[0]?.value.side, by),
    ...party('on', claim.on[0]?.value.side, on),
  ];
  return (
    <div className="edit">
      <Choice name={t('table.what')} value={type} set={setType} options={list('types')} />
      <Choice name={t('field.status')} value={status} set={setStatus} options={list('statuses')} />
      <Choice name={t('field.by')} value={by} set={setBy} options={sides} none="—" />
      <Choice name={t('field.on')} value={on} set={setOn} options={sides} none="—" />
      <button type="button" disabled={patch.length === 0} onClick={() => onSend(patch)}>{t('decide.save')}</button>
    </div>
  );
}

/** The step that gives a claim another party, or its first one. */
function party(field: 'by' | 'on', was: string | undefined, now: string): PatchStep[] {
  if ((was ?? '') === now) return [];
  if (now === '') return [{ op: 'remove', path: `/${field}/0` }];
  return was === undefined ? [{ op: 'add', path: `/${field}/-`, value: { value: { side: now, name: now, actor: null }, how: 'inferred', rule: 'review' } }] : [{ op: 'replace', path: `/${field}/0/value/side`, value: now }];
}
