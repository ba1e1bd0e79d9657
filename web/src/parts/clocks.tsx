/** The two clocks of a truce: since it came into force, and since each side last alleged a breach. They differ, and both are shown. */
import type { Truce } from 'isnad';
import { useAsOf } from '../api/ask.ts';
import { useWords } from '../words/index.tsx';
import { Day } from './day.tsx';
import { Side } from './side.tsx';

/** Whole days between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

export function Clocks({ truce, brief = false }: { readonly truce: Truce; readonly brief?: boolean }) {
  const { t } = useWords();
  const now = useAsOf();
  const alleged = Object.entries(truce.lastAlleged);
  const since = (day: string) => t('clock.days', { n: daysBetween(day, now) });
  return (
    <dl className="clocks" data-brief={brief}>
      <div>
        <dt>{t('clock.force')}</dt>
        <dd>{truce.inForce === null ? t('day.unknown') : <><strong>{since(truce.inForce.day)}</strong> {!brief && <Day value={truce.inForce.day} />}</>}</dd>
      </div>
      {alleged.map(([side, day]) => (
        <div key={side}>
          <dt><Side side={side} /> <span>{t('clock.alleged')}</span></dt>
          <dd><strong>{since(day)}</strong> {!brief && <Day value={day} />}</dd>
        </div>
      ))}
    </dl>
  );
}
