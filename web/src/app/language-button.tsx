/** The other language, by one press, in its own name. */
import { useSettings } from '../settings/settings.tsx';

export function LanguageButton() {
  const { settings, change } = useSettings();
  const other = settings.lang === 'ar' ? 'en' : 'ar';
  return <button type="button" className="quiet language" lang={other} onClick={() => change({ lang: other })}>{other === 'ar' ? 'العربية' : 'English'}</button>;
}
