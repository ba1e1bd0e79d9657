/** Adding: drop files, paste a text, give an address; then watch it being read. */
import { Link } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useEffect, useState } from 'react';
import { useDocument } from '../api/ask.ts';
import { type JobState, type Outcome, useIngest, useJobs, useWatched } from '../api/ingest.ts';
import { useForbidden } from '../api/session.ts';
import { filesOf } from '../parts/dropped.ts';
import { languageOf } from '../parts/language.ts';
import { Moment } from '../parts/day.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Failed } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { useWords } from '../words/index.tsx';

export default function Add() {
  const { t } = useWords();
  const { error, send } = useIngest();
  const [over, setOver] = useState(false);
  const forbidden = useForbidden('add');
  const jobs = useJobs().filter(({ kind }) => kind === 'ingest');
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
      {jobs.map((job, at) => <Batch key={job.id} job={job} newest={at === 0} />)}
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

/** What was brought at once, how far it is, and what became of each thing: the newest lies open, earlier ones can be opened. */
function Batch({ job: known, newest }: { readonly job: JobState; readonly newest: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(newest);
  useEffect(() => setOpen(newest), [newest]);
  const { job, outcomes } = useWatched(open ? known.id : undefined);
  const { state, ended, counts, began, total, done } = job ?? known;
  const read = counts.new + counts.version + counts.same;
  return (
    <section className="card" aria-label={t('add.progress')}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary><strong role={newest ? 'status' : undefined}>{ended === null ? `${t(state === 'waiting' ? 'add.waiting' : 'add.progress')} …` : state === 'failed' ? t('note.failed') : t('add.done', { n: read })}</strong> <span className="aside"><Moment value={began} /></span></summary>
        {ended === null && <progress max={Math.max(total, 1)} value={done} aria-label={t('add.progress')} />}
        {open && <ul className="lines">{outcomes.filter((o) => o.outcome !== 'open').map((o, at) => <Line key={`${o.name} ${o.documents[0] ?? ''}`} outcome={o} titled={at < TITLES_MAX} />)}</ul>}
        {open && ended !== null && read > 0 && <p><Link to="/" className="button strong">{t('add.see')}</Link></p>}
      </details>
    </section>
  );
}

function Line({ outcome: { outcome, name, documents: [document], claims, diagnostics }, titled }: { readonly outcome: Outcome; readonly titled: boolean }) {
  const { t } = useWords();
  return (
    <li>
      <span className="mark state" data-state={outcome === 'failed' ? 'rejected' : 'accepted'}>{t(`add.${outcome === 'none' ? 'failed' : (outcome as 'new')}`)}</span>{' '}
      {document ? <Link to="/documents/$id" params={{ id: document }}>{titled ? <Title id={document} name={name} /> : <bdi>{name}</bdi>}</Link> : <bdi>{name}</bdi>}{' '}
      {outcome === 'names' && <Link to="/settings/lexicon">{t('own.open')}</Link>}
      <span className="aside">{document && t('count.claims', { n: claims })}</span>
      {diagnostics.map((d) => <div key={d.code} className="aside"><Said code={d.code} message={d.message} remedy={d.remedy} /></div>)}
    </li>
  );
}
