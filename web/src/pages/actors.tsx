/** Actors and places: every form of a name that was met, in both scripts. Nobody's credibility is scored. */
import { useMemo } from 'react';
import { useSeen } from '../api/ask.ts';
import type { Schemas } from '../api/client.ts';
import { Isolated } from '../parts/isolated.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { Sides } from '../parts/side.tsx';
import { Tab } from '../parts/tab.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

type Seen = Schemas['Seen'];

/** Forms shown before the rest are counted. */
const FORMS = 6;

export default function Actors() {
  const { t, number } = useWords();
  const { lang } = useSettings().settings;
  const { view = 'actors' } = useAsked();
  const kind = view === 'places' ? 'places' : 'actors';
  const seen = useSeen(kind);
  const columns = useMemo((): Column<Seen>[] => {
    const name = (s: Seen) => s.name[lang] ?? s.name.en ?? s.name.ar ?? s.forms.find((f) => f.lang === lang)?.form ?? s.forms[0]?.form ?? s.id;
    return [
      { id: 'name', head: t('table.name'), by: name, cell: (s) => <span><bdi>{name(s)}</bdi>{!s.known && <> <small className="mark state" data-state="machine">{t('actors.unknown')}</small></>}</span> },
      { id: 'forms', head: t('actors.forms'), cell: (s) => <ul className="inline">{s.forms.slice(0, FORMS).map((f) => <li key={`${f.lang} ${f.form}`}><bdi lang={f.lang}>{f.form}</bdi> <small className="aside">{number(f.count)}</small></li>)}{s.forms.length > FORMS && <li className="aside">{t('incident.more', { n: s.forms.length - FORMS })}</li>}</ul> },
      kind === 'actors' ? { id: 'sides', head: t('filter.side'), cell: (s) => <Sides sides={s.sides} /> } : { id: 'at', head: t('actors.at'), cell: (s) => (s.at === null ? <span className="aside">{t('place.unknown')}</span> : <Isolated>{`${s.at.lat.toFixed(2)}, ${s.at.lon.toFixed(2)}`}</Isolated>) },
      { id: 'count', head: t('actors.mentions'), number: true, by: (s) => s.count, cell: (s) => number(s.count) },
      { id: 'documents', head: t('table.articles'), number: true, by: (s) => s.documents, cell: (s) => number(s.documents) },
    ];
  }, [t, number, lang, kind]);
  return (
    <>
      <PageHead name={t('page.actors')} title={t('page.actors')} about={t('actors.about')} data={`/api/v1/${kind}`} />
      <nav className="tabs" aria-label={t('page.actors')}>
        {(['actors', 'places'] as const).map((v) => <Tab key={v} set={{ view: v }} on={v === kind}>{t(`actors.${v}`)}</Tab>)}
      </nav>
      {seen.error && <Failed error={seen.error} />}
      {seen.isPending && <Loading />}
      {seen.isSuccess && seen.rows.length === 0 && <Empty what="actors.empty" command="isnad add FOLDER" />}
      {seen.rows.length > 0 && <Table caption={t(`actors.${kind}`)} columns={columns} rows={seen.rows} id={(s) => s.id} more={seen.more} />}
      <More of={seen} />
    </>
  );
}
