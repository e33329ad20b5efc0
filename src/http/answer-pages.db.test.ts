import type { AddressInfo } from 'node:net';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { issueTo } from '../../test/kit/people.ts';
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
      for (const name of ['_csrf', '_id', '_version', '_begun'])
        form[name] = new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
      return { status: answer.status, text };
    },
    /** As a browser sends a form with files. */
    async send(fields: Record<string, string | File>) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ language: 'en', ...form, ...fields })) body.set(name, value);
      const answer = await fetch(address + at, { method: 'POST', redirect: 'manual', headers, body });
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
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

/** What stands on the desk of somebody who acts for an office of the party. */
async function deskOfOffice(office: string) {
  const { credential } = await issueTo(world, 'ARD', 'focal-point', { office });
  const access = openAccess(world.store);
  const used = await access.useLink(await access.makeLink('test', credential));
  const headers = { cookie: `comity_session=${used?.session}`, 'accept-language': 'en' };
  return async () => (await fetch(`${address}/desk`, { headers })).text();
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

it('is recorded once where two of the party give in the same instant', async () => {
  const [focal, head] = [await sit('focal-point'), await sit('head-of-delegation')];
  await focal.get();
  await head.get();
  const size = await world.size();
  const given = await Promise.all(
    [focal, head].map((one, at) =>
      one.post({ _do: 'issue', _audience: 'public', status: 'delayed', narrative: `${at}` }),
    ),
  );
  expect(given.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(given.find(({ status }) => status === 409)?.text).toContain('gave a return meanwhile');
  expect(await world.size()).toBe(size + 1);
});

it('is not given over what another of the party gave meanwhile, before that was seen', async () => {
  const [focal, head] = [await sit('focal-point'), await sit('head-of-delegation')];
  await focal.get();
  await head.get();
  await focal.post({ _do: 'issue', _audience: 'public', status: 'delayed', narrative: 'Given first.' });
  const second = await head.post({ _do: 'issue', _audience: 'public', status: 'completed', narrative: 'My own.' });
  expect(second.status).toBe(409);
  expect(second.text).toContain('gave a return meanwhile');
  expect(second.text).toContain('My own.');
  expect(await stands()).toMatchObject({ narrative: { en: 'Given first.' } });
  const seen = await head.get();
  expect(seen.text).toContain('My own.');
  await head.post({ _do: 'issue', _audience: 'public', status: 'completed', narrative: 'Ours.' });
  expect(await stands()).toMatchObject({ narrative: { en: 'Ours.' } });
});

it('brings files with the draft, refuses what they are not, and keeps the text either way', async () => {
  const focal = await sit('focal-point');
  await focal.get();
  const text = { status: 'on-track', narrative: 'See the photographs.', 'e0.title': 'Minutes' };
  const large = await focal.send({
    ...text,
    _do: 'issue',
    e0: new File([Buffer.alloc(50 * 1024 * 1024, 'a')], 'a.txt'),
  });
  expect([large.status, large.text]).toEqual([400, expect.stringContaining('larger than 25 MiB')]);
  expect(large.text).toContain('See the photographs.');
  const exe = new File([Buffer.from('MZ\0\0')], 'minutes.pdf');
  const disguised = new File(['Minutes of the meeting.'], 'minutes.pdf');
  for (const [file, said] of [
    [exe, 'none of the kinds'],
    [disguised, 'is not what its name says'],
  ] as const) {
    await focal.get();
    const wrong = await focal.send({ ...text, _do: 'issue', e0: file });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining(said)]);
  }
  expect(await stands()).toBeUndefined();
  await focal.get();
  await focal.send({ ...text, _do: 'keep', e0: new File(['Minutes of the meeting.'], 'minutes.txt') });
  const kept = await focal.get();
  expect(kept.text).toContain('minutes.txt is kept with the draft.');
  const file = {
    'e0.digest': /name="e0.digest" value="([0-9a-f]+)"/.exec(kept.text)?.[1] ?? '',
    'e0.name': 'minutes.txt',
  };
  await focal.send({ ...text, ...file, _do: 'issue', _audience: 'public' });
  expect((await stands())?.evidence).toEqual([
    { title: { en: 'Minutes' }, file: { digest: file['e0.digest'], name: 'minutes.txt' } },
  ]);
});

it('waits for a part that was handed to another office', async () => {
  const focal = await sit('focal-point');
  await focal.get();
  const text = { status: 'on-track', narrative: 'Nine report.', 'office.output': 'Gauging office' };
  const early = await focal.post({ ...text, _do: 'issue', _audience: 'public' });
  expect(early.text).toContain('handed to Gauging office, and nothing is written there');
  const head = await sit('head-of-delegation');
  expect((await head.get()).text).toContain('Gauging office (nothing written yet)');
  const desks = [await deskOfOffice('Gauging office'), await deskOfOffice('Another office')];
  const [desk, other] = await Promise.all(desks.map(read => read()));
  expect(desk).toContain('/f/test/reporting/R1/T01/ARD/answer');
  expect(desk).toContain('1 (Output: what was done), First round');
  expect(other).not.toContain('to write');
  const before = await world.size();
  await head.post({ ...text, output: 'Nine gauges.', _do: 'issue', _audience: 'own' });
  expect(await world.body(before)).toMatchObject({
    act: 'reporting.draft-return',
    in: { offices: ['Gauging office'], output: { en: 'Nine gauges.' } },
  });
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
