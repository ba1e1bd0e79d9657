/** Days, ranges and moments, isolated in their line, with the stored form in the element. */
import type { Days as DaysOf } from 'isnad';
import { useWords } from '../words/index.tsx';

/** One day, or part of one as it was told. */
export function Day({ value, short = false }: { readonly value: string | null | undefined; readonly short?: boolean }) {
  const { day, t } = useWords();
  if (!value) return <span className="aside">{t('day.unknown')}</span>;
  return (
    <time dateTime={value}>
      <bdi>{day(value, short ? 'short' : 'long')}</bdi>
    </time>
  );
}

/** First and last day of a happening. */
export function Days({ days }: { readonly days: DaysOf }) {
  const { t, day, stretch } = useWords();
  const { from, to } = days;
  if (from === null && to === null) return <Day value={null} />;
  if (from === to) return <Day value={from} />;
  if (from === null) return <bdi>{t('days.until', { to: day(to ?? '') })}</bdi>;
  if (to === null) return <bdi>{t('days.since', { from: day(from) })}</bdi>;
  const told = stretch(from, to);
  return <bdi>{typeof told === 'string' ? told : t('days.range', told)}</bdi>;
}

/** A record time. */
export function Moment({ value }: { readonly value: string }) {
  const { moment } = useWords();
  return (
    <time dateTime={value}>
      <bdi>{moment(value)}</bdi>
    </time>
  );
}
