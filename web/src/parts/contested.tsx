/** In what two claims contradict each other: both values, by their names. */
import type { ReactNode } from 'react';
import type { Contradiction } from 'isnad';
import { useVocabulary } from '../api/vocabulary.ts';
import { isWord, useWords } from '../words/index.tsx';
import { Day } from './day.tsx';
import { Isolated } from './isolated.tsx';

/** As the ledger writes two values that cannot both hold. */
const OR = ' or ';
/** `killed ≥43 civilian among them`: a measure where it is no toll, a number with its bound, of whom. */
const FIGURE = /^(?:(\S+) )?([^\d\s]?\d+) (\S+?)( among them)?$/;

export function Contested({ kind, note }: Pick<Contradiction, 'kind' | 'note'>) {
  const { t, digits } = useWords();
  const { side, label } = useVocabulary();
  if (kind === 'occurrence') return <span className="aside">{t('contested.occurrence')}</span>;
  const [one, other] = note.split(OR);
  if (one === undefined || other === undefined) return <Isolated lang="en">{note}</Isolated>;
  const figure = (text: string): ReactNode => {
    const [, measure, n = '', whom = ''] = FIGURE.exec(text) ?? [];
    if (n === '') return text;
    return <>{measure === undefined ? '' : `${label('measures', measure)} `}<bdi>{digits(n)}</bdi> {isWord(`thing.${whom}`) ? t(`thing.${whom}` as 'thing.person') : whom}</>;
  };
  const shown = (value: string): ReactNode => {
    if (kind === 'actor' || kind === 'target') return value.split('+').map(side).join(t('list.comma'));
    if (kind === 'time') return <Day value={value} />;
    return kind === 'number' ? figure(value) : <Isolated>{value}</Isolated>;
  };
  return <span className="aside">{shown(one)} {t('contested.or')} {shown(other)}</span>;
}
