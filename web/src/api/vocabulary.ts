/** What people read for each code, in the language of the page. */
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { useSettings } from '../settings/settings.tsx';
import { isWord, useWords } from '../words/index.tsx';
import { api, given, type Schemas } from './client.ts';
import { useNames } from './names.ts';

type List = 'types' | 'acts' | 'measures' | 'statuses' | 'facets';

export interface Vocabulary {
  readonly label: (list: List, code: string) => string;
  readonly list: (list: Exclude<List, 'facets'>) => readonly (readonly [string, string])[];
  /** Name of a side; its code where nobody has a name for it. */
  readonly side: (code: string) => string;
  readonly place: (id: string) => string | null;
  /** Sides whose names are known, by name. */
  readonly sides: readonly (readonly [string, string])[];
  readonly countries: readonly (readonly [string, string])[];
}

/** Made once for all that is on the screen. */
export const VocabularyContext = createContext<Vocabulary | null>(null);

export function useVocabulary(): Vocabulary {
  const found = useContext(VocabularyContext);
  if (found === null) throw new Error('Words of codes are asked for outside the frame.');
  return found;
}

/** What the frame gives to the pages. */
export function useVocabularyMade(): Vocabulary {
  const { lang } = useSettings().settings;
  const { t } = useWords();
  const names = useNames();
  const { data } = useQuery({ queryKey: ['vocabulary'], queryFn: async () => given(await api.GET('/api/v1/vocabulary', {})), staleTime: Number.POSITIVE_INFINITY });
  return useMemo(() => {
    const labels = (list: List): Readonly<Record<string, Schemas['Label']>> => (list === 'facets' ? {} : (data?.[list] ?? {}));
    const side = (code: string) => names.sides[code]?.[lang] ?? names.sides[code]?.en ?? (isWord(`side.${code}`) ? t(`side.${code}` as 'side.UNK') : code);
    const sides = Object.keys(names.sides).map((code) => [code, side(code)] as const).sort(([, a], [, b]) => (a < b ? -1 : 1));
    return {
      label: (list, code) => labels(list)[code]?.[lang] ?? (isWord(`facet.${code}`) ? t(`facet.${code}` as 'facet.weapon') : code),
      list: (list) => Object.entries(labels(list)).map(([code, label]) => [code, label[lang]] as const),
      side, sides,
      place: (id) => names.places[id]?.[lang] ?? names.places[id]?.en ?? null,
      countries: sides.filter(([code]) => /^[A-Z]{3}$/.test(code) && code !== 'UNK' && code !== 'CIV'),
    };
  }, [data, names, lang, t]);
}
