/** The words of the pages, in Arabic and English. Values put into a message are isolated, so that none turns its line around. */
import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { useSettings } from '../settings/settings.tsx';
import ar from './ar.json' with { type: 'json' };
import { formatDay, formatDigits, formatMoment, formatNumber } from './dates.ts';
import en from './en.json' with { type: 'json' };
import { isolate } from './isolate.ts';

export type WordKey = keyof typeof en;

const WORDS: Readonly<Record<'ar' | 'en', Readonly<Record<WordKey, string>>>> = { ar, en };

/** Gives the pages their words. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { lang, digits } = useSettings().settings;
  return <IntlProvider locale={`${lang === 'ar' ? 'ar-AE' : 'en-GB'}-u-nu-${digits}`} messages={WORDS[lang]}>{children}</IntlProvider>;
}

export interface Words {
  /** A message by its key; values of text are isolated, numbers are written in the chosen digits. */
  readonly t: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly day: (day: string, style?: 'long' | 'short') => string;
  readonly moment: (moment: string) => string;
  readonly number: (n: number) => string;
  readonly digits: (text: string) => string;
}

export function useWords(): Words {
  const { settings } = useSettings();
  const intl = useIntl();
  return useMemo(
    () => ({
      t: (key, values = {}) => intl.formatMessage({ id: key }, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && name !== 'kind' ? isolate(value) : value]))),
      day: (day, style) => formatDay(day, settings, style),
      moment: (moment) => formatMoment(moment, settings),
      number: (n) => formatNumber(n, settings),
      digits: (text) => formatDigits(text, settings),
    }),
    [intl, settings],
  );
}

/** Whether a key is one of the catalogue: for words that come with data. */
export function isWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
