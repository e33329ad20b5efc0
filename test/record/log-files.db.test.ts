import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { openAccess } from '../../src/access/access.ts';
import { logRoutes } from '../../src/http/log.ts';
import type { Body } from '../../src/record/body.ts';
import { LogKeys } from '../../src/record/checkpoint.ts';
import { commit } from '../../src/record/commitment.ts';
import type { ReadOpening } from '../../src/record/openings.ts';
import { consistencyHashes, inclusionProof } from '../../src/record/proof.ts';
import { tilesOf } from '../../src/record/tiles.ts';
import { leafHash } from '../../src/record/tree.ts';
import { parseCheckpoint } from '../../verify/src/checkpoint.ts';
import { verifyConsistency } from '../../verify/src/merkle.ts';
import { parsePolicy } from '../../verify/src/policy.ts';
import { parseProof, verifyProof } from '../../verify/src/proof.ts';
import type { Source } from '../../verify/src/source.ts';
import { verify } from '../../verify/src/verify.ts';
import { openWorld, type World } from '../kit/world.ts';

const text = 'text/plain; charset=utf-8';
const year = 'public, max-age=31536000, immutable';

interface Log {
  readonly world: World;
  get(path: string): Promise<Response>;
  readonly source: Source;
}

/** The log of a world as anyone reads it: through the routes. */
async function openLog(world: World): Promise<Log> {
  await world.heads.start();
  const app = new Hono().route(
    '/f/:framework/log',
    logRoutes({ store: world.store, heads: world.heads, record: world.record, access: openAccess(world.store) }),
  );
  const get = async (path: string) => app.request(path.startsWith('/') ? path : `/f/test/log/${path}`);
  const source: Source = {
    name: 'the routes',
    async read(path, limit) {
      const response = await get(path);
      return response.ok ? Buffer.from(await response.arrayBuffer()).subarray(0, limit + 1) : null;
    },
  };
  return { world, get, source };
}

function bytesOf(response: Response): Promise<Buffer> {
  return response.arrayBuffer().then(bytes => Buffer.from(bytes));
}

/** Fills the world up to a size, in batches. */
async function fill(world: World, size: number, audience = 'public'): Promise<void> {
  for (let from = await world.size(); from < size; from = await world.size()) {
    const acts = Array.from({ length: Math.min(250, size - from) }, (_, i) => ({
      act: 'framework.register-source',
      body: { key: `F${from + i}`, publisher: 'The Gazette', language: 'en' },
      audience,
    }));
    const outcome = await world.record.perform({
      framework: 'test',
      author: world.authorOf('compiler'),
      principal: 'fill',
      acts,
    });
    expect(Array.isArray(outcome)).toBe(true);
  }
}

async function policyOf(log: Log) {
  const policy = parsePolicy(await bytesOf(await log.get('policy')));
  if (!policy.ok) throw new Error(policy.wrong);
  return policy.value;
}

describe('the log’s files', () => {
  it('satisfy the independent verifier, with open, closed, erased and marked entries', async () => {
    const log = await openLog(await openWorld());
    await fill(log.world, 260);
    await fill(log.world, 270, 'secretariat');
    await log.world.given(
      ['archive.mark-entered-in-error', { position: 100, reason: 'wrong' }],
      ['archive.erase', { position: 101, ground: 'privacy', authority: 'the host' }, { as: 'host' }],
      ['archive.erase', { position: 265, ground: 'privacy', authority: 'the host' }, { as: 'host' }],
    );
    const report = await verify(log.source, { policy: await policyOf(log) });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      verified: true,
      counts: { open: 262, sealed: 9, erased: 2, withheld: 0, false: 0 },
    });
  });

  it('go on from every older head', async () => {
    const log = await openLog(await openWorld());
    const size = await log.world.size();
    const older = parseCheckpoint((await (await log.get('checkpoint')).text()).split('\n\n')[0] + '\n');
    if (!older.ok) throw new Error(older.wrong);
    await fill(log.world, 530);
    const newer = parseCheckpoint((await (await log.get('checkpoint')).text()).split('\n\n')[0] + '\n');
    if (!newer.ok) throw new Error(newer.wrong);
    expect([older.value.size, newer.value.size]).toEqual([size, 530]);
    const proof = await consistencyHashes(tilesOf(log.world.store), 'test', size, 530);
    expect(verifyConsistency(size, 530, older.value.root, newer.value.root, proof)).toBe(true);
    expect((await verify(log.source, { policy: await policyOf(log), earlier: older.value })).verified).toBe(true);
  });

  it('are prefixes of themselves at every width that the head has, and end with it', async () => {
    const log = await openLog(await openWorld());
    await fill(log.world, 300);
    const full = await bytesOf(await log.get('tile/0/000'));
    const bundle = await bytesOf(await log.get('tile/entries/000'));
    expect(full).toHaveLength(8192);
    for (const width of [1, 44, 255]) {
      expect(await bytesOf(await log.get(`tile/0/000.p/${width}`))).toEqual(full.subarray(0, width * 32));
      const part = await bytesOf(await log.get(`tile/entries/000.p/${width}`));
      expect(part).toEqual(bundle.subarray(0, part.length));
    }
    expect(await bytesOf(await log.get('tile/0/001.p/44'))).toHaveLength(44 * 32);
    expect(await bytesOf(await log.get('tile/0/001.p/1'))).toEqual(
      (await bytesOf(await log.get('tile/0/001.p/44'))).subarray(0, 32),
    );
    expect(await bytesOf(await log.get('tile/1/000.p/1'))).toHaveLength(32);
    for (const path of [
      'tile/0/001',
      'tile/0/001.p/45',
      'tile/0/002.p/1',
      'tile/1/000',
      'tile/1/000.p/2',
      'tile/2/000.p/1',
      'tile/entries/001.p/45',
      'tile/entries/001',
    ])
      expect((await log.get(path)).status, path).toBe(404);
  });

  it('say how long they may be kept, and what they are', async () => {
    const log = await openLog(await openWorld());
    await fill(log.world, 260);
    const size = await log.world.size();
    for (const [path, type, cache] of [
      ['checkpoint', text, 'no-cache'],
      ['policy', text, 'no-cache'],
      ['proof/3.tlog-proof', text, 'no-cache'],
      ['tile/0/000', 'application/octet-stream', year],
      [`tile/entries/001.p/${size - 256}`, 'application/octet-stream', year],
      ['openings/0', 'application/jsonl', 'no-cache'],
      ['opening/0', 'application/json', 'no-cache'],
    ] as const) {
      const { status, headers } = await log.get(path);
      expect([status, headers.get('content-type'), headers.get('cache-control')], path).toEqual([200, type, cache]);
    }
  });

  it('are not found beyond the head, in another spelling, or in a log that is not there', async () => {
    const log = await openLog(await openWorld());
    const size = await log.world.size();
    for (const path of [
      '',
      'tile',
      'tile/0/0',
      'tile/0/%30%30%30.p/1',
      'tile/0/x000/000.p/1',
      'tile/entries/000.p/0',
      'openings/1',
      'openings/00',
      'openings/-1',
      `opening/${size}`,
      'opening/x',
      'opening/1e0',
      'opening/99999999999999999999',
      `proof/${size}.tlog-proof`,
      'proof/0',
      'proof/00.tlog-proof',
      'checkpoint/',
      '/f/nowhere/log/checkpoint',
      '/f/nowhere/log/tile/0/000.p/1',
    ]) {
      const { status, headers } = await log.get(path);
      expect([status, headers.get('cache-control')], path).toEqual([404, 'no-store']);
    }
  });
});

describe('an opening', () => {
  it('of a closed entry looks like one that is not there', async () => {
    const log = await openLog(await openWorld());
    await log.world.given([
      'framework.register-source',
      { key: 'S01', publisher: 'A letter', language: 'en' },
      { audience: 'secretariat', as: 'secretariat-officer' },
    ]);
    const size = await log.world.size();
    const [closed, beyond] = await Promise.all([log.get(`opening/${size - 1}`), log.get(`opening/${size}`)]);
    expect(closed.status).toBe(404);
    expect(await closed.text()).toBe(await beyond.text());
    expect([...closed.headers]).toEqual([...beyond.headers]);
    expect(await (await log.get('openings/0')).text()).not.toContain('A letter');
  });

  it('opens no sealed value', async () => {
    const log = await openLog(await openWorld());
    const edition = { series: 'annual', edition: '2022' };
    await log.world.given(
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
      ['meetings.register-edition', { ...edition, year: 2022 }],
      [
        'meetings.record-intervention',
        {
          ...edition,
          kind: 'concern',
          text: { en: 'The gauges are late.' },
          speaker: { grain: 'some-members', label: { en: 'some parties' }, trueSpeaker: 'held', trueParties: ['CAS'] },
        },
        { as: 'rapporteur', audience: 'public' },
      ],
    );
    const size = await log.world.size();
    const opening = await (await log.get(`opening/${size - 1}`)).json();
    expect(opening).toMatchObject({
      i: size - 1,
      fields: {},
      body: { in: { speaker: { trueParties: { $sealed: expect.any(String) } } } },
    });
    expect(JSON.stringify(opening)).not.toContain('CAS');
    expect((await verify(log.source, { policy: await policyOf(log) })).verified).toBe(true);
  });

  it('is gone once erased, and says by which entry', async () => {
    const log = await openLog(await openWorld());
    await fill(log.world, 20);
    await log.world.given([
      'archive.erase',
      { position: 19, ground: 'privacy', authority: 'the host' },
      { as: 'host' },
    ]);
    const gone = await log.get('opening/19');
    expect([gone.status, await gone.json(), gone.headers.get('cache-control')]).toEqual([
      410,
      { erased: 20 },
      'no-store',
    ]);
    const lines = (await (await log.get('openings/0')).text()).split('\n');
    expect(lines[19]).toBe('{"i":19,"erased":20}');
    expect(lines).toHaveLength(22);
  });
});

describe('a proof', () => {
  it('of every entry leads from its leaf to the signed head, and fits no other', async () => {
    const log = await openLog(await openWorld());
    await fill(log.world, 300);
    const policy = await policyOf(log);
    const bundle = Buffer.concat([
      await bytesOf(await log.get('tile/entries/000')),
      await bytesOf(await log.get('tile/entries/001.p/44')),
    ]);
    const entries: Buffer[] = [];
    for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
      entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
    expect(entries).toHaveLength(300);
    expect(leafHash(entries[299]?.toString() ?? '')).toHaveLength(32);
    for (const position of [0, 1, 100, 255, 256, 298, 299]) {
      const proof = parseProof(await bytesOf(await log.get(`proof/${position}.tlog-proof`)));
      if (!proof.ok) throw new Error(proof.wrong);
      expect(proof.value.index).toBe(position);
      expect(verifyProof(proof.value, entries[position] as Buffer, policy)).toMatchObject({
        ok: true,
        value: { size: 300 },
      });
      expect(verifyProof(proof.value, entries[(position + 1) % 300] as Buffer, policy).ok).toBe(false);
    }
  });

  it('takes two short questions: the head, and the one full tile that it needs', async () => {
    const log = await openLog(await openWorld());
    await fill(log.world, 1500);
    const { store } = log.world;
    await inclusionProof(store, 'test', 0);
    const asked: string[] = [];
    const { query } = store.publicPool;
    store.publicPool.query = ((...args: Parameters<typeof query>) => {
      asked.push(String(args[0]));
      return query.apply(store.publicPool, args);
    }) as typeof query;
    await inclusionProof(store, 'test', 700);
    expect(asked.map(sql => /from (record\.\w+)/.exec(sql)?.[1]).sort()).toEqual(['record.head', 'record.tile']);
    asked.length = 0;
    await inclusionProof(store, 'test', 1499);
    expect(asked).toHaveLength(1);
  });

  it('is not made for what the head does not cover', async () => {
    const { store } = await openWorld();
    await expect(inclusionProof(store, 'test', 10_000)).rejects.toThrow(RangeError);
    await expect(inclusionProof(store, 'nowhere', 0)).rejects.toThrow(RangeError);
  });
});

it('a process without the key serves the log, and no policy that it could not vouch for', async () => {
  const world = await openWorld();
  const record = { ...world.record, keys: new LogKeys('/nowhere') };
  const app = new Hono().route(
    '/f/:framework/log',
    logRoutes({ store: world.store, heads: world.heads, record, access: openAccess(world.store) }),
  );
  expect((await app.request('/f/test/log/checkpoint')).status).toBe(200);
  expect((await app.request('/f/test/log/policy')).status).toBe(404);
});

it('whoever comes with a token gets the openings of what they may read, sealed values of their own party among them', async () => {
  const world = await openWorld();
  await world.heads.start();
  const access = openAccess(world.store);
  const app = new Hono().route('/f/:framework/log', logRoutes({ ...world, access }));
  await world.given(
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
    ['meetings.register-edition', { series: 'annual', edition: '2022', year: 2022 }, { on: '2022' }],
    [
      'meetings.record-intervention',
      {
        series: 'annual',
        edition: '2022',
        kind: 'request',
        text: { en: 'Corncrake.' },
        speaker: { grain: 'unattributed', trueSpeaker: 'held', trueParties: ['ARD'] },
      },
      { as: 'rapporteur', on: '2022-09-06' },
    ],
  );
  const position = (await world.size()) - 1;
  await world.heads.moved('test', position + 1);
  const open = async (persona?: Parameters<World['authorOf']>[0]) => {
    const credential = persona && world.authorOf(persona)?.credential;
    const token = credential == null ? undefined : await access.makeToken('test', credential, 'test', 1);
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const [one, many] = await Promise.all(
      [`opening/${position}`, 'openings/0'].map(file => app.request(`/f/test/log/${file}`, { headers })),
    );
    expect((await many?.text())?.includes('Corncrake'), persona).toBe(one?.status === 200);
    return one as Response;
  };
  for (const persona of [undefined, 'chair', 'compiler', 'observer'] as const)
    expect((await open(persona)).status, persona).toBe(404);
  const officer = await open('secretariat-officer');
  expect(officer.headers.get('cache-control')).toBe('private, no-store');
  expect(((await officer.json()) as ReadOpening).fields).toEqual({});
  const { fields, body } = (await (await open('head-of-delegation')).json()) as ReadOpening & { body: Body };
  const [[digest, field] = []] = Object.entries(fields) as [string, { salt: string; value: unknown }][];
  expect((body.in as any).speaker.trueParties).toEqual({ $sealed: digest });
  expect(field?.value).toEqual(['ARD']);
  expect(commit('act-field/v1', Buffer.from(field?.salt ?? '', 'base64url'), field?.value)).toBe(digest);
});
