/** Three steps for a first visit; closed once, it stays closed. */
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useSummary } from '../api/ask.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';

const STEPS = [
  { key: 'tour.words', to: '/' },
  { key: 'tour.numbers', to: '/tolls' },
  { key: 'tour.own', to: '/add' },
] as const;

export function Tour() {
  const { t } = useWords();
  const { settings, change } = useSettings();
  const { data } = useSummary();
  const { pathname } = useLocation();
  const [at, setAt] = useState(0);
  const step = STEPS[at];
  if (settings.tour === 'closed' || !step || !data) return null;
  const last = at === STEPS.length - 1;
  const close = () => change({ tour: 'closed' });
  return (
    <section className="tour" aria-label={t('tour.title')}>
      <p className="aside">{t('tour.step', { at: at + 1, of: STEPS.length })}</p>
      <p>{t(step.key)}</p>
      {at === 0 && data.isSample && <p className="aside">{t('sample.why')}</p>}
      <div className="row">
        {pathname !== step.to && <Link to={step.to} className="button strong">{t(`${step.key}.go`)}</Link>}
        {!last && <button type="button" className={pathname === step.to ? 'strong' : ''} onClick={() => setAt(at + 1)}>{t('tour.next')}</button>}
        <button type="button" className="quiet" onClick={close}>{t('tour.close')}</button>
      </div>
    </section>
  );
}
