import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';

/** A ministry's identity provider, by others: whoever comes is the focal point, and consents. */
export interface Ministry {
  readonly issuer: string;
  isVerified: boolean;
  /** Goes where the browser would, through every redirect of the provider, and answers where it is sent back to. */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

export async function openMinistry(clientId: string, clientSecret: string, redirect: string): Promise<Ministry> {
  const server = createServer();
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ministry: Ministry = {
    issuer,
    isVerified: true,
    async visit(address) {
      const cookies = new Map<string, string>();
      for (let at = address; ; ) {
        const answer = await fetch(at, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(pair => pair.join('=')).join('; ') },
        });
        for (const cookie of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          cookies.set(name, value);
        }
        const next = answer.headers.get('location');
        if (!next) throw new Error(`${at} answers ${answer.status}: ${await answer.text()}`);
        if (next.startsWith(redirect)) return next.slice(new URL(next).origin.length);
        at = new URL(next, issuer).href;
      }
    },
    close: () => new Promise(closed => void server.close(() => closed())),
  };
  const provider = new Provider(issuer, {
    adapter: Kept,
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig' }] as never },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: 'focal@cas.example', email_verified: ministry.isVerified }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId as string, clientId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: 'staff-17' } });
    else void answer(request, response);
  });
  return ministry;
}

const kept = new Map<string, AdapterPayload>();

class Kept implements Adapter {
  private readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload) {
    kept.set(`${this.kind} ${id}`, payload);
  }

  async find(id: string) {
    return kept.get(`${this.kind} ${id}`);
  }

  async findByUid(uid: string) {
    return [...kept].find(([key, payload]) => key.startsWith(this.kind) && payload.uid === uid)?.[1];
  }

  async findByUserCode() {
    return undefined;
  }

  async consume(id: string) {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string) {
    kept.delete(`${this.kind} ${id}`);
  }

  async revokeByGrantId(grant: string) {
    for (const [key, { grantId }] of kept) if (grantId === grant) kept.delete(key);
  }
}
