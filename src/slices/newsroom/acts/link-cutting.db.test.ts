import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { cuttingsOn, listCuttings } from '../derived/cuttings.ts';
import { linkCutting } from './link-cutting.ts';

let world: World;
const cutting = linkCutting.example;
const edition = { series: 'annual', edition: '2022' };

beforeEach(async () => {
  world = await openWorld();
});

describe('newsroom.link-cutting', () => {
  it('links a report from the day on which it was published, once', async () => {
    const old = { ...cutting, date: '2022-09' };
    (await world.when('newsroom.link-cutting', old)).appended(old);
    (await world.when('newsroom.link-cutting', old)).refused('linked-already', { field: 'url' });
    expect(await listCuttings(await world.reading(), 10)).toMatchObject([{ title: cutting.title, date: '2022-09' }]);
    expect(await listCuttings(await world.reading({ asof: '2022-09-29' }), 10)).toEqual([]);
  });

  it('may bear no date: it then stands behind those that do, from the day of recording', async () => {
    const { date: _, ...undated } = cutting;
    (await world.when('newsroom.link-cutting', undated)).appended(undated);
    await world.given(['newsroom.link-cutting', { ...cutting, url: 'https://gazette.example/dated', date: '2022' }]);
    expect(await listCuttings(await world.reading(), 10)).toMatchObject([{ date: '2022' }, { date: null }]);
  });

  it('can be linked again where the first link was entered in error', async () => {
    const old = { ...cutting, date: '2022' };
    await world.given(['newsroom.link-cutting', old]);
    const position = (await world.size()) - 1;
    await world.given(['archive.mark-entered-in-error', { position, reason: 'Another title.' }]);
    expect(await listCuttings(await world.reading(), 10)).toEqual([]);
    (await world.when('newsroom.link-cutting', old)).appended();
  });

  it('is of a meeting that is registered', async () => {
    const linked = { ...cutting, date: '2022-09-07', meeting: edition };
    (await world.when('newsroom.link-cutting', linked)).refused('unknown-edition', { field: 'meeting' });
    await world.given(
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
      ['meetings.register-edition', { ...edition, year: 2022 }, { on: '2022' }],
      ['meetings.record-facts', { ...edition, held: 'yes', starts: '2022-09-06' }, { on: '2022-09-06' }],
      ['newsroom.link-cutting', linked],
    );
    expect(await cuttingsOn(await world.reading(), edition)).toMatchObject([{ url: cutting.url }]);
  });

  it('leads to the web, and is not of tomorrow', async () => {
    const ask = (change: object) => world.when('newsroom.link-cutting', { ...cutting, date: '2022', ...change });
    (await ask({ url: 'javascript:alert(1)' })).refused('invalid', { field: 'url' });
    (await ask({ date: '2999-01-01' })).refused('not-published-yet', { field: 'date' });
    (await ask({ text: 'All of it.' })).refused('invalid');
  });
});
