/** The button at the end of a list that has more pages. */
import { useWords } from '../words/index.tsx';

export function More({ of }: { readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown } }) {
  const { t } = useWords();
  if (!of.hasNextPage) return null;
  return <p><button type="button" disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>{t('list.more')}</button></p>;
}
