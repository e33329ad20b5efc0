import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Claims, claimsOf } from '../../src/record/audience.ts';
import { openSealed } from '../../src/record/commitment.ts';
import { onServer } from '../kit/database.ts';
import {
  compiler,
  delegate,
  done,
  framework,
  noteOn,
  openSmallRecord,
  type SmallRecord,
  submit,
} from '../kit/small-record.ts';

/** What the database itself lets its logins see and do, whatever the program above it asks for. */
const audiences = {
  public: 1,
  framework: 2,
  own: 3,
  secretariat: 4,
  'parties:BEL': 5,
  'parties:CAS,DEN': 6,
  press: 7,
  observers: 8,
  // Of this spine's groups, editions and chairs DEN alone is a member.
  'group:G': 9,
  edition: 10,
  chair: 11,
} as const;

/** One entry of each audience, entered for ARD, and each table of the three schemas with its name. */
async function openFilled(): Promise<SmallRecord & { readonly tables: readonly string[] }> {
  const small = await openSmallRecord();
  for (const audience of Object.keys(audiences))
    done(await submit(small, noteOn('a', `for ${audience}`, { audience }), { key: audience }));
  const { rows } = await small.store.writer.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('record', 'derived', 'access') order by 1`,
  );
  return { ...small, tables: rows.map(({ name }) => name) };
}

describe('comity_public', () => {
  it('sees no row and no opening that is not for everyone', async () => {
    const { store } = await openFilled();
    expect(await positionsOf(store.publicPool, 'derived.small_note')).toEqual([1]);
    expect(await positionsOf(store.publicPool, 'derived.small_entry')).toEqual([0, 1]);
    expect(await positionsOf(store.publicPool, 'record.opening')).toEqual([0, 1]);
    expect(await positionsOf(store.publicPool, 'record.opening_key')).toEqual([0, 1]);
    // Leaves hold commitments only, so that they tell everyone that something is there, and nobody what.
    expect(await positionsOf(store.publicPool, 'record.leaf')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const { rows } = await store.publicPool.query<{ entry: string }>('select entry from record.leaf');
    for (const { entry } of rows) expect(entry).not.toMatch(/for |ARD|persona|small/);
  });

  it('sees no more by claiming to be somebody', async () => {
    const { store } = await openFilled();
    const client = await store.publicPool.connect();
    onTestFinished(() => client.release());
    await client.query(`begin; set local comity.circles = '{public,framework,secretariat,party:ARD,party:BEL}'`);
    expect(await positionsOf(client, 'record.opening')).toEqual([0, 1]);
    expect(await positionsOf(client, 'derived.small_note')).toEqual([1]);
    await client.query('rollback');
  });
});

describe('comity_member', () => {
  it.each([
    ['a delegate of BEL', claimsOf(delegate), [0, 1, 2, 5, 7, 8]],
    ['the one who entered it all, for ARD', claimsOf(compiler), [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11]],
    ['the secretariat', claimsOf({ ...compiler, party: null, capacity: 'secretariat-officer' }), [0, 1, 2, 4, 7, 8]],
    ['somebody of another party', claimsOf({ ...delegate, party: 'DEN' }), [0, 1, 2, 6, 7, 8, 9, 10, 11]],
    ['somebody whose party’s name begins like another’s', claimsOf({ ...delegate, party: 'BE' }), [0, 1, 2, 7, 8]],
    ['an observer', claimsOf({ ...delegate, party: 'OBS', capacity: 'observer' }), [0, 1, 7, 8]],
    ['the press, of whatever party', claimsOf({ ...delegate, capacity: 'press' }), [0, 1, 7]],
    ['somebody who joined with entry 3', claimsOf({ ...delegate, party: 'BE' }, 3), [0, 1, 7, 8]],
    ['an observer who came with entry 8', claimsOf({ ...delegate, party: null, capacity: 'observer' }, 8), [0, 1, 8]],
  ])('sees, as %s, what its claims say', async (_, claims, expected) => {
    const small = await openFilled();
    await asMember(small, claims, async client => {
      for (const table of ['record.opening', 'record.opening_key', 'derived.small_entry'])
        expect([table, await positionsOf(client, table)]).toEqual([table, expected]);
      expect(await positionsOf(client, 'derived.small_note')).toEqual(expected.slice(1));
    });
  });

  it('sees nothing of a framework in which it does not say that it reads', async () => {
    const small = await openFilled();
    for (const where of ['another', ''])
      await asMember(
        small,
        claimsOf({ ...compiler, party: null, capacity: 'secretariat-officer' }),
        async client => {
          for (const table of ['record.opening', 'record.opening_key', 'record.granted', 'derived.small_note'])
            expect([table, await positionsOf(client, table)]).toEqual([table, []]);
        },
        where,
      );
  });

  it('sees what everyone sees where it claims nothing, also after another claimed something on its connection', async () => {
    const small = await openFilled();
    await small.store.asMember(framework, claimsOf(compiler), async () => {});
    await asMember(small, undefined, async client => {
      expect(await positionsOf(client, 'record.opening')).toEqual([0, 1]);
    });
    const seen = await Promise.all(
      [compiler, delegate, compiler, delegate].map(author =>
        small.store.asMember(framework, claimsOf(author), async db =>
          (await db.selectFrom('record.opening').select('position').orderBy('position').execute()).map(
            ({ position }) => position,
          ),
        ),
      ),
    );
    expect(seen).toEqual([
      [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11],
      [0, 1, 2, 5, 7, 8],
      [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11],
      [0, 1, 2, 5, 7, 8],
    ]);
  });
});

describe('nobody who reads can write', () => {
  it.each(['comity_public', 'comity_member'])('%s', async login => {
    const small = await openFilled();
    await asLogin(small, login, async client => {
      await client.query(`select set_config('comity.circles', '{public,framework,secretariat,party:ARD}', false)`);
      for (const table of small.tables) {
        const column = (await columnsOf(small, table))[0] as string;
        for (const sql of [
          `insert into ${table} select * from ${table}`,
          `insert into ${table} default values`,
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table}`,
          `alter table ${table} disable row level security`,
          `drop table ${table}`,
        ])
          await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
      }
      await expect(client.query('alter table record.leaf disable trigger all')).rejects.toThrow('must be owner');
      await expect(client.query('drop schema record cascade')).rejects.toThrow('must be owner');
    });
  });
});

describe('nobody leaves the rights of its login', () => {
  it.each(['comity_public', 'comity_member'])('%s reads nothing that is nobody’s business', async login => {
    const small = await openFilled();
    done(await submit(small, { act: 'small.confide', body: { key: 'a', text: 'open', secret: 'sealed' } }));
    await asLogin(small, login, async client => {
      for (const table of [
        'record.subject',
        'record.scope',
        'record.idempotency',
        'access.token',
        'access.session',
        'access.link',
        'access.persona',
        'pg_authid',
      ])
        await expect(client.query(`select * from ${table}`), table).rejects.toThrow('permission denied');
    });
  });

  it.each(['comity_public', 'comity_member', 'comity_writer'])('%s becomes no one else', async login => {
    const small = await openFilled();
    await asLogin(small, login, async client => {
      const others = ['comity_owner', 'comity_public', 'comity_member', 'comity_writer', small.connection.user];
      for (const sql of [
        ...others.filter(other => other !== login).map(other => `set role "${other}"`),
        `alter role ${login} superuser`,
        `alter role ${login} bypassrls`,
        `grant comity_owner to ${login}`,
        'create role mine login',
        'create database mine',
        'create schema mine',
        'create table derived.mine (a int)',
        'create table public.mine (a int)',
        `create function public.mine() returns int language sql as 'select 1'`,
        'drop policy public on record.opening',
        'create policy mine on record.opening using (true)',
        `copy record.leaf to program 'true'`,
        `copy record.leaf to '/tmp/leaf'`,
        `select pg_read_file('/etc/hostname')`,
        `select pg_ls_dir('.')`,
        `select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user`,
        'update public.comity_migration set digest = name',
      ])
        await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be (able|owner)|only roles/i);
      // To switch row-level security off is to be refused whatever it would have hidden.
      await client.query('set row_security = off');
      for (const table of ['record.opening', 'derived.small_note'])
        if (login !== 'comity_writer')
          await expect(client.query(`select * from ${table}`), table).rejects.toThrow('row-level security');
    });
  });

  it('may run no function of ours beyond those that read its claims, and none runs with its owner’s rights', async () => {
    const { connection } = await openFilled();
    await onServer(connection, async client => {
      const { rows } = await client.query<{ name: string; definer: boolean; trigger: boolean }>(
        `select p.proname as name, p.prosecdef as definer, p.prorettype = 'trigger'::regtype as trigger
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname in ('record', 'derived', 'access', 'drafts', 'files', 'public') order by 1`,
      );
      expect(rows.filter(({ trigger }) => !trigger).map(({ name }) => name)).toEqual([
        'circles',
        'claimed',
        'framework',
        'held',
        'of_framework',
        'of_person',
        'since',
        'unbarred',
        'wide',
      ]);
      expect(rows.filter(({ definer }) => definer)).toEqual([]);
    });
  });
});

describe('comity_writer appends', () => {
  it('and can neither change nor remove what was appended', async () => {
    const small = await openFilled();
    const { writer } = small.store;
    for (const table of ['leaf', 'tile', 'erasure'])
      for (const sql of [
        `update record.${table} set framework = framework`,
        `delete from record.${table}`,
        `truncate record.${table}`,
      ])
        await expect(writer.query(sql), sql).rejects.toThrow('permission denied');
    for (const sql of [
      'update record.opening set circles = circles',
      'update record.opening_key set key = key',
      'truncate record.opening',
      'delete from record.head',
      `update record.head set origin = 'another'`,
      `update record.head set framework = 'another'`,
      'delete from record.scope',
      'alter table record.leaf no force row level security',
      'drop trigger append_only on record.leaf',
      'set role comity_owner',
      'set session_replication_role = replica',
    ])
      await expect(writer.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    await expect(writer.query('update record.head set size = size - 1')).rejects.toThrow('a head only grows');
  });

  it('and not even the owner can, unless it first takes the guard away', async () => {
    const small = await openFilled();
    await small.store.asOwner(async client => {
      for (const sql of [
        'truncate record.leaf, record.opening',
        'delete from record.leaf',
        `update record.leaf set entry = ''`,
      ]) {
        const before = await small.store.writer.query('select count(*) from record.leaf');
        await client.query(sql).catch(() => {});
        expect((await small.store.writer.query('select count(*) from record.leaf')).rows, sql).toEqual(before.rows);
      }
    });
    // Above all policies, and still not past the trigger.
    await onServer(small.connection, async client => {
      for (const table of ['leaf', 'tile', 'erasure'])
        for (const sql of [`update record.${table} set framework = framework`, `delete from record.${table}`])
          await expect(client.query(sql), sql).rejects.toThrow('the record is append-only');
    });
  });
});

it('a sealed value cannot be read with the public’s rights, nor with any member’s', async () => {
  const small = await openSmallRecord();
  const secret = 'the true speaker';
  done(await submit(small, { act: 'small.confide', body: { key: 'a', text: 'an unnamed speaker', secret } }));
  const read = async (client: Pick<pg.Client, 'query'>) => {
    const { rows } = await client.query(
      'select sealed, key from record.opening join record.opening_key using (framework, position) where position = 1',
    );
    return rows.map(({ sealed, key }) => JSON.stringify(openSealed(sealed, key))).join();
  };
  for (const sees of [await read(small.store.publicPool as never), await asMember(small, claimsOf(delegate), read)]) {
    expect(sees).toContain('an unnamed speaker');
    expect(sees).not.toContain(secret);
  }
});

describe('every table of ours', () => {
  it('belongs to an owner who cannot log in, and has row-level security forced, with policies', async () => {
    const { connection } = await openFilled();
    await onServer(connection, async client => {
      const { rows } = await client.query<{ name: string; policies: number }>(
        `select format('%I.%I', n.nspname, c.relname) as name, r.rolname as owner, c.relrowsecurity as enabled,
           c.relforcerowsecurity as forced, (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
           array(select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid
                 and pg_get_expr(p.polqual, p.polrelid) ~* 'now|current_|clock|time') as clock
         from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
         where c.relkind in ('r', 'p', 'm', 'v', 'f') and n.nspname in ('record', 'derived', 'access', 'files', 'drafts') order by 1`,
      );
      expect(rows.length).toBeGreaterThan(15);
      for (const { name, policies, ...is } of rows) {
        expect([name, is]).toEqual([name, { owner: 'comity_owner', enabled: true, forced: true, clock: [] }]);
        expect(policies, name).toBeGreaterThan(0);
      }
    });
  });

  it('is out of reach of a login that is more than it should be', async () => {
    const { connection } = await openFilled();
    await onServer(connection, async client => {
      const { rows: roles } = await client.query(
        `select rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
           array(select b.rolname::text from pg_auth_members m join pg_roles b on b.oid = m.roleid where m.member = r.oid) as member_of
         from pg_roles r where rolname like 'comity\\_%' order by rolname`,
      );
      const plain = {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolbypassrls: false,
        rolreplication: false,
        member_of: [],
      };
      expect(roles).toEqual([
        { rolname: 'comity_member', rolcanlogin: true, ...plain },
        { rolname: 'comity_owner', rolcanlogin: false, ...plain },
        { rolname: 'comity_public', rolcanlogin: true, ...plain },
        { rolname: 'comity_writer', rolcanlogin: true, ...plain },
      ]);
    });
  });
});

async function positionsOf(client: Pick<pg.Client, 'query'> | pg.Pool, table: string): Promise<number[]> {
  const { rows } = await (client as pg.Pool).query<{ position: number }>(
    `select position from ${table} where framework = $1 order by position`,
    [framework],
  );
  return rows.map(({ position }) => position);
}

async function columnsOf({ store }: SmallRecord, table: string): Promise<string[]> {
  const { rows } = await store.writer.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** As the program does it, but with any statement: within one transaction that claims these circles. */
async function asMember<Result>(
  small: SmallRecord,
  claims: Claims | undefined,
  work: (client: pg.Client) => Promise<Result>,
  where: string = framework,
): Promise<Result> {
  return asLogin(small, 'comity_member', async client => {
    await client.query('begin');
    await client.query(`select set_config('comity.framework', $1, true)`, [where]);
    if (claims)
      await client.query(
        `select set_config('comity.circles', $1, true), set_config('comity.wide', $2, true), set_config('comity.since', $3, true)`,
        [...[claims.circles, claims.wide].map(list => `{${list.map(c => `"${c}"`).join(',')}}`), String(claims.since)],
      );
    return work(client);
  });
}

async function asLogin<Result>(
  { connection }: SmallRecord,
  login: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  let result: Result | undefined;
  await onServer(connection, async client => {
    // From here on a connection with that login's rights: what it may not do it cannot undo.
    await client.query(`set session authorization ${login}`);
    result = await work(client);
  });
  return result as Result;
}
