/** All incidents in one table, filtered by party, type and days. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useIncidents } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { Days } from '../parts/day.tsx';
import { Filters } from '../parts/filters.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { PlaceName } from '../parts/place.tsx';
import { PositionMark } from '../parts/marks.tsx';
import { Side } from '../parts/side.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

type Line = ReturnType<typeof useIncidents>['rows'][number];

export default function Incidents() {
  const { t, number } = useWords();
  const { label } = useVocabulary();
  const { from, to, side, type, country } = useAsked();
  const incidents = useIncidents({ from, to, side, type, country });
  const columns = useMemo(
    (): Column<Line>[] => [
      { id: 'what', head: t('table.what'), by: ({ item }) => item.type, cell: ({ id, item }) => <Link to="/incidents/$id" params={{ id }}>{label('types', item.type)}</Link> },
      { id: 'where', head: t('field.where'), by: ({ item }) => item.place?.name ?? '', cell: ({ item }) => (item.place ? <PlaceName place={item.place} /> : <span className="aside">{t('place.unknown')}</span>) },
      { id: 'when', head: t('field.when'), by: ({ item }) => item.days.from ?? '', cell: ({ item }) => <Days days={item.days} /> },
      { id: 'accounts', head: t('table.accounts'), cell: ({ item }) => <ul className="inline">{item.accounts.map((a) => <li key={a.claimant}><Side side={a.claimant} /> <PositionMark position={a.position} /></li>)}</ul> },
      { id: 'articles', head: t('table.articles'), number: true, by: ({ item }) => item.documents, cell: ({ item }) => number(item.documents) },
      { id: 'origins', head: t('table.origins'), number: true, by: ({ item }) => item.origins, cell: ({ item }) => number(item.origins) },
    ],
    [t, number, label],
  );
  return (
    <>
      <PageHead name={t('page.incidents')} title={t('page.incidents')} about={t('incidents.about')} data="/api/v1/views/incident" tools={<><Link to="/map">{t('page.map')}</Link><Link to="/timeline">{t('page.timeline')}</Link></>} />
      <Filters keys={['side', 'type', 'country']} />
      {incidents.error && <Failed error={incidents.error} />}
      {incidents.isPending && <Loading />}
      {incidents.isSuccess && incidents.rows.length === 0 && <Empty what="incidents.empty" command="isnad add FOLDER" />}
      {incidents.rows.length > 0 && <Table caption={t('page.incidents')} columns={columns} rows={incidents.rows} id={(row) => row.id} more={incidents.more} />}
      <More of={incidents} />
    </>
  );
}
