/** Logging in: name and password, in place of whatever page was asked for, which comes when they are right. */
import { type FormEvent, useEffect, useRef } from 'react';
import { useLogin } from '../api/session.ts';
import { LanguageButton } from '../app/language-button.tsx';
import { Failed } from '../parts/notes.tsx';
import { useWords } from '../words/index.tsx';

export default function Login({ ended }: { readonly ended: boolean }) {
  const { t } = useWords();
  const login = useLogin();
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('frame.name')}`;
  }, [t]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    login.mutate({ name: String(form.get('name')).trim(), password: String(form.get('password')) }, { onError: () => password.current?.select() });
  };
  return (
    <>
      <header className="top">
        <span className="name">
          <img src="/mark.svg" alt="" width="26" height="26" />
          <span>{t('frame.name')}</span>
        </span>
        <LanguageButton />
      </header>
      <main className="login">
        <h1>{t('login.title')}</h1>
        <p className="aside">{t(ended ? 'login.ended' : 'login.about')}</p>
        <form onSubmit={send}>
          <label>
            {t('login.name')}
            {/* biome-ignore lint/a11y/noAutofocus: there is nothing else on this page. */}
            <input name="name" required maxLength={100} dir="auto" autoComplete="username" autoCapitalize="none" autoFocus />
          </label>
          <label>
            {t('login.password')}
            <input name="password" type="password" required maxLength={200} dir="ltr" autoComplete="current-password" ref={password} />
          </label>
          <button type="submit" className="strong" disabled={login.isPending}>{t('login.go')}</button>
        </form>
        {login.error && <Failed error={login.error} />}
        <footer className="honest">{t('frame.honest')}</footer>
      </main>
    </>
  );
}
