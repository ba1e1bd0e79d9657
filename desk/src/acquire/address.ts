/** Addresses that stand in pages, feeds and tables. */
import { findDay } from './calendar.ts';
import { type Address, known } from './types.ts';

/** Longest address that is kept; servers refuse longer ones. */
const LONGEST = 8000;

/** An absolute http(s) address; undefined for anything else. `base` is where it stands. */
export function webAddress(text: string, base?: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return undefined;
  try {
    const { protocol, href } = new URL(trimmed, base);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of an article with what is known of it. */
export function addressOf(url: string, title: string | undefined, date: string | undefined, lang = ''): Address {
  return known<Address>({ url, title, date: date === undefined ? undefined : (findDay(date, lang) ?? undefined) });
}
