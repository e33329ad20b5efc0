import { describe, expect, it } from 'vitest';
import {
  checkpoint,
  logKey,
  makeLog,
  memorySource,
  policyText,
  sha256,
  type TestAct,
  TestKey,
  treeHash,
  usualActs,
  witnessKey,
} from '../test-log.ts';
import { changed, lines, sentences } from '../test-sentences.ts';
import type { JsonObject } from './canonical.ts';
import { parsePolicy } from './policy.ts';
import type { Source } from './source.ts';
import { verify } from './verify.ts';

const usual = makeLog(usualActs(300));

function policy(text: string) {
  const parsed = parsePolicy(Buffer.from(text));
  if (!parsed.ok) throw new Error(parsed.wrong);
  return parsed.value;
}

describe('an honest log', () => {
  it('is verified, every entry with its word', async () => {
    const seen: number[] = [];
    const report = await verify(memorySource(usual.files), { onProgress: checked => seen.push(checked) });
    expect(report).toMatchObject({
      verified: true,
      policy: 'served',
      head: {
        origin: 'comity.example/f/example/log',
        size: 300,
        root: usual.root.toString('base64'),
        signedBy: 'comity.example/f/example/log',
        witnesses: [{ name: 'witness.example/w1', at: '2023-11-14T22:13:20.000Z' }],
      },
      counts: { open: 269, sealed: 30, erased: 1, withheld: 0, false: 0 },
      lastAt: '2026-01-01T04:59:00.000Z',
      findings: [],
      furtherFindings: 0,
    });
    expect(report.notes).toEqual([expect.stringContaining('No policy file was given')]);
    expect(seen).toEqual([256, 300]);
  });

  it.for([0, 1, 2, 255, 256, 257, 512, 513])('is verified at %i entries', async size => {
    const report = await verify(memorySource(makeLog(usualActs(size).map(plain)).files));
    expect(report.findings).toEqual([]);
    expect(report.counts.open + report.counts.sealed).toBe(size);
  });

  it('is verified by the reader’s own policy, and then nothing served is taken on trust', async () => {
    const report = await verify(memorySource(usual.files), { policy: policy(policyText) });
    expect(report).toMatchObject({ verified: true, policy: 'given', notes: [] });
    const unserved = await verify(changed(usual, { policy: null }), { policy: policy(policyText) });
    expect(unserved.verified).toBe(true);
  });

  it('may show the opening of a closed act, and of an erased one in an old copy', async () => {
    const acts = usualActs(6);
    const shown = makeLog([...acts.slice(0, 4), { vis: 'closed', scope: 'c1', opening: own => own }, {}]);
    expect((await verify(memorySource(shown.files))).counts).toMatchObject({ open: 5, sealed: 0, erased: 1 });
    const kept = makeLog([{}, {}, {}, { act: 'archive.erase', input: { position: 1 } }]);
    const report = await verify(memorySource(kept.files));
    expect(report.verified).toBe(true);
    expect(report.notes).toContain('Entry 1 was erased by entry 3, but its text is still served here.');
  });

  it('may have canonical text pasted into its openings', async () => {
    const log = makeLog([{ input: { '10': 1, '9': 2, b: 1, a: 2 } }]);
    const { body, att, ...rest } = JSON.parse(lines(log, 0)[0] as string);
    const sorted = (value: JsonObject) =>
      `{${Object.keys(value)
        .sort()
        .map(name => `"${name}":${name === 'in' ? '{"10":1,"9":2,"a":2,"b":1}' : JSON.stringify(sort(value[name]))}`)
        .join(',')}}`;
    const sort = (value: unknown): unknown =>
      typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value;
    const { i, salt, attSalt, fields } = rest;
    const line = `{"i":${i},"body":${sorted(body)},"salt":"${salt}","att":${JSON.stringify(att)},"attSalt":"${attSalt}","fields":${JSON.stringify(fields)}}`;
    expect(await sentences(changed(log, { 'openings/0': `${line}\n` }))).toEqual([]);
  });

  it('may have gone on since its head was signed', async () => {
    const grown = makeLog([...usualActs(300), {}, {}]);
    const files = new Map(usual.files).set('openings/1', grown.files.get('openings/1') as Buffer);
    const report = await verify(memorySource(files));
    expect(report.verified).toBe(true);
    expect(report.notes).toContain('Openings beyond the signed head, which nobody can judge yet: 2.');
  });

  it('is read again when an entry is erased while it is read', async () => {
    const before = makeLog([{}, {}, {}]);
    const after = makeLog([{}, { erasedBy: 3 }, {}, { act: 'archive.erase', input: { position: 1 } }]);
    let reads = 0;
    const source: Source = {
      name: 'live',
      read: (path, limit) =>
        memorySource(
          path === 'checkpoint' && reads++ === 0 ? before.files : new Map([...before.files, ...after.files]),
        ).read(path, limit),
    };
    expect(await verify(source)).toMatchObject({ verified: true, counts: { open: 3, erased: 1 } });
  });
});

describe('the head', () => {
  const head = (bytes: Buffer | string, options = {}) => sentences(changed(usual, { checkpoint: bytes }), options);
  const sound = (usual.files.get('checkpoint') as Buffer).toString();
  const other = new TestKey(logKey.vkey.split('+')[0] as string, 1, 7);

  it('is refused without the log’s signature or the quorum', async () => {
    expect(await head(checkpoint(300, usual.root, [witnessKey]))).toEqual([
      'false: checkpoint is refused: no key that the policy names for this log has signed it.',
    ]);
    expect(await head(checkpoint(300, usual.root, [logKey]))).toEqual([
      'false: checkpoint is refused: too few of the witnesses that the policy asks for have cosigned it.',
    ]);
    expect((await head(sound.replace('\n300\n', '\n299\n')))[0]).toContain('does not fit');
    expect((await head(`${sound.split('\n\n')[0]}\nextension\n\n${sound.split('\n\n')[1]}`))[0]).toContain(
      'three lines',
    );
  });

  it('is refused under a key that is not in the reader’s policy, which the served policy cannot mend', async () => {
    const own = policy(`log ${logKey.vkey}\nquorum none\n`);
    const served = `log ${other.vkey}\nquorum none\n`;
    const forged = changed(usual, { checkpoint: checkpoint(300, usual.root, [other]), policy: served });
    expect((await verify(forged)).verified).toBe(true);
    expect(await sentences(forged, { policy: own })).toEqual([
      'false: policy names a key for comity.example/f/example/log that your own policy does not have.',
      'false: checkpoint is refused: no key that the policy names for this log has signed it.',
    ]);
    const elsewhere = policy(`log ${new TestKey('elsewhere.example/log', 1, 1).vkey}\nquorum none\n`);
    expect((await sentences(memorySource(usual.files), { policy: elsewhere })).at(-1)).toContain(
      'has no key for the log',
    );
  });

  it('is refused where no policy is given or served, or the served one is malformed', async () => {
    expect((await sentences(changed(usual, { policy: null })))[0]).toContain('no key to judge the head by');
    expect((await sentences(changed(usual, { policy: 'log\n' })))[0]).toContain('policy is malformed: line 1');
  });

  it('notes signatures of strangers', async () => {
    const report = await verify(
      changed(usual, { checkpoint: checkpoint(300, usual.root, [logKey, witnessKey, other]) }),
    );
    expect(report.notes.at(-1)).toBe('Signatures on the head by keys that the policy does not name: 1.');
  });

  it('is refused over another root or size, though rightly signed', async () => {
    expect(await head(checkpoint(300, sha256('other')))).toEqual([
      'false: checkpoint signs a root that the entries do not lead to.',
    ]);
    expect((await head(checkpoint(301, usual.root)))[0]).toContain('tile/entries/001.p/45 is missing');
    expect((await head(checkpoint(2 ** 50, usual.root))).at(-1)).toContain('given up at entry 25856: 101 bundles');
  });

  it('must go on from an earlier head', async () => {
    const at = (size: number, root: Buffer, origin = 'comity.example/f/example/log') =>
      sentences(memorySource(usual.files), { earlier: { origin, size, root } });
    const leaves = usual.entries.map(entry => sha256(Buffer.of(0), entry));
    for (const size of [0, 1, 255, 256, 299, 300]) expect(await at(size, treeHash(leaves.slice(0, size)))).toEqual([]);
    expect(await at(200, sha256('other'))).toEqual(['false: The first 200 entries are not those of the earlier head.']);
    expect((await at(301, usual.root))[0]).toContain('shows 300 entries where 301 were seen before');
    expect((await at(300, usual.root, 'other'))[0]).toContain('where other was seen before');
  });
});

describe('tiles and bundles', () => {
  it('must all be there, whole, and follow from the entries', async () => {
    const bundle = usual.files.get('tile/entries/001.p/44') as Buffer;
    const tile = usual.files.get('tile/1/000.p/1') as Buffer;
    const cases: [Record<string, Buffer | null>, string][] = [
      [{ 'tile/0/000': null }, 'tile/0/000 is missing.'],
      [{ 'tile/1/000.p/1': null }, 'tile/1/000.p/1 is missing.'],
      [{ 'tile/entries/001.p/44': null }, 'tile/entries/001.p/44 is missing.'],
      [{ 'tile/0/001.p/44': usual.files.get('tile/0/000') as Buffer }, 'tile/0/001.p/44 does not hold 44 hashes.'],
      [{ 'tile/1/000.p/1': Buffer.alloc(32) }, 'tile/1/000.p/1 does not follow from the entries at its hash 0.'],
      [{ 'tile/1/000.p/1': Buffer.concat([tile, tile]) }, 'tile/1/000.p/1 does not hold 1 hashes.'],
      [{ 'tile/entries/001.p/44': bundle.subarray(1) }, 'tile/entries/001.p/44 is malformed'],
      [{ 'tile/entries/001.p/44': Buffer.concat([bundle, Buffer.of(0)]) }, 'goes on after its 44 entries'],
    ];
    for (const [change, sentence] of cases) {
      expect((await verify(changed(usual, change))).findings[0]?.sentence).toContain(sentence);
    }
  });

  it('tells a false tile from a false entry', async () => {
    const tile = Buffer.from(usual.files.get('tile/0/000') as Buffer);
    tile[32 * 14] = (tile[32 * 14] as number) ^ 1;
    expect(await sentences(changed(usual, { 'tile/0/000': tile }))).toEqual([
      'false: tile/0/000 does not hold the hash of entry 14.',
    ]);
    const bundle = Buffer.from(usual.files.get('tile/entries/000') as Buffer);
    const at = bundle.indexOf('"scope":"c1rcl3"', bundle.indexOf('"scope":"c1rcl3"') + 1) + 9;
    bundle.write('d', at);
    const report = await verify(changed(usual, { 'tile/entries/000': bundle }));
    expect(report.findings.map(({ sentence }) => sentence)).toContain(
      'Entry 14: it does not have the hash that tile/0/000 holds for it.',
    );
    expect(report.findings.map(({ sentence }) => sentence)).toContain(
      'checkpoint signs a root that the entries do not lead to.',
    );
    expect(report.counts).toEqual({ open: 269, sealed: 29, erased: 1, withheld: 0, false: 1 });
  });

  it('cannot be swapped', async () => {
    const two = makeLog(usualActs(512));
    const get = (path: string) => two.files.get(path) as Buffer;
    for (const kind of ['tile/0', 'tile/entries', 'openings']) {
      const [a, b] = kind === 'openings' ? ['openings/0', 'openings/1'] : [`${kind}/000`, `${kind}/001`];
      expect((await verify(changed(two, { [a]: get(b), [b]: get(a) }))).verified).toBe(false);
      expect((await verify(changed(two, { [b]: get(a) }))).verified).toBe(false);
    }
  });
});

function plain(act: TestAct): TestAct {
  return act.erasedBy === undefined ? act : {};
}
