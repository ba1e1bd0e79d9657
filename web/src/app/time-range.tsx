/** The days that every list keeps to: the first and the last, in the address. */
import { useNavigate } from '@tanstack/react-router';
import { DayField } from '../parts/day-field.tsx';
import { useWords } from '../words/index.tsx';
import { put } from './address.ts';
import { useAsked } from './use-asked.ts';

export function TimeRange() {
  const { t, day } = useWords();
  const { from, to } = useAsked();
  const navigate = useNavigate();
  const set = (key: 'from' | 'to', value: string) => void navigate({ to: '.', search: put({ [key]: value === '' ? undefined : value }), replace: true });
  const said = from || to ? t('range.said', { from: from ? day(from) : '…', to: to ? day(to) : '…' }) : t('range.all');
  return (
    <details className="range">
      <summary>{said}</summary>
      <div className="panel">
        <DayField label={t('range.from')} value={from ?? ''} onChange={(value) => set('from', value)} />
        <DayField label={t('range.to')} value={to ?? ''} onChange={(value) => set('to', value)} />
        {(from || to) && <button type="button" onClick={() => void navigate({ to: '.', search: put({ from: undefined, to: undefined }) })}>{t('range.clear')}</button>}
      </div>
    </details>
  );
}
