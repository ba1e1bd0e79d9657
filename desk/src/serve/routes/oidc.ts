/** Logging in by OpenID Connect: to the issuer and back. */
import { z } from 'zod';
import { Refusal } from '../error.ts';
import { COOKIE, type Gate } from '../gate.ts';
import { type Issuer, RETURN } from '../issuer.ts';
import { type Route, route } from '../route.ts';

/** By which a browser is known between going and coming back. It comes from the issuer's page, so that `strict` would not be sent. */
const GOING = 'isnad_oidc';
const PATH = '/api/v1/session/oidc';
/** Logins a minute from one address. */
const TRIES = 20;

function issuerIn({ issuer }: Gate): Issuer {
  if (issuer === null) throw new Refusal('serve.unknown-path', 'OpenID Connect is not set up here.');
  return issuer;
}

export const oidc: readonly Route[] = [
  route({
    path: '/session/oidc', tag: 'session', id: 'beginOidc', what: 'Sends the browser to the issuer to log in. `back` is the path of ours to which it comes in the end.', least: 'everybody', perMinute: TRIES, status: 302, gives: 'text/html',
    query: z.object({ back: z.string().max(2000).default('/') }),
    async handle({ desk: { gate }, query, request, reply }) {
      const { to, secret } = await issuerIn(gate).begin(query.back);
      return reply.setCookie(GOING, secret, { path: PATH, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge: 600 }).header('cache-control', 'no-store').redirect(to, 302);
    },
  }),
  route({
    path: RETURN.replace('/api/v1', ''), tag: 'session', id: 'endOidc', what: 'Where the issuer sends the browser back to. What was refused stands as `refused` in the address of the page that is shown then.', least: 'everybody', perMinute: TRIES, noted: true, status: 302, gives: 'text/html',
    async handle({ desk, remember, request, reply }) {
      const { gate } = desk;
      void reply.clearCookie(GOING, { path: PATH }).header('cache-control', 'no-store');
      try {
        const { name, role, back } = await issuerIn(gate).end(request.cookies[GOING], new URL(request.url, 'http://ledger').search);
        remember(name);
        // Whoever has an account here has that name here: nobody else decides under it.
        if ((await gate.accounts.list()).some((account) => account.name === name)) throw new Refusal('serve.oidc-person', `${name} is the name of an account of this ledger.`);
        gate.sessions.end(request.cookies[COOKIE]);
        return reply.setCookie(COOKIE, gate.sessions.begin(name, role), { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }).redirect(back, 302);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.cause !== undefined) desk.fault(error.cause);
        return reply.redirect(`/?refused=${error.code}`, 302);
      }
    },
  }),
];
