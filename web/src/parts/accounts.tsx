/** Who logs in here, and another password for somebody who forgot it: for administrators. */
import { type FormEvent, useState } from 'react';
import { useAccounts, useResetPassword, useSession } from '../api/session.ts';
import { useWords } from '../words/index.tsx';
import { Moment } from './day.tsx';
import { Isolated } from './isolated.tsx';
import { Failed } from './notes.tsx';

export function Accounts() {
  const { t, day } = useWords();
  const { data: session } = useSession();
  const may = session?.mode === 'accounts' && session.may.includes('accounts');
  const { data: rows, error } = useAccounts(may);
  const [whose, setWhose] = useState<string | null>(null);
  if (!may) return null;
  return (
    <section className="accounts-kept">
      <h2>{t('accounts.title')}</h2>
      <p className="aside">{t('accounts.about')}</p>
      {error && <Failed error={error} />}
      <ul className="lines">
        {rows?.map(({ name, role, since, temporary }) => (
          <li key={name}>
            <div className="row">
              <strong><Isolated>{name}</Isolated></strong>
              <span>{t(`role.${role}`)}</span>
              <span className="aside">{t('accounts.since', { day: day(since.slice(0, 10)) })}</span>
              {temporary !== null && <span className="aside">{t('accounts.temporary')} <Moment value={temporary} /></span>}
              {name === session.name ? <span className="aside">{t('accounts.oneself')}</span> : <button type="button" aria-expanded={whose === name} onClick={() => setWhose(whose === name ? null : name)}>{t('accounts.reset')}</button>}
            </div>
            {whose === name && <Reset name={name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The reason first, then the password, this once. */
function Reset({ name }: { readonly name: string }) {
  const { t } = useWords();
  const reset = useResetPassword();
  const [why, setWhy] = useState('');
  const [copied, setCopied] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ name, why: why.trim() });
  };
  const { data } = reset;
  if (data) {
    const copy = async () => {
      await navigator.clipboard.writeText(data.password);
      setCopied(true);
    };
    return (
      <div className="reset" role="status">
        <p>{t('accounts.given')} <Isolated>{name}</Isolated></p>
        <p className="row"><output dir="ltr"><code>{data.password}</code></output> <button type="button" onClick={() => void copy()}>{t('accounts.copy')}</button> {copied && <span className="aside">{t('accounts.copied')}</span>}</p>
        <p className="aside">{t('accounts.next')} <Moment value={data.until} /></p>
      </div>
    );
  }
  return (
    <form className="reset" onSubmit={send}>
      <p>{t('accounts.warning')}</p>
      <fieldset className="row" disabled={reset.isPending}>
        {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed opened this field. */}
        <label>{t('accounts.why')} <input name="why" required maxLength={500} dir="auto" value={why} autoFocus onChange={(event) => setWhy(event.target.value)} /></label>
        <button type="submit" disabled={why.trim() === ''}>{t('accounts.go')}</button>
      </fieldset>
      {reset.error && <Failed error={reset.error} />}
    </form>
  );
}
