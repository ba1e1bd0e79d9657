/** Giving out: choose a format by its purpose, narrow what goes into it, take the file. */
import { useState } from 'react';
import { useFormats, useIncidents } from '../api/ask.ts';
import { useTakes } from '../api/take.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Days } from '../parts/day.tsx';
import { Filters } from '../parts/filters.tsx';
import { Failed, Loading } from '../parts/notes.tsx';
import { PageHead } from '../parts/page.tsx';
import { PlaceName } from '../parts/place.tsx';
import { Takes } from '../parts/takes.tsx';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { useAsked } from '../app/use-asked.ts';

const POLICIES = ['range', 'lowest', 'latest-per-claimant'] as const;
/** Rows of the preview. */
const PREVIEW = 5;

export default function Export() {
  const { t } = useWords();
  const { settings } = useSettings();
  const { side, type, country, from, to, as_of } = useAsked();
  const formats = useFormats();
  const [format, setFormat] = useState('xlsx');
  const [policy, setPolicy] = useState<(typeof POLICIES)[number]>(POLICIES[0]);
  const [lang, setLang] = useState(settings.lang);
  const { taken, take } = useTakes();
  return (
    <>
      <PageHead name={t('page.export')} title={t('page.export')} about={t('export.about')} tools={<AsOf />} />
      {formats.error && <Failed error={formats.error} />}
      {formats.isPending && <Loading />}
      <Filters keys={['side', 'type', 'country']} />
      <fieldset className="choices">
        <legend>{t('export.format')}</legend>
        {formats.data?.map((f) => (
          <label key={f.id} className="choice">
            <input type="radio" name="format" value={f.id} checked={f.id === format} onChange={() => setFormat(f.id)} />
            <span><strong>{f.label[settings.lang]}</strong> <small className="aside">{f.purpose[settings.lang]}</small></span>
          </label>
        ))}
      </fieldset>
      <div className="filters">
        <label>
          {t('export.policy')}
          <select value={policy} onChange={(event) => setPolicy(event.target.value as typeof policy)}>{POLICIES.map((p) => <option key={p} value={p}>{t(`policy.${p}`)}</option>)}</select>
        </label>
        <label>
          {t('export.lang')}
          <select value={lang} onChange={(event) => setLang(event.target.value as typeof lang)}><option value="ar" lang="ar">العربية</option><option value="en" lang="en">English</option></select>
        </label>
      </div>
      <p className="row">
        <button type="button" className="strong" onClick={() => take(format, { side, type, country, from, to, as_of, policy, lang })}>{t('export.take')}</button>
        <span className="aside">{t('export.masked')}</span>
      </p>
      <Takes taken={taken} label={(id) => formats.data?.find((f) => f.id === id)?.label[settings.lang] ?? id} />
      <Preview />
    </>
  );
}

/** The first rows of what goes into the file. */
function Preview() {
  const { t } = useWords();
  const { label } = useVocabulary();
  const { side, type, country, from, to } = useAsked();
  const { rows } = useIncidents({ side, type, country, from, to }, PREVIEW);
  return (
    <section>
      <h2>{t('export.preview')}</h2>
      {rows.length === 0 ? <p className="aside">{t('export.nothing')}</p> : <ul className="lines">{rows.map(({ id, item }) => <li key={id}>{label('types', item.type)}{item.place && <> · <PlaceName place={item.place} /></>} · <Days days={item.days} /></li>)}</ul>}
    </section>
  );
}
