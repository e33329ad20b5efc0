import { describe, expect, it } from 'vitest';
import {
  checkpoint,
  consistencyProof,
  makeLog,
  memorySource,
  sha256,
  TestKey,
  treeHash,
  usualActs,
} from '../test-log.ts';
import { compare } from './compare.ts';
import { HashTiles } from './hash-tiles.ts';
import { type Source, Unreachable } from './source.ts';

const acts = usualActs(600);
const log = (size: number) => makeLog(acts.slice(0, size));
const named = (name: string, { files }: { files: ReadonlyMap<string, Buffer> }): Source => ({
  ...memorySource(files),
  name,
});

async function standing(first: Source, other: Source) {
  const compared = await compare(first, [other]);
  if (!compared.ok) throw new Error(compared.wrong);
  const { standing, partsAt, sentence } = compared.value.others[0]!;
  return { standing, partsAt, sentence };
}

describe('the hashes that tiles give', () => {
  it('are those of RFC 6962, for every size around the widths of tiles and every older size', async () => {
    for (const size of [1, 2, 3, 7, 255, 256, 257, 511, 513, 600]) {
      const { files, entries, root } = log(size);
      const tiles = new HashTiles(memorySource(files), size);
      const hashes = entries.map(entry => sha256(Buffer.of(0), entry));
      expect(await tiles.span(0, size)).toEqual(root);
      for (let older = 1; older < size; older += Math.max(1, Math.floor(size / 20))) {
        expect(await tiles.span(0, older)).toEqual(treeHash(hashes.slice(0, older)));
        expect(await tiles.consistency(older, size)).toEqual(consistencyProof(hashes, older));
      }
    }
  });
});

describe('a copy', () => {
  const first = named('first', log(530));

  it.each([
    ['same', 530, 'shows the same head'],
    ['behind', 280, 'is behind by 250 entries, and what it has is the same'],
    ['behind', 529, 'is behind by 1 entry, and what it has is the same'],
    ['ahead', 600, 'is ahead by 70 entries, and what the first has is the same'],
  ])('is %s with %i entries', async (expected, size, sentence) => {
    expect(await standing(first, named('copy', log(size)))).toEqual({ standing: expected, partsAt: null, sentence });
  });

  it.each([280, 530, 600])('of another history with %i entries differs, and the parting is named', async size => {
    const other = makeLog(acts.slice(0, size).with(200, { input: { other: true } }));
    expect(await standing(first, named('copy', other))).toEqual({
      standing: 'differs',
      partsAt: 200,
      sentence: 'shows another history under the same key: they part at entry 200',
    });
  });

  it('that hides where it parts still differs', async () => {
    const other = makeLog(acts.slice(0, 280).with(200, { input: { other: true } }));
    other.files.delete('tile/0/000');
    expect(await standing(first, named('copy', other))).toMatchObject({ standing: 'differs', partsAt: null });
  });

  it('whose tiles do not follow from its head shows nothing', async () => {
    const other = log(600);
    const tile = Buffer.from(other.files.get('tile/0/001') as Buffer);
    tile[0] = (tile[0] as number) ^ 1;
    const [damaged, upper] = [new Map(other.files), new Map(other.files)];
    damaged.set('tile/1/000.p/2', Buffer.from(tile.subarray(0, 64)));
    upper.delete('tile/1/000.p/2');
    for (const files of [damaged, upper])
      expect(await standing(first, named('copy', { files }))).toMatchObject({ standing: 'refused' });
  });

  it('signed with another key, or of another log, shows nothing', async () => {
    const { files, root } = log(600);
    const thief = new TestKey('comity.example/f/example/log', 1, 9);
    const forged = new Map(files).set('checkpoint', checkpoint(600, root, [thief]));
    expect(await standing(first, named('copy', { files: forged }))).toMatchObject({ standing: 'refused' });
  });

  it('out of reach is told, and stops no other', async () => {
    const dead: Source = {
      name: 'dead',
      read: async () => {
        throw new Unreachable('http://dead.example/ cannot be reached: refused.');
      },
    };
    const compared = await compare(first, [dead, named('copy', log(530))]);
    expect(compared).toMatchObject({
      ok: true,
      value: { others: [{ standing: 'unreachable', size: null }, { standing: 'same' }] },
    });
    await expect(compare(dead, [first])).rejects.toThrow(Unreachable);
  });
});

it('nothing is compared where the first log has no key to judge by', async () => {
  const files = new Map(log(10).files);
  files.delete('policy');
  expect(await compare(named('first', { files }), [named('copy', log(10))])).toEqual({
    ok: false,
    wrong: 'no policy was given and first serves none, so there is no key to judge by',
  });
});
