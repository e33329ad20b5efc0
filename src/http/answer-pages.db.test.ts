import type { AddressInfo } from 'node:net';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { openWorld, type Persona, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import type { Author } from '../record/body.ts';
import { findReturn } from '../slices/reporting/derived/full-returns.ts';
import { makeServer } from './server.ts';

const cell = { round: 'R1', task: 'T01', party: 'ARD' };
const path = '/f/test/reporting/R1/T01/ARD/answer';
const officer = { as: 'secretariat-officer' } as const;
let world: World;
let address: string;

beforeEach(async () => {
  world = await openWorld();
  const round = { round: 'R1', name: { en: 'First round' }, version: 1, period: { from: '2026-01', until: '2026-06' } };
  const questions = [{ question: 'obstacles', text: { en: 'What stood in the way?' }, maxWords: 3 }];
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, officer],
    ['plan.open-version', { version: 1, content: 'in-full' }, officer],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' } }, officer],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, officer],
    ['reporting.open-round', { ...round, deadline: '2999-07-31T18:00', parties: ['ARD', 'BEL'], questions }, officer],
  );
  const instance = { ...world, access: openAccess(world.store) };
  const server = makeServer({ instance, client: 'none', host: '127.0.0.1', log: () => {} });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

/** Somebody in front of a browser without script: a session, and the page's form. */
async function sit(persona: Persona, at = path) {
  const access = openAccess(world.store);
  const { credential } = world.authorOf(persona) as Author;
  const used = await access.useLink(await access.makeLink('test', credential as number));
  const headers = { cookie: `comity_session=${used?.session}`, 'accept-language': 'en' };
  const form: Record<string, string> = {};
  return {
    async get() {
      const answer = await fetch(address + at, { headers });
      const text = await answer.text();
      for (const name of ['_csrf', '_id', '_version'])
        form[name] = new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
      return { status: answer.status, text };
    },
    async post(fields: Record<string, string>, accept = 'text/html') {
      const body = new URLSearchParams({ language: 'en', ...form, ...fields }).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded', accept };
      const answer = await fetch(address + at, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, ...type },
        body,
      });
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
    },
  };
}

const stands = async () => findReturn(await world.reading(), cell);

it('is one draft of the party, kept as it is typed, and given from here', async () => {
  const focal = await sit('focal-point');
  expect((await focal.get()).text.length).toBeLessThan(60_000);
  const kept = await focal.post({ _do: 'keep', status: 'on-track', narrative: 'Nine report.' }, 'application/json');
  expect(JSON.parse(kept.text)).toMatchObject({ version: 1 });
  const head = await sit('head-of-delegation');
  expect((await head.get()).text).toContain('Nine report.');
  const given = await head.post({
    _do: 'issue',
    _audience: 'public',
    status: 'on-track',
    narrative: 'Ten report.',
    q0: 'Ice',
  });
  expect(given.to).toContain('done=issued');
  expect(await stands()).toMatchObject({
    status: 'on-track',
    narrative: { en: 'Ten report.' },
    answers: [{ question: 'obstacles', text: { en: 'Ice' } }],
  });
  // What is written next begins with what was given.
  expect((await focal.get()).text).toContain('Ten report.');
});

it('keeps both texts of two who write at once, side by side', async () => {
  const [focal, head] = [await sit('focal-point'), await sit('head-of-delegation')];
  await focal.get();
  await head.get();
  await focal.post({ _do: 'keep', status: 'delayed', narrative: 'The first text.' });
  const second = await head.post(
    { _do: 'keep', status: 'completed', narrative: 'The second text.' },
    'application/json',
  );
  expect(JSON.parse(second.text)).toHaveProperty('beside');
  const { text } = await focal.get();
  expect(text).toContain('Written at the same time');
  expect(text).toContain('The first text.');
  expect(text).toContain('The second text.');
});

it('is put to the own party for clearance where that is chosen', async () => {
  const focal = await sit('focal-point');
  await focal.get();
  const before = await world.size();
  await focal.post({ _do: 'issue', _audience: 'own', status: 'delayed', narrative: 'Late.' });
  expect((await world.body(before)).act).toBe('reporting.draft-return');
  expect(await stands()).toBeUndefined();
});

it('says what is missing or too long, and records nothing', async () => {
  const focal = await sit('focal-point');
  await focal.get();
  const before = await world.size();
  const wrong = await focal.post({ _do: 'issue', _audience: 'public', narrative: 'Late.', q0: 'one two three four' });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Choose how the task stands, or nil.');
  expect(wrong.text).toContain('4 words; 3 are allowed');
  expect(await world.size()).toBe(before);
});

it('is for those who answer for the party, and for what is asked', async () => {
  for (const persona of ['secretariat-officer', 'observer', 'chair'] as const)
    expect((await (await sit(persona)).get()).status).toBe(403);
  expect((await (await sit('focal-point', path.replace('ARD', 'BEL'))).get()).status).toBe(403);
  expect((await fetch(address + path)).status).toBe(401);
  await world.given([
    'reporting.set-cells',
    { round: 'R1', cells: [{ task: 'T01', party: 'ARD', asked: 'not-asked' }] },
    officer,
  ]);
  expect((await (await sit('focal-point')).get()).status).toBe(404);
});
