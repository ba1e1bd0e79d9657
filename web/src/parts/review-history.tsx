/** What people decided on a record, the newest first: who, when, why. Nothing is overwritten. */
import type { ClaimOf } from '../api/ask.ts';
import { useWords } from '../words/index.tsx';
import { Isolated } from './isolated.tsx';
import { Moment } from './day.tsx';

export function ReviewHistory({ reviews }: { readonly reviews: ClaimOf['reviews'] }) {
  const { t } = useWords();
  if (reviews.length === 0) return <p className="aside">{t('history.none')}</p>;
  return (
    <ol className="lines">
      {[...reviews].reverse().map((r) => (
        <li key={r.id}>
          <strong>{t(`decision.${r.decision}`)}</strong> <Isolated>{r.by}</Isolated> · <Moment value={r.at} />
          {r.why !== '' && <> · <Isolated>{r.why}</Isolated></>}
        </li>
      ))}
    </ol>
  );
}
