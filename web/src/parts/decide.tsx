/** Decisions on a claim, each with a reason, each taken back by undo. */
import type { Claim, Decision, PatchStep, Speaker } from 'isnad';
import { useEffect, useRef, useState } from 'react';
import type { ClaimOf } from '../api/ask.ts';
import { type NewDecision, useDecide, useUndo } from '../api/decide.ts';
import { useForbidden, useForbiddenUndo } from '../api/session.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { Choice } from './choice.tsx';
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
      {editing && <Edit claim={claim} speaker={speaker} onSend={(patch) => send('edit', patch)} />}
      {(decide.error ?? undo.error) && <Failed error={decide.error ?? undo.error} />}
    </fieldset>
  );
}

/** What of a claim is most often read wrongly: whose word it is, who did it, to whom, its status. Enter saves. */
function Edit({ claim, speaker, onSend }: { readonly claim: Claim; readonly speaker: Speaker | null; readonly onSend: (patch: readonly PatchStep[]) => void }) {
  const { t } = useWords();
  const { list, sides, side } = useVocabulary();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const said = { side: speaker?.side.value.join('+') ?? '', name: speaker?.name ?? '' };
  const [who, setWho] = useState(said);
  const [type, setType] = useState<string>(claim.type.value);
  const [status, setStatus] = useState<string>(claim.status.value);
  const [by, setBy] = useState(claim.by[0]?.value.side ?? '');
  const [on, setOn] = useState(claim.on[0]?.value.side ?? '');
  // Several who speak as one stand in no list; they are kept until another is chosen.
  const voices = sides.some(([code]) => code === said.side) || said.side === '' ? sides : [[said.side, said.side.split('+').map(side).join(t('list.comma'))] as const, ...sides];
  const patch: PatchStep[] = [
    ...replace('/speaker/side', said.side, who.side),
    ...replace('/speaker/name', said.name, who.name.trim()),
    ...replace('/type/value', claim.type.value, type),
    ...replace('/status/value', claim.status.value, status),
    ...party('by', claim.by[0]?.value.side, by),
    ...party('on', claim.on[0]?.value.side, on),
  ];
  // The name of one party is not that of another.
  const choose = (code: string) => setWho({ side: code, name: code === said.side ? said.name : code === '' ? '' : side(code) });
  return (
    <form
      className="edit" ref={form} onSubmit={(event) => { event.preventDefault(); if (patch.length > 0) onSend(patch); }}
      onKeyDown={(event) => { if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) { event.preventDefault(); form.current?.requestSubmit(); } }}
    >
      <Choice name={t('ladder.speaker')} value={who.side} set={choose} options={voices} none={t('ladder.own')} />
      {who.side !== '' && <label>{t('decide.speaker')} <input value={who.name} maxLength={200} dir="auto" onChange={(event) => setWho({ ...who, name: event.target.value })} /></label>}
      <Choice name={t('table.what')} value={type} set={setType} options={list('types')} />
      <Choice name={t('field.status')} value={status} set={setStatus} options={list('statuses')} />
      <Choice name={t('field.by')} value={by} set={setBy} options={sides} none="—" />
      <Choice name={t('field.on')} value={on} set={setOn} options={sides} none="—" />
      <button type="submit" className="strong" disabled={patch.length === 0}>{t('decide.save')} <kbd>Enter</kbd></button>
    </form>
  );
}

function replace(path: string, was: string, now: string): PatchStep[] {
  return was === now ? [] : [{ op: 'replace', path, value: path === '/speaker/name' && now === '' ? null : now }];
}

/** The step that gives a claim another party, or its first one. */
function party(field: 'by' | 'on', was: string | undefined, now: string): PatchStep[] {
  if ((was ?? '') === now) return [];
  if (now === '') return [{ op: 'remove', path: `/${field}/0` }];
  return was === undefined ? [{ op: 'add', path: `/${field}/-`, value: { value: { side: now, name: now, actor: null }, how: 'inferred', rule: 'review' } }] : [{ op: 'replace', path: `/${field}/0/value/side`, value: now }];
}
