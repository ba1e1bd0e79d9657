/** Logging in and out; who one is, and the token for everything that writes. */
import { z } from 'zod';
import { ROLES } from '../../ports/index.ts';
import { Refusal } from '../error.ts';
import { COOKIE, type Gate, type Who } from '../gate.ts';
import { DEEDS, deedsOf, LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { why } from '../schema/said.ts';

/** Tries of a password a minute from one address. */
const TRIES = 10;
/** OWASP ASVS 5.0, 6.2.1 and 6.2.9: no shorter ones, long ones welcome. */
const PASSWORD = z.string().min(12).max(200);

const session = z
  .object({
    mode: z.enum(['open', 'accounts']).describe('`open`: no account is set up, whoever is on this machine may do everything.'), name: z.string().nullable().describe('Null when nobody is logged in.'), role: z.enum(ROLES).nullable(),
    ways: z.array(z.enum(['password', 'oidc'])).describe('How one logs in: with name and password here, or at an issuer, by /session/oidc.'),
    may: z.array(z.enum(DEEDS)).describe('What this role may do besides reading: take in (`add`), decide on claims (`decide`), merge and split (`bind`), take back what others decided (`overrule`), show masked names (`unmask`), keep own actors and places (`names`), remove articles (`redact`), give others new passwords (`accounts`).'),
    temporary: z.boolean().describe('True after logging in with a password that an administrator gave: `POST /session/password` comes first, nothing else is answered.'),
    names: z.object({ state: z.enum(['open', 'masked', 'unlocked']), why: z.string().nullable(), until: z.string().nullable() }).describe('Names of victims, witnesses, minors and private persons: `masked` on a ledger with accounts, unless this session unlocked them for a reason; `open` without accounts.'),
    csrf: z.string().nullable().describe('To be sent as the header X-CSRF-Token with everything that is no GET.'),
  })
  .meta({ id: 'Session' });

/** What somebody is told about being logged in; null for nobody. */
function told({ mode, ways }: Gate, who: Who | null): z.output<typeof session> {
  const { why = null, until = null } = who?.unlocked ?? {};
  const names = { state: mode === 'open' ? 'open' : why === null ? 'masked' : 'unlocked', why, until } as const;
  return { mode, ways: [...ways], name: who?.name ?? null, role: who?.role ?? null, may: who ? deedsOf(who.role) : [], temporary: who?.temporary ?? false, names, csrf: who?.csrf ?? null };
}

export const sessions: readonly Route[] = [
  route({
    path: '/session', tag: 'session', id: 'getSession', what: 'Who is logged in.', least: 'everybody', answer: session,
    async handle({ desk: { gate }, request }) {
      return told(gate, await gate.who(request));
    },
  }),
  route({
    method: 'POST', path: '/session', tag: 'session', id: 'login', what: 'Logs in: the session is a cookie of this server.', least: 'everybody', perMinute: TRIES, body: z.object({ name: z.string().min(1).max(100), password: z.string().max(200) }), status: 201,
    answer: session,
    async handle({ desk: { gate, now }, body: { name, password }, remember, request, reply }) {
      remember(name);
      const account = await gate.accounts.check(name, password);
      if (account === null) throw new Refusal('serve.password');
      if (account.temporary !== undefined && account.temporary <= now()) throw new Refusal('serve.temporary-over');
      gate.sessions.end(request.cookies[COOKIE]);
      const secret = gate.sessions.begin(account.name);
      void reply.setCookie(COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' });
      return told(gate, { name: account.name, role: account.role, csrf: gate.sessions.find(secret)?.csrf ?? '', unlocked: null, temporary: account.temporary !== undefined });
    },
  }),
  route({
    method: 'DELETE', path: '/session', tag: 'session', id: 'logout', what: 'Logs out.', choosing: true, answer: session,
    handle({ desk: { gate }, request, reply }) {
      gate.sessions.end(request.cookies[COOKIE]);
      void reply.clearCookie(COOKIE, { path: '/' });
      return told(gate, null);
    },
  }),
  route({
    method: 'POST', path: '/session/password', tag: 'session', id: 'changePassword', what: "Changes one's own password; all other sessions of the account end.", choosing: true, perMinute: TRIES, body: z.object({ old: z.string().max(200), password: PASSWORD }), answer: session,
    async handle({ desk: { gate }, who, body: { old, password }, reply, request }) {
      const account = await gate.accounts.check(who.name, old);
      if (account === null) throw new Refusal('serve.password');
      if (password === old) throw new Refusal('serve.request', 'password: the new password is the old one.');
      const { temporary: _, ...own } = account;
      await gate.accounts.put(own, password);
      gate.sessions.endAll(who.name);
      const secret = gate.sessions.begin(who.name);
      void reply.setCookie(COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' });
      return told(gate, { ...who, csrf: gate.sessions.find(secret)?.csrf ?? '', unlocked: null, temporary: false });
    },
  }),
  route({
    method: 'POST', path: '/session/names', tag: 'session', id: 'unlockNames', what: 'Shows protected names in this session for an hour, for a reason that goes into the audit trail.', least: LEAST.unmask, body: z.object({ why }), answer: session,
    async handle({ desk: { gate }, body: { why: reason }, because, request }) {
      because(reason);
      gate.sessions.unlock(request.cookies[COOKIE], reason);
      return told(gate, await gate.who(request));
    },
  }),
  route({
    method: 'DELETE', path: '/session/names', tag: 'session', id: 'maskNames', what: 'Masks protected names again.', answer: session,
    async handle({ desk: { gate }, request }) {
      gate.sessions.unlock(request.cookies[COOKIE], null);
      return told(gate, await gate.who(request));
    },
  }),
];
