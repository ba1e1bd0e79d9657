/** A small issuer of OpenID Connect on this machine: what a test lets it say is signed, and it says it to whoever proves to have begun. */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const base64 = (value: string | Buffer): string => Buffer.from(value).toString('base64url');

export interface TestIssuer {
  readonly address: string;
  /** Claims of the next token besides those of the protocol, which may be laid over. */
  says: Record<string, unknown>;
  /** Signs with a key that is not its own. */
  forged: boolean;
  /** What it was asked for at its token endpoint. */
  readonly asked: URLSearchParams[];
  close(): Promise<void>;
}

/** @param name under which this machine is asked: another one is another site to a browser */
export async function startIssuer(clientId: string, name: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<TestIssuer> {
  const begun = new Map<string, URLSearchParams>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer.address);
    const json = (body: unknown, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer: issuer.address, authorization_endpoint: `${issuer.address}/authorize`, token_endpoint: `${issuer.address}/token`, jwks_uri: `${issuer.address}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'],
      });
    }
    if (url.pathname === '/keys') return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      begun.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '', iss: issuer.address }).toString();
      return response.writeHead(302, { location: back.href }).end();
    }
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      issuer.asked.push(form);
      const from = begun.get(form.get('code') ?? '');
      begun.delete(form.get('code') ?? '');
      const proved = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
      if (!from || from.get('code_challenge') !== proved || from.get('redirect_uri') !== form.get('redirect_uri')) return json({ error: 'invalid_grant' }, 400);
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer.address, aud: clientId, sub: 'somebody', iat: now, exp: now + 60, nonce: from.get('nonce'), ...issuer.says };
      const signed = `${base64(JSON.stringify({ alg: 'RS256', kid: 'one' }))}.${base64(JSON.stringify(claims))}`;
      return json({ access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: `${signed}.${sign('RSA-SHA256', Buffer.from(signed), issuer.forged ? stranger : privateKey).toString('base64url')}` });
    });
  });
  const issuer: TestIssuer & { address: string } = {
    address: '', says: {}, forged: false, asked: [],
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.address = `http://${name}:${(server.address() as AddressInfo).port}`;
  return issuer;
}
