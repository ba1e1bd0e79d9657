/** Adding: drop files, paste a text, give an address; then watch it being read. */
import { Link } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useState } from 'react';
import { useDocument } from '../api/ask.ts';
import { type JobState, type Outcome, useIngest } from '../api/ingest.ts';
import { useForbidden } from '../api/session.ts';
import { filesOf } from '../parts/dropped.ts';
import { languageOf } from '../parts/language.ts';
import { DayField } from '../parts/day-field.tsx';
import { Failed } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { useWords } from '../words/index.tsx';

export default function Add() {
  const { t } = useWords();
  const { job, outcomes, error, send } = useIngest();
  const [over, setOver] = useState(false);
  const forbidden = useForbidden('add');
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (forbidden !== null) return;
    const files = await filesOf(event.dataTransfer);
    if (files.length > 0) await send({ kind: 'files', files });
  };
  // What was taken makes room for the next; day and outlet stay, since articles are often pasted one after another.
  const paste = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [form, field] = [new FormData(event.currentTarget), event.currentTarget.elements.namedItem('text') as HTMLTextAreaElement];
    if (await send({ kind: 'text', text: String(form.get('text')), date: String(form.get('date')), outlet: String(form.get('outlet')) })) field.value = '';
  };
  const address = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('address') as HTMLInputElement;
    if (await send({ kind: 'address', address: field.value })) field.value = '';
  };
  return (
    <>
      <PageHead name={t('page.add')} title={t('page.add')} about={t('add.about')} />
      {forbidden !== null && <p className="forbidden">{forbidden}</p>}
      <label className="drop" data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => void drop(event)}>
        <strong>{t('add.drop')}</strong>
        <span className="aside">{t('add.kinds')}</span>
        <span className="aside">{t('add.tables')}</span>
        <input type="file" multiple disabled={forbidden !== null} onChange={(event) => { const files = [...(event.currentTarget.files ?? [])]; if (files.length > 0) void send({ kind: 'files', files }); }} />
      </label>
      {error !== null && <Failed error={error} />}
      {job && <Progress job={job} outcomes={outcomes} />}
      <fieldset className="add-forms" disabled={forbidden !== null}>
        <form onSubmit={(event) => void paste(event)}>
          <h2>{t('add.paste')}</h2>
          <textarea name="text" rows={7} required dir="auto" aria-label={t('add.paste')} />
          <DayField label={t('add.date')} name="date" />
          <label>{t('add.outlet')} <input name="outlet" dir="auto" maxLength={200} /></label>
          <button type="submit">{t('add.go')}</button>
        </form>
        <form onSubmit={(event) => void address(event)}>
          <h2>{t('add.address')}</h2>
          <input type="url" name="address" required dir="ltr" placeholder="https://" aria-label={t('add.address')} />
          <button type="submit">{t('add.go')}</button>
        </form>
      </fieldset>
    </>
  );
}

/** Outcomes whose articles are asked for their titles: the rest go by their files. */
const TITLES_MAX = 50;

/** What an article is called; its file until that is known. */
function Title({ id, name }: { readonly id: string; readonly name: string }) {
  const title = useDocument(id).data?.title ?? null;
  return <bdi title={name} lang={title === null ? undefined : languageOf(title)}>{title ?? name}</bdi>;
}

/** How far it is, and what became of each thing that was brought. */
function Progress({ job, outcomes }: { readonly job: JobState; readonly outcomes: readonly Outcome[] }) {
  const { t } = useWords();
  const ended = job.ended !== null;
  const read = outcomes.flatMap((o) => o.documents).length;
  return (
    <section className="card" aria-label={t('add.progress')}>
      <h2 role="status">{ended ? t('add.done', { n: read }) : `${t('add.progress')} …`}</h2>
      <progress max={Math.max(job.total, 1)} value={job.done} aria-label={t('add.progress')} />
      <ul className="lines">
        {outcomes.filter((o) => o.outcome !== 'open').map((o, at) => (
          <li key={`${o.name} ${o.documents[0] ?? ''}`}>
            <span className="mark state" data-state={o.outcome === 'failed' ? 'rejected' : 'accepted'}>{t(`add.${o.outcome === 'none' ? 'failed' : (o.outcome as 'new')}`)}</span>{' '}
            {o.documents[0] ? <Link to="/documents/$id" params={{ id: o.documents[0] }}>{at < TITLES_MAX ? <Title id={o.documents[0]} name={o.name} /> : <bdi>{o.name}</bdi>}</Link> : <bdi>{o.name}</bdi>}{' '}
            {o.outcome === 'names' && <Link to="/settings/lexicon">{t('own.open')}</Link>}
            <span className="aside">{o.documents.length > 0 && t('count.claims', { n: o.claims })}</span>
            {o.diagnostics.map((d) => <div key={d.code} className="aside"><Said code={d.code} message={d.message} remedy={d.remedy} /></div>)}
          </li>
        ))}
      </ul>
      {ended && read > 0 && <p><Link to="/" className="button strong">{t('add.see')}</Link></p>}
    </section>
  );
}
