/** What opens the evidence of a claim beside the page: one click from any figure to the words. */
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import { parseSearch, put, stringifySearch } from '../app/address.ts';
import { useWords } from '../words/index.tsx';

/**
 * An anchor that listens to nothing: a page may have a thousand, and the router's own are all drawn again whenever the address changes, which is what a
 * click on one of them does.
 */
export function EvidenceLink({ claim, children, label }: { readonly claim: string | undefined; readonly children: ReactNode; readonly label?: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  if (claim === undefined) return <>{children}</>;
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ to: '.', search: put({ e: claim }), resetScroll: false, replace: true });
  };
  // Whoever copies it or opens it elsewhere takes along what else stands in the address now.
  const complete = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = stringifySearch(put({ e: claim })(parseSearch(location.search)));
  };
  return (
    <a href={`?e=${claim}`} className="to-evidence" title={t('evidence.open')} {...(label === undefined ? {} : { 'aria-label': label })} onClick={open} onPointerEnter={complete} onFocus={complete}>
      {children}
    </a>
  );
}
