/** What stands where something was removed: the mark, with who removed it, when and why. */
import type { Mark } from '../api/decide.ts';
import { useWords } from '../words/index.tsx';
import { Moment } from './day.tsx';
import { Isolated } from './isolated.tsx';

export function Removed({ mark }: { readonly mark: Mark }) {
  const { t } = useWords();
  return (
    <section className="note tombstone" role="alert">
      <h2>{t(mark.kind === 'claim' ? 'removed.claim' : 'removed.article')}</h2>
      <MarkLine mark={mark} />
      <p className="aside">{t('removed.about')}</p>
    </section>
  );
}

/** Who, when, why. */
export function MarkLine({ mark: { by, at, why, claims, document } }: { readonly mark: Mark }) {
  const { t } = useWords();
  return <p><Moment value={at} /> <Isolated>{by}</Isolated>: <Isolated>{why}</Isolated> <span className="aside">{t('count.claims', { n: claims })} · <code>{document.slice(0, 12)}</code></span></p>;
}
