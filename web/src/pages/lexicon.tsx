/** The project's own actors and places: edited with a sentence that shows at once how it is read, kept as a decision, used for everything read from then on. */
import { type FormEvent, useState } from 'react';
import { useReread, useWatched } from '../api/ingest.ts';
import { type OwnLists, useKeepNames, useOwnNames } from '../api/own-names.ts';
import { useForbidden } from '../api/session.ts';
import { Moment } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { ActorRows, PlaceRows } from '../parts/own-rows.tsx';
import { PageHead } from '../parts/page.tsx';
import { Tried } from '../parts/tried.tsx';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';

export default function Lexicon() {
  const { t } = useWords();
  const { data, error } = useOwnNames();
  const [edited, edit] = useState<OwnLists | null>(null);
  const forbidden = useForbidden('names');
  const lists = edited ?? data;
  return (
    <>
      <PageHead name={t('page.lexicon')} title={t('page.lexicon')} about={t('own.about')} data="/api/v1/names" />
      {forbidden !== null && <p className="forbidden">{forbidden}</p>}
      {error && <Failed error={error} />}
      {!lists ? !error && <Loading /> : (
        <>
          <ActorRows rows={lists.actors} change={(actors) => edit({ ...lists, actors })} forbidden={forbidden} />
          <PlaceRows rows={lists.places} change={(places) => edit({ ...lists, places })} forbidden={forbidden} />
          <Tried lists={trimmed(lists)} allowed={forbidden === null} />
          <Keep lists={edited === null ? null : trimmed(edited)} forbidden={forbidden} kept={() => edit(null)} drop={() => edit(null)} />
          {data?.id && <p className="aside">{t('own.last')} <Moment value={data.at ?? ''} /> <Isolated>{data.by ?? ''}</Isolated>: <Isolated>{data.why ?? ''}</Isolated></p>}
          <Anew forbidden={forbidden} />
        </>
      )}
    </>
  );
}

/** Without lines that hold nothing; a group that names no side is a side of its own. */
function trimmed({ actors, places }: OwnLists): OwnLists {
  const forms = <Form extends { readonly form: string }>(list: readonly Form[]): Form[] => list.map((f) => ({ ...f, form: f.form.trim() })).filter((f) => f.form !== '');
  return { actors: actors.map((a) => ({ ...a, id: a.id.trim(), side: a.side.trim() === '' && a.kind !== '' ? a.id.trim() : a.side.trim(), forms: forms(a.forms) })), places: places.map((p) => ({ ...p, id: p.id.trim(), forms: forms(p.forms) })) };
}

/** Keeping what was edited, with a reason. */
function Keep({ lists, forbidden, kept, drop }: { readonly lists: OwnLists | null; readonly forbidden: string | null; readonly kept: () => void; readonly drop: () => void }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const keep = useKeepNames();
  const [why, setWhy] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (lists) keep.mutate({ ...lists, by: settings.name, why: why.trim() }, { onSuccess: () => { setWhy(''); kept(); } });
  };
  return (
    <form onSubmit={save}>
      <fieldset disabled={forbidden !== null || lists === null} className="row own-keep">
        <label>{t('decide.reason')} <input required value={why} maxLength={500} dir="auto" onChange={(event) => setWhy(event.target.value)} /></label>
        <button type="submit" className="strong" disabled={keep.isPending || why.trim() === ''}>{t('own.keep')}</button>
        {lists !== null && <button type="button" className="quiet" onClick={drop}>{t('own.drop')}</button>}
      </fieldset>
      {keep.error && <Failed error={keep.error} />}
      {keep.isSuccess && lists === null && <p role="status">{t('own.kept')}</p>}
    </form>
  );
}

/** What was read before stays as it is until it is read anew. */
function Anew({ forbidden }: { readonly forbidden: string | null }) {
  const { t, number } = useWords();
  const { data: begun, error, mutate: start } = useReread();
  const { job } = useWatched(begun?.id);
  const running = job !== null && job.ended === null;
  return (
    <section className="card">
      <h2>{t('own.anew')}</h2>
      <p>{t('own.anew.about')} <code dir="ltr">isnad reread --all</code></p>
      <p className="row">
        <button type="button" disabled={forbidden !== null || running} onClick={() => start()}>{t('own.anew.go')}</button>
        {running && <progress max={Math.max(job.total, 1)} value={job.done} aria-label={t('own.anew')} />}
        {job && <span role="status">{running ? `${number(job.done)} / ${number(job.total)}` : job.state === 'failed' ? t('note.failed') : t('own.anew.done', { n: job.total, other: job.counts.version })}</span>}
      </p>
      {error && <Failed error={error} />}
    </section>
  );
}
