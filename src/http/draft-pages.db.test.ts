import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openWorld, type Persona, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import { claimsOf } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import { listInterventions } from '../slices/meetings/derived/interventions.ts';
import { makeServer } from './server.ts';

const path = '/f/test/meetings/annual/2026/notes';
let world: World;
let address: string;
/** The process ends after the next commit, before anyone is answered. */
let gone = false;

beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
    ['meetings.register-edition', { series: 'annual', edition: '2026', year: 2026 }],
    ['meetings.record-facts', { series: 'annual', edition: '2026', starts: '2026', schedule: 'under-way' }],
    [
      'meetings.issue-agenda',
      {
        series: 'annual',
        edition: '2026',
        kind: 'provisional',
        items: [{ key: 'gauges', number: '1', title: { en: 'Gauges' } }],
      },
    ],
  );
  const record = {
    ...world.record,
    async perform(submission: Parameters<World['record']['perform']>[0]) {
      const outcome = await world.record.perform(submission);
      if (!gone) return outcome;
      gone = false;
      throw new Error('gone before it could say so');
    },
  };
  const instance = { ...world, record, access: openAccess(world.store) };
  const log: string[] = [];
  const server = makeServer({ instance, client: 'none', host: '127.0.0.1', log: line => log.push(line) });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

/** Somebody in front of a browser without script: a session, and the forms of the page. */
interface Sitting {
  get(query?: string): Promise<{ status: number; text: string; id: string; headers: Headers }>;
  post(fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>;
  keep(fields: Record<string, string>): Promise<string>;
  readonly author: Author;
}

async function sit(persona: Persona): Promise<Sitting> {
  const access = openAccess(world.store);
  const author = world.authorOf(persona) as Author;
  const used = await access.useLink(await access.makeLink('test', author.credential as number));
  const cookie = `comity_session=${used?.session}`;
  let csrf = '';
  const sitting: Sitting = {
    author,
    async get(query = '') {
      const answer = await fetch(`${address}${path}${query}`, { headers: { cookie, 'accept-language': 'en' } });
      const text = await answer.text();
      csrf = /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? csrf;
      return {
        status: answer.status,
        text,
        id: /name="_id" value="([^"]*)"/.exec(text)?.[1] ?? '',
        headers: answer.headers,
      };
    },
    post(fields, headers = {}) {
      const body = new URLSearchParams({ _csrf: csrf });
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) {
          if (name === '_csrf') body.delete(name);
          body.append(name, one);
        }
      return fetch(address + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: body.toString(),
      });
    },
    async keep(fields) {
      const { id } = await sitting.get();
      const answer = await sitting.post({
        _do: 'keep',
        _id: id,
        _version: '0',
        grain: 'party',
        language: 'en',
        ...fields,
      });
      expect(answer.status).toBe(303);
      return id;
    },
  };
  return sitting;
}

const spoken = { who: 'bel', kind: 'request', item: 'gauges', text: 'Read the gauges daily' };
const statements = async (author: Author) => {
  const reading = await world.reading();
  return world.store.asMember('test', claimsOf(author), db => listInterventions({ ...reading, db }, 'annual', '2026'));
};

describe('without script', () => {
  it('a note is kept, shown, changed, issued, and read back from the meeting’s page', async () => {
    const rapporteur = await sit('rapporteur');
    expect((await rapporteur.get()).text).toContain('No notes yet.');
    const id = await rapporteur.keep(spoken);
    const listed = await rapporteur.get('?done=kept');
    expect(listed.text).toContain('The note is kept.');
    expect(listed.text).toContain('Read the gauges daily');
    expect(listed.text, 'an abbreviation is written out').toContain('&quot;who&quot;:&quot;BEL&quot;');
    expect(listed.text, 'the item is carried to the next note').toMatch(/<option value="gauges" selected/);
    const before = await world.size();
    expect((await rapporteur.get(`?edit=${id}`)).text).toContain('Change a note');
    await rapporteur.post({ _do: 'keep', _id: id, _version: '1', ...spoken, text: 'Read the gauges hourly' });
    expect(await world.size(), 'a note is no entry').toBe(before);

    const issued = await rapporteur.post({ _do: 'issue', _which: 'chosen', draft: id });
    expect([issued.status, issued.headers.get('location')]).toEqual([303, `${path}?done=issued&count=1`]);
    expect(await world.size()).toBe(before + 1);
    expect(await world.body(before)).toMatchObject({
      act: 'meetings.record-intervention',
      audience: 'secretariat',
      in: {
        kind: 'request',
        item: 'gauges',
        text: { en: 'Read the gauges hourly' },
        speaker: { grain: 'party', party: 'BEL' },
        provisional: true,
      },
    });
    expect((await rapporteur.get()).text).toContain('No notes yet.');
    expect((await statements(rapporteur.author)).map(({ text }) => text.en)).toEqual(['Read the gauges hourly']);
    for (const other of ['observer', 'head-of-delegation', 'compiler'] as const)
      expect(await statements(world.authorOf(other) as Author), other).toEqual([]);
  });

  it('a form sent twice keeps one note, and an issue sent twice records it once', async () => {
    const rapporteur = await sit('rapporteur');
    const id = await rapporteur.keep(spoken);
    await rapporteur.post({ _do: 'keep', _id: id, _version: '0', grain: 'party', language: 'en', ...spoken });
    expect((await rapporteur.get()).text.match(/<li id="note-/g)).toHaveLength(1);
    const before = await world.size();
    const both = await Promise.all([1, 2].map(() => rapporteur.post({ _do: 'issue', _which: 'all' })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await world.size()).toBe(before + 1);
    const late = await rapporteur.post({
      _do: 'keep',
      _id: id,
      _version: '0',
      grain: 'party',
      language: 'en',
      ...spoken,
    });
    expect(late.status, 'sent once more, by a machine that heard no answer').toBe(303);
    expect((await rapporteur.get()).text).toContain('No notes yet.');
  });

  it('what was recorded before the process died is not recorded again', async () => {
    const rapporteur = await sit('rapporteur');
    const id = await rapporteur.keep(spoken);
    const before = await world.size();
    gone = true;
    expect((await rapporteur.post({ _do: 'issue', _which: 'all' })).status).toBe(500);
    expect(await world.size()).toBe(before + 1);
    expect((await rapporteur.get(`?edit=${id}`)).text).toContain('being issued');
    await rapporteur.keep({ ...spoken, text: 'Another' });
    const again = await rapporteur.post({ _do: 'issue', _which: 'all' });
    expect(again.headers.get('location')).toContain('count=2');
    expect(await world.size()).toBe(before + 2);
    expect((await rapporteur.get()).text).toContain('No notes yet.');
  });

  it('what is not ready is said, and nothing is issued', async () => {
    const rapporteur = await sit('rapporteur');
    await rapporteur.keep({ ...spoken, who: 'b', kind: '' });
    await rapporteur.keep(spoken);
    const before = await world.size();
    const { text } = await rapporteur.get();
    expect(text).toContain('The kind is not told.');
    const refused = await rapporteur.post({ _do: 'issue', _which: 'all' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/error-summary[^]*The kind is not told/);
    expect(await world.size()).toBe(before);
    expect((await rapporteur.get()).text.match(/<li id="note-/g)).toHaveLength(2);
  });

  it('what an act refuses is said beside its note, and the notes may be changed again', async () => {
    const rapporteur = await sit('rapporteur');
    const id = await rapporteur.keep(spoken);
    await world.given(['meetings.record-facts', { series: 'annual', edition: '2026', held: 'no' }]);
    const refused = await rapporteur.post({ _do: 'issue', _which: 'all' });
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(`href="#note-${id}"`)]);
    await rapporteur.post({ _do: 'keep', _id: id, _version: '1', ...spoken, text: 'mended' });
    expect((await rapporteur.get()).text).toContain('mended');
  });

  it('a speaker is told no further than the grain allows', async () => {
    const rapporteur = await sit('rapporteur');
    await rapporteur.keep({ ...spoken, grain: 'some-members', called: 'some downstream parties' });
    await rapporteur.keep({ ...spoken, grain: 'unattributed' });
    await rapporteur.post({ _do: 'issue', _which: 'all' });
    expect(
      (await statements(rapporteur.author)).map(({ speaker }) => [speaker.grain, speaker.party, speaker.label]),
    ).toEqual([
      ['some-members', null, { en: 'some downstream parties' }],
      ['unattributed', null, null],
    ]);
  });

  it('a note is deleted by its author', async () => {
    const rapporteur = await sit('rapporteur');
    const id = await rapporteur.keep(spoken);
    await rapporteur.post({ _do: 'remove', _id: id });
    expect((await rapporteur.get()).text).toContain('No notes yet.');
  });
});

describe('who may', () => {
  it.each([
    ['nobody', 401],
    ['observer', 403],
    ['focal-point', 403],
    ['rapporteur', 200],
    ['chair', 200],
    ['head-of-delegation', 200],
  ] as const)('%s gets %i', async (persona, status) => {
    if (persona === 'nobody') {
      expect((await fetch(address + path)).status).toBe(status);
      expect((await fetch(address + path, { method: 'POST' })).status).toBe(status);
      return;
    }
    const sitting = await sit(persona);
    expect((await sitting.get()).status).toBe(status);
    if (status === 403) expect((await sitting.post({ _do: 'keep', ...spoken })).status).toBe(403);
  });

  it('sees their own notes alone, on the page and as data', async () => {
    const [rapporteur, chair] = [await sit('rapporteur'), await sit('chair')];
    const id = await rapporteur.keep(spoken);
    for (const query of ['', `?edit=${id}`]) expect((await chair.get(query)).text).not.toContain('Read the gauges');
    await chair.post({ _do: 'remove', _id: id });
    await chair.post({ _do: 'issue', _which: 'chosen', draft: id });
    expect((await rapporteur.get()).text).toContain('Read the gauges');
  });

  it('is told where they will not read back what they issue', async () => {
    const [rapporteur, chair] = [await sit('rapporteur'), await sit('chair')];
    await rapporteur.keep(spoken);
    await chair.keep(spoken);
    expect((await rapporteur.get()).text).not.toContain('you will not read it yourself');
    expect((await chair.get()).text).toContain('the secretariat; you will not read it yourself');
  });

  it('knows no meeting that is not there, and no way to post elsewhere', async () => {
    const rapporteur = await sit('rapporteur');
    expect((await rapporteur.get('/../../2031/notes')).status).toBe(404);
    expect((await fetch(`${address}/f/test/meetings/annual/2026`, { method: 'POST' })).status).toBe(404);
  });
});

describe('a script', () => {
  const json = { accept: 'application/json' };

  it('is answered in JSON: with the version, or with why not', async () => {
    const rapporteur = await sit('rapporteur');
    const { id } = await rapporteur.get();
    const sent = { _do: 'keep', _id: id, _version: '0', ...spoken };
    expect(await (await rapporteur.post(sent, json)).json()).toEqual({ id, version: 1 });
    expect(await (await rapporteur.post(sent, json)).json()).toEqual({ id, version: 1 });
    const large = await rapporteur.post({ ...sent, _version: '1', text: 'x'.repeat(70_000) }, json);
    expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ code: 'draft-too-large' })]);
    const forged = await rapporteur.post({ ...sent, _csrf: 'forged' }, json);
    expect([forged.status, await forged.json()]).toEqual([403, expect.objectContaining({ code: 'wrong-form' })]);
    expect((await rapporteur.post({ ...sent, _id: 'x' }, json)).status).toBe(403);
  });

  it('gets a new key for its forms after signing in again, and none across sites', async () => {
    const rapporteur = await sit('rapporteur');
    await rapporteur.get();
    const data = (await (await fetch(`${address}${path}.json`)).json()) as object;
    expect(data).toMatchObject({ code: 'sign-in-first' });
    const { text, headers } = await rapporteur.get('.json');
    expect(JSON.parse(text)).toMatchObject({ person: rapporteur.author.person, csrf: expect.any(String), drafts: [] });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('runs on this page alone, and only if it is ours', async () => {
    const rapporteur = await sit('rapporteur');
    expect((await rapporteur.get()).headers.get('content-security-policy')).toContain(
      "script-src 'self'; connect-src 'self'",
    );
    const other = await fetch(`${address}/f/test/meetings/annual/2026`);
    expect(other.headers.get('content-security-policy')).not.toContain('script-src');
  });
});

it('two who change one note at once both keep what they wrote', async () => {
  const rapporteur = await sit('rapporteur');
  const id = await rapporteur.keep(spoken);
  const change = (text: string) => rapporteur.post({ _do: 'keep', _id: id, _version: '1', ...spoken, text });
  await change('said in one tab');
  await change('said in another');
  const { text } = await rapporteur.get();
  for (const said of ['said in one tab', 'said in another', 'Changed in two places at once'])
    expect(text).toContain(said);
});
