/** Giving oneself another password. */
import { type FormEvent, useState } from 'react';
import { useChangePassword } from '../api/session.ts';
import { useWords } from '../words/index.tsx';
import { Failed } from './notes.tsx';

/** As the desk asks for it. */
const LEAST = 12;

export function ChangePassword({ name }: { readonly name: string }) {
  const { t } = useWords();
  const change = useChangePassword();
  const [wrong, setWrong] = useState<'password.differ' | 'password.same' | null>(null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const password = String(data.get('password'));
    const fault = password !== data.get('again') ? 'password.differ' : password === data.get('old') ? 'password.same' : null;
    setWrong(fault);
    if (fault === null) change.mutate({ old: String(data.get('old')), password }, { onSuccess: () => form.reset() });
  };
  return (
    <fieldset>
      <legend>{t('password.title')}</legend>
      <form className="password" onSubmit={send} onChange={() => { setWrong(null); if (change.isSuccess || change.isError) change.reset(); }}>
        {/* For managers of passwords. */}
        <input name="username" defaultValue={name} autoComplete="username" readOnly hidden />
        <label>{t('password.old')} <input name="old" type="password" required maxLength={200} dir="ltr" autoComplete="current-password" /></label>
        <label>{t('password.new')} <input name="password" type="password" required minLength={LEAST} maxLength={200} dir="ltr" autoComplete="new-password" aria-describedby="password-about" /></label>
        <label>{t('password.again')} <input name="again" type="password" required maxLength={200} dir="ltr" autoComplete="new-password" /></label>
        <p className="aside" id="password-about">{t('password.about', { n: LEAST })}</p>
        <button type="submit" disabled={change.isPending}>{t('password.go')}</button>
        <p role="status">{change.isSuccess && t('password.done')}</p>
        {wrong !== null && <p role="alert" className="forbidden">{t(wrong)}</p>}
        {change.error && <Failed error={change.error} />}
      </form>
    </fieldset>
  );
}
