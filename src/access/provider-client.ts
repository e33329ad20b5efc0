import * as oidc from 'openid-client';
import { fetchOutside } from './outside-fetch.ts';

/** What one provider is asked with. */
export interface ClientOf {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a provider's signed word says, once all of it has been verified. */
export interface Vouched {
  readonly subject: string;
  /** Only where the provider says that it was verified. */
  readonly email: string | undefined;
}

export interface Sent {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Signed by a key of the provider alone: no shared secret and no unsigned word counts, whatever its metadata say. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** `inside`: origins that the operator lets be asked on the machine's own network. */
export async function discoverProvider(
  { issuer, clientId, clientSecret }: ClientOf,
  inside: readonly string[],
): Promise<oidc.Configuration> {
  const ask: oidc.CustomFetch = (url, { method, headers, body }) =>
    fetchOutside(url, { method, headers, body: body == null ? undefined : String(body), allowed: inside });
  const plain = inside.some(origin => origin.startsWith('http:') && origin === new URL(issuer).origin);
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
    [oidc.customFetch]: ask,
    execute: plain ? [oidc.allowInsecureRequests] : [],
  });
  const { supportsPKCE: _, ...server } = found.serverMetadata();
  const goesTo = new URL(server.authorization_endpoint ?? '');
  if (goesTo.protocol !== 'https:' && !inside.includes(goesTo.origin))
    throw new Error('the provider is not under https');
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const proof = ways.includes('client_secret_basic') ? oidc.ClientSecretBasic : oidc.ClientSecretPost;
  const signing = server.id_token_signing_alg_values_supported ?? ['RS256'];
  const client = new oidc.Configuration(
    { ...server, id_token_signing_alg_values_supported: signing.filter(one => algorithms.includes(one)) },
    clientId,
    undefined,
    proof(clientSecret),
  );
  client[oidc.customFetch] = ask;
  if (plain) oidc.allowInsecureRequests(client);
  // Without it, a token that came over TLS from the token endpoint would be taken unread, whoever signed it.
  oidc.enableNonRepudiationChecks(client);
  return client;
}

export async function addressToAsk(client: oidc.Configuration, redirect: string, sent: Sent): Promise<string> {
  return oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirect,
    scope: 'openid email',
    state: sent.state,
    nonce: sent.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(sent.verifier),
    code_challenge_method: 'S256',
  }).href;
}

/** Takes the answer that a browser brought: throws where anything of it does not verify. */
export async function takeAnswer(client: oidc.Configuration, brought: URL, sent: Sent): Promise<Vouched> {
  const tokens = await oidc.authorizationCodeGrant(client, brought, {
    expectedState: sent.state,
    expectedNonce: sent.nonce,
    pkceCodeVerifier: sent.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || claims.sub === '') throw new Error('nobody is named');
  const told =
    claims.email === undefined && client.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub)
      : claims;
  const verified = told.email_verified === true && typeof told.email === 'string';
  return { subject: claims.sub, email: verified ? (told.email as string).trim().toLowerCase() : undefined };
}
