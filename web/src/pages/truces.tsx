/** Truces: the agreement, its two clocks, who accuses whom of a breach, what was promised, and how much was reported on each day. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { Truce, Version, Violation } from 'isnad';
import { useMemo } from 'react';
import { type Row, useCoverage, useRow, useView } from '../api/ask.ts';
import Lanes from '../charts/lanes.tsx';
import { useVocabulary } from '../api/vocabulary.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Clocks } from '../parts/clocks.tsx';
import { Day, Days } from '../parts/day.tsx';
import { EvidenceLink } from '../parts/evidence-link.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Quote } from '../parts/quote.tsx';
import { Side, Sides } from '../parts/side.tsx';
import { Tab } from '../parts/tab.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { Voice } from '../parts/voice.tsx';
import { isWord, useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

/** Truces among which one chooses, the newest first. */
const PAGE = 12;
/** Breaches drawn at once. */
const BREACHES = 100;

export default function Truces() {
  const { t } = useWords();
  const { truce: wanted } = useAsked();
  const truces = useView('truce', {}, PAGE);
  const asked = useRow('truce', wanted ?? '');
  const { rows } = truces;
  const shown = wanted === undefined ? rows[0] : (rows.find((r) => r.id === wanted) ?? asked.data);
  return (
    <>
      <PageHead name={t('page.truces')} title={t('page.truces')} about={t('truce.about')} data="/api/v1/views/truce" tools={<><button type="button" onClick={() => print()}>{t('truce.print')}</button><AsOf /></>} />
      {truces.error && <Failed error={truces.error} />}
      {truces.isPending && <Loading />}
      {truces.isSuccess && rows.length === 0 && <Empty what="truce.empty" command="isnad truces" />}
      {rows.length > 1 && (
        <nav className="tabs" aria-label={t('page.truces')}>
          {rows.map(({ id, item }) => <Tab key={id} set={{ truce: id }} on={id === shown?.id} other><TruceName truce={item} /></Tab>)}
        </nav>
      )}
      <More of={truces} />
      {shown && <One row={shown} />}
    </>
  );
}

function TruceName({ truce }: { readonly truce: Truce }) {
  const { t } = useWords();
  return <>{truce.inForce === null ? t('truce.agreed') : t('truce.in-force')} {truce.inForce === null ? <Days days={truce.agreed} /> : <Day value={truce.inForce.day} />}</>;
}

function One({ row: { id, item, voices } }: { readonly row: Row<'truce'> }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const breaches = useView('violation', { truce: id }, BREACHES);
  const violations = breaches.rows;
  const alleged = useMemo(() => violations.map((v) => v.item), [violations]);
  const part = item.inForce?.part;
  return (
    <>
      <section className="card truce">
        <h2><TruceName truce={item} /></h2>
        <dl className="facts">
          <div><dt>{t('truce.parties')}</dt><dd>{item.parties.length > 0 ? <Sides sides={item.parties} /> : t('day.unknown')}</dd></div>
          <div><dt>{t('truce.mediators')}</dt><dd>{item.mediators.length > 0 ? <Sides sides={item.mediators} /> : t('day.unknown')}</dd></div>
          <div><dt>{t('truce.agreed')}</dt><dd><Days days={item.agreed} /></dd></div>
          <div><dt>{t('truce.in-force')}</dt><dd><Day value={item.inForce?.day} />{part && ` · ${isWord(`part.${part}`) ? t(`part.${part}` as 'part.dawn') : part}`}</dd></div>
          <div><dt>{t('truce.expiry')}</dt><dd><Day value={item.expiry} /></dd></div>
        </dl>
        <Clocks truce={item} />
        {voices.slice(0, 2).map((v) => <Voice key={v.claim} claim={v.claim} voice={v} />)}
      </section>
      <section>
        <h2>{t('truce.lanes')}</h2>
        <p className="aside">{t('truce.lanes.about')}</p>
        {breaches.isPending && <Loading />}
        {breaches.isSuccess && violations.length === 0 && <p className="note">{t('truce.none')}</p>}
        {violations.length > 0 && <Lanes violations={alleged} start={item.inForce?.day ?? null} onMark={(e) => void navigate({ to: '.', search: put({ e }), resetScroll: false })} />}
        <More of={breaches} />
        {violations.length > 0 && <Allegations rows={violations} />}
      </section>
      <Obligations truce={item} voices={voices} />
      <DailyCounts violations={alleged} />
    </>
  );
}

/** The lanes as a table. */
function Allegations({ rows }: { readonly rows: readonly Row<'violation'>[] }) {
  const { t, number } = useWords();
  const { label } = useVocabulary();
  const columns = useMemo(
    (): Column<Row<'violation'>>[] => [
      { id: 'day', head: t('field.when'), by: ({ item }) => item.days.from ?? '', cell: ({ item }) => <Days days={item.days} /> },
      { id: 'lane', head: t('truce.lane'), by: ({ item }) => `${item.accuser} ${item.accused}`, cell: ({ item }) => <span className="lane-name"><Side side={item.accuser} /><span className="arrow" /><Side side={item.accused} /></span> },
      { id: 'type', head: t('table.what'), by: ({ item }) => item.type, cell: ({ item }) => (item.lane === 'generic' ? t('truce.generic') : item.incident === null ? label('types', item.type) : <Link to="/incidents/$id" params={{ id: item.incident }}>{label('types', item.type)}</Link>) },
      { id: 'denied', head: t('truce.denied'), number: true, by: ({ item }) => item.denied.length, cell: ({ item }) => number(item.denied.length) },
      { id: 'origins', head: t('table.origins'), number: true, by: ({ item }) => item.origins, cell: ({ item }) => number(item.origins) },
      { id: 'words', head: t('table.words'), cell: ({ voices }) => (voices[0] ? <EvidenceLink claim={voices[0].claim}><Quote words={voices[0].words} /></EvidenceLink> : null) },
    ],
    [t, number, label],
  );
  return <Table caption={t('truce.table')} columns={columns} rows={rows} id={(r) => r.id} />;
}

/** What was promised, with the words that say so. */
function Obligations({ truce, voices }: { readonly truce: Truce; readonly voices: Row<'truce'>['voices'] }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const list = (name: 'truce.purposes' | 'truce.terms', versions: readonly Version[]) =>
    versions.length > 0 && (
      <div>
        <h3>{t(name)}</h3>
        <ul className="lines">
          {versions.map((v) => <li key={v.value}><strong><Isolated>{label('types', v.value)}</Isolated></strong>{v.claims.slice(0, 2).map((claim) => <Voice key={claim} claim={claim} voice={voices.find((x) => x.claim === claim)} brief />)}</li>)}
        </ul>
      </div>
    );
  if (truce.purposes.length + truce.terms.length === 0) return null;
  return <section><h2>{t('truce.obligations')}</h2>{list('truce.purposes', truce.purposes)}{list('truce.terms', truce.terms)}</section>;
}

interface DayCount {
  readonly day: string;
  readonly by: ReadonlyMap<string, number>;
  readonly generic: number;
  readonly articles: number;
}

/** Alleged breaches by day and accuser, beside the number of articles of that day: a silent day is not a calm one. */
function DailyCounts({ violations }: { readonly violations: readonly Violation[] }) {
  const { t, number } = useWords();
  const { side } = useVocabulary();
  const coverage = useCoverage();
  const accusers = useMemo(() => [...new Set(violations.map((v) => v.accuser))].sort(), [violations]);
  const rows = useMemo(() => countsOf(violations, coverage), [violations, coverage]);
  const columns = useMemo(
    (): Column<DayCount>[] => [
      { id: 'day', head: t('field.when'), by: (r) => r.day, cell: (r) => <Day value={r.day} /> },
      ...accusers.map((a): Column<DayCount> => ({ id: a, head: t('truce.by', { side: side(a) }), number: true, by: (r) => r.by.get(a) ?? 0, cell: (r) => number(r.by.get(a) ?? 0) })),
      { id: 'generic', head: t('truce.generic'), number: true, by: (r) => r.generic, cell: (r) => number(r.generic) },
      { id: 'articles', head: t('truce.coverage'), number: true, by: (r) => r.articles, cell: (r) => number(r.articles) },
    ],
    [t, number, side, accusers],
  );
  if (rows.length === 0) return null;
  return <section><h2>{t('truce.daily')}</h2><p className="aside">{t('truce.daily.about')}</p><Table caption={t('truce.daily')} columns={columns} rows={rows} id={(r) => r.day} /></section>;
}

function countsOf(violations: readonly Violation[], coverage: ReadonlyMap<string, number>): DayCount[] {
  const days = [...new Set(violations.flatMap((v) => (v.days.from === null ? [] : [v.days.from])))].sort();
  return days.map((day) => {
    const here = violations.filter((v) => v.days.from === day);
    const by = new Map<string, number>();
    for (const v of here) if (v.lane === 'specific') by.set(v.accuser, (by.get(v.accuser) ?? 0) + 1);
    return { day, by, generic: here.filter((v) => v.lane === 'generic').length, articles: coverage.get(day) ?? 0 };
  });
}
