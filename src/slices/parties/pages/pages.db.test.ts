import { beforeEach, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { partiesPage } from './parties.tsx';
import { partyPage } from './party.tsx';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['parties.add-party', { code: 'UNION', kind: 'group', names: { common: { en: 'River Union' } } }],
    ['parties.record-membership', { group: 'UNION', party: 'CAS' }],
    ['parties.record-membership', { group: 'UNION', party: 'ARD', from: '2025-10' }],
    ['parties.record-role', { party: 'ARD', role: 'chair', seenOn: '2018-09' }],
  );
});

it('lists parties in the framework’s order, with members and roles as of the day', async () => {
  const order = { by: 'precedence', parties: ['CAS', 'BEL'] };
  await world.given(['framework.change-settings', { order }, { as: 'secretariat-officer' }]);
  const codes = async (asof: string) => {
    const data = await partiesPage.load(await world.reading({ asof }), {});
    return {
      parties: data?.parties.map(({ code }) => code),
      members: data?.memberships.map(({ party }) => party),
      chairs: data?.parties.filter(({ roles }) => roles.length > 0).map(({ code }) => code),
    };
  };
  expect(await codes('2999-01-01')).toEqual({
    parties: ['CAS', 'BEL', 'ARD', 'EXAMPLE', 'UNION'],
    members: ['CAS', 'ARD'],
    chairs: [],
  });
  expect(await codes('2018-09-30')).toMatchObject({ members: ['CAS'], chairs: ['ARD'] });
});

it('tells all of a party, past and present, and names no person', async () => {
  const reading = await world.reading({ asof: '2999-01-01' });
  const ardia = await partyPage.load(reading, { code: 'ARD' });
  expect(ardia).toMatchObject({
    kind: 'state',
    name: { en: 'Ardia' },
    memberships: [{ group: 'UNION', from: '2025-10', holds: true }],
    roles: [{ role: 'chair', seenOn: '2018-09', holds: false }],
    whoCouldAct: [
      { capacity: 'head-of-delegation', exercise: true },
      { capacity: 'focal-point', exercise: true },
    ],
  });
  expect(ardia?.latestEntries.map(({ act }) => act)).toEqual(['parties.record-role', 'parties.add-party']);
  expect(JSON.stringify(ardia)).not.toContain('testperson');
  expect((await partyPage.load(reading, { code: 'UNION' }))?.members.map(({ party }) => party)).toEqual(['ARD', 'CAS']);
  expect(await partyPage.load(reading, { code: 'NIL' })).toBeUndefined();
});

it('ascribes to a party what was said in its name, and not what some members of its group said', async () => {
  const edition = { series: 'vm', edition: '2022' };
  const statement = { ...edition, kind: 'request', text: { en: 'Gauges, please' } };
  await world.given(
    ['meetings.establish-body', { key: 'vm', name: { en: 'Vice Ministers' }, level: 'vice-ministers' }],
    ['meetings.open-series', { key: 'vm', name: { en: 'Vice Ministers’ Meeting' }, body: 'vm' }],
    ['meetings.register-edition', { ...edition, year: 2022 }, { on: '2022-09-06' }],
    ['meetings.record-facts', { ...edition, held: 'yes', starts: '2022-09-06' }, { on: '2022-09-06' }],
    [
      'meetings.record-intervention',
      {
        ...statement,
        speaker: { grain: 'some-members', group: 'UNION', label: { en: 'some members' }, trueSpeaker: 'unknown' },
      },
      { on: '2022-09-06' },
    ],
    ['meetings.record-intervention', { ...statement, speaker: { grain: 'party', party: 'CAS' } }, { on: '2022-09-06' }],
    [
      'meetings.record-intervention',
      { ...statement, speaker: { grain: 'group', group: 'UNION' } },
      { on: '2022-09-06' },
    ],
  );
  const grains = async (code: string) =>
    (await partyPage.load(await world.reading(), { code }))?.statements.map(({ speaker }) => speaker.grain);
  expect(await grains('CAS')).toEqual(['party']);
  expect(await grains('UNION')).toEqual(['group']);
  expect(await grains('ARD')).toEqual([]);
});
