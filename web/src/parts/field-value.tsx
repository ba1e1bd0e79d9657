/** A normalised value of an account in the words of the page. */
import type { AccountField } from 'isnad';
import { useNames } from '../api/names.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useSettings } from '../settings/settings.tsx';
import { isWord, useWords } from '../words/index.tsx';
import { Day } from './day.tsx';
import { Isolated } from './isolated.tsx';
import { languageOf } from './language.ts';
import { Sides } from './side.tsx';

export function FieldValue({ field, value }: { readonly field: AccountField; readonly value: string }) {
  const { t, digits } = useWords();
  const { label } = useVocabulary();
  if (field === 'occurred') return <>{t(value === 'no' ? 'value.no' : 'value.yes')}</>;
  if (field === 'when') {
    const [day, part] = value.split(' ');
    return <><Day value={day} />{part && ` · ${isWord(`part.${part}`) ? t(`part.${part}` as 'part.dawn') : part}`}</>;
  }
  if (field === 'by' || field === 'on') return <Sides sides={value.split(/[+,/ ]+/)} />;
  if (field === 'weapon') return <Isolated>{label('facets', value)}</Isolated>;
  if (field === 'motive') return <Isolated>{label('types', value)}</Isolated>;
  if (field === 'other') {
    const [what = '', ...rest] = value.split(' ');
    const n = rest.filter((word) => /^\d/.test(word));
    const thing = rest.filter((word) => !/^\d/.test(word)).join(' ');
    return <>{label('measures', what)} {n.length > 0 && <Isolated>{digits(n.join(' '))}</Isolated>} {thing !== '' && (isWord(`thing.${thing}`) ? t(`thing.${thing}` as 'thing.site') : <Isolated>{thing}</Isolated>)}</>;
  }
  if (field === 'where') return <Where written={value} />;
  return <Isolated lang={languageOf(value)}>{digits(value)}</Isolated>;
}

/** A place in the words of the page, where the name that an article has for it is one that is known. */
function Where({ written }: { readonly written: string }) {
  const { places, sides } = useNames();
  const { lang } = useSettings().settings;
  const known = [...Object.values(places), ...Object.values(sides)].find((name) => name.ar === written || name.en === written);
  const shown = known?.[lang] ?? written;
  return <bdi lang={languageOf(shown)} title={written}>{shown}</bdi>;
}
