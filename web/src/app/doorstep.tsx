/** What stands around a page before the door: the name of the desk and the way to the other language. */
import { type ReactNode, useEffect } from 'react';
import mark from '../mark.svg?url';
import { useWords } from '../words/index.tsx';
import { LanguageButton } from './language-button.tsx';

export function Doorstep({ title, about, children }: { readonly title: string; readonly about: string; readonly children: ReactNode }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('frame.name')}`;
  }, [title, t]);
  return (
    <>
      <header className="top">
        <span className="name">
          <img src={mark} alt="" width="26" height="26" />
          <span>{t('frame.name')}</span>
        </span>
        <LanguageButton />
      </header>
      <main className="login">
        <h1>{title}</h1>
        <p className="aside">{about}</p>
        {children}
        <footer className="honest">{t('frame.honest')}</footer>
      </main>
    </>
  );
}
