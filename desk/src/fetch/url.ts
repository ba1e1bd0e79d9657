/** Addresses that may be asked for at all, before any name is looked up. */
import { isIP } from 'node:net';
import { Stop } from './types.ts';

const LONGEST = 8000;
const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
const REMEDY = 'Give the public http or https address of a page, without a name and password in it.';

/** The address, read once by the standard of the web: what is asked for later is what was judged here. */
export function askable(text: string, base?: URL): URL {
  if (text.length > LONGEST) throw new Stop('fetch.address', `the address has more than ${LONGEST} characters`, REMEDY);
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw new Stop('fetch.address', 'it is no address', REMEDY);
  }
  if (!(url.protocol in PORTS)) throw new Stop('fetch.address', `only http and https are fetched, not ${url.protocol}`, REMEDY);
  if (url.username !== '' || url.password !== '') throw new Stop('fetch.address', 'a name or password stands in the address', REMEDY);
  url.hash = '';
  return url;
}

/** The port that will be connected to. */
export function portOf(url: URL): number {
  return url.port === '' ? PORTS[url.protocol]! : Number(url.port);
}

/** The IP address that stands in place of a name; null for a name. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}
