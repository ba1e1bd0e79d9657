/** What a person decided in place of what the machine read: marked, with what that was. */
import { useWords } from '../words/index.tsx';

export function Decided({ machine }: { readonly machine: string }) {
  const { t } = useWords();
  return (
    <span className="decided">
      <span className="mark" data-state="edited"><span className="sign" aria-hidden="true">✎</span> {t('decided.mark')}</span> <small className="aside">{t('decided.machine', { value: machine })}</small>
    </span>
  );
}
