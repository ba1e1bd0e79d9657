/** The timeline of the incidents, and the same as a list by day. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { Brush } from '../charts/brush.tsx';
import DaysChart, { type Mark } from '../charts/days.tsx';
import { useNear } from '../charts/far.tsx';
import { useIncidents } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { Days } from '../parts/day.tsx';
import { Filters } from '../parts/filters.tsx';
import { AgreementMark } from '../parts/marks.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

/** Happenings listed under the chart; the page of incidents has all. */
const LISTED = 100;

const dayOf = (day: string): string => day;
const firstOf = (mark: Mark): string => mark.from;

export default function Timeline() {
  const { t } = useWords();
  const { label, place } = useVocabulary();
  const navigate = useNavigate();
  const { side, type, country, from, to } = useAsked();
  const incidents = useIncidents({ side, type, country, from, to }, 1000);
  // What lies outside the days that were chosen is still to be seen in the brush, so that it can be taken in again.
  const whole = useIncidents({ side, type, country }, 1000);
  const dated = useMemo(() => whole.rows.flatMap(({ item }) => item.days.from ?? item.days.to ?? []), [whole.rows]);
  const marks = useMemo(() => incidents.rows.flatMap(({ id, item }): Mark[] => {
    const first = item.days.from ?? item.days.to;
    if (first === null) return [];
    const where = item.place === null ? '' : ` · ${(item.place.id && place(item.place.id)) || item.place.name}`;
    return [{ id, row: label('types', item.type), name: `${label('types', item.type)}${where}`, from: first, to: item.days.to ?? first, disputed: item.disputed }];
  }).sort((a, b) => (a.from < b.from ? -1 : 1)), [incidents.rows, label, place]);
  const listed = marks.slice(0, LISTED);
  const days = [...new Map(listed.map((m) => [`${m.from} ${m.to}`, { from: m.from, to: m.to }])).entries()];
  const { near, window, far, all } = useNear(marks, firstOf);
  const last = window?.[1];
  const drawn = useMemo(() => (last === undefined ? near : near.map((m) => (m.to > last ? { ...m, to: last } : m))), [near, last]);
  const brushed = useNear(dated, dayOf);
  const look = useCallback((id: string) => void navigate({ to: '/incidents/$id', params: { id } }), [navigate]);
  return (
    <>
      <PageHead name={t('page.timeline')} title={t('page.timeline')} about={t('timeline.about')} data="/api/v1/views/incident" />
      <Filters keys={['side', 'type', 'country']} />
      {incidents.error && <Failed error={incidents.error} />}
      {incidents.isPending && <Loading />}
      {incidents.isSuccess && marks.length === 0 && <Empty what="incidents.empty" command="isnad add FOLDER" />}
      {dated.length > 1 && <Brush days={all ? dated : brushed.near} from={from} to={to} onChange={(first, last) => void navigate({ to: '.', search: put({ from: first, to: last }), replace: true, resetScroll: false })} />}
      {marks.length > 0 && <DaysChart marks={drawn} onMark={look} />}
      {far}
      {incidents.hasNextPage && <p className="aside">{t('list.part', { n: incidents.rows.length })}</p>}
      <ol className="by-day">
        {days.map(([key, stretch]) => (
          <li key={key}>
            <h2><Days days={stretch} /></h2>
            <ul className="lines">{listed.filter((m) => `${m.from} ${m.to}` === key).map((m) => <li key={m.id}><Link to="/incidents/$id" params={{ id: m.id }}><bdi>{m.name}</bdi></Link>{m.disputed && <> <AgreementMark agreement="differ" /></>}</li>)}</ul>
          </li>
        ))}
      </ol>
      {marks.length > LISTED && <p><Link to="/incidents" search={true}>{t('list.rest', { n: marks.length - LISTED })}</Link></p>}
    </>
  );
}
