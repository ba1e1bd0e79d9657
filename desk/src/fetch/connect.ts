/** The connection itself: the name is looked up here, every address is judged, and the judged one is connected to and judged again. */
import { lookup as systemLookup } from 'node:dns/promises';
import { Agent, buildConnector } from 'undici';
import { isPublic } from './address.ts';
import { type FetcherOptions, type Lookup, Stop } from './types.ts';
import { literalOf } from './url.ts';

const PORTS = new Set([80, 443]);
const REMEDY = 'Only public addresses are fetched. If the page is on your own machine or network, save it and give the file.';
const CONNECT_MS = 10_000;
const HEADERS_MS = 20_000;

/** Addresses of a name, as the system knows them. */
const bySystem: Lookup = (host) => systemLookup(host, { all: true, verbatim: true });

/** Makes the agent through which everything goes. `connected` hears the address of each connection. */
export function guardedAgent({ allowAddress = () => false, lookup = bySystem }: Pick<FetcherOptions, 'allowAddress' | 'lookup'>, connected: (host: string, ip: string) => void): Agent {
  const connector = buildConnector({ timeout: CONNECT_MS });
  const refuse = (ip: string, port: number): Stop | null => {
    if (allowAddress(ip, port)) return null;
    if (!PORTS.has(port)) return new Stop('fetch.port', `port ${port} is not one of the web`, 'Only ports 80 and 443 are connected to.');
    return isPublic(ip) ? null : new Stop('fetch.private', `${ip} is no public address`, REMEDY);
  };
  return new Agent({
    headersTimeout: HEADERS_MS,
    bodyTimeout: HEADERS_MS,
    maxHeaderSize: 32_768,
    connections: 4,
    connect: (options, callback) => {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      chosen(options.hostname, port, lookup, refuse).then(
        (ip) => {
          const servername = literalOf(options.hostname) === null ? options.hostname : undefined;
          connector({ ...options, hostname: ip, ...(servername === undefined ? {} : { servername }) }, (error, socket) => {
            if (error !== null) return callback(error, null);
            // What was connected to is what counts, whatever was looked up.
            const real = socket.remoteAddress ?? '';
            const stop = refuse(real, socket.remotePort ?? port);
            if (stop !== null) {
              socket.destroy();
              return callback(stop, null);
            }
            connected(options.hostname, real);
            callback(null, socket);
          });
        },
        (error: Error) => callback(error, null),
      );
    },
  });
}

/** The address to connect to. One forbidden answer among several is enough to refuse: names that mix them are made to deceive. */
async function chosen(hostname: string, port: number, lookup: Lookup, refuse: (ip: string, port: number) => Stop | null): Promise<string> {
  const literal = literalOf(hostname);
  const addresses = literal === null ? (await found(hostname, lookup)).map(({ address }) => address) : [literal];
  for (const ip of addresses) {
    const stop = refuse(ip, port);
    if (stop !== null) throw stop;
  }
  return addresses.find((ip) => !ip.includes(':')) ?? addresses[0]!;
}

async function found(hostname: string, lookup: Lookup): ReturnType<Lookup> {
  try {
    const addresses = await lookup(hostname);
    if (addresses.length > 0) return addresses;
  } catch {
    // Said below.
  }
  throw new Stop('fetch.name', `no machine is known by the name ${hostname}`, 'Check the address and the connection to the internet.');
}
