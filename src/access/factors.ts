import type { Store } from '../record/store/store.ts';
import { isWithinLimit } from './attempts.ts';
import type { Identity } from './identity.ts';

/** By what an account signs in besides letters, and where it is signed in. All of it is asked with the browser's own headers. */
export interface Factors {
  /** What the browser is asked to make or to sign, and the cookie that holds the challenge. */
  passkeyOptions(headers: Headers, of: 'new' | 'sign-in'): Promise<Response>;
  addPasskey(headers: Headers, response: unknown): Promise<boolean>;
  /** Signs in; the cookies, or undefined where the device's answer does not verify. */
  usePasskey(
    headers: Headers,
    response: unknown,
  ): Promise<{ readonly cookies: readonly string[]; readonly user: string } | undefined>;
  listPasskeys(user: string): Promise<readonly { readonly id: string; readonly createdAt: Date }[]>;
  removePasskey(user: string, id: string): Promise<boolean>;
  hasCode(user: string): Promise<boolean>;
  /** A secret for an app that makes codes, and codes for the day when it is lost: shown this once. */
  startCode(headers: Headers): Promise<{ readonly uri: string; readonly spare: readonly string[] } | undefined>;
  /** Is the code right? Each is good once; after five wrong ones none is for a quarter of an hour. */
  checkCode(
    headers: Headers,
    session: { readonly user: string; readonly id: string },
    code: string,
  ): Promise<CodeAnswer>;
  removeCode(user: string): Promise<void>;
  listSessions(user: string): Promise<readonly OpenSession[]>;
}

export interface CodeAnswer {
  readonly right: boolean;
  readonly cookies: readonly string[];
}

export interface OpenSession {
  readonly id: string;
  readonly via: string;
  readonly agent: string;
  readonly createdAt: string;
}

const wrong: CodeAnswer = { right: false, cookies: [] };

export function openFactors(store: Store, auth: () => Promise<Identity>): Factors {
  const db = store.writer;
  return {
    passkeyOptions: async (headers, of) =>
      of === 'new'
        ? (await auth()).api.generatePasskeyRegistrationOptions({ headers, query: {}, asResponse: true })
        : (await auth()).api.generatePasskeyAuthenticationOptions({ headers, asResponse: true }),
    async addPasskey(headers, response) {
      const answer = await (await auth()).api.verifyPasskeyRegistration({
        headers,
        body: { response },
        asResponse: true,
      });
      return answer.status === 200;
    },
    async usePasskey(headers, response) {
      const answer = await (await auth()).api.verifyPasskeyAuthentication({
        headers,
        body: { response: response as never },
        asResponse: true,
      });
      if (answer.status !== 200) return undefined;
      const { user } = (await answer.json()) as { user: { id: string } };
      return { cookies: answer.headers.getSetCookie(), user: user.id };
    },
    async listPasskeys(user) {
      const { rows } = await db.query<{ id: string; createdAt: Date }>(
        'select id, "createdAt" from accounts.passkey where "userId" = $1 order by "createdAt"',
        [user],
      );
      return rows;
    },
    async removePasskey(user, id) {
      const { rowCount } = await db.query('delete from accounts.passkey where id = $1 and "userId" = $2', [id, user]);
      return rowCount === 1;
    },
    async hasCode(user) {
      const { rows } = await db.query('select 1 from accounts."user" where id = $1 and "twoFactorEnabled"', [user]);
      return rows.length > 0;
    },
    async startCode(headers) {
      const answer = await (await auth()).api.enableTwoFactor({ headers, body: { method: 'totp' }, asResponse: true });
      if (answer.status !== 200) return undefined;
      const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
      return { uri: totpURI, spare: backupCodes };
    },
    async checkCode(headers, { user, id }, typed) {
      const code = typed.replaceAll(/\s/g, '');
      if (!(await isWithinLimit(store, `code:${user}`, { times: 5, seconds: 900 }))) return wrong;
      const asked = { headers, body: { code }, asResponse: true } as const;
      const answer = await (/^\d{6}$/.test(code)
        ? (await auth()).api.verifyTOTP(asked)
        : (await auth()).api.verifyBackupCode(asked));
      if (answer.status !== 200) return wrong;
      // Right a second time within its minute and a half, it was read over somebody's shoulder.
      if (!(await isWithinLimit(store, `used:${user}:${code}`, { times: 1, seconds: 120 }))) return wrong;
      await db.query('delete from accounts.attempt where bucket = $1', [`code:${user}`]);
      const cookies = answer.headers.getSetCookie();
      // The first code of all comes with a session in place of this one.
      const tokens = cookies.map(cookie => decodeURIComponent(/session_token=([^;.]+)/.exec(cookie)?.[1] ?? ''));
      await db.query('update accounts."session" set confirmed = true where id = $1 or token = any($2)', [id, tokens]);
      return { right: true, cookies };
    },
    async removeCode(user) {
      await db.query('update accounts."user" set "twoFactorEnabled" = false where id = $1', [user]);
      await db.query('delete from accounts."twoFactor" where "userId" = $1', [user]);
    },
    async listSessions(user) {
      const { rows } = await db.query<OpenSession>(
        `select id, via, coalesce("userAgent", '') as agent, "createdAt" from accounts."session"
         where "userId" = $1 and "expiresAt" > now() order by "createdAt" desc`,
        [user],
      );
      return rows;
    },
  };
}
