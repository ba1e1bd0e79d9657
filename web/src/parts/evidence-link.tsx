/** What opens the evidence of a claim beside the page: one click from any figure to the words. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.tsx';
import { put } from '../app/address.ts';

export function EvidenceLink({ claim, children, label }: { readonly claim: string | undefined; readonly children: ReactNode; readonly label?: string }) {
  const { t } = useWords();
  if (claim === undefined) return <>{children}</>;
  return (
    <Link to="." search={put({ e: claim })} className="to-evidence" title={t('evidence.open')} {...(label === undefined ? {} : { 'aria-label': label })} resetScroll={false} replace>
      {children}
    </Link>
  );
}
