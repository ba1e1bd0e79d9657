/** Drawings show the days that hold nearly all; what lies far from them is counted below, and drawn for whoever asks. */
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../words/index.tsx';
import { nearDays } from './near.ts';
import { timeOf } from './scale.ts';

/** @param dayOf the same function at each call */
export function useNear<T>(items: readonly T[], dayOf: (item: T) => string): { readonly near: readonly T[]; readonly window: readonly [string, string] | null; readonly far: ReactNode; readonly all: boolean } {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { stretch, inside } = useMemo(() => {
    const days = nearDays(items.map(dayOf));
    return { stretch: days, inside: days === null ? items : items.filter((item) => timeOf(dayOf(item)) >= timeOf(days[0]) && timeOf(dayOf(item)) <= timeOf(days[1])) };
  }, [items, dayOf]);
  const far = stretch === null ? null : <p className="aside">{t('days.far', { n: items.length - inside.length })} <button type="button" className="quiet" aria-pressed={all} onClick={() => setAll(!all)}>{t('days.whole')}</button></p>;
  return all ? { near: items, window: null, far, all } : { near: inside, window: stretch, far, all };
}
