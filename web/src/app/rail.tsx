/** The rail: the pages, at the side where the language begins; a menu on a phone. */
import { Link } from '@tanstack/react-router';
import { useQueueCounts } from '../api/decide.ts';
import { useReading } from '../api/ingest.ts';
import { useWords } from '../words/index.tsx';
import { PAGES } from './routes.ts';

export function Rail({ open }: { readonly open: boolean }) {
  const { t, number } = useWords();
  const { data } = useQueueCounts();
  const reading = useReading();
  const queue = data ? Object.values(data).reduce((sum, n) => sum + n, 0) : 0;
  return (
    <nav className="rail" data-open={open} aria-label={t('frame.pages')}>
      {(['see', 'do'] as const).map((group) => (
        <ul key={group}>
          {PAGES.filter((p) => p.rail === group).map(({ id, path }) => (
            <li key={id}>
              <Link to={path} activeOptions={{ exact: path === '/', includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
                {t(`page.${id}`)}
                {id === 'review' && queue > 0 && <span className="count">{number(queue)}</span>}
                {id === 'add' && reading && <span className="count" title={t('add.progress')}><bdi dir="ltr">{number(reading.done)} / {number(reading.total)}</bdi></span>}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
