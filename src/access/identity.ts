import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import type { Store } from '../record/store/store.ts';

export interface IdentityOptions {
  /** Signs cookies and encrypts second factors. Lies with the log keys, never in the database. */
  readonly secret: string;
  /** Where people reach this instance: scheme, host and port. */
  readonly address: string;
}

/** How long a session lasts, in seconds, and how fresh one must be to change how one signs in. */
const lasts = { session: 43_200, fresh: 900, link: 900 } as const;

/**
 * better-auth, asked by calls and never by requests of its own: nothing of it has an address here. What it does is told
 * in `accounts.ts`; this file says how it is set.
 */
export function openIdentity(store: Store, { secret, address }: IdentityOptions) {
  const secure = address.startsWith('https://');
  return betterAuth({
    appName: 'Comity',
    baseURL: address,
    secret,
    database: { db: store.beside, type: 'postgres', schemaName: 'accounts', transaction: true },
    telemetry: { enabled: false },
    // A fault is thrown and told at the door; words of a library on the console are nobody's.
    logger: { disabled: true },
    // Counted in `attempts.ts`, for every way in and over all processes.
    rateLimit: { enabled: false },
    // Addresses are read at the door, which knows whose word on them counts.
    // `__Host-`: by TLS, for this host and its whole site, whatever a neighbour under the same domain sets.
    advanced: {
      cookiePrefix: secure ? '__Host-comity' : 'comity',
      useSecureCookies: false,
      defaultCookieAttributes: { secure },
      ipAddress: { disableIpTracking: true },
    },
    session: {
      expiresIn: lasts.session,
      disableSessionRefresh: true,
      freshAge: lasts.fresh,
      additionalFields: {
        via: { type: 'string', required: false, input: false },
        confirmed: { type: 'boolean', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({
            data: { confirmed: false, via: wayIn(context?.path), ...given(session) },
          }),
        },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: lasts.link,
        storeToken: 'hashed',
        // The letter is written at the door, in the reader's language: whoever asks for the link takes its secret.
        sendMagicLink: async ({ token, metadata }) => (metadata as LinkTaker).take(token),
      }),
      passkey({
        rpName: 'Comity',
        rpID: new URL(address).hostname,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: { afterVerification: async ({ verification }) => mustVerify(verification.authenticationInfo) },
        registration: { afterVerification: async ({ verification }) => mustVerify(verification.registrationInfo) },
      }),
      twoFactor({ issuer: 'Comity', allowPasswordless: true, accountLockout: { maxFailedAttempts: 5 } }),
      enter,
    ],
  });
}

export type Identity = ReturnType<typeof openIdentity>;
export interface LinkTaker {
  take(secret: string): void;
}

function wayIn(path: string | undefined): string {
  if (path?.startsWith('/passkey/')) return 'passkey';
  return 'link';
}

function given({ via, confirmed }: Record<string, unknown>): Record<string, unknown> {
  return { ...(typeof via === 'string' ? { via } : {}), ...(typeof confirmed === 'boolean' ? { confirmed } : {}) };
}

/** A passkey stands for two factors only where the device has asked for a finger, a face or a code. */
function mustVerify(info: { readonly userVerified?: boolean } | undefined): void {
  if (info?.userVerified !== true) throw new Error('the device did not verify its user');
}

/** A session for an account that we have found by other means: an invitation, or a provider's signed word. */
const enter = {
  id: 'comity-enter',
  endpoints: {
    enter: createAuthEndpoint(
      '/comity/enter',
      { method: 'POST', body: z.object({ userId: z.string(), via: z.string() }) },
      async context => {
        const { userId, via } = context.body;
        const user = await context.context.internalAdapter.findUserById(userId);
        if (!user) throw new Error('no such account');
        const session = await context.context.internalAdapter.createSession(userId, false, { via });
        await setSessionCookie(context, { session, user });
        return context.json({ session: session.id });
      },
    ),
  },
} as const;
