/** Head of a page: title, one sentence of what it shows, and the same as data. */
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useWords } from '../words/index.tsx';

interface Props {
  readonly title: ReactNode;
  /** The title as plain text, for the window. */
  readonly name: string;
  readonly about?: ReactNode;
  /** Path of the same in the API, for `.json` and `.csv`. */
  readonly data?: string;
  readonly tools?: ReactNode;
}

export function PageHead({ title, name, about, data, tools }: Props) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${name} · ${t('frame.name')}`;
  }, [name, t]);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {about !== undefined && <p className="aside">{about}</p>}
      </div>
      <div className="row tools">
        {tools}
        {data !== undefined && ['json', 'csv'].map((ending) => <a key={ending} className="as-data" href={withEnding(data, ending)} download>.{ending}</a>)}
      </div>
    </header>
  );
}

/** The address of a path of the API as a file of one kind. */
function withEnding(path: string, ending: string): string {
  const [before, query] = path.split('?');
  return `${before}.${ending}${query ? `?${query}` : ''}`;
}
