/** What stands where data would: waiting, nothing there, something went wrong. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';
import { Removed } from './removed.tsx';
import { Said } from './said.tsx';
import { useWords, type WordKey } from '../words/index.tsx';

export function Loading() {
  const { t } = useWords();
  return <p className="note" role="status">{t('note.loading')}</p>;
}

/** An empty page: what would stand here, as an example, and how to fill it. */
export function Empty({ what, command, children }: { readonly what: WordKey; readonly command?: string; readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <section className="empty">
      <p>{t(what)}</p>
      {children}
      <p>
        <Link to="/add" className="button">{t('empty.add')}</Link>
      </p>
      {command !== undefined && (
        <p className="aside">
          {t('empty.terminal')} <code>{command}</code>
        </p>
      )}
    </section>
  );
}

/** What went wrong, with what helps: in the language of the page where its code has words there, otherwise as the desk said it. */
export function Failed({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  if (error instanceof Refused && error.tombstone) return <Removed mark={error.tombstone} />;
  const { message, remedy, code } = error instanceof Error ? (error as Error & { readonly remedy?: string; readonly code?: string }) : { message: String(error), remedy: undefined, code: undefined };
  return (
    <section className="note failed" role="alert">
      <p>{t('note.failed')}</p>
      <Said code={code} message={message} remedy={remedy} />
    </section>
  );
}

export function NotFound() {
  const { t } = useWords();
  return <section className="note"><h1>{t('note.not-found')}</h1><p><Link to="/">{t('page.disputes')}</Link></p></section>;
}
