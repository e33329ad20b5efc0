import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, openCluster } from './embedded.ts';
import { lockServe } from './embedded-serve-lock.ts';
import type { Connection } from './store.ts';
import { StoreProblem } from './store-problem.ts';

const isRoot = process.getuid?.() === 0;
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'embedded-'));
  // As root, PostgreSQL's user must pass.
  chmodSync(place, 0o755);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const silent = () => {};
const open = (dataDir: string, log: (line: string) => void = silent) =>
  openCluster({ dataDir, keysDir: join(dataDir, 'keys'), log });

async function query(connection: Connection, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(connection);
  client.on('error', silent);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** What a process without root's rights is told when it opens the cluster; undefined where it could not read our code. */
function openAsOrdinaryUser(dataDir: string): string | undefined {
  const module = join(import.meta.dirname, 'embedded.ts');
  const user = isRoot ? { uid: 65534, gid: 65534 } : {};
  const readable = spawnSync('test', ['-r', module, '-a', '-x', process.execPath], user).status === 0;
  if (!readable) return undefined;
  const program = `
    const { openCluster } = await import(${JSON.stringify(module)});
    const dataDir = ${JSON.stringify(dataDir)};
    await openCluster({ dataDir, keysDir: dataDir + '/keys', log() {} }).catch(({ message }) => console.log(message));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  }).stdout;
}

/** Another process that opens the cluster and keeps it until it is killed. */
async function otherProcess(dataDir: string): Promise<ChildProcess> {
  const program = `
    const { openCluster } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))});
    const dataDir = ${JSON.stringify(dataDir)};
    const { owned } = await openCluster({ dataDir, keysDir: dataDir + '/keys', log() {} });
    process.send(owned);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const problem = async (opening: Promise<Cluster>): Promise<string> => {
  const error = await opening.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StoreProblem);
  return (error as StoreProblem).message;
};

describe('a cluster, from its first start to its last', () => {
  let dataDir: string;
  let pgdata: string;
  let cluster: Cluster;
  const pidFile = () => join(pgdata, 'postmaster.pid');
  const pid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    // So long that a socket inside would have no valid path.
    dataDir = join(place, 'a-folder-with-a-long-name'.repeat(4), 'data');
    pgdata = join(dataDir, 'cluster', 'pgdata');
    const lines: string[] = [];
    cluster = await open(dataDir, line => lines.push(line));
    expect(lines).toEqual(['Making the database (at the first start only).']);
    expect(cluster.owned).toBe(true);
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(cluster.connection.host, { recursive: true, force: true });
  });

  test('the first start makes a database for all scripts, on a socket for us alone', async () => {
    const { connection } = cluster;
    expect(connection.host.length).toBeLessThan(90);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'keys', 'database')).mode & 0o777).toBe(0o600);
    const settings = ['listen_addresses', 'fsync', 'synchronous_commit', 'timezone', 'jit', 'server_encoding'];
    const sql = `select ${settings.map(name => `current_setting('${name}')`).join()}`;
    expect(await query(connection, sql)).toEqual([['', 'on', 'on', 'UTC', 'off', 'UTF8']]);
    await query(connection, 'create extension pg_trgm');
    expect(
      await query(connection, `select cardinality(show_trgm('ไทย')) > 1, cardinality(show_trgm('한국')) > 1`),
    ).toEqual([[true, true]]);
    await expect(query({ ...connection, password: 'guessed' }, 'select 1')).rejects.toThrow('password');
    await query(connection, `create table kept as select 'this' as word`);
  });

  test('a second opening joins, and the last one to leave ends PostgreSQL', async () => {
    const second = await open(dataDir);
    expect(second.owned).toBe(false);
    expect(second.connection).toEqual(cluster.connection);
    await cluster.stop();
    expect(await query(second.connection, 'select word from kept')).toEqual([['this']]);
    await second.stop();
    expect(existsSync(pidFile())).toBe(false);
    cluster = await open(dataDir);
    expect(cluster.owned).toBe(true);
  });

  test('another process joins too; what it leaves behind when killed is ours', async () => {
    await cluster.stop();
    const other = await otherProcess(dataDir);
    const orphan = pid();
    const joined = await open(dataDir);
    expect(joined.owned).toBe(false);
    await joined.stop();
    expect(pid()).toBe(orphan);
    await kill(other);
    cluster = await open(dataDir);
    expect(cluster.owned).toBe(true);
    expect(pid()).toBe(orphan);
  });

  test('after PostgreSQL was killed and its number given to another program, it starts with all that was acknowledged', async () => {
    await query(cluster.connection, `insert into kept values ('and that')`);
    process.kill(pid(), 'SIGKILL');
    const uid = statSync(pgdata).uid;
    const stranger = spawn('sleep', ['60'], isRoot ? { uid } : {});
    await once(stranger, 'spawn');
    const [, ...rest] = readFileSync(pidFile(), 'utf8').split('\n');
    writeFileSync(pidFile(), [stranger.pid, ...rest].join('\n'));
    const again = await open(dataDir);
    expect(again.owned).toBe(true);
    expect(await query(again.connection, 'select word from kept')).toEqual([['this'], ['and that']]);
    await cluster.stop();
    cluster = again;
    await kill(stranger);
  });

  test('a password file that is not the right one is refused, a lost one is replaced', async () => {
    const file = join(dataDir, 'keys', 'database');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, 'another\n');
    expect(await problem(open(dataDir))).toContain('is not that of the database');
    rmSync(file);
    expect(await problem(open(dataDir))).toContain(`process ${process.pid} uses the database`);
    expect(existsSync(file)).toBe(false);
    await cluster.stop();
    cluster = await open(dataDir);
    expect(readFileSync(file, 'utf8')).not.toBe(right);
    expect(await query(cluster.connection, 'select count(*)::int from kept')).toEqual([[2]]);
  });

  test('what PostgreSQL itself finds damaged is told with its last word', async () => {
    await cluster.stop();
    truncateSync(join(pgdata, 'global', 'pg_control'), 100);
    expect(await problem(open(dataDir))).toMatch(/does not start: .*pg_control.* Its log is /);
  });
});

describe('folders that cannot be used', () => {
  const withVersion = (name: string, version: string | undefined) => {
    const dataDir = join(place, name);
    mkdirSync(join(dataDir, 'cluster', 'pgdata'), { recursive: true });
    if (version !== undefined) writeFileSync(join(dataDir, 'cluster', 'pgdata', 'PG_VERSION'), version);
    return dataDir;
  };

  test.each([
    ['PG_VERSION is missing', undefined],
    ['PG_VERSION holds no version', '\0\0\0'],
    ['was made by PostgreSQL 17', '17\n'],
  ])('%s', async (sentence, version) => {
    expect(await problem(open(withVersion(sentence.replaceAll(' ', '-'), version)))).toContain(sentence);
  });

  test('a file is in the place of the folder', async () => {
    writeFileSync(join(place, 'file'), '');
    expect(await problem(open(join(place, 'file', 'data')))).toContain('is not a folder');
  });

  test('the folder is closed to this user', async context => {
    mkdirSync(join(place, 'closed'), { mode: 0o500 });
    const said = openAsOrdinaryUser(join(place, 'closed', 'data'));
    if (said === undefined) return context.skip('root is refused nothing, and nobody may not read this checkout');
    expect(said).toContain('cannot be read and written by the user');
  });

  test('as root, a closed folder above sends the database elsewhere for good', async context => {
    if (!isRoot) context.skip('only root starts PostgreSQL as another user');
    const parent = join(place, 'private');
    mkdirSync(parent, { mode: 0o700 });
    const dataDir = join(parent, 'data');
    const first = await open(dataDir);
    const elsewhere = readFileSync(join(dataDir, 'WHERE'), 'utf8').trim();
    expect(elsewhere).toMatch(/^\/var\/lib\/comity\/[0-9a-f]{16}/);
    await first.stop();
    chmodSync(parent, 0o755);
    const second = await open(dataDir);
    expect(second.connection).toEqual(first.connection);
    await second.stop();
    mkdirSync(join(place, 'copy'));
    writeFileSync(join(place, 'copy', 'WHERE'), `${elsewhere}\n`);
    expect(await problem(open(join(place, 'copy')))).toContain('is a copy of');
    rmSync(elsewhere, { recursive: true });
    expect(await problem(open(dataDir))).toContain('but there is none');
  });
});

describe('one serve on one data folder', () => {
  test('a second is refused while the first lives, and a crash leaves nothing locked', () => {
    const dataDir = join(place, 'served');
    const release = lockServe(dataDir);
    expect(() => lockServe(dataDir)).toThrow(`already serves the data in ${dataDir} (process ${process.pid})`);
    release();
    // The same number, another start: that process is gone.
    writeFileSync(join(dataDir, 'run', 'serve', `${process.pid}-1-1`), '');
    lockServe(dataDir)();
  });
});
