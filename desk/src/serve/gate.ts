/** Who may ask for what. Without accounts the ledger is open to this machine alone; with them everybody logs in. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Account, Accounts, Role } from '../ports/index.ts';
import { Refusal } from './error.ts';
import type { Issuer } from './issuer.ts';
import { isLoopback } from './loopback.ts';
import { type Sessions, sessionsOf, token, type Unlocked } from './sessions.ts';

/** Somebody who asks. */
export interface Who {
  readonly name: string;
  readonly role: Role;
  readonly csrf: string;
  /** Why protected names are shown, and until when; null where they are masked, or where nobody logs in and nothing is. */
  readonly unlocked: Unlocked | null;
  /** True of whoever has to choose another password before anything else. */
  readonly temporary: boolean;
}

export interface Gate {
  readonly mode: 'open' | 'accounts';
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  /** Ways to log in. */
  readonly ways: readonly ('password' | 'oidc')[];
  /** Where others let people in for us; null where nobody does. */
  readonly issuer: Issuer | null;
  /** Throws when the request comes by a name that is not ours: a page elsewhere may have given its name our address (DNS rebinding). */
  checkHost(request: FastifyRequest): void;
  /** Null when nobody is logged in. */
  who(request: FastifyRequest): Promise<Who | null>;
}

export const COOKIE = 'isnad_session';
/** Names under which a browser on this machine reaches us, with or without a port. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Open: whoever reaches us is the user of this machine. */
function openGate(user: string, accounts: Accounts, sessions: Sessions): Gate {
  const somebody: Who = { name: user, role: 'admin', csrf: token(), unlocked: null, temporary: false };
  return {
    mode: 'open', accounts, sessions, ways: [], issuer: null,
    checkHost({ raw }) {
      if (!LOOPBACK.test(raw.headers.host ?? '')) throw new Refusal('serve.host-name');
    },
    who: () => Promise.resolve(somebody),
  };
}

function lockedGate(accounts: Accounts, sessions: Sessions, issuer: Issuer | null, passwords: boolean): Gate {
  return {
    mode: 'accounts', accounts, sessions, issuer, ways: [...(passwords ? (['password'] as const) : []), ...(issuer ? (['oidc'] as const) : [])],
    checkHost: () => undefined,
    async who(request) {
      const session = sessions.find(request.cookies[COOKIE]);
      if (session && session.role !== null) return { name: session.name, role: session.role, csrf: session.csrf, unlocked: session.unlocked, temporary: false };
      const account = session && (await accounts.list()).find(({ name }) => name === session.name);
      // Given anew from the terminal, a password ends sessions as well.
      if (!account || session.began < Date.parse(account.since)) return null;
      return { name: account.name, role: account.role, csrf: session.csrf, unlocked: session.unlocked, temporary: account.temporary !== undefined };
    },
  };
}

/**
 * The gate of a server.
 * @throws when others could reach a ledger that has no account
 */
export async function gateOf({ host, user, accounts, now, oidc }: { readonly host: string; readonly user: string; readonly accounts: Accounts; readonly now: () => string; readonly oidc?: unknown }): Promise<Gate> {
  const clock = (): number => Date.parse(now());
  const sessions = sessionsOf(clock);
  const issuer = oidc === undefined ? null : (await import('./issuer.ts')).issuerOf(oidc, clock);
  const known: readonly Account[] = await accounts.list();
  if (known.length > 0 || issuer) return lockedGate(accounts, sessions, issuer, known.length > 0);
  if (!isLoopback(host)) throw new Refusal('serve.no-account', `Others could reach ${host}, and no account is set up: everybody could read the ledger and decide in it.`);
  return openGate(user, accounts, sessions);
}

/** What writes must come from a page of ours, or from a program that read its token: never from a page elsewhere. */
export function checkOrigin({ raw: { headers }, host, protocol }: FastifyRequest): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined ? origin !== `${protocol}://${host}` : site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('serve.origin');
}

export function checkToken({ headers }: FastifyRequest, { csrf }: Who): void {
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const right = Buffer.from(csrf);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('serve.csrf');
}
