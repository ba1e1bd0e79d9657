/** A sentence as it is read with the names on the page: who speaks, what is claimed, by whom on whom, and where. */
import { useState } from 'react';
import { type OwnLists, useTried } from '../api/own-names.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { Day } from './day.tsx';
import { Isolated } from './isolated.tsx';
import { ActMark } from './marks.tsx';
import { Failed } from './notes.tsx';
import { textOf } from './passage.tsx';
import { PlaceName } from './place.tsx';
import { Sides } from './side.tsx';

export function Tried({ lists, allowed }: { readonly lists: OwnLists; readonly allowed: boolean }) {
  const { t } = useWords();
  const { label } = useVocabulary();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? t('own.try.example');
  const { data, error, reading } = useTried(lists, text, allowed);
  const document = { text: data?.text ?? '' };
  return (
    <section className="card tried" aria-busy={reading}>
      <h2>{t('own.try')}</h2>
      <textarea aria-label={t('own.try')} rows={2} dir="auto" maxLength={1000} disabled={!allowed} value={text} onChange={(event) => setTyped(event.target.value)} />
      {error && <Failed error={error} />}
      <div role="status">
        {data && data.reading.claims.length + data.reading.statements.length === 0 && <p>{t('own.try.nothing')}</p>}
        {data?.reading.statements.map((s) => (
          <p key={s.id}><Sides sides={s.speaker.side.value} /> {s.speaker.name && <Isolated>{s.speaker.name}</Isolated>} <ActMark act={s.act.value} /> «<Isolated>{textOf(document, s.content)}</Isolated>»</p>
        ))}
        {data && data.reading.claims.length > 0 && (
          <table className="plain">
            <thead><tr><th scope="col">{t('table.what')}</th><th scope="col">{t('field.status')}</th><th scope="col">{t('field.by')}</th><th scope="col">{t('field.on')}</th><th scope="col">{t('field.where')}</th><th scope="col">{t('field.when')}</th></tr></thead>
            <tbody>
              {data.reading.claims.map((c) => (
                <tr key={c.id}>
                  <th scope="row">{label('types', c.type.value)} <span className="aside">«<Isolated>{textOf(document, c.evidence)}</Isolated>»</span></th>
                  <td>{label('statuses', c.status.value)}</td>
                  <td><Sides sides={c.by.map((p) => p.value.side)} /></td>
                  <td><Sides sides={c.on.map((p) => p.value.side)} /></td>
                  <td>{c.place ? <PlaceName place={c.place.value} /> : '—'}</td>
                  <td><Day value={c.time?.value.edtf} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {data && data.reading.mentions.length > 0 && <p className="aside">{t('own.try.known')} {data.reading.mentions.map((m, at) => <span key={`${m.name} ${m.spans[0]?.start ?? at}`}>{at > 0 && ' · '}<Isolated>{textOf(document, m.spans)}</Isolated> <code>{m.ref ?? '?'}</code></span>)}</p>}
      </div>
    </section>
  );
}
