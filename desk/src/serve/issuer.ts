/** Logging in at somebody else's: OpenID Connect, code flow with PKCE, state and nonce. Who comes back is told by a signed token, the role by one of its claims. */
import { randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { ROLES, type Role } from '../ports/index.ts';
import { Refusal } from './error.ts';
import { isLoopback } from './loopback.ts';

const address = z.url({ protocol: /^https?$/ }).refine((url) => url.startsWith('https:') || (URL.canParse(url) && isLoopback(new URL(url).hostname)), 'Only https, unless it is this machine.');

const settings = z.strictObject({
  /** Whose word counts: the address under which its discovery document stands. */
  issuer: address,
  clientId: z.string().min(1),
  /** Absent for a public client; better given by the variable ISNAD_OIDC_SECRET. */
  clientSecret: z.string().min(1).optional(),
  /** Under which address people reach this server: `https://ledger.example`. */
  address,
  /** The claim that names a person. It must be unique at the issuer, and nobody may choose it. */
  name: z.string().min(1).default('preferred_username'),
  /** The claim that holds groups or roles, and which of them has which role here. */
  claim: z.string().min(1).default('groups'),
  roles: z.record(z.string(), z.enum(ROLES)),
  /** The role of those who have none of these; absent: they are not let in. */
  otherwise: z.enum(ROLES).optional(),
  scope: z.string().default('openid profile'),
});
type Settings = z.output<typeof settings>;

/** Somebody whom the issuer sent. */
export interface Sent {
  readonly name: string;
  readonly role: Role;
  /** Where that person was going. */
  readonly back: string;
}

export interface Issuer {
  /** Begins a login: where to send the browser, and the secret by which it is known when it comes back. */
  begin(back: string): Promise<{ readonly to: string; readonly secret: string }>;
  /** @throws when what came back is not what was asked for, or the person has no role here */
  end(secret: string | undefined, query: string): Promise<Sent>;
}

/** A login that was begun is waited for so long, and so many at once. */
const WAIT_MS = 10 * 60_000;
const WAITING_MAX = 1000;
/** Where the issuer sends people back to. */
export const RETURN = '/api/v1/session/oidc/return';

interface Waiting {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly back: string;
  readonly until: number;
}

/**
 * @param given settings, as they stand in a file
 * @param clock milliseconds
 */
export function issuerOf(given: unknown, clock: () => number): Issuer {
  const checked = settings.safeParse(given);
  if (!checked.success) throw new Refusal('serve.oidc-settings', z.prettifyError(checked.error));
  const set = checked.data;
  const redirect = new URL(RETURN, set.address).href;
  const waiting = new Map<string, Waiting>();
  let known: Promise<oidc.Configuration> | null = null;
  // Asked for when somebody logs in, so that the server starts while the issuer is away; what failed is asked for again.
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discovered(set).catch((error: unknown) => {
      known = null;
      throw new Refusal('serve.oidc', undefined, undefined, error);
    });
    return known;
  };
  return {
    async begin(back) {
      const config = await configuration();
      const one: Waiting = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce(), back: isOurs(back) ? back : '/', until: clock() + WAIT_MS };
      const secret = randomBytes(32).toString('base64url');
      waiting.set(secret, one);
      if (waiting.size > WAITING_MAX) waiting.delete(waiting.keys().next().value as string);
      const to = oidc.buildAuthorizationUrl(config, { redirect_uri: redirect, scope: set.scope, state: one.state, nonce: one.nonce, code_challenge: await oidc.calculatePKCECodeChallenge(one.verifier), code_challenge_method: 'S256' });
      return { to: to.href, secret };
    },
    async end(secret, query) {
      const one = waiting.get(secret ?? '');
      // Whatever comes of it, it is used once.
      waiting.delete(secret ?? '');
      if (!one || one.until < clock()) throw new Refusal('serve.oidc-state');
      const config = await configuration();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirect}${query}`), { pkceCodeVerifier: one.verifier, expectedState: one.state, expectedNonce: one.nonce, idTokenExpected: true }).catch((error: unknown) => {
        throw new Refusal('serve.oidc', undefined, undefined, error);
      });
      return { ...personOf(tokens.claims() ?? {}, set), back: one.back };
    },
  };
}

async function discovered({ issuer, clientId, clientSecret }: Settings): Promise<oidc.Configuration> {
  const secret = clientSecret ?? null;
  const execute = [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])];
  return oidc.discovery(new URL(issuer), clientId, undefined, secret === null ? oidc.None() : oidc.ClientSecretBasic(secret), { execute, timeout: 10 });
}

/** Who it is, and the highest role that any of the groups gives. */
function personOf(claims: Readonly<Record<string, unknown>>, { name: named, claim, roles, otherwise }: Settings): Pick<Sent, 'name' | 'role'> {
  const name = claims[named];
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100) throw new Refusal('serve.oidc-person', `The issuer did not say ${named}.`);
  const held = claims[claim];
  const groups = (Array.isArray(held) ? held : [held]).filter((group): group is string => typeof group === 'string');
  const given = groups.flatMap((group) => (Object.hasOwn(roles, group) ? [roles[group] as Role] : []));
  const role = ROLES.findLast((one) => given.includes(one)) ?? otherwise;
  if (role === undefined) throw new Refusal('serve.oidc-person', `${name} has no role in this ledger.`);
  return { name: name.trim(), role };
}

/** Whether a path is one of this server: `//elsewhere` and `/\\elsewhere` lead away. */
function isOurs(back: string): boolean {
  return /^\/(?![/\\])[\x20-\x7e]{0,2000}$/.test(back) && !back.includes('\\');
}
