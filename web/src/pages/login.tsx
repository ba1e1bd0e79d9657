/** Logging in: name and password, in place of whatever page was asked for, which comes when they are right. */
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { Refused } from '../api/client.ts';
import { useLogin, useSession } from '../api/session.ts';
import { Doorstep } from '../app/doorstep.tsx';
import { Failed } from '../parts/notes.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

/** What went wrong at the issuer stands in the address by its code. */
const REFUSED = /^serve\.oidc[a-z-]*$/;

export default function Login({ ended }: { readonly ended: boolean }) {
  const { t } = useWords();
  const { data } = useSession();
  const { href } = useLocation();
  const { refused } = useAsked();
  const ways = data?.ways ?? [];
  return (
    <Doorstep title={t('login.title')} about={t(ended ? 'login.ended' : ways.includes('password') ? 'login.about' : 'login.elsewhere')}>
      {refused !== undefined && REFUSED.test(refused) && <Failed error={new Refused({ code: refused, message: t('login.refused'), remedy: refused })} />}
      {ways.includes('oidc') && <a className="button strong" href={`/api/v1/session/oidc?back=${encodeURIComponent(refused === undefined ? href : '/')}`}>{t('login.oidc')}</a>}
      {ways.includes('password') && <Password />}
    </Doorstep>
  );
}

function Password() {
  const { t } = useWords();
  const login = useLogin();
  const password = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    login.mutate({ name: String(form.get('name')).trim(), password: String(form.get('password')) }, { onError: () => password.current?.select() });
  };
  return (
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
      {login.error && <Failed error={login.error} />}
    </form>
  );
}
