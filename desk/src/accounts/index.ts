/** Accounts in a file beside the ledger (`LEDGER.users.json`), passwords as Argon2id hashes; and the audit trail (`LEDGER.audit.jsonl`). */
import { open, readFile, rename } from 'node:fs/promises';
import type { Account, Accounts, AuditTrail } from '../ports/index.ts';
import { madePassword } from './made-password.ts';

/** OWASP's second choice for Argon2id: 19 MiB, 2 passes, 1 lane. Algorithm 2 is Argon2id. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** For their owner alone. */
const PRIVATE = 0o600;

interface Kept extends Account {
  readonly hash: string;
}

/** Native code, loaded when a password is first hashed: most commands need none. */
const argon = () => import('@node-rs/argon2');
/** The hash of a password, by OWASP's choice. */
const hashed = async (password: string): Promise<string> => (await argon()).hash(password, COST);

const plain = ({ hash: _, ...account }: Kept): Account => account;

/** The accounts of a ledger. The file is made with the first of them. */
export function accountsOf(ledger: string): Accounts {
  const path = `${ledger}.users.json`;
  /** Of no password: checking it takes as long as checking one. */
  let nobody: Promise<string> | null = null;
  const all = async (): Promise<readonly Kept[]> => {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    });
    return JSON.parse(text) as Kept[];
  };
  /** A reader sees the old file or the new one. */
  const write = async (accounts: readonly Kept[]): Promise<void> => {
    const file = await open(`${path}.new`, 'w', PRIVATE);
    try {
      await file.writeFile(`${JSON.stringify(accounts, null, 1)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  };
  /** One change after another: each begins with what the one before has left. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  };
  const put = async (account: Account, password = madePassword()): Promise<string> => {
    const kept = { ...account, hash: await hashed(password) };
    await write([...(await all()).filter((other) => other.name !== account.name), kept]);
    return password;
  };
  return {
    list: async () => (await all()).map(plain),
    put: (account, password) => inTurn(() => put(account, password)),
    putTemporary: (name, until) =>
      inTurn(async () => {
        const account = (await all()).find((one) => one.name === name);
        if (!account) return null;
        return put({ ...plain(account), temporary: until });
      }),
    remove: (name) =>
      inTurn(async () => {
        const before = await all();
        const left = before.filter((account) => account.name !== name);
        if (left.length < before.length) await write(left);
        return left.length < before.length;
      }),
    async check(name, password) {
      const found = (await all()).find((account) => account.name === name);
      nobody ??= hashed('');
      const right = await (await argon()).verify(found?.hash ?? (await nobody), password);
      return found && right ? plain(found) : null;
    },
  };
}

/** The trail of a ledger: one line of JSON for each deed. */
export function auditOf(ledger: string): AuditTrail {
  return {
    async note(deed) {
      const file = await open(`${ledger}.audit.jsonl`, 'a', PRIVATE);
      try {
        await file.appendFile(`${JSON.stringify(deed)}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    },
  };
}
