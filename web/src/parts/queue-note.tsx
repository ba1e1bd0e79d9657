/** What an item of the queue is about, in the words of the page. */
import type { QueueItem } from '../api/decide.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { isWord, useWords } from '../words/index.tsx';
import { Contested } from './contested.tsx';
import { Day, Days } from './day.tsx';
import { Isolated } from './isolated.tsx';
import { PlaceName } from './place.tsx';

const KINDS = ['occurrence', 'actor', 'target', 'place', 'time', 'number'] as const;
/** `AZE killed 69, lower than before` */
const FIGURE = /^(\S+) (\S+) (\S+?)(, lower than before)?$/;

/** The happening that is asked about: its kind, place and days. */
export function Happening({ of: { type, place, days } }: { readonly of: NonNullable<QueueItem['of']> }) {
  const { label } = useVocabulary();
  return <>{label('types', type)}{place && <> · <PlaceName place={place} /></>} · <Days days={days} /></>;
}

export function QueueNote({ reason, note }: Pick<QueueItem, 'reason' | 'note'>) {
  const { t, digits } = useWords();
  const { label, side } = useVocabulary();
  const other = <Isolated lang="en">{note}</Isolated>;
  switch (reason) {
    case 'dispute': {
      const kind = KINDS.find((k) => note.startsWith(`${k}: `));
      return kind ? <>{t(`contradiction.${kind}`)}: <Contested kind={kind} note={note.slice(kind.length + 2)} /></> : other;
    }
    case 'toll': {
      const [, claimant, measure, n, lower] = FIGURE.exec(note) ?? [];
      return claimant && measure && n ? <>{side(claimant)}: {label('measures', measure)} <bdi>{digits(n)}</bdi>{lower !== undefined && <> ({t('toll.correction')})</>}</> : other;
    }
    case 'incident': {
      const [type = '', day] = note.split(' ');
      return <>{label('types', type)} <Day value={day} /></>;
    }
    case 'chain':
    case 'held':
      return label('types', note);
    case 'anchor':
      return isWord(`anchor.${note}`) ? t(`anchor.${note}` as 'anchor.words') : other;
  }
}
