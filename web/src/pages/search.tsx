/** Search: passages that hold the words, in any of their forms; الهدنة and بخرق are found by هدنة and خرق. */
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { useSearchHits } from '../api/ask.ts';
import { Day } from '../parts/day.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { HitWords } from '../parts/hit-words.tsx';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

export default function Search() {
  const { t } = useWords();
  const { q = '' } = useAsked();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const { data, error, isPending } = useSearchHits(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '.', search: put({ q: field.current?.value ?? '' }) });
  };
  return (
    <>
      <PageHead name={t('page.search')} title={t('page.search')} about={t('search.about')} {...(q === '' ? {} : { data: `/api/v1/search?q=${encodeURIComponent(q)}` })} />
      <search>
        <form className="row" onSubmit={submit}>
          <input type="search" ref={field} defaultValue={q} key={q} dir="auto" aria-label={t('frame.search')} placeholder={t('search.example')} />
          <button type="submit">{t('frame.search')}</button>
        </form>
      </search>
      {error && <Failed error={error} />}
      {q !== '' && isPending && <Loading />}
      {data?.rows.length === 0 && <p className="note">{t('search.none')}</p>}
      <ol className="cards">
        {data?.rows.map((hit) => (
          <li key={`${hit.document} ${hit.passage.start}`} className="card">
            <h2><Link to="/documents/$id" params={{ id: hit.document }}><bdi lang={hit.lang}>{hit.title ?? t('document.untitled')}</bdi></Link> <span className="aside"><Day value={hit.published} /></span></h2>
            <HitWords hit={hit} />
          </li>
        ))}
      </ol>
    </>
  );
}
