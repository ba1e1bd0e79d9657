/** Files that were asked for: which is being made, which wait, which are there. */
import type { Taken } from '../api/take.ts';
import { useWords } from '../words/index.tsx';
import { Failed } from './notes.tsx';

export function Takes({ taken, label }: { readonly taken: readonly Taken[]; readonly label: (format: string) => string }) {
  const { t } = useWords();
  const open = taken.filter((one) => one.name === null && one.error === null);
  return (
    <ol className="lines takes" role="status">
      {taken.map((one) => (
        <li key={one.id} data-state={one.error !== null ? 'failed' : one.name !== null ? 'done' : one === open[0] ? 'making' : 'waiting'}>
          <strong>{label(one.format)}</strong>{' '}
          {one.error !== null ? <Failed error={one.error} /> : one.name !== null ? <>{t('export.done')} <bdi>{one.name}</bdi></> : one === open[0] ? t('export.making') : t('export.waiting', { n: open.indexOf(one) })}
        </li>
      ))}
    </ol>
  );
}
