/** The articles that the ledger holds, the newest first. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDocuments } from '../api/ask.ts';
import type { Schemas } from '../api/client.ts';
import { Day, Moment } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useWords } from '../words/index.tsx';

type DocumentRow = Schemas['DocumentRow'];

export default function Documents() {
  const { t, number } = useWords();
  const documents = useDocuments();
  const columns = useMemo(
    (): Column<DocumentRow>[] => [
      { id: 'title', head: t('table.title'), by: (d) => d.title ?? '', cell: (d) => <Link to="/documents/$id" params={{ id: d.id }}><bdi lang={d.lang}>{d.title ?? t('document.untitled')}</bdi></Link> },
      { id: 'outlet', head: t('table.outlet'), by: (d) => d.outlet ?? '', cell: (d) => <Isolated>{d.outlet ?? t('outlet.unknown')}</Isolated> },
      { id: 'published', head: t('evidence.said'), by: (d) => d.published ?? '', cell: (d) => <Day value={d.published} /> },
      { id: 'claims', head: t('table.claims'), number: true, by: (d) => d.claims, cell: (d) => number(d.claims) },
      { id: 'recorded', head: t('evidence.captured'), by: (d) => d.recorded, cell: (d) => <Moment value={d.recorded} /> },
    ],
    [t, number],
  );
  return (
    <>
      <PageHead name={t('page.documents')} title={t('page.documents')} about={t('document.about')} data="/api/v1/documents" />
      {documents.error && <Failed error={documents.error} />}
      {documents.isPending && <Loading />}
      {documents.isSuccess && documents.rows.length === 0 && <Empty what="document.empty" command="isnad add FOLDER" />}
      {documents.rows.length > 0 && <Table caption={t('page.documents')} columns={columns} rows={documents.rows} id={(d) => d.id} more={documents.more} />}
      <More of={documents} />
    </>
  );
}
