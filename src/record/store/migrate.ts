import { hash } from 'node:crypto';
import type pg from 'pg';
import { StoreProblem } from './store-problem.ts';

/** Forward-only SQL, in the order of its file names: `record/schema` for the record, the others for what stands beside it. */
const files = import.meta.glob<string>(
  [
    '../schema/*.sql',
    '../../access/schema/*.sql',
    '../../files/schema/*.sql',
    '../../drafts/schema/*.sql',
    '../../mail/schema/*.sql',
    '../../matrix/schema/*.sql',
    '../../webhooks/schema/*.sql',
    '../../press/schema/*.sql',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** Brings the schema up to date, under the caller's set-up lock. A changed migration is refused, not run again. */
export async function migrate(client: pg.Client): Promise<void> {
  try {
    await client.query(
      'create table if not exists public.comity_migration (name text primary key, digest text not null, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from public.comity_migration',
    );
    const superuser = (await client.query('show is_superuser')).rows[0]?.is_superuser === 'on';
    const done = new Map(rows.map(({ name, digest }) => [name, digest]));
    const known = migrations();
    for (const name of done.keys())
      if (!known.some(migration => migration.name === name))
        throw new StoreProblem(`The database was written by a newer Comity (migration ${name}): start that version.`);
    for (const { name, sql } of known) {
      const digest = hash('sha256', sql, 'hex');
      const before = done.get(name);
      if (before === digest) continue;
      if (before) throw new StoreProblem(`Migration ${name} was changed after it ran: migrations are forward-only.`);
      await client.query('begin');
      // Who is no superuser can hand over no table: what a migration makes is the owner's from the first.
      if (!superuser) await client.query('set local role comity_owner');
      await client.query(sql);
      await client.query('reset role');
      await client.query('insert into public.comity_migration (name, digest) values ($1, $2)', [name, digest]);
      await client.query('commit');
    }
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

function migrations(): { name: string; sql: string }[] {
  return Object.entries(files)
    .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1), sql }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The server’s roles and logins, and what they may in this database, written so that they can run again. */
export function rolesSql(
  { user, database }: { readonly user: string; readonly database: string },
  passwordOf: (login: string) => string,
  logins: readonly string[],
): { readonly roles: string; readonly grants: string } {
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const create = (role: string, options: string) =>
    `do $$ begin create role ${role} ${options}; exception when duplicate_object then null; end $$;`;
  const roles = [
    create('comity_owner', 'nologin'),
    ...logins.map(login => create(login, 'login')),
    ...logins.map(login => `alter role ${login} with login password '${passwordOf(login)}';`),
    // A question of a page has its time; set-up, replay and backup take theirs.
    ...logins
      .filter(login => login !== 'comity_writer')
      .map(login => `alter role ${login} set statement_timeout = '15s';`),
    `grant comity_owner to ${quoted(user)};`,
  ];
  const grants = [
    `grant connect, create on database ${quoted(database)} to comity_owner;`,
    `grant connect on database ${quoted(database)} to ${logins.join(', ')};`,
  ];
  return { roles: roles.join('\n'), grants: grants.join('\n') };
}
