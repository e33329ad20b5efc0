import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import type { Instance } from '../instance.ts';
import { isRefusal } from '../record/refusal.ts';
import { listGrammars } from '../slices/documents/derived/grammars.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { listBodies } from '../slices/meetings/derived/bodies.ts';
import { listCredentials } from '../slices/parties/derived/credentials.ts';
import { listMemberships } from '../slices/parties/derived/memberships.ts';
import { listParties } from '../slices/parties/derived/parties.ts';
import { foundFramework } from './found-framework.ts';
import { commonName, findState, stateCodes, stateNames } from './states.ts';

let world: World;
let instance: Instance;
beforeEach(async () => {
  world = await openWorld({ bare: true });
  instance = { ...world, access: openAccess(world.store) };
});

const asked = {
  key: 'test',
  name: { en: 'River Talks', ko: '강 회담' },
  about: { en: 'Four states share a river.' },
  languages: ['en', 'ko'],
  timeZone: 'Asia/Bangkok',
  accent: 'moss',
  nameForm: 'un',
  order: { by: 'precedence', parties: ['KOR', 'VNM', 'FUND'] },
  groups: ['ASEAN', 'MRC'],
  states: ['KOR', 'VNM'],
  others: [{ code: 'FUND', kind: 'organisation', name: { en: 'River Fund' } }],
  bodies: [{ key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
};

async function refused(change: object, code: string, ...fields: string[]) {
  const outcome = await foundFramework(instance, { ...asked, ...change });
  if (!isRefusal(outcome)) throw new Error('it was founded');
  expect(outcome.code).toBe(code);
  expect(outcome.problems?.map(({ field }) => field) ?? [outcome.field]).toEqual(fields);
  expect(await world.heads.find('test')).toBeUndefined();
  const { rows } = await world.store.writer.query('select 1 from record.head');
  expect(rows).toEqual([]);
}

describe('founding a framework', () => {
  it('records settings, parties, dated memberships, bodies and the founder’s right in one batch', async () => {
    const outcome = await foundFramework(instance, asked);
    if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome).toMatchObject({ framework: 'test', credential: 1 });
    const reading = await world.reading();
    expect(await findSettings(reading)).toMatchObject({ name: asked.name, timeZone: 'Asia/Bangkok', nameForm: 'un' });
    const parties = await listParties(reading);
    expect(parties).toHaveLength(2 + 11 + 1 + 1);
    expect(parties.find(({ code }) => code === 'VNM')?.names).toEqual({
      un: { en: 'Viet Nam', ko: '베트남' },
      common: { en: 'Vietnam', ko: '베트남' },
    });
    const members = async (asof: string) =>
      (await listMemberships(await world.reading({ asof }))).filter(({ group }) => group === 'ASEAN').length;
    expect([await members('1967-08-07'), await members('1967-08-08'), await members('2025-10-26')]).toEqual([0, 5, 11]);
    expect(await listBodies(reading)).toMatchObject([{ body: 'commission' }]);
    expect(await listCredentials(reading)).toMatchObject([{ capacity: 'secretariat-officer', party: null }]);
    expect(await instance.access.listPersonas('test')).toHaveLength(1);
  });

  it('names what was wrong with the form', async () => {
    await refused({ timeZone: 'Mars/Olympus', name: {} }, 'invalid', 'name', 'timeZone');
    await refused({ states: ['KOR', 'Japan, XXX'] }, 'invalid', 'states.1');
    await refused({ bodies: [{ ...asked.bodies[0], symbols: 'COM' }] }, 'invalid', 'bodies.0.symbols');
    await refused({ key: 'no/such' }, 'invalid', 'key');
    await refused({ about: { en: '<script>alert(1)</script>' } }, 'invalid', 'about.en');
    await refused({ nonsense: 1 }, 'invalid', 'nonsense');
  });

  it('founds nothing where a later act is refused, and names the part of the form', async () => {
    const body = asked.bodies[0];
    await refused({ bodies: [body, body] }, 'body-exists', 'bodies.1.key');
    const symbols = 'COM/{year}/{number}';
    const twins = [
      { ...body, symbols },
      { ...body, key: 'board', symbols },
    ];
    // Where the day begins before that of UTC, too.
    for (const timeZone of ['Asia/Bangkok', 'Pacific/Kiritimati'])
      await refused({ timeZone, bodies: twins }, 'grammar-taken', 'bodies.1.symbols');
    await refused({ others: [...asked.others, ...asked.others] }, 'party-exists', 'others.1.code');
    const twice = [{ code: 'KOR', kind: 'state', name: { en: 'X' } }, ...asked.others];
    await refused({ others: twice }, 'party-exists', 'others.0.code');
    await refused({ order: { by: 'precedence', parties: ['JPN'] } }, 'unknown-party', 'order.parties');
  });

  it('takes states by name, and sets how bodies form their symbols', async () => {
    const outcome = await foundFramework(instance, {
      ...asked,
      order: { by: 'precedence', parties: ['Viet Nam, Republic of Korea', 'FUND'] },
      groups: [],
      states: ['Viet Nam, 대한민국', 'South Korea'],
      bodies: [{ ...asked.bodies[0], symbols: 'COM/{year}/{number}' }],
    });
    if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
    const reading = await world.reading();
    expect((await listParties(reading)).map(({ code }) => code).sort()).toEqual(['FUND', 'KOR', 'VNM']);
    expect(await findSettings(reading)).toMatchObject({ order: { parties: ['VNM', 'KOR', 'FUND'] } });
    expect(await listGrammars(reading)).toMatchObject([{ body: 'commission', pattern: 'COM/{year}/{number}' }]);
  });

  it('is done once under a key', async () => {
    await foundFramework(instance, asked);
    expect(await foundFramework(instance, asked)).toMatchObject({ code: 'framework-exists', field: 'key' });
  });
});

it('names every state in English and Korean', () => {
  for (const code of stateCodes)
    for (const language of ['en', 'ko']) expect(commonName(code, language), code).toMatch(/^[^-()]+(-[^-]+)*$/);
  expect(stateNames('KOR', ['en', 'fr'])).toEqual({
    un: { en: 'Republic of Korea' },
    common: { en: 'South Korea', fr: 'Corée du Sud' },
  });
  expect(stateNames('KOR', ['fr'])).toEqual({ common: { fr: 'Corée du Sud' } });
});

it('finds a state by name or code, and none by a name that two bear', () => {
  for (const name of ['KOR', 'kor', 'Republic of Korea', 'south korea', '대한민국', '한국', 'Corée du Sud'])
    expect(findState(name), name).toBe('KOR');
  for (const name of ["Cote d'Ivoire", 'Côte d’Ivoire', 'Ivory Coast']) expect(findState(name), name).toBe('CIV');
  for (const name of ['Korea', 'Elbonia', '', 'XXX']) expect(findState(name), name).toBeUndefined();
});
