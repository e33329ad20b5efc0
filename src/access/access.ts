import { createHash, randomBytes } from 'node:crypto';
import type { Claims } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import type { Store } from '../record/store/store.ts';
import { type AccessOptions, type Accounts, openAccounts, type Session } from './accounts.ts';

export type { AccessOptions };

/** Who comes in, by session, one-time link or token. Each only points at a credential act of one framework. */
export interface Access {
  readonly accounts: Accounts;
  /** Makes a link that signs in once, within a quarter of an hour. */
  makeLink(framework: string, credential: number): Promise<string>;
  /** Uses up a link. Answers the new session's secret, or undefined for a link that is unknown, used or too old. */
  useLink(secret: string): Promise<{ session: string; framework: string } | undefined>;
  findSession(secret: string): Promise<Pointer | undefined>;
  endSession(secret: string): Promise<void>;
  /** Makes a bearer token for so many days; the secret is shown this once. */
  makeToken(framework: string, credential: number, label: string, days: number): Promise<string>;
  /** The token of a program, which lasts as its credential does. Undefined: it has one already. */
  makeProgramToken(framework: string, credential: number, label: string): Promise<string | undefined>;
  /** When the tokens of these credentials were made and last used. */
  tokensOf(framework: string, credentials: readonly number[]): Promise<readonly TokenState[]>;
  findToken(secret: string): Promise<Pointer | undefined>;
  addPersona(framework: string, credential: number, label: string): Promise<void>;
  listPersonas(framework?: string): Promise<readonly Persona[]>;
}

export interface Pointer {
  readonly framework: string;
  readonly credential: number;
}

export interface TokenState {
  readonly credential: number;
  readonly madeAt: string;
  readonly usedAt: string | null;
}

export interface Persona extends Pointer {
  readonly label: string;
}

/** The signed-in person of one request. */
export interface Visitor {
  readonly framework: string;
  readonly author: Author;
  /** What they may read, by their credential as it stands. */
  readonly claims: Claims;
  readonly label: string;
  readonly exercise: boolean;
  /** The account that is signed in; absent for people of an example and for tokens. */
  readonly account?: Session;
  /** Whose idempotency keys these are. */
  readonly principal: string;
  /** Present for sessions: what forms must carry. */
  readonly csrf?: string;
}

/** `accounts` absent: a machine that only answers itself, whose secret follows from the database's. */
export function openAccess(store: Store, accounts?: AccessOptions): Access {
  const db = store.writer;
  const find = async (table: 'session' | 'token', secret: string) => {
    const alive = table === 'session' ? 'and expires_at > now()' : 'and (expires_at is null or expires_at > now())';
    const { rows } = await db.query<Pointer>(
      `select framework, credential from access.${table} where digest = $1 ${alive}`,
      [digestOf(secret)],
    );
    return rows[0];
  };
  return {
    accounts: openAccounts(
      store,
      accounts ?? { secret: store.secret('accounts').toString('hex'), address: 'http://localhost' },
    ),
    async makeLink(framework, credential) {
      const secret = newSecret();
      await db.query(`insert into access.link values ($1, $2, $3, now() + interval '15 minutes')`, [
        digestOf(secret),
        framework,
        credential,
      ]);
      return secret;
    },
    async useLink(secret) {
      const { rows } = await db.query<Pointer>(
        'delete from access.link where digest = $1 and expires_at > now() returning framework, credential',
        [digestOf(secret)],
      );
      const found = rows[0];
      if (!found) return undefined;
      const session = newSecret();
      await db.query(`insert into access.session values ($1, $2, $3, now() + interval '12 hours')`, [
        digestOf(session),
        found.framework,
        found.credential,
      ]);
      return { session, framework: found.framework };
    },
    findSession: secret => find('session', secret),
    async endSession(secret) {
      await db.query('delete from access.session where digest = $1', [digestOf(secret)]);
    },
    async makeToken(framework, credential, label, days) {
      const secret = `comity_${newSecret()}`;
      await db.query(
        `insert into access.token (digest, framework, credential, label, expires_at)
         values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
        [digestOf(secret), framework, credential, label, days],
      );
      return secret;
    },
    async makeProgramToken(framework, credential, label) {
      const secret = `comity_${newSecret()}`;
      const { rowCount } = await db.query(
        `insert into access.token (digest, framework, credential, label, program) values ($1, $2, $3, $4, true)
         on conflict do nothing`,
        [digestOf(secret), framework, credential, label],
      );
      return rowCount === 1 ? secret : undefined;
    },
    async tokensOf(framework, credentials) {
      const { rows } = await db.query<TokenState>(
        `select credential, created_at as "madeAt", used_at as "usedAt" from access.token
         where framework = $1 and credential = any($2::bigint[]) order by created_at`,
        [framework, credentials],
      );
      return rows;
    },
    async findToken(secret) {
      const found = await find('token', secret);
      // To the minute: a program that asks often does not write each time.
      if (found)
        await db.query(
          `update access.token set used_at = now()
           where digest = $1 and (used_at is null or used_at < now() - interval '1 minute')`,
          [digestOf(secret)],
        );
      return found;
    },
    async addPersona(framework, credential, label) {
      await db.query('insert into access.persona values ($1, $2, $3) on conflict do nothing', [
        framework,
        credential,
        label,
      ]);
    },
    async listPersonas(framework) {
      const { rows } = await db.query<Persona>(
        'select framework, credential, label from access.persona where $1::text is null or framework = $1 order by framework, credential',
        [framework ?? null],
      );
      return rows;
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
