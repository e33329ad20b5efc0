import { beforeEach, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { storeFile } from '../../../files/files.ts';
import { inRoom, showPage } from '../../../http/pages.tsx';
import type { Instance } from '../../../instance.ts';
import { isRefusal } from '../../../record/refusal.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
    ['meetings.register-edition', { series: 'annual', edition: '2022', year: 2022 }, { on: '2022' }],
  );
});

async function show(address: string): Promise<string | undefined> {
  await world.heads.start();
  const url = new URL(`http://host${address}`);
  const instance = { store: world.store, record: world.record, heads: world.heads } as Instance;
  const shown = await inRoom(instance, 'test', url.searchParams, 'en', undefined, room =>
    showPage(room, url.pathname, url.searchParams, [], false, 'http://127.0.0.1'),
  );
  return isRefusal(shown) || typeof shown.body !== 'string' ? undefined : shown.body;
}

async function register(symbol: string, more: object = {}, on = '2022'): Promise<void> {
  const document = { symbol, kind: 'note', title: { en: `On ${symbol}` }, distribution: 'general' };
  await world.given(['documents.register', { ...document, originalLanguage: 'en', ...more }, { on }]);
}

it('shows how far each language has come', async () => {
  await register('NOTE/1');
  const file = await storeFile(world, 'test', Buffer.from('Words.\n'));
  if (isRefusal(file)) throw new Error(file.code);
  const attached = { digest: file.digest, name: 'note.txt' };
  await world.given(['documents.attach-file', { symbol: 'NOTE/1', language: 'en', state: 'original', file: attached }]);
  const page = await show('/documents/NOTE~1');
  expect(page).toMatch(/id="translations"|Languages and how far/);
  expect(page).toContain('no file yet');
});

it('tells what took whose place, in both directions, and what a Rev, Add or Corr is of', async () => {
  for (const symbol of ['A/1', 'A/1/Rev.1', 'A/1/Rev.2', 'A/1/Add.1']) await register(symbol);
  const page = (await show('/documents/A~1~Rev.1')) ?? '';
  const chain = page.slice(page.indexOf('id="chain"'));
  expect(chain).toMatch(/A\/1<\/a> → <b>A\/1\/Rev\.1<\/b>[\s\S]*<b>A\/1\/Rev\.1<\/b> → [^→]*A\/1\/Rev\.2/);
  expect(page).toContain('addendum 1 of A/1');
  expect((await show('/documents/A~1~Add.1'))?.includes('id="chain"')).toBe(false);
});

it('finds a symbol by its address, however it is written, and nothing that is none', async () => {
  await register('TBC-2/X.y/007');
  expect(await show('/documents/tbc-2~x.Y~007')).toContain('TBC-2/X.y/007');
  for (const wrong of ['~', '..~..~etc', "x'%20or%201=1", '%00', '~~~~'])
    expect(await show(`/documents/${wrong}`), wrong).toBeUndefined();
  const again = { symbol: 'tbc-2/x.y/007', kind: 'note', title: { en: 'x' }, distribution: 'general' };
  (await world.when('documents.register', { ...again, originalLanguage: 'en' }, { on: '2022' })).refused(
    'symbol-taken',
    {
      field: 'symbol',
    },
  );
});

it('is chosen from by body and by year, and listed on the page of its meeting', async () => {
  await register('C/1', { body: 'commission', meeting: { series: 'annual', edition: '2022' } });
  await register('N/1', {}, '2021');
  const found = async (query: string) =>
    JSON.parse((await show(`/documents.json${query}`)) ?? '').page.documents.map(
      (one: { symbol: string }) => one.symbol,
    );
  expect([await found(''), await found('?body=commission'), await found('?year=2021')]).toEqual([
    ['C/1', 'N/1'],
    ['C/1'],
    ['N/1'],
  ]);
  expect([await found('?body=%27'), await found('?year=1999')]).toEqual([[], []]);
  for (const year of ['x', '9999999999']) expect(await show(`/documents.json?year=${year}`)).toBeUndefined();
  expect(await show('/documents/C~1')).toMatch(/>English<[\s\S]*>Annual, 2022<\/a>/);
  const meeting = JSON.parse((await show('/meetings/annual/2022.json')) ?? '');
  expect(meeting.related).toMatchObject([{ kind: 'document', symbol: 'C/1', path: '/documents/C~1' }]);
  expect(await show('/meetings/annual/2022')).toContain('href="/f/test/documents/C~1"');
});
