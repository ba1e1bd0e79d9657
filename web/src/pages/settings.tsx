/** Settings: language, digits, months, calendar, direction of time, theme, the name under which decisions are kept. */
import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { Person } from '../app/person.tsx';
import { Accounts } from '../parts/accounts.tsx';
import { ChangePassword } from '../parts/change-password.tsx';
import { PageHead } from '../parts/page.tsx';
import { type Settings as Held, useSettings } from '../settings/settings.tsx';
import { useWords, type WordKey } from '../words/index.tsx';

const CHOICES = {
  lang: ['ar', 'en'], digits: ['latn', 'arab'], months: ['gregorian', 'levantine', 'both'], calendar: ['gregory', 'islamic-umalqura'], time: ['follow', 'ltr'], theme: ['system', 'light', 'dark'],
} as const satisfies { readonly [K in keyof Held]?: readonly Held[K][] };

export default function Settings() {
  const { t, day } = useWords();
  const { settings, change } = useSettings();
  return (
    <>
      <PageHead name={t('page.settings')} title={t('page.settings')} about={t('settings.about')} />
      <div className="settings">
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((key) => (
          <fieldset key={key}>
            <legend>{t(`settings.${key}`)}</legend>
            {CHOICES[key].map((value) => (
              <label key={value} className="choice">
                <input type="radio" name={key} checked={settings[key] === value} onChange={() => change({ [key]: value })} />
                {t(`settings.${key}.${value}` as WordKey)}
              </label>
            ))}
          </fieldset>
        ))}
        <Myself />
        <fieldset>
          <legend>{t('page.lexicon')}</legend>
          <p><Link to="/settings/lexicon" className="button">{t('own.open')}</Link></p>
          <p className="aside">{t('own.open.about')}</p>
        </fieldset>
        <fieldset>
          <legend>{t('settings.tour')}</legend>
          <button type="button" onClick={() => change({ tour: 'open' })}>{t('settings.tour.again')}</button>
        </fieldset>
      </div>
      <Accounts />
      <p className="aside">{t('settings.example', { day: day('2020-10-14') })}</p>
    </>
  );
}

/** Under which name one decides: the account, where there are accounts; otherwise any that one gives. */
function Myself() {
  const { t } = useWords();
  const { settings, change } = useSettings();
  const { data } = useSession();
  if (data?.mode !== 'accounts') {
    return (
      <fieldset>
        <legend>{t('settings.name')}</legend>
        <input aria-label={t('settings.name')} value={settings.name} maxLength={80} onChange={(event) => change({ name: event.target.value })} />
        <p className="aside">{t('settings.name.about')}</p>
      </fieldset>
    );
  }
  return (
    <>
      <fieldset>
        <legend>{t('person.title')}</legend>
        <Person />
        <p className="aside">{t('settings.name.about')}</p>
        {data.role && <p className="aside">{t(`role.${data.role}.about`)}</p>}
      </fieldset>
      {data.name !== null && data.ways.includes('password') && <ChangePassword name={data.name} />}
    </>
  );
}
