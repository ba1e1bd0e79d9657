/** Who is logged in: tokens in cookies, of which only hashes are kept, in memory. When the server ends, everybody is logged out. */
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../ports/index.ts';

/** Bytes of a token: nobody guesses 256 bits. */
const TOKEN_BYTES = 32;
/** A session that nobody used for so long has ended, and any after so long. */
const IDLE_MS = 12 * 3_600_000;
const LIFE_MS = 7 * 24 * 3_600_000;
const DAY_MS = 12 * 3_600_000;
/** How long names stay unlocked: a reason does not last a week. */
const UNLOCKED_MS = 3_600_000;
/** Sessions at once; the oldest go first. */
const SESSIONS_MAX = 10_000;

export interface Session {
  readonly name: string;
  /** The role that an issuer gave; null where the account says it. */
  readonly role: Role | null;
  /** To be sent with everything that writes. */
  readonly csrf: string;
  readonly began: number;
  used: number;
  /** Why protected names are shown to it, and until when; null where they are masked. */
  unlocked: Unlocked | null;
}

export interface Unlocked {
  readonly why: string;
  /** RFC 3339 UTC. */
  readonly until: string;
}

export interface Sessions {
  /** Begins a session and gives its token. One whose role an issuer gave lasts a working day: the issuer is to be asked again. */
  begin(name: string, role?: Role): string;
  find(token: string | undefined): Session | null;
  end(token: string | undefined): void;
  /** Shows protected names to a session for an hour, for a reason; null masks them again. */
  unlock(token: string | undefined, why: string | null): void;
  /** Ends all sessions of an account. */
  endAll(name: string): void;
}

export function token(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** @param clock milliseconds */
export function sessionsOf(clock: () => number): Sessions {
  const sessions = new Map<string, Session>();
  const keyOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
  return {
    begin(name, role) {
      const secret = token();
      const now = clock();
      sessions.set(keyOf(secret), { name, role: role ?? null, csrf: token(), began: now, used: now, unlocked: null });
      if (sessions.size > SESSIONS_MAX) sessions.delete(sessions.keys().next().value as string);
      return secret;
    },
    find(secret) {
      if (secret === undefined) return null;
      const key = keyOf(secret);
      const session = sessions.get(key);
      const now = clock();
      if (!session) return null;
      if (now - session.used > IDLE_MS || now - session.began > (session.role === null ? LIFE_MS : DAY_MS)) {
        sessions.delete(key);
        return null;
      }
      session.used = now;
      if (session.unlocked !== null && Date.parse(session.unlocked.until) <= now) session.unlocked = null;
      return session;
    },
    end(secret) {
      if (secret !== undefined) sessions.delete(keyOf(secret));
    },
    unlock(secret, why) {
      const session = secret === undefined ? undefined : sessions.get(keyOf(secret));
      if (session) session.unlocked = why === null ? null : { why, until: new Date(clock() + UNLOCKED_MS).toISOString() };
    },
    endAll(name) {
      for (const [key, session] of sessions) if (session.name === name) sessions.delete(key);
    },
  };
}
