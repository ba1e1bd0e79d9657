/** Filters of a list, kept in the address. */
import { useNavigate } from '@tanstack/react-router';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';
import { useAsked } from '../app/use-asked.ts';

type Key = 'side' | 'type' | 'country' | 'state';

export function Filters({ keys }: { readonly keys: readonly Key[] }) {
  const { t } = useWords();
  const search = useAsked();
  const navigate = useNavigate();
  const vocabulary = useVocabulary();
  const set = (key: Key, value: string) => void navigate({ to: '.', search: put({ [key]: value === '' ? undefined : value }), replace: true });
  const options: Readonly<Record<Key, readonly (readonly [string, string])[]>> = { side: vocabulary.sides, country: vocabulary.countries, type: vocabulary.list('types'), state: (['machine', 'accepted', 'edited', 'rejected', 'held'] as const).map((s) => [s, t(`state.${s}`)]) };
  return (
    <form className="filters" aria-label={t('filter.title')} onSubmit={(event) => event.preventDefault()}>
      {keys.map((key) => (
        <label key={key}>
          {t(`filter.${key}`)}
          <select value={search[key] ?? ''} onChange={(event) => set(key, event.target.value)}>
            <option value="">{t('filter.all')}</option>
            {options[key].map(([value, name]) => <option key={value} value={value}>{name}</option>)}
          </select>
        </label>
      ))}
    </form>
  );
}
