/** What the ledger knew on a day: the record time of the view, in the address. */
import { useNavigate } from '@tanstack/react-router';
import { put } from '../app/address.ts';
import { DayField } from './day-field.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

export function AsOf() {
  const { t, day } = useWords();
  const { as_of } = useAsked();
  const navigate = useNavigate();
  return (
    <details className="range">
      <summary>{as_of === undefined ? t('as-of.now') : t('as-of.said', { day: day(as_of) })}</summary>
      <div className="panel">
        <DayField label={t('as-of.label')} value={as_of ?? ''} onChange={(value) => void navigate({ to: '.', search: put({ as_of: value }), replace: true })} />
        <p className="aside">{t('as-of.about')}</p>
      </div>
    </details>
  );
}
