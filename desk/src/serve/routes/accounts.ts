/** Accounts as an administrator sees them: who may come in, and another password for somebody who forgot it. */
import { z } from 'zod';
import { ROLES } from '../../ports/index.ts';
import { Refusal } from '../error.ts';
import { LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { why } from '../schema/said.ts';

/** How long a temporary password lets in: over a weekend. */
const TEMPORARY_MS = 3 * 24 * 3_600_000;
/** Passwords given anew a minute from one address. */
const RESETS = 10;

const account = z
  .object({ name: z.string(), role: z.enum(ROLES), since: z.string(), temporary: z.string().nullable().describe('Until when its temporary password lets in; null where the password is its own.') })
  .meta({ id: 'UserAccount', description: 'Who logs in here with a password. People who come by OpenID Connect have none here.' });

export const accounts: readonly Route[] = [
  route({
    path: '/accounts', tag: 'session', id: 'listAccounts', what: 'Who logs in with a password.', least: LEAST.accounts, answer: z.object({ rows: z.array(account) }), table: ({ rows }) => rows,
    async handle({ desk: { gate } }) {
      const rows = (await gate.accounts.list()).map(({ name, role, since, temporary = null }) => ({ name, role, since, temporary }));
      return { rows: rows.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    },
  }),
  route({
    method: 'POST', path: '/accounts/{name}/password', tag: 'session', id: 'resetPassword', least: LEAST.accounts, perMinute: RESETS,
    what: 'Gives somebody else a temporary password, for a reason that goes into the audit trail. It is told this once, lets in for three days and only to choose another; all sessions of the account end.',
    params: z.object({ name: z.string().min(1).max(100) }), body: z.object({ why }), status: 201, answer: z.object({ name: z.string(), password: z.string(), until: z.string() }),
    async handle({ desk: { gate, now }, who, params: { name }, body: { why: reason }, because, reply }) {
      because(reason);
      if (name === who.name) throw new Refusal('serve.own-account');
      const until = new Date(Date.parse(now()) + TEMPORARY_MS).toISOString();
      const password = await gate.accounts.putTemporary(name, until);
      if (password === null) throw new Refusal('serve.unknown-id', `${name}: there is no such account.`);
      gate.sessions.endAll(name);
      void reply.header('cache-control', 'no-store');
      return { name, password, until };
    },
  }),
];
