import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one test makes the provider say wrongly. Each changes the token that an honest provider would have given. */
export interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly without?: string;
  readonly alg?: 'none' | 'HS256' | 'RS256';
  /** Signed by a key that is not the provider's. */
  readonly otherKey?: boolean;
  /** Not signed at all, or with one character of the signature changed. */
  readonly broken?: boolean;
  /** What the browser is sent back with, besides code and state. */
  readonly back?: Readonly<Record<string, string>>;
  /** No token at all. */
  readonly silent?: boolean;
}

/** A provider that says what it is told to, in the forms of OpenID Connect and under an issuer of its own. */
export interface HostileProvider {
  readonly issuer: string;
  /** Tokens that were asked for with a code, as the request told it. */
  readonly asked: readonly URLSearchParams[];
  /** Goes where the browser would, and answers the address that it is sent back to. */
  visit(address: string, lie?: Lie): Promise<string>;
  close(): Promise<void>;
}

export async function openHostileProvider(clientId: string): Promise<HostileProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pending = new Map<string, { readonly nonce: string; readonly lie: Lie }>();
  const asked: URLSearchParams[] = [];
  let codes = 0;

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', issuer).pathname;
    if (path === '/.well-known/openid-configuration')
      return json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        // It even says that it signs so.
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      });
    if (path === '/keys')
      return json(response, { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] });
    if (path !== '/token') return response.writeHead(404).end();
    let body = '';
    request.on('data', chunk => (body += chunk));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      asked.push(form);
      const { nonce, lie } = pending.get(form.get('code') ?? '') ?? { nonce: '', lie: { silent: true } };
      const token = lie.silent ? {} : { id_token: tokenOf(nonce, lie) };
      json(response, { access_token: 'access', token_type: 'Bearer', ...token });
    });
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function tokenOf(nonce: string, { claims = {}, without, alg = 'RS256', otherKey, broken }: Lie): string {
    const now = Math.floor(Date.now() / 1000);
    const said: Record<string, unknown> = {
      iss: issuer,
      aud: clientId,
      sub: 'subject-1',
      nonce,
      iat: now,
      exp: now + 300,
      email: 'focal@cas.example',
      email_verified: true,
      ...claims,
    };
    if (without !== undefined) delete said[without];
    const text = `${part({ alg, kid: 'own', typ: 'JWT' })}.${part(said)}`;
    const signature = signed(text, alg, otherKey ? other.privateKey : own.privateKey, own.publicKey);
    return `${text}.${broken ? signature.replace(/^./, first => (first === 'A' ? 'B' : 'A')) : signature}`;
  }

  return {
    issuer,
    asked,
    async visit(address, lie = {}) {
      const query = new URL(address).searchParams;
      const code = `code-${++codes}`;
      pending.set(code, { nonce: query.get('nonce') ?? '', lie });
      const back = new URL(query.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: query.get('state') ?? '', iss: issuer, ...lie.back }).toString();
      return `${back.pathname}${back.search}`;
    },
    close: () => new Promise(closed => void server.close(() => closed())),
  };
}

function signed(text: string, alg: string, key: KeyObject, publicKey: KeyObject): string {
  if (alg === 'none') return '';
  if (alg === 'RS256') return sign('sha256', Buffer.from(text), key).toString('base64url');
  // The old trick: the public key, which everybody has, taken for a shared secret.
  return createHmac('sha256', publicKey.export({ format: 'pem', type: 'spki' }))
    .update(text)
    .digest('base64url');
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
