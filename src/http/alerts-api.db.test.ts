import { beforeEach, expect, it } from 'vitest';
import { againstCapSchema, noCapSchema } from '../../test/kit/cap-schema.ts';
import { type House, openHouse } from '../../test/kit/visit.ts';
import { openWorld, type Persona, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';

let world: World;
let house: House;

beforeEach(async () => {
  world = await openWorld();
  house = await openHouse(world);
});

const tokenOf = (persona: Persona) =>
  openAccess(world.store).makeToken('test', world.authorOf(persona)?.credential as number, 'test', 1);

const sent = (minutesAgo: number) => `${new Date(Date.now() - minutesAgo * 60_000).toISOString().slice(0, 19)}-00:00`;

interface Said {
  readonly identifier: string;
  readonly sent: string;
  readonly type?: string;
  readonly references?: string;
  readonly info?: string;
}

const info = (more = '') => `<info><language>en</language><category>Met</category><event>Flood</event>
  <responseType>Evacuate</responseType><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
  <expires>2999-06-01T12:00:00-00:00</expires><headline>Flood on the Ashna</headline>${more}
  <area><areaDesc>Ashna valley</areaDesc><polygon>47.1,13.0 47.3,13.0 47.3,13.4 47.1,13.0</polygon></area></info>`;

function cap({ identifier, sent, type = 'Alert', references, info: told = '' }: Said): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${identifier}</identifier><sender>gauges@ard.example</sender>
  <sent>${sent}</sent><status>Actual</status><msgType>${type}</msgType><scope>Public</scope>${
    references === undefined ? '' : `<references>${references}</references>`
  }${told}</alert>`;
}

async function post(token: string, body: string, query = '') {
  const answer = await fetch(`${house.address}/api/f/test/alerts${query}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/cap+xml' },
  });
  return { status: answer.status, said: (await answer.json()) as { code?: string; field?: string; act?: string } };
}

it('takes alert, update, acknowledgement and cancellation of another system, and serves each as CAP 1.2', async () => {
  const [ardia, secretariat] = [await tokenOf('focal-point'), await tokenOf('secretariat-officer')];
  const first = { identifier: 'ashna.1', sent: sent(9) };
  const named = ({ identifier, sent }: Said) => `gauges@ard.example,${identifier},${sent}`;
  const later = { identifier: 'ashna.2', sent: sent(6), references: named(first) };
  expect(await post(ardia, cap({ ...first, info: info() }), '?alert=ashna')).toMatchObject({ status: 201 });
  expect(await post(ardia, cap({ ...later, type: 'Update', info: info() }))).toMatchObject({ status: 201 });
  expect(
    await post(ardia, cap({ identifier: 'ashna.ack', sent: sent(4), type: 'Ack', references: named(later) })),
  ).toMatchObject({ status: 201 });
  expect(
    await post(
      secretariat,
      cap({ identifier: 'ashna.3', sent: sent(2), type: 'Cancel', references: named(later) }).replace(
        '<references>',
        '<note>Over.</note><references>',
      ),
    ),
  ).toMatchObject({ status: 201 });
  const { page } = (await (await fetch(`${house.address}/f/test/alerts/ashna.json`)).json()) as {
    page: {
      standing: string;
      answers: { party: string; state: string }[];
      messages: { type: string; sender: string }[];
    };
  };
  expect(page.standing).toBe('cancelled');
  expect(page.messages.map(({ type, sender }) => [type, sender])).toEqual(
    ['Alert', 'Update', 'Ack', 'Cancel'].map(type => [type, 'gauges@ard.example']),
  );
  expect(page.answers).toContainEqual(expect.objectContaining({ party: 'ARD', state: 'acknowledged' }));
  for (const n of [1, 2, 3, 4]) {
    const xml = await (await fetch(`${house.address}/f/test/alerts/ashna/${n}.xml`)).text();
    expect(xml).toContain('<sender>gauges@ard.example</sender>');
    if (noCapSchema === '') expect(againstCapSchema(xml), String(n)).toBe('');
  }
});

it('refuses what is no right CAP, names field and rule, and records nothing', async () => {
  const token = await tokenOf('secretariat-officer');
  const size = await world.size();
  const right = cap({ identifier: 'x.1', sent: sent(1), info: info() });
  const wrong: [string, string, number, string, string?][] = [
    ['a time with Z', right.replace(/<sent>[^<]*/, `<sent>${new Date(0).toISOString().slice(0, 19)}Z`), 400, 'invalid'],
    ['sent tomorrow', right.replace(/<sent>[^<]*/, `<sent>${sent(-1440)}`), 400, 'sent-in-the-future', 'sent'],
    ['expired before it is sent', right.replace('2999-06-01', '2020-06-01'), 400, 'wrong-order-of-times', 'expires'],
    ['no such day', right.replace('2999-06-01', '2999-02-30'), 400, 'invalid'],
    ['a code of nobody', right.replace('>Severe<', '>Terrible<'), 400, 'invalid', 'severity'],
    [
      'an open polygon',
      right.replace('47.1,13.0</polygon>', '47.2,13.0</polygon>'),
      400,
      'polygon-not-closed',
      'areas.0.polygons.0',
    ],
    ['nowhere on earth', right.replaceAll('47.1,13.0', '97.1,13.0'), 400, 'out-of-range', 'areas.0.polygons.0'],
    ['a label that lies', right.replace('<language>en', '<language>ko'), 400, 'language-label'],
    ['a draft', right.replace('>Actual<', '>Draft<'), 400, 'draft-not-issued', 'status'],
    ['an exercise unnamed', right.replace('>Actual<', '>Exercise<'), 400, 'exercise-not-named', 'note'],
    ['an update of nothing', right.replace('>Alert<', '>Update<'), 409, 'unknown-reference', 'references'],
    ['no XML', '{"alert": 1}', 400, 'not-cap', '(body)'],
    ['an entity', right.replace('<alert', '<!DOCTYPE a [<!ENTITY x "y">]><alert'), 400, 'not-cap', '(body)'],
  ];
  for (const [what, xml, status, code, field] of wrong) {
    const { status: got, said } = await post(token, xml);
    expect([what, got, said.code], JSON.stringify(said)).toEqual([what, status, code]);
    if (field !== undefined) expect(JSON.stringify(said), what).toContain(`"${field}"`);
  }
  expect((await post(await tokenOf('observer'), right)).status).toBe(403);
  expect(await world.size()).toBe(size);
});

it('takes the acknowledgements of many parties that come together, each once', async () => {
  const parties = Array.from({ length: 60 }, (_, n) => `P${String(n).padStart(2, '0')}`);
  await world.record.perform({
    framework: 'test',
    author: world.authorOf('host'),
    principal: 'host',
    acts: parties.map(code => ({
      act: 'parties.add-party',
      body: { code, kind: 'state', names: { common: { en: `Party ${code}` } } },
    })),
  });
  const token = await tokenOf('secretariat-officer');
  const act = async (name: string, body: object) => {
    const answer = await fetch(`${house.address}/api/f/test/acts/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body, audience: 'public' }),
    });
    return answer.status;
  };
  expect((await post(token, cap({ identifier: 'all.1', sent: sent(0), info: info() }), '?alert=all')).status).toBe(201);
  const twice = [...parties, ...parties].map(by => act('alerts.acknowledge', { alert: 'all', by }));
  const answered = await Promise.all(twice);
  expect(answered.filter(status => status === 201)).toHaveLength(60);
  expect(answered.filter(status => status === 409)).toHaveLength(60);
  const { page } = (await (await fetch(`${house.address}/f/test/alerts/all.json`)).json()) as {
    page: { answers: { state: string }[] };
  };
  expect(page.answers.filter(({ state }) => state === 'acknowledged')).toHaveLength(60);
});
