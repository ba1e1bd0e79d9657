/** Sources: outlets with whose word they carry, groups of copies, what could not be taken in. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Row, useDocuments, useFailures, useView } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { Day, Moment } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { languageOf } from '../parts/language.ts';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { useParty } from '../api/party.ts';
import { Said } from '../parts/said.tsx';
import { PartyShape } from '../parts/side.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useWords } from '../words/index.tsx';

/** Groups of copies on a page. */
const ECHOES = 20;

export default function Sources() {
  const { t, number } = useWords();
  const sources = useView('source', {});
  const columns = useMemo(
    (): Column<Row<'source'>>[] => [
      { id: 'outlet', head: t('table.outlet'), by: ({ item }) => item.outlet ?? '', cell: ({ item }) => (item.outlet === null ? t('outlet.unknown') : <bdi lang={languageOf(item.outlet)}>{item.outlet}</bdi>) },
      { id: 'articles', head: t('table.articles'), number: true, by: ({ item }) => item.documents, cell: ({ item }) => number(item.documents) },
      { id: 'origins', head: t('table.own'), number: true, by: ({ item }) => item.origins, cell: ({ item }) => number(item.origins) },
      { id: 'claims', head: t('table.claims'), number: true, by: ({ item }) => item.claims, cell: ({ item }) => number(item.claims) },
      { id: 'denials', head: t('table.denials'), number: true, by: ({ item }) => item.denials, cell: ({ item }) => number(item.denials) },
      { id: 'balance', head: t('source.balance'), cell: ({ item }) => <Balance claimants={item.claimants} /> },
      { id: 'first', head: t('source.first'), by: ({ item }) => item.first ?? '', cell: ({ item }) => <Day value={item.first} /> },
      { id: 'last', head: t('source.last'), by: ({ item }) => item.last ?? '', cell: ({ item }) => <Day value={item.last} /> },
    ],
    [t, number],
  );
  return (
    <>
      <PageHead name={t('page.sources')} title={t('page.sources')} about={t('source.about')} data="/api/v1/views/source" />
      {sources.error && <Failed error={sources.error} />}
      {sources.isPending && <Loading />}
      {sources.isSuccess && sources.rows.length === 0 && <Empty what="source.empty" command="isnad add FOLDER" />}
      {sources.rows.length > 0 && <Table caption={t('page.sources')} columns={columns} rows={sources.rows} id={(r) => r.id} more={sources.more} />}
      <More of={sources} />
      <Echoes />
      <Failures />
    </>
  );
}

/** Whose word an outlet carries, as one bar and as words. */
function Balance({ claimants }: { readonly claimants: Row<'source'>['item']['claimants'] }) {
  const { t, number } = useWords();
  const { side } = useVocabulary();
  const partyOf = useParty();
  const all = claimants.reduce((sum, c) => sum + c.claims, 0);
  if (all === 0) return <span className="aside">{t('source.own')}</span>;
  return (
    <div className="balance">
      <div className="bar" aria-hidden="true">{claimants.map((c) => <span key={c.side} data-party={partyOf(c.side)} style={{ flexGrow: c.claims }} />)}</div>
      <ul className="inline">{claimants.slice(0, 4).map((c) => <li key={c.side}><PartyShape side={c.side} /> <bdi>{side(c.side)}</bdi> {number(c.claims)}</li>)}</ul>
    </div>
  );
}

/** Reports that only repeat another one, under the one that they repeat. */
function Echoes() {
  const { t } = useWords();
  const origins = useView('origin', {}, ECHOES);
  const { rows } = useDocuments();
  const titles = useMemo(() => new Map(rows.map((d) => [d.id, d])), [rows]);
  if (origins.rows.length === 0) return null;
  const one = (id: string) => {
    const d = titles.get(id);
    return <><Link to="/documents/$id" params={{ id }}><bdi lang={d?.lang}>{d?.title ?? id}</bdi></Link> <span className="aside"><Isolated>{d?.outlet ?? ''}</Isolated></span></>;
  };
  return (
    <section>
      <h2>{t('source.echoes')}</h2>
      <p className="aside">{t('source.echoes.about')}</p>
      <ul className="tree">{origins.rows.map(({ id, item }) => <li key={id}>{one(item.head)}<ul>{item.documents.slice(1).map((d) => <li key={d}>{one(d)}</li>)}</ul></li>)}</ul>
      <More of={origins} />
    </section>
  );
}

function Failures() {
  const { t } = useWords();
  const { data } = useFailures();
  return (
    <section>
      <h2>{t('source.failures')}</h2>
      {data === undefined || data.length === 0 ? <p className="aside">{t('source.failures.none')}</p> : <ul className="lines">{data.map((f) => <li key={f.name}><code>{f.name}</code> <Moment value={f.at} /> <Said code={f.code} message={f.message} remedy={f.remedy} /></li>)}</ul>}
    </section>
  );
}
