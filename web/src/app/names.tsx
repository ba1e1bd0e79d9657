/** Protected names on a shared ledger: that they are masked, and how they are shown for a reason; nothing where the ledger is open to this machine. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { forgetAnswers, useForbidden, useMaskNames, useSession, useUnlockNames } from '../api/session.ts';
import { Moment } from '../parts/day.tsx';
import { Isolated } from '../parts/isolated.tsx';
import { Failed } from '../parts/notes.tsx';
import { useWords } from '../words/index.tsx';

/** In the top bar: names are masked, and why. */
export function NamesButton() {
  const { t } = useWords();
  const { data } = useSession();
  const [asking, ask] = useState(false);
  if (data?.names.state !== 'masked') return null;
  return (
    <>
      <button type="button" className="quiet names-masked" onClick={() => ask(true)}><span>{t('names.masked')}</span></button>
      {asking && <Asking onClose={() => ask(false)} />}
    </>
  );
}

/** What is masked, and the reason for which it is shown. */
function Asking({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const forbidden = useForbidden('unmask');
  const unlock = useUnlockNames();
  const [why, setWhy] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate(why.trim(), { onSuccess: onClose });
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="veil">
      <Modal className="palette add-claim">
        <Dialog>
          <header className="row">
            <Heading slot="title">{t('names.masked')}</Heading>
            <button type="button" className="quiet" onClick={onClose}>{t('evidence.close')}</button>
          </header>
          <p>{t('names.about')}</p>
          {forbidden !== null && <p className="forbidden">{forbidden}</p>}
          <form onSubmit={send}>
            <fieldset disabled={forbidden !== null || unlock.isPending}>
              <label>{t('names.why')} <input name="why" required maxLength={500} dir="auto" value={why} onChange={(event) => setWhy(event.target.value)} /></label>
              <p className="aside">{t('names.trail')}</p>
              <button type="submit" className="strong" disabled={why.trim() === ''}>{t('names.show')}</button>
            </fieldset>
          </form>
          {unlock.error && <Failed error={unlock.error} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Over the page while names are shown: until when, why, and the way back. */
export function NamesShown() {
  const { t } = useWords();
  const { data } = useSession();
  const mask = useMaskNames();
  const state = data?.names.state;
  const before = useRef(state);
  // The hour ended by itself: what was shown goes from the screen.
  useEffect(() => {
    if (before.current === 'unlocked' && state === 'masked') forgetAnswers();
    before.current = state;
  }, [state]);
  if (!data || state !== 'unlocked') return null;
  return (
    <aside className="names-shown row" aria-label={t('names.shown')}>
      <strong>{t('names.shown')}</strong>
      <span>{t('names.until')} <Moment value={data.names.until ?? ''} /> · <Isolated>{data.names.why ?? ''}</Isolated></span>
      <button type="button" disabled={mask.isPending} onClick={() => mask.mutate()}>{t('names.mask')}</button>
    </aside>
  );
}
