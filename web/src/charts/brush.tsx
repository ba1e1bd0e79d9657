/** A stretch of days, taken from both ends: how much happened on each day, and two handles. The date fields of the top bar are the same in words. */
import { useMemo, useState } from 'react';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';

interface Props {
  /** The day of each happening. */
  readonly days: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** @param from absent at the first day, as `to` is at the last: then nothing is narrowed */
  readonly onChange: (from: string | undefined, to: string | undefined) => void;
}

const DAY = 86_400_000;
const HEIGHT = 36;

const numberOf = (day: string): number => Math.floor(Date.parse(day.slice(0, 10)) / DAY);
const dayOf = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);

export function Brush({ days, from, to, onChange }: Props) {
  const { t, day } = useWords();
  const { timeDir } = useSettings();
  const counts = useMemo(() => {
    const found = new Map<number, number>();
    for (const d of days) found.set(numberOf(d), (found.get(numberOf(d)) ?? 0) + 1);
    return found;
  }, [days]);
  const all = [...counts.keys()];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const [held, hold] = useState<readonly [number, number] | null>(null);
  const clamp = (n: number): number => Math.min(Math.max(n, first), last);
  const [low, high] = held ?? [from === undefined ? first : clamp(numberOf(from)), to === undefined ? last : clamp(numberOf(to))];
  if (last <= first) return null;
  const settle = () => {
    if (held !== null) onChange(low === first ? undefined : dayOf(low), high === last ? undefined : dayOf(high));
    hold(null);
  };
  const most = Math.max(...counts.values());
  const width = last - first + 1;
  const handle = (which: 'from' | 'to', value: number, set: (n: number) => readonly [number, number]) => (
    <input
      type="range" min={first} max={last} step={1} value={value} aria-label={t(`range.${which}`)} aria-valuetext={day(dayOf(value))}
      onChange={(event) => hold(set(Number(event.target.value)))} onPointerUp={settle} onKeyUp={settle} onBlur={settle}
    />
  );
  return (
    <fieldset className="brush" dir={timeDir} aria-label={t('range.brush')}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" data-time={timeDir}>
        {[...counts].map(([n, count]) => {
          const height = Math.max(2, (count / most) * HEIGHT);
          return <rect key={n} data-in={n >= low && n <= high} x={timeDir === 'rtl' ? last - n : n - first} width={0.9} y={HEIGHT - height} height={height} />;
        })}
      </svg>
      {handle('from', low, (n) => [Math.min(n, high), high])}
      {handle('to', high, (n) => [low, Math.max(n, low)])}
      <p className="aside" dir="auto">{t('range.said', { from: day(dayOf(low)), to: day(dayOf(high)) })}</p>
    </fieldset>
  );
}
