/** The API over a ledger with the sample dossier, without a network: what the tests of serving ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchKeys } from 'isnad';
import { exportAs, FORMATS, flatCsv } from '../desk/src/export/index.ts';
import { giveOut, refresh, takeIn } from '../desk/src/ledger/index.ts';
import type { Account, Accounts, Captured, Deed, Readers, ServeOptions, Store } from '../desk/src/ports/index.ts';
import { readCaptured, readText } from '../desk/src/read-captured.ts';
import { appOf, deskOf, gateOf } from '../desk/src/serve/index.ts';
import { openLedger } from '../desk/src/store/index.ts';
import { root } from './files.ts';

export const NOW = '2031-03-04T05:06:07.000Z';
const dossier = join(root, 'samples/dossier');
const { version } = JSON.parse(readFileSync(join(root, 'desk/package.json'), 'utf8')) as { version: string };

export const readers: Readers = { threads: 1, read: (captured, own) => readCaptured({ captured, own }), readText: (article, own) => readText({ article, own }), close: () => Promise.resolve() };

/** The reports of the sample dossier as they are captured. */
export async function* reports(): AsyncGenerator<Captured> {
  for (const name of readdirSync(dossier).filter((file) => file.endsWith('.html')).sort()) {
    yield { name, bytes: readFileSync(join(dossier, name)), url: null, finalUrl: null, contentType: null, capturedAt: NOW, method: 'upload', kind: 'auto' };
  }
}

/** A ledger in memory, with the dossier or empty. */
export async function ledgerOf(what: 'dossier' | 'nothing'): Promise<Store> {
  const store = await openLedger(':memory:', { searchKeys: (text: string) => searchKeys(text).map((k) => k.key), searchVersion: 'test' });
  if (what === 'dossier') for await (const _ of takeIn(reports(), store, readers, () => NOW)) ;
  await refresh(store);
  return store;
}

export const faults: unknown[] = [];

/** Accounts in memory; the password of each is its name twice. */
export function accountsIn(kept: Account[]): Accounts {
  const passwords = new Map(kept.map(({ name }) => [name, `${name} ${name}`]));
  return {
    list: () => Promise.resolve([...kept]),
    put(account, password = `made for ${account.name}`) {
      passwords.set(account.name, password);
      kept.splice(kept.findIndex(({ name }) => name === account.name), 1, account);
      return Promise.resolve(password);
    },
    putTemporary(name, until) {
      const at = kept.findIndex((account) => account.name === name);
      const account = kept[at];
      if (!account) return Promise.resolve(null);
      kept[at] = { ...account, temporary: until };
      passwords.set(name, `temporary for ${name}`);
      return Promise.resolve(`temporary for ${name}`);
    },
    remove: () => Promise.resolve(false),
    check: (name, password) => Promise.resolve(passwords.get(name) === password ? (kept.find((account) => account.name === name) ?? null) : null),
  };
}

/** What was noted in the trail. */
export const deeds: Deed[] = [];


/** What the server works with in tests. */
export function servedWith(store: Store): Omit<ServeOptions, 'host' | 'port' | 'web'> {
  return {
    store, ledger: 'sample.ledger', version, exporter: { formats: FORMATS, exportAs, csv: flatCsv }, openReaders: () => readers, now: () => NOW, threads: 1, user: 'tester', refresh: () => refresh(store), giveOut: (order) => giveOut(store, { formats: FORMATS, exportAs, csv: flatCsv }, order), fault: (error) => faults.push(error),
    accounts: accountsIn([]), audit: { note: (deed) => Promise.resolve(void deeds.push(deed)) },
    openFetcher: async () => ({ fetchAddress: () => Promise.resolve({ kind: 'refused', code: 'fetch.offline', message: 'No network in tests.', remedy: 'None.' }), close: () => Promise.resolve() }),
  };
}

/** The application over a ledger; anything of it may be given otherwise. */
export async function served(store: Store, more: Partial<ServeOptions> = {}) {
  const options = { ...servedWith(store), host: '127.0.0.1', ...more };
  return appOf(deskOf(options, await gateOf(options)), more.web ?? null);
}
