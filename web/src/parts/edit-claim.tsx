/** Correcting a claim, field by field, as steps of JSON Patch. */
import type { Claim, PatchStep, Speaker } from 'isnad';
import { useEffect, useRef, useState } from 'react';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { Choice } from './choice.tsx';

/** What of a claim is most often read wrongly: whose word it is, who did it, to whom, its status. Enter saves. */
export function EditClaim({ claim, speaker, onSend }: { readonly claim: Claim; readonly speaker: Speaker | null; readonly onSend: (patch: readonly PatchStep[]) => void }) {
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
