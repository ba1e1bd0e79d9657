/** Tolls: each claimant's figures over time, drawn and as a table. No total, unless under a named policy. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { TollSeries } from 'isnad';
import { useMemo } from 'react';
import { type Row, useView } from '../api/ask.ts';
import Steps from '../charts/steps.tsx';
import { useVocabulary } from '../api/vocabulary.ts';
import { bandsOf } from '../charts/bands.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Day } from '../parts/day.tsx';
import { EvidenceLink } from '../parts/evidence-link.tsx';
import { Filters } from '../parts/filters.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Quote } from '../parts/quote.tsx';
import { Side, Sides } from '../parts/side.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { figureOf } from '../parts/toll.ts';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

/** One statement of a figure, as a row of the twin table. */
interface Said {
  readonly series: TollSeries;
  readonly point: TollSeries['points'][number];
  readonly words: string | undefined;
}

/** Series on a page; each has several figures. */
const PAGE = 12;
/** Figures of a table that stand at first. */
const ROWS = 20;

export default function Tolls() {
  const { t } = useWords();
  const { side, from, to, show } = useAsked();
  const navigate = useNavigate();
  const tolls = useView('toll', { side, from, to }, PAGE);
  const groups = useMemo(() => groupsOf(tolls.rows), [tolls.rows]);
  return (
    <>
      <PageHead name={t('page.tolls')} title={t('page.tolls')} about={t('toll.about')} data="/api/v1/views/toll" tools={<AsOf />} />
      <Filters keys={['side']} />
      {tolls.error && <Failed error={tolls.error} />}
      {tolls.isPending && <Loading />}
      {tolls.isSuccess && tolls.rows.length === 0 && <Empty what="toll.empty" command="isnad tolls" />}
      {groups.map(({ key, scope, measure, rows, series }) => (
        <section key={key} className="card figures" data-shown={rows.some((r) => r.id === show)}>
          <h2><GroupName scope={scope} measure={measure} /></h2>
          {scope === 'cumulative' && rows.some((r) => r.item.points.length > 1) && <Steps series={series} onPoint={(e) => void navigate({ to: '.', search: put({ e }), resetScroll: false })} />}
          {scope === 'cumulative' && <Bands series={series} />}
          <Twin rows={rows} />
        </section>
      ))}
      <More of={tolls} />
    </>
  );
}

/** The bands of the drawing in words: where claimants differ now, and by how much. */
function Bands({ series }: { readonly series: readonly TollSeries[] }) {
  const { t, day, number } = useWords();
  const now = bandsOf(series).filter((b) => b.to === null);
  if (now.length === 0) return null;
  return (
    <>
      <p className="aside">{t('toll.bands')}</p>
      <ul className="lines">{now.map((b) => <li key={b.of} className="aside">{t('toll.band.now', { range: `${number(b.low)}–${number(b.high)}`, from: day(b.from) })}</li>)}</ul>
    </>
  );
}

/** Series that stand together: of one scope and one measure; cumulative and per-incident figures never meet. */
function groupsOf(rows: readonly Row<'toll'>[]) {
  const groups = new Map<string, Row<'toll'>[]>();
  for (const row of rows) {
    const { scope, measure } = row.item;
    const key = `${scope} ${measure}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, of]) => ({ key, scope: of[0]!.item.scope, measure: of[0]!.item.measure, rows: of, series: of.map((r) => r.item) }));
}

function GroupName({ scope, measure }: Pick<TollSeries, 'scope' | 'measure'>) {
  const { t } = useWords();
  const { label } = useVocabulary();
  return <>{label('measures', measure)} · {t(scope === 'cumulative' ? 'toll.cumulative' : 'toll.incident')}</>;
}

function SeriesOf({ item }: { readonly item: TollSeries }) {
  const { t } = useWords();
  return (
    <span className="aside">
      {t(`population.${item.population}`)}{item.of.length > 0 && <> · <Sides sides={item.of} /></>}{item.since !== null && <> · {t('toll.since')} <Day value={item.since} /></>}{item.incident !== null && <> · <Link to="/incidents/$id" params={{ id: item.incident }}>{t('isnad.incident')}</Link></>}
    </span>
  );
}

/** The same figures as a table. */
function Twin({ rows }: { readonly rows: readonly Row<'toll'>[] }) {
  const { t, number } = useWords();
  const { side } = useVocabulary();
  const said = useMemo(() => rows.flatMap(({ item, voices }) => item.points.map((point): Said => ({ series: item, point, words: voices.find((v) => point.claims.includes(v.claim))?.words }))), [rows]);
  const columns = useMemo(
    (): Column<Said>[] => [
      { id: 'claimant', head: t('filter.claimant'), by: (r) => side(r.series.claimant), cell: (r) => <Side side={r.series.claimant} /> },
      { id: 'whom', head: t('toll.whom'), by: (r) => r.series.population, cell: (r) => <SeriesOf item={r.series} /> },
      { id: 'day', head: t('toll.as-of'), by: (r) => r.point.asOf ?? '', cell: (r) => <Day value={r.point.asOf} /> },
      { id: 'figure', head: t('toll.figure'), number: true, by: (r) => r.point.n ?? -1, cell: (r) => <EvidenceLink claim={r.point.claims[0]}><Isolated>{figureOf(r.point, number)}</Isolated>{r.point.correction && <span className="aside"> {t('toll.correction')}</span>}</EvidenceLink> },
      { id: 'origins', head: t('table.origins'), number: true, by: (r) => r.point.origins, cell: (r) => number(r.point.origins) },
      { id: 'words', head: t('table.words'), cell: (r) => (r.words === undefined ? null : <EvidenceLink claim={r.point.claims[0]}><Quote words={r.words} /></EvidenceLink>) },
    ],
    [t, number, side],
  );
  return <Table caption={t('toll.table')} columns={columns} rows={said} first={ROWS} id={(r) => `${r.series.id} ${r.point.claims[0]}`} />;
}
