/** The words of the pages, in Arabic and English. Values put into a message are isolated, so that none turns its line around. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider, type IntlShape, useIntl } from 'react-intl';
import { useSettings } from '../settings/settings.tsx';
import ar from './ar.json' with { type: 'json' };
import { type Dates, datesOf } from './dates.ts';
import en from './en.json' with { type: 'json' };
import { isolate } from './isolate.ts';

export type WordKey = keyof typeof en;

const WORDS: Readonly<Record<'ar' | 'en', Readonly<Record<WordKey, string>>>> = { ar, en };

const Context = createContext<Words | null>(null);

/** Gives the pages their words. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { lang, digits } = useSettings().settings;
  return <IntlProvider locale={`${lang === 'ar' ? 'ar-AE' : 'en-GB'}-u-nu-${digits}`} messages={WORDS[lang]}><Made>{children}</Made></IntlProvider>;
}

/** Made once for all that is on the screen: a long page says thousands of messages. */
function Made({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings();
  const intl = useIntl();
  const words = useMemo((): Words => ({ ...datesOf(settings), t: messages(intl, WORDS[settings.lang]) }), [intl, settings]);
  return <Context value={words}>{children}</Context>;
}

/** Says a message; one that holds no value is said as it stands. */
function messages(intl: IntlShape, words: Readonly<Record<WordKey, string>>): Words['t'] {
  return (key, values) => {
    if (values === undefined && !/[{<']/.test(words[key])) return words[key];
    return intl.formatMessage({ id: key }, Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, typeof value === 'string' && name !== 'kind' ? isolate(value) : value])));
  };
}

export interface Words extends Dates {
  /** A message by its key; values of text are isolated, numbers are written in the chosen digits. */
  readonly t: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('Words are asked for outside the pages.');
  return words;
}

/** Whether a key is one of the catalogue: for words that come with data. */
export function isWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
