/** A place as it was written; the name that the page's language has for it is beside it where it is another. */
import { useVocabulary } from '../api/vocabulary.ts';
import { languageOf } from './language.ts';

export function PlaceName({ place }: { readonly place: { readonly name: string; readonly id: string | null } }) {
  const { place: name } = useVocabulary();
  const known = place.id === null ? null : name(place.id);
  const shown = known ?? place.name;
  return <bdi lang={languageOf(shown)} title={place.name}>{shown}</bdi>;
}
