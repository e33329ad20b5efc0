import { beforeEach, describe, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';
import { listPoints } from './derived/points.ts';

let world: World;
const key = { contact: 'ARD-floods' };
const phone = { kind: 'phone', address: '+359 82 000 000' };
const point = {
  ...key,
  party: 'ARD',
  role: 'operational',
  office: 'Flood room',
  channels: [phone, { kind: 'e-mail', address: 'duty@floods.example' }],
  hours: 'day and night',
  languages: ['en', 'ko'],
  deputies: [{ office: 'Harbour master', channels: [{ kind: 'other', address: 'channel 16' }] }],
};
const ardia = { as: 'focal-point' } as const;
const open = { audience: 'public' } as const;

const when = (act: string, input: object, options: StepOptions = {}) => world.when(act, input, options);

beforeEach(async () => {
  world = await openWorld();
  await world.given(['areas.define', { area: 'floods', name: { en: 'Floods' } }, { on: null }]);
});

describe('contacts.name-point', () => {
  it('is for the parties, whoever names it, unless they say otherwise', async () => {
    await world.given(['contacts.name-point', point]);
    for (const path of ['/contacts', '/contacts.json', '/contacts.vcf', '/contacts.csv', '/parties/ARD'])
      expect(await showAddress(world, path), path).not.toMatch(/Flood room|floods\.example|82 000/);
    expect(await showAddress(world, '/contacts/ARD-floods')).toBeUndefined();
    await world.given(['contacts.name-point', { ...point, contact: 'ARD-open' }, { ...ardia, ...open }]);
    expect(await showAddress(world, '/contacts/ARD-open')).toContain('href="tel:+35982000000"');
  });

  it('is a party’s own, with addresses that are such', async () => {
    (await when('contacts.name-point', { ...point, party: 'BEL' }, ardia)).refused('not-allowed');
    (await when('contacts.name-point', point, ardia)).appended();
    (await when('contacts.name-point', { ...point, party: 'BEL' })).refused('other-partys-key', { field: 'contact' });
    (await when('contacts.name-point', { ...point, area: 'none' })).refused('unknown-area', { field: 'area' });
    const wrong = async (kind: string, address: string) =>
      (await when('contacts.name-point', { ...point, channels: [phone, { kind, address }] })).refused('wrong-address', {
        field: 'channels.1.address',
      });
    await wrong('phone', '82 000 000');
    await wrong('mobile', '+359 CALL ME');
    await wrong('e-mail', 'duty at floods');
    await wrong('web', 'javascript:alert(1)');
    const deputies = [{ office: 'x', channels: [{ kind: 'fax', address: 'none' }] }];
    (await when('contacts.name-point', { ...point, deputies })).refused('wrong-address', {
      field: 'deputies.0.channels.0.address',
    });
    (await when('contacts.name-point', { ...point, channels: [] })).refused('invalid', { field: 'channels' });
    (await when('contacts.name-point', { ...point, timeZone: 'Mars/Olympus' })).refused('invalid', {
      field: 'timeZone',
    });
  });
});

describe('contacts.confirm and contacts.withdraw', () => {
  const found = async (asof?: string) =>
    (await listPoints(await world.reading(asof === undefined ? {} : { asof }))).map(({ contact, stale }) => [
      contact,
      stale,
    ]);

  it('is stale when nobody confirms it in time, and says so', async () => {
    await world.given(['contacts.name-point', { ...point, confirmEvery: 6 }, { ...open, on: '2024-01-10' }]);
    expect(await found('2024-07-10')).toEqual([['ARD-floods', false]]);
    expect(await found('2024-07-11')).toEqual([['ARD-floods', true]]);
    expect(await showAddress(world, '/contacts/ARD-floods')).toContain('may no longer answer');
    (await when('contacts.confirm', key, { as: 'observer' })).refused('not-allowed');
    (await when('contacts.confirm', key, { ...ardia, ...open })).appended();
    expect(await found()).toEqual([['ARD-floods', false]]);
    expect(await found('2024-07-11')).toEqual([['ARD-floods', true]]);
  });

  it('is its party’s alone, and gone when it is withdrawn', async () => {
    await world.given(['contacts.name-point', { ...point, contact: 'BEL-floods', party: 'BEL' }, open]);
    for (const act of ['contacts.confirm', 'contacts.withdraw'])
      (await when(act, { contact: 'BEL-floods' }, ardia)).refused('other-party', { field: 'contact' });
    (await when('contacts.confirm', { contact: 'none' }, ardia)).refused('unknown-contact');
    (await when('contacts.withdraw', { contact: 'BEL-floods' }, open)).appended();
    expect(await found()).toEqual([]);
    (await when('contacts.confirm', { contact: 'BEL-floods' })).refused('unknown-contact');
    (await when('contacts.name-point', { ...point, contact: 'BEL-floods', party: 'BEL' }, open)).appended();
    expect(await found()).toEqual([['BEL-floods', false]]);
  });
});

it('is a directory to print, an address book and a sheet', async () => {
  await world.given(['contacts.name-point', { ...point, area: 'floods' }, open]);
  const cards = (await showAddress(world, '/contacts.vcf')) ?? '';
  for (const line of ['FN:Flood room', 'ORG:Ardia', 'TEL;PREF=1;TYPE=work,voice;VALUE=uri:tel:+35982000000'])
    expect(cards).toContain(line);
  expect(await showAddress(world, '/contacts/ARD-floods.vcf')).toContain('UID:contacts/ARD-floods@');
  expect(await showAddress(world, '/contacts.csv')).toContain('Flood room');
  expect((await showAddress(world, '/contacts.pdf'))?.slice(0, 5)).toBe('%PDF-');
  expect(await showAddress(world, '/contacts?area=floods')).toContain('Flood room');
  for (const path of ['/areas/floods.json', '/parties/ARD.json'])
    expect(JSON.parse((await showAddress(world, path)) ?? '').related, path).toMatchObject([
      { kind: 'contact', path: '/contacts/ARD-floods' },
    ]);
});

it('shows a large directory by party, and all of it in the files', async () => {
  const acts = Array.from({ length: 201 }, (_, n) => ({
    act: 'contacts.name-point',
    body: { ...point, contact: `${n % 2 ? 'ARD' : 'BEL'}-${n}`, party: n % 2 ? 'ARD' : 'BEL', office: `Room ${n}` },
    on: n % 2 ? undefined : '2020-01-01',
    ...open,
  }));
  await world.record.perform({
    framework: 'test',
    author: world.authorOf('compiler'),
    principal: 'compiler',
    acts,
  });
  const page = (await showAddress(world, '/contacts?role=operational')) ?? '';
  expect(page).toContain('href="/f/test/contacts?role=operational&amp;party=ARD"');
  expect(page).toContain('101');
  expect(page).not.toContain('Room 7<');
  expect(await showAddress(world, '/contacts?role=operational&party=ARD')).toContain('Room 7<');
  expect((await showAddress(world, '/contacts.csv'))?.trim().split('\n')).toHaveLength(202);
});
