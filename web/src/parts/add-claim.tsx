/** Adding a claim from words of an article that no machine read, or finding the one that is there to correct it. */
import { Link } from '@tanstack/react-router';
import type { Span } from 'isnad';
import { type FormEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DocumentOf, ReadingOf } from '../api/ask.ts';
import { type NewClaim, useAddClaim } from '../api/decide.ts';
import { useForbidden } from '../api/session.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { put } from '../app/address.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { Choice } from './choice.tsx';
import { Isolated } from './isolated.tsx';
import { DayField } from './day-field.tsx';
import { Failed } from './notes.tsx';
import { placesOf } from './selection.ts';

interface Props {
  readonly document: DocumentOf;
  readonly held: ReadingOf;
  /** The words that were selected; null when they are to be given here. */
  readonly selected: Span | null;
  /** @param claim the one that was added */
  readonly onClose: (claim?: string) => void;
}

export default function AddClaim({ document, held, selected, onClose }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const places = selected ? [selected] : placesOf(document.text, words.trim());
  const span = places.length === 1 ? places[0] : undefined;
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="veil">
      <Modal className="palette add-claim">
        <Dialog>
          <header className="row">
            <Heading slot="title">{t('claim.add')}</Heading>
            <button type="button" className="quiet" onClick={() => onClose()}>{t('evidence.close')}</button>
          </header>
          {selected ? <blockquote className="passage" lang={document.lang} dir="auto">{document.text.slice(selected.start, selected.end)}</blockquote> : (
            <label>
              {t('claim.words')}
              <textarea rows={2} value={words} lang={document.lang} dir="auto" onChange={(event) => setWords(event.target.value)} />
              {words.trim() !== '' && span === undefined && <small role="status">{t('claim.places', { n: places.length })}</small>}
            </label>
          )}
          {span && <There held={held} span={span} onClose={() => onClose()} />}
          <Form key={span ? `${span.start}` : ''} document={document.id} span={span} onDone={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whose words these are, and the claims that were read from them: what is read wrongly is corrected, not added again. */
function There({ held: { reading, claims }, span, onClose }: { readonly held: ReadingOf; readonly span: Span; readonly onClose: () => void }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const around = reading.statements.flatMap((s) => s.content.filter((c) => c.start <= span.start && span.end <= c.end).map((c) => ({ s, length: c.end - c.start }))).sort((a, b) => a.length - b.length)[0]?.s;
  const here = claims.filter(({ claim }) => claim.evidence.some((e) => e.start < span.end && e.end > span.start));
  return (
    <>
      <p className="aside">{around ? <>{t('ladder.speaker')}: <Isolated>{around.speaker.name ?? t('ladder.unnamed')}</Isolated></> : t('ladder.own')}</p>
      {here.length > 0 && (
        <p className="row">
          {t('claim.there')}{' '}
          {here.map(({ claim, id }) => <Link key={id} to="." search={put({ e: id, at: id })} replace resetScroll={false} className="button" onClick={onClose}>{label('types', claim.type.value)} · {label('statuses', claim.status.value)}</Link>)}
        </p>
      )}
    </>
  );
}

function Form({ document, span, onDone }: { readonly document: string; readonly span: Span | undefined; readonly onDone: (claim: string) => void }) {
  const { t } = useWords();
  const { list, sides } = useVocabulary();
  const { settings } = useSettings();
  const add = useAddClaim();
  const forbidden = useForbidden('decide');
  const [type, setType] = useState('');
  const [status, setStatus] = useState('actual');
  const [by, setBy] = useState('');
  const [on, setOn] = useState('');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!span) return;
    const [day, why] = [String(form.get('day')), String(form.get('why')).trim()];
    const added = { document, evidence: [{ start: span.start, end: span.end }], type: type as NewClaim['type'], status: status as NewClaim['status'], by: by === '' ? [] : [by], on: on === '' ? [] : [on], day: day === '' ? null : day };
    add.mutate({ added, by: settings.name, why: why === '' ? t('decide.why.add') : why }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send}>
      {forbidden !== null && <p className="forbidden">{forbidden}</p>}
      <fieldset className="edit" disabled={forbidden !== null}>
        <Choice name={t('table.what')} value={type} set={setType} options={list('types')} none="—" />
        <Choice name={t('field.status')} value={status} set={setStatus} options={list('statuses')} />
        <Choice name={t('field.by')} value={by} set={setBy} options={sides} none="—" />
        <Choice name={t('field.on')} value={on} set={setOn} options={sides} none="—" />
        <DayField label={t('field.when')} name="day" />
        <label>{t('decide.reason')} <input name="why" maxLength={500} /></label>
        <button type="submit" className="strong" disabled={!span || type === '' || add.isPending}>{t('claim.save')}</button>
      </fieldset>
      {add.error && <Failed error={add.error} />}
    </form>
  );
}
