/** What the desk says in English, in Arabic: diagnostics and refusals by their code, reasons by their English form. Loaded when it is first needed. */
import { useEffect, useState } from 'react';
import { useSettings } from '../settings/settings.tsx';

interface Said {
  readonly message: string;
  readonly remedy: string;
}

interface Arabic {
  readonly codes: Readonly<Record<string, Said>>;
  readonly notes: Readonly<Record<string, string>>;
}

let arabic: Promise<Arabic> | undefined;

/** The Arabic words; null where the page is in English, or until they are there. */
export function useArabic(): Arabic | null {
  const { lang } = useSettings().settings;
  const [held, hold] = useState<Arabic | null>(null);
  useEffect(() => {
    if (lang !== 'ar') return;
    arabic ??= Promise.all([import('./said.ar.json'), import('./notes.ar.json')]).then(([codes, notes]) => ({ codes: codes.default, notes: notes.default }));
    void arabic.then(hold);
  }, [lang]);
  return lang === 'ar' ? held : null;
}
