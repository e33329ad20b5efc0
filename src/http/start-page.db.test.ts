import { beforeEach, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import type { Door } from './doors.ts';
import { postStart, startPage } from './start-page.tsx';

let world: World;
let door: Door;
beforeEach(async () => {
  world = await openWorld({ bare: true });
  const instance = { ...world, access: openAccess(world.store) };
  door = { instance, language: 'en', visitor: undefined, stylesheets: [], personas: true };
});

const filled = {
  key: 'test',
  'name.en': 'River Talks',
  'about.en': 'Four states share a river.',
  languages: 'en',
  timeZone: 'Asia/Bangkok',
  accent: 'moss',
  nameForm: 'un',
  'order.by': 'alphabet',
  'order.alphabet.language': 'en',
  groups: 'MRC',
  'bodies.0.key': 'commission',
  'bodies.0.name.en': 'Commission',
  'bodies.0.level': 'ministers',
};

function post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return postStart(
    door,
    new Request('http://127.0.0.1/start', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(fields).toString(),
    }),
  );
}

it('shows the form in both languages', async () => {
  expect(await startPage(door).text()).toContain('3. Who takes part');
  const korean = await startPage({ ...door, language: 'ko' }).text();
  expect(korean).toContain('협력체 설립');
  expect(korean).toContain('3. 누가 참여하는가');
});

it('founds, signs the founder in and goes on to the framework', async () => {
  const answer = await post(filled);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/f/test');
  const session = /^comity_session=([^;]+); HttpOnly; SameSite=Lax/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  expect(await door.instance.access.findSession(session ?? '')).toEqual({ framework: 'test', credential: 1 });
  expect(await world.heads.find('test')).toBeDefined();
});

it('comes back with the field named and what was typed, and founds nothing', async () => {
  const answer = await post({ ...filled, timeZone: 'Mars/Olympus' });
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain('is no time zone');
  expect(page).toContain('River Talks');
  expect(await world.heads.find('test')).toBeUndefined();
});

it('says of every answer that is missing what it needs, and keeps what was written', async () => {
  const page = await (await post({ states: 'Japan, Elbonia' })).text();
  for (const said of ['Name: needs the text', 'Key: is needed', 'Elbonia']) expect(page).toContain(said);
  expect(page).not.toContain('Invalid input');
});

it('shows fields for the languages ticked, and founds nothing yet', async () => {
  const answer = await post({ ...filled, languages: 'fr', _again: 'languages' });
  expect(await answer.text()).toContain('name="name.fr"');
  expect(await world.heads.find('test')).toBeUndefined();
});

it('is for the machine itself, and for its own form', async () => {
  expect((await post(filled, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  door = { ...door, personas: false };
  expect(startPage(door).status).toBe(403);
  expect((await post(filled)).status).toBe(403);
  expect(await world.heads.find('test')).toBeUndefined();
});
