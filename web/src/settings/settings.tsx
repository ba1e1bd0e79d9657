/** What a reader of the pages chose: language, digits, months and the like. Kept in this browser alone. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export interface Settings {
  readonly lang: 'ar' | 'en';
  readonly digits: 'latn' | 'arab';
  /** Names of months in Arabic: أكتوبر, تشرين الأول, or both. */
  readonly months: 'gregorian' | 'levantine' | 'both';
  readonly calendar: 'gregory' | 'islamic-umalqura';
  /** `follow`: time runs as the language does. */
  readonly time: 'follow' | 'ltr';
  readonly theme: 'system' | 'light' | 'dark';
  /** Who decides, in reviews. */
  readonly name: string;
  readonly tour: 'open' | 'closed';
}

const KEY = 'isnad.settings';

/** Settings of a first visit: the browser's language, no decision made. */
export function initial(language: string): Settings {
  return { lang: language.toLowerCase().startsWith('ar') ? 'ar' : 'en', digits: 'latn', months: 'gregorian', calendar: 'gregory', time: 'follow', theme: 'system', name: '', tour: 'open' };
}

function load(): Settings {
  const first = initial(navigator.language);
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return first;
  }
}

interface Held {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly dir: 'rtl' | 'ltr';
  /** Direction in which days run along an axis. */
  readonly timeDir: 'rtl' | 'ltr';
}

const Context = createContext<Held | null>(null);

/** Holds the settings, keeps them, and puts language, direction and theme on the page. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, set] = useState(load);
  const dark = useDark(settings.theme);
  const dir = settings.lang === 'ar' ? 'rtl' : 'ltr';
  useEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(settings));
  }, [settings]);
  const root = document.documentElement;
  root.lang = settings.lang;
  root.dir = dir;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  const held = useMemo(() => ({ settings, change: (part: Partial<Settings>) => set((old) => ({ ...old, ...part })), dir, timeDir: settings.time === 'ltr' ? ('ltr' as const) : dir }) satisfies Held, [settings, dir]);
  return <Context.Provider value={held}>{children}</Context.Provider>;
}

export function useSettings(): Held {
  const held = useContext(Context);
  if (held === null) throw new Error('Settings are asked for outside their provider.');
  return held;
}

/** Whether the page is dark: as chosen, or as the system is. */
function useDark(theme: Settings['theme']): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [system, set] = useState(query.matches);
  useEffect(() => {
    const changed = () => set(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return theme === 'system' ? system : theme === 'dark';
}
