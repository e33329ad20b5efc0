import { beforeEach, expect, it } from 'vitest';
import { openAccess } from '../src/access/access.ts';
import type { Instance } from '../src/instance.ts';
import { openWorld, type World } from '../test/kit/world.ts';
import { examples, loadExample, loadExamples } from './load-examples.ts';
import { rokAsean } from './rok-asean/rok-asean.ts';

let world: World;
let instance: Instance;
const quiet = () => {};
beforeEach(async () => {
  world = await openWorld({ bare: true });
  instance = { ...world, access: openAccess(world.store) };
});

/** The instance, as long as it lasts: its record breaks after some batches, as a killed process does. */
function breakingAfter(batches: number): Instance {
  let left = batches;
  const perform: Instance['record']['perform'] = submission => {
    if (left-- === 0) throw new Error('killed');
    return instance.record.perform(submission);
  };
  return { ...instance, record: { ...instance.record, perform } };
}

const sizeOf = async (framework: string) => (await instance.heads.find(framework))?.size ?? 0;

it('loads every example once, and lets its people sign in', async () => {
  const said: string[] = [];
  const start = performance.now();
  expect(await loadExamples(instance, line => said.push(line))).toEqual(examples.map(({ framework }) => framework));
  expect(performance.now() - start).toBeLessThan(20_000);
  for (const { framework } of examples)
    expect(said).toContainEqual(
      expect.stringMatching(new RegExp(`^Recorded \\d+ acts of ${framework} in [\\d.]+ s, \\d+ acts/s`)),
    );
  for (const { framework, personas } of examples)
    expect((await instance.access.listPersonas(framework)).map(({ label }) => label)).toEqual(
      personas.map(({ label }) => label),
    );
  const sizes = await Promise.all(examples.map(({ framework }) => sizeOf(framework)));
  expect(await loadExamples(instance, quiet)).toEqual([]);
  expect(await Promise.all(examples.map(({ framework }) => sizeOf(framework)))).toEqual(sizes);
});

it.each(examples.map(({ framework }, index) => [framework, index] as const))(
  'goes on with %s where a load was cut off, and ends as one that was not',
  async (framework, index) => {
    const example = examples[index] as (typeof examples)[number];
    const loadABatch = () => loadExample(breakingAfter(1), example, quiet).catch((fault: Error) => fault.message);
    const sizes: number[] = [];
    let ended = await loadABatch();
    for (; ended === 'killed'; ended = await loadABatch()) {
      sizes.push(await sizeOf(framework));
      expect(await instance.access.listPersonas(framework)).toEqual([]);
    }
    expect(ended).toBe(true);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    const cut = await sizeOf(framework);
    expect(await instance.access.listPersonas(framework)).toHaveLength(example.personas.length);
    const other = await openWorld({ bare: true });
    await loadExample({ ...other, access: openAccess(other.store) }, example, quiet);
    expect(cut).toBe((await other.heads.find(framework))?.size);
  },
);

it('leaves a record alone in which somebody else has written meanwhile', async () => {
  await expect(loadExample(breakingAfter(3), rokAsean, quiet)).rejects.toThrow('killed');
  const author = { party: null, capacity: 'host', credential: null, person: null };
  const body = { code: 'MINE', kind: 'organisation', names: { un: { en: 'Mine' } } };
  const { framework } = rokAsean;
  await instance.record.perform({ framework, author, principal: 'me', acts: [{ act: 'parties.add-party', body }] });
  const before = await sizeOf(framework);
  const said: string[] = [];
  expect(await loadExample(instance, rokAsean, line => said.push(line))).toBe(false);
  expect(said).toEqual([expect.stringContaining('left as it is')]);
  expect(await sizeOf(framework)).toBe(before);
});

it('loads nothing where a framework of somebody’s own is', async () => {
  world = await openWorld();
  instance = { ...world, access: openAccess(world.store) };
  expect(await loadExamples(instance, quiet)).toEqual([]);
});
