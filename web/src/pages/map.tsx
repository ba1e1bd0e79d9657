/** The map of the incidents: a ring as wide as the words are vague, never a false pin; what has no place is listed. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useIncidents } from '../api/ask.ts';
import World, { useAtlas } from '../charts/world.tsx';
import { useVocabulary } from '../api/vocabulary.ts';
import { Days } from '../parts/day.tsx';
import { Filters } from '../parts/filters.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { PlaceName } from '../parts/place.tsx';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

/** Lines of each list under the map; the page of incidents has all. */
const LISTED = 60;

/** Wider than this, the words name no place but a country. */
const RADIUS_MAX_KM = 150;

type Line = ReturnType<typeof useIncidents>['rows'][number];

export default function MapPage() {
  const { t } = useWords();
  const { place: nameOf } = useVocabulary();
  const navigate = useNavigate();
  const { side, type, country, from, to, show, at: where } = useAsked();
  const incidents = useIncidents({ side, type, country, from, to }, 1000);
  const atlas = useAtlas();
  const { positions } = incidents;
  const { rings, without, placed } = useMemo(() => {
    const found = new Map<string, number>();
    const lost = new Set<string>();
    for (const { id, item } of incidents.rows) {
      const at = positions[item.place?.id ?? ''];
      if (at && at.radiusKm <= RADIUS_MAX_KM) found.set(at.id, (found.get(at.id) ?? 0) + 1);
      else lost.add(id);
    }
    const drawn = [...found].flatMap(([id, count]) => {
      const at = positions[id];
      return at ? [{ id, name: nameOf(id) ?? at.name, lat: at.lat, lon: at.lon, radiusKm: at.radiusKm, count }] : [];
    });
    return { rings: drawn, without: incidents.rows.filter((r) => lost.has(r.id)), placed: incidents.rows.filter((r) => !lost.has(r.id)) };
  }, [incidents.rows, positions, nameOf]);
  const listed = show === undefined ? placed : incidents.rows.filter((r) => r.item.place?.id === show);
  return (
    <>
      <PageHead name={t('page.map')} title={t('page.map')} about={t('map.about')} data="/api/v1/views/incident" />
      <Filters keys={['side', 'type', 'country']} />
      {incidents.error && <Failed error={incidents.error} />}
      {incidents.isPending && <Loading />}
      {incidents.isSuccess && incidents.rows.length === 0 && <Empty what="incidents.empty" command="isnad add FOLDER" />}
      {incidents.rows.length > 0 && <World atlas={atlas} rings={rings} at={where} onMove={(at) => void navigate({ to: '.', search: put({ at }), replace: true, resetScroll: false })} onRing={(id) => void navigate({ to: '.', search: put({ show: id === show ? undefined : id }), replace: true, resetScroll: false })} />}
      {incidents.hasNextPage && <p className="aside">{t('list.part', { n: incidents.rows.length })}</p>}
      <List title={t('map.placed')} rows={listed} />
      <List title={t('map.without')} rows={without} />
    </>
  );
}

/** The same incidents as a list. */
function List({ title, rows }: { readonly title: string; readonly rows: readonly Line[] }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="lines">{rows.slice(0, LISTED).map(({ id, item }) => <li key={id}><Link to="/incidents/$id" params={{ id }}>{label('types', item.type)}{item.place && <> · <PlaceName place={item.place} /></>}</Link> <span className="aside"><Days days={item.days} /></span></li>)}</ul>
      {rows.length > LISTED && <p><Link to="/incidents" search={true}>{t('list.rest', { n: rows.length - LISTED })}</Link></p>}
    </section>
  );
}
