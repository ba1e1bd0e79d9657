/** Removing an article for good: with a reason, after a warning, by whoever may. */
import { type FormEvent, useState } from 'react';
import { useRedact } from '../api/decide.ts';
import { useForbidden } from '../api/session.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { Failed } from './notes.tsx';

/** Removing the article that is being read, by whoever may. */
export function Remove({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const forbidden = useForbidden('redact');
  const redact = useRedact();
  const [why, setWhy] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    redact.mutate({ id, why: why.trim(), by: settings.name });
  };
  return (
    <details className="remove">
      <summary>{t('removed.remove')}</summary>
      {forbidden !== null && <p className="forbidden">{forbidden}</p>}
      <form className="removal" onSubmit={send}>
        <p>{t('removed.warning')}</p>
        <fieldset className="row" disabled={forbidden !== null || redact.isPending}>
          <label>{t('decide.reason')} <input name="why" required maxLength={500} dir="auto" value={why} onChange={(event) => setWhy(event.target.value)} /></label>
          <button type="submit" disabled={why.trim() === ''}>{t('removed.go')}</button>
        </fieldset>
      </form>
      {redact.error && <Failed error={redact.error} />}
    </details>
  );
}
