import { createHmac } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import type { Claims } from '../audience.ts';
import { kyselyOn } from './kysely-on.ts';
import { migrate, rolesSql } from './migrate.ts';
import { PreparingClient } from './preparing-client.ts';
import { StoreProblem } from './store-problem.ts';

// Positions are counts and days are days: neither as text nor as Date objects with a time zone of their own.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, day => day);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instant => new Date(instant).toISOString());

const datesForInstants: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.TIMESTAMPTZ
      ? (text: string) => new Date(text)
      : pg.types.getTypeParser(oid, format as 'text'),
};

/** Where the database is and who may set it up. The launcher makes one; `DATABASE_URL` is another. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Encrypted, and with which certificates, where `DATABASE_URL` asks for it. */
  readonly ssl?: pg.ClientConfig['ssl'];
  /** No pooler stands between: statements may be prepared. */
  readonly direct?: boolean;
}

/**
 * The database through its three logins. What each may see and do stands in `schema/`: the public one holds no more
 * than the public does, the member one what its claims say, the writer one appends.
 */
export interface Store {
  readonly public: Kysely<any>;
  readonly publicPool: pg.Pool;
  readonly writer: pg.Pool;
  /** Reads with these claims, which hold for this one transaction. */
  asMember<Result>(framework: string, claims: Claims, work: (db: Kysely<any>) => Promise<Result>): Promise<Result>;
  /** What one person keeps for themselves in one framework, in one transaction: read, and written. */
  asPerson<Result>(
    whose: { readonly framework: string; readonly person: string },
    work: (client: pg.ClientBase) => Promise<Result>,
  ): Promise<Result>;
  /** For a library that keeps tables of its own beside the record: instants are `Date` there, as it expects. */
  readonly beside: Kysely<any>;
  /** A connection of its own for LISTEN, which must not pass a pooler. */
  listen(): Promise<pg.Client>;
  /** A secret that all processes on this database share, for one purpose. */
  secret(purpose: string): Buffer;
  /** Runs set-up statements as the owner of all tables: launcher and migrations only. */
  asOwner(work: (client: pg.Client) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const logins = ['comity_public', 'comity_member', 'comity_writer'] as const;
type Login = (typeof logins)[number];

/** The logins' passwords follow from the set-up password, so that several hosts need no further secret between them. */
function passwordOf(connection: Connection, login: Login): string {
  return createHmac('sha256', `comity ${connection.password}`).update(login).digest('base64url');
}

/** Opens the store, making roles and running migrations first. Throws `StoreProblem` with one sentence. */
export async function openStore(connection: Connection, sizes = { public: 8, member: 4, writer: 6 }): Promise<Store> {
  await setUp(connection);
  const pool = (login: Login, max: number, types?: pg.CustomTypesConfig) => {
    const made = new pg.Pool({
      ...connection,
      Client: connection.direct ? PreparingClient : pg.Client,
      types,
      user: login,
      password: passwordOf(connection, login),
      max,
      connectionTimeoutMillis: 5000,
    });
    // An idle connection that breaks is replaced at the next use, where the failure is reported to whoever asked.
    made.on('error', () => {});
    return made;
  };
  const publicPool = pool('comity_public', sizes.public);
  const member = pool('comity_member', sizes.member);
  const writer = pool('comity_writer', sizes.writer);
  const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: publicPool }) });
  const beside = new Kysely<any>({
    dialect: new PostgresDialect({ pool: pool('comity_writer', sizes.writer, datesForInstants) }),
  });
  return {
    public: db,
    beside,
    publicPool,
    writer,
    async asMember(framework, { circles, wide, since }, work) {
      const client = await member.connect();
      try {
        const [mine, wider] = [circles, wide].map(list =>
          pg.escapeLiteral(`{${list.map(one => `"${one}"`).join(',')}}`),
        );
        // One trip for all.
        await client.query(
          `begin read only; set local comity.framework = ${pg.escapeLiteral(framework)}; set local comity.circles = ${mine}; set local comity.wide = ${wider}; set local comity.since = '${since}'`,
        );
        return await work(kyselyOn(client));
      } finally {
        await client.query('commit').catch(() => {});
        client.release();
      }
    },
    async asPerson({ framework, person }, work) {
      const client = await member.connect();
      try {
        const claims = `set local comity.framework = ${pg.escapeLiteral(framework)}; set local comity.person = ${pg.escapeLiteral(person)}`;
        await client.query(`begin; ${claims}`);
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (fault) {
        await client.query('rollback').catch(() => {});
        throw fault;
      } finally {
        client.release();
      }
    },
    async listen() {
      const client = new pg.Client({
        ...connection,
        user: 'comity_writer',
        password: passwordOf(connection, 'comity_writer'),
      });
      client.on('error', () => {});
      await client.connect();
      return client;
    },
    secret: purpose => createHmac('sha256', `comity ${connection.password}`).update(`secret ${purpose}`).digest(),
    asOwner: work => asOwner(connection, work),
    async close() {
      await Promise.all([db.destroy(), beside.destroy(), member.end(), writer.end()]);
    },
  };
}

const setUpLock = 0x636f6d69;

async function setUp(connection: Connection): Promise<void> {
  const client = await connectAs(connection);
  try {
    // Several processes may start at once; the lock goes with the connection.
    await client.query('select pg_advisory_lock($1)', [setUpLock]);
    const { rows } = await client.query<{ create: boolean; fit: boolean; granted: boolean }>(
      `select rolsuper or rolcreaterole as create, fit, granted
         from pg_roles,
           (select count(*) = 4 and bool_or(rolname = 'comity_owner' and pg_has_role(oid, 'member')) as fit,
                   bool_or(rolname = 'comity_owner' and has_database_privilege(oid, current_database(), 'create')) as granted
              from pg_roles where rolname in ('comity_owner', 'comity_public', 'comity_member', 'comity_writer')) as ours
        where rolname = current_user`,
    );
    const { create = false, fit = false, granted = false } = rows[0] ?? {};
    const { roles, grants } = rolesSql(connection, login => passwordOf(connection, login as Login), logins);
    // Roles belong to the whole server: where they stand and fit, another database of it may be using them.
    const made = (fit && (await logsIn(connection))) || (create && (await isDone(client, roles)));
    if (!made || !(granted || (await isDone(client, grants))))
      throw new StoreProblem(
        `The database user ${connection.user} may not create roles. Run this as a user who may, then start again:\n${roles}\n${grants}`,
      );
    await migrate(client);
  } finally {
    await client.end();
  }
}

/** False where that is another user's to do. Two databases of a server may be set up at once, and share roles: the second tries again. */
async function isDone(client: pg.Client, sql: string, again = true): Promise<boolean> {
  try {
    await client.query(sql);
    return true;
  } catch (fault) {
    const { code, message } = fault as { code?: string; message: string };
    if (code === '42501') return false;
    if (again && code === 'XX000' && message.includes('concurrently')) return isDone(client, sql, false);
    throw fault;
  }
}

/** Do the logins know their passwords already? */
async function logsIn(connection: Connection): Promise<boolean> {
  const client = new pg.Client({
    ...connection,
    user: 'comity_writer',
    password: passwordOf(connection, 'comity_writer'),
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function asOwner(connection: Connection, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await connectAs(connection);
  try {
    await client.query('set role comity_owner');
    await work(client);
  } finally {
    await client.end();
  }
}

async function connectAs(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (cause) {
    throw new StoreProblem(
      `The database ${connection.database} at ${connection.host}:${connection.port} cannot be reached: ${(cause as Error).message}.`,
      { cause },
    );
  }
  return client;
}

/** Reads `DATABASE_URL`, with `sslmode` and `sslrootcert` as PostgreSQL's own programs write them. */
export function connectionFrom(url: string): Connection {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new StoreProblem('DATABASE_URL must begin with postgres://.');
  let read: pg.ClientConfig;
  try {
    read = parseIntoClientConfig(url);
  } catch (cause) {
    throw new StoreProblem(
      'DATABASE_URL is not a URL of the form postgres://user:password@host:port/database, or names a certificate that cannot be read.',
      { cause },
    );
  }
  const { host, port, user, password, database, ssl } = read;
  return {
    host: host || 'localhost',
    port: port ?? 5432,
    user: user || 'postgres',
    password: typeof password === 'string' ? password : '',
    database: database || 'postgres',
    ...(ssl === undefined ? {} : { ssl }),
  };
}
