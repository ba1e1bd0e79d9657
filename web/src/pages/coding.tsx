/** Blind double coding: the rounds, and beginning one over an even sample of claims. */
import { Link } from '@tanstack/react-router';
import type { EventType } from 'isnad';
import { type FormEvent, useState } from 'react';
import { useRounds, useStartRound } from '../api/coding.ts';
import { useForbidden } from '../api/session.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { Choice } from '../parts/choice.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { useWords } from '../words/index.tsx';

/** Claims of a round, unless another number is given: an afternoon of two people. */
const SIZE = 50;

export default function Coding() {
  const { t, number } = useWords();
  const forbidden = useForbidden('decide');
  const { data: rounds, error, isPending } = useRounds();
  return (
    <>
      <PageHead name={t('page.coding')} title={t('page.coding')} about={t('coding.about')} data="/api/v1/coding" />
      {forbidden === null ? error && <Failed error={error} /> : <p className="forbidden">{forbidden}</p>}
      {isPending && forbidden === null && <Loading />}
      {rounds?.length === 0 && <p className="note">{t('coding.none')}</p>}
      <ul className="cards">
        {rounds?.map((one) => (
          <li key={one.round} className="card">
            <h2><Link to="/coding/$id" params={{ id: one.round }}><Isolated>{one.round}</Isolated></Link> <span className="mark">{t(one.closed ? 'coding.closed' : 'coding.open')}</span></h2>
            <p className="inline">
              <span>{one.claims === null ? t('coding.all') : t('coding.progress', { mine: one.mine, of: one.claims })}</span>
              {one.coders.map((c) => <span key={c.coder} className="aside"><Isolated>{c.coder}</Isolated> {number(c.claims)}</span>)}
            </p>
          </li>
        ))}
      </ul>
      <Start />
    </>
  );
}

function Start() {
  const { t } = useWords();
  const { list } = useVocabulary();
  const unbound = useForbidden('bind');
  const start = useStartRound();
  const [type, setType] = useState('');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    start.mutate({ round: String(data.get('round')).trim(), size: Number(data.get('size')), ...(type === '' ? {} : { type: type as EventType }), why: t('coding.start') }, { onSuccess: () => form.reset() });
  };
  return (
    <section>
      <h2>{t('coding.start')}</h2>
      {unbound !== null && <p className="forbidden">{unbound}</p>}
      <form onSubmit={send}>
        <fieldset className="row" disabled={unbound !== null || start.isPending}>
          <label>{t('coding.name')} <input name="round" required maxLength={60} pattern="[^:\/]+" dir="auto" /></label>
          <label>{t('coding.size')} <input name="size" type="number" required min={1} max={500} defaultValue={SIZE} /></label>
          <Choice name={t('table.what')} value={type} set={setType} options={list('types')} none={t('filter.all')} />
          <button type="submit" className="strong">{t('coding.go')}</button>
        </fieldset>
      </form>
      <p className="aside">{t('coding.sample')}</p>
      {start.data === 0 && <p className="note" role="status">{t('coding.nothing')}</p>}
      {start.error && <Failed error={start.error} />}
    </section>
  );
}
