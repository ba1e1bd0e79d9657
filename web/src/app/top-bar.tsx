/** The top bar: dossier, days, search, language, digits, theme, who is logged in, head of the ledger. */
import { Link } from '@tanstack/react-router';
import { useStale, useSummary } from '../api/ask.ts';
import { useSettings } from '../settings/settings.tsx';
import mark from '../mark.svg?url';
import { useWords } from '../words/index.tsx';
import { LanguageButton } from './language-button.tsx';
import { NamesButton } from './names.tsx';
import { Person } from './person.tsx';
import { TimeRange } from './time-range.tsx';

export function TopBar({ menu, onMenu, onSearch }: { readonly menu: boolean; readonly onMenu: () => void; readonly onSearch: () => void }) {
  const { t } = useWords();
  const { settings, change } = useSettings();
  const { data } = useSummary();
  const stale = useStale();
  const dark = document.documentElement.dataset['theme'] === 'dark';
  return (
    <header className="top">
      <button type="button" className="quiet menu" aria-expanded={menu} onClick={onMenu}>{t('frame.menu')}</button>
      <Link to="/" className="name">
        <img src={mark} alt="" width="26" height="26" />
        <span>{t('frame.name')}</span>
      </Link>
      {data?.isSample && <Link to="/help" className="sample" title={t('sample.why')}>{t('sample.mark')}</Link>}
      <TimeRange />
      <span role="status" className="stale">{stale ? t('frame.stale') : ''}</span>
      <button type="button" className="search" onClick={onSearch}>
        <span>{t('frame.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <LanguageButton />
      <button type="button" className="quiet wide" title={t('frame.digits')} onClick={() => change({ digits: settings.digits === 'latn' ? 'arab' : 'latn' })}><span className="unseen">{t('frame.digits')}</span> {settings.digits === 'latn' ? '١٢٣' : '123'}</button>
      <button type="button" className="quiet wide" title={t('frame.theme')} onClick={() => change({ theme: dark ? 'light' : 'dark' })}><span className="unseen">{t('frame.theme')}</span> {dark ? '☀' : '☾'}</button>
      <NamesButton />
      <Person />
      {data?.head && <Link to="/history" className="head" title={t('frame.head')}><code>{data.head.hash.slice(0, 8)}</code></Link>}
    </header>
  );
}
