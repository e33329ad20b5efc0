import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { listAgendas } from '../derived/agendas.ts';
import { listDelegations } from '../derived/delegations.ts';
import { findProgramme } from '../derived/programmes.ts';
import { issueAgenda } from './issue-agenda.ts';
import { issueProgramme } from './issue-programme.ts';

const at = { series: 'annual', edition: '2022' };
const stage: Step[] = [
  ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
  ['meetings.register-edition', { ...at, year: 2022 }, { on: '2022-01-10' }],
];
const item = (key: string, number: string, more: object = {}) => ({ key, number, title: { en: key }, ...more });
const agenda = (kind: string, items: object[], on = '2022-03-01'): Step => [
  'meetings.issue-agenda',
  { ...at, kind, items },
  { on },
];
const opening = item('opening', '1');

async function staged(...more: Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(...stage, ...more);
  return world;
}

describe('meetings.issue-agenda', () => {
  it('keeps every version, and shows the one of the day', async () => {
    const world = await staged();
    (await world.when(...agenda('provisional', [opening]))).appended({ version: 1 });
    (await world.when(...agenda('revised', [opening, item('gauges', '2')], '2022-04-01'))).appended({ version: 2 });
    (await world.when(...agenda('adopted', [item('gauges', '1')], '2022-05-01'))).appended({ version: 3 });
    const shown = async (asof: string) =>
      (await listAgendas(await world.reading({ asof }), 'annual', '2022')).map(({ kind }) => kind);
    expect(await shown('2022-02-01')).toEqual([]);
    expect(await shown('2022-04-15')).toEqual(['provisional', 'revised']);
    expect(await shown('2022-06-01')).toEqual(['provisional', 'revised', 'adopted']);
  });

  it('after adoption takes only a version that says so', async () => {
    const world = await staged();
    (await world.when(...agenda('revised', [opening]))).refused('no-agenda', { field: 'kind' });
    await world.given(agenda('adopted', [opening]));
    (await world.when(...agenda('provisional', [opening]))).refused('agenda-stands', { field: 'kind' });
    (await world.when(...agenda('revised', [opening]))).appended({ version: 2 });
  });

  it('gives an item without a key one from its number, and never one that an item had before', async () => {
    const world = await staged();
    const unkeyed = (number: string) => ({ number, title: { en: number } });
    await world.given(
      agenda('provisional', [unkeyed('1'), unkeyed('2 (a)'), item('item-2', '3')]),
      agenda('revised', [unkeyed('1'), unkeyed('2'), unkeyed('둘')]),
    );
    const keys = (await listAgendas(await world.reading(), 'annual', '2022')).map(({ items }) =>
      items.map(({ key }) => key),
    );
    expect(keys).toEqual([
      ['item-1', 'item-2-a', 'item-2'],
      ['item-1-2', 'item-2-2', 'item'],
    ]);
  });

  it('takes each key and each number once, of an edition that is registered, and held where it is adopted', async () => {
    const world = await staged();
    (await world.when(...agenda('adopted', [opening, item('opening', '2')]))).refused('item-twice', {
      field: 'items.1.key',
    });
    (await world.when(...agenda('adopted', [opening, item('other', '1')]))).refused('item-twice', {
      field: 'items.1.number',
    });
    (await world.when('meetings.issue-agenda', { ...at, edition: '1', kind: 'adopted', items: [opening] })).refused(
      'unknown-edition',
    );
    (await world.when('meetings.issue-agenda', { ...at, kind: 'adopted', items: [opening], sources: ['S9'] })).refused(
      'unknown-source',
    );
    (await world.when(...agenda('provisional', []))).refused('invalid', { field: 'items' });
    await world.given(['meetings.record-facts', { ...at, held: 'no' }, { on: '2022' }]);
    (await world.when(...agenda('adopted', [opening]))).refused('not-held', { field: 'kind' });
    (await world.when(...agenda('provisional', [opening]))).appended();
  });
});

describe('meetings.issue-programme', () => {
  const day = (date: string, ...slots: object[]) => ({ date, slots });
  const slot = (from: string, more: object = {}) => ({ from, title: { en: 'Opening' }, ...more });
  const programme = (days: object[], more: object = {}): Step => [
    'meetings.issue-programme',
    { ...at, days, ...more },
    { on: '2022-03-01' },
  ];

  it('takes the place of the one before', async () => {
    const world = await staged(agenda('provisional', [opening]));
    (await world.when(...programme([day('2022-09-06', slot('09:30', { to: '10:00', item: 'opening' }))]))).appended();
    (await world.when(...programme([day('2022-09-07', slot('09:00'))], { timeZone: 'Asia/Bangkok' }))).appended();
    const found = await findProgramme(await world.reading(), 'annual', '2022');
    expect(found).toMatchObject({ timeZone: 'Asia/Bangkok', days: [{ date: '2022-09-07' }] });
  });

  it('refuses times that do not exist, ends first, days out of order and items of no agenda', async () => {
    const world = await staged();
    const refused = async (days: object[], code: string, field: string) =>
      (await world.when(...programme(days))).refused(code, { field });
    await refused([day('2022-09-06', slot('24:00'))], 'invalid', 'days.0.slots.0.from');
    await refused([day('2022-02-30', slot('09:00'))], 'invalid', 'days.0.date');
    await refused([day('2022-09-06', slot('09:00', { to: '09:00' }))], 'ends-before-it-begins', 'days.0.slots.0.to');
    await refused([day('2022-09-06', slot('09:00')), day('2022-09-06', slot('10:00'))], 'day-twice', 'days.1.date');
    await refused([day('2022-09-06', slot('09:00', { item: 'none' }))], 'unknown-item', 'days.0.slots.0.item');
    (await world.when(...programme([day('2022-09-06', slot('09:00'))], { edition: '9' }))).refused('unknown-edition');
  });
});

describe('meetings.record-delegation', () => {
  const delegation = (party: string, members: object[], more: Step[2] = {}): Step => [
    'meetings.record-delegation',
    { ...at, party, members },
    { on: '2022-09-06', ...more },
  ];
  const head = { name: 'A. Petrova', office: 'Minister', role: 'head' };

  it('is for the framework, and a later list takes its place', async () => {
    const world = await staged();
    const { audience } = (await world.when(...delegation('ARD', [head]))).appended();
    expect(audience).toBe('framework');
    expect(await listDelegations(await world.reading(), 'annual', '2022')).toEqual([]);
    (
      await world.when(...delegation('ARD', [{ name: 'B. Ivanov', role: 'member' }], { audience: 'public' }))
    ).appended();
    const [found] = await listDelegations(await world.reading(), 'annual', '2022');
    expect(found?.members).toEqual([{ name: 'B. Ivanov', role: 'member' }]);
  });

  it('has one head, of a party that was added, and a party names its own alone', async () => {
    const world = await staged();
    (await world.when(...delegation('ARD', [head, head]))).refused('two-heads', { field: 'members.1.role' });
    (await world.when(...delegation('XXX', [head]))).refused('unknown-party', { field: 'party' });
    (await world.when(...delegation('BEL', [head], { as: 'head-of-delegation' }))).refused('not-allowed');
    (await world.when(...delegation('ARD', [head], { as: 'focal-point' }))).appended();
    await world.given(['meetings.record-facts', { ...at, held: 'no' }, { on: '2022' }]);
    (await world.when(...delegation('ARD', [head]))).refused('not-held');
  });
});

describe('the form of the next version', () => {
  it('begins with what stands, and with nothing where nothing does', async () => {
    const world = await staged();
    const read = async (ask: any, ...args: unknown[]) => ask(await world.reading(), ...args);
    const forms = async () => [
      await issueAgenda.startsFrom?.(at, read as never, {} as never),
      await issueProgramme.startsFrom?.(at, read as never, {} as never),
    ];
    expect(await forms()).toEqual([undefined, undefined]);
    const days = [{ date: '2022-09-06', slots: [{ from: '09:30', title: { en: 'Opening' } }] }];
    await world.given(agenda('provisional', [opening]), [
      'meetings.issue-programme',
      { ...at, days },
      { on: '2022-03-01' },
    ]);
    expect(await forms()).toEqual([{ items: [opening] }, { days }]);
  });
});
