import { beforeEach, describe, expect, it } from 'vitest';
import { issueTo } from '../../test/kit/people.ts';
import { type House, openHouse } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';

let world: World;
let access: Access;
/** Two processes on one database. */
let houses: readonly [House, House];

beforeEach(async () => {
  world = await openWorld();
  access = openAccess(world.store);
  houses = [await openHouse(world, { actsPerMinute: 4 }), await openHouse(world, { actsPerMinute: 4 })];
});

async function tokenOf(party: string | undefined, capacity: string): Promise<string> {
  const { credential } = await issueTo(world, party, capacity);
  return access.makeToken('test', credential, 'test', 1);
}

let sources = 0;
const act = () => ({
  act: 'framework.register-source',
  body: { key: `S${++sources}`, title: 'A source', publisher: 'X', language: 'en', url: 'https://example.org/' },
});

async function send(house: House, token: string, acts: readonly object[] = [act()]): Promise<Response> {
  return fetch(`${house.address}/api/f/test/acts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: acts.map(one => JSON.stringify(one)).join('\n'),
  });
}

describe('what a party records in a minute', () => {
  it('is counted over all processes and all of its people, and refused with how long to wait', async () => {
    const [first, second] = [await tokenOf('CAS', 'compiler'), await tokenOf('CAS', 'rapporteur')];
    for (const [house, token] of [
      [houses[0], first],
      [houses[1], first],
      [houses[0], second],
      [houses[1], second],
    ] as const)
      expect((await send(house, token)).status).toBe(201);
    const size = await world.size();
    for (const house of houses) {
      const refused = await send(house, second);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await refused.json()).toMatchObject({ code: 'too-often', status: 429 });
    }
    expect(await world.size()).toBe(size);
    // Another party is not made to wait for it, nor for the minute after.
    expect((await send(houses[0], await tokenOf('BEL', 'compiler'))).status).toBe(201);
    await world.store.writer.query(`update accounts.attempt set until = now() - interval '1 second'`);
    expect((await send(houses[0], first)).status).toBe(201);
  });

  it('takes a batch whole where it begins within the limit, and nothing after it', async () => {
    const token = await tokenOf('CAS', 'compiler');
    expect((await send(houses[0], token, Array.from({ length: 9 }, act))).status).toBe(201);
    expect((await send(houses[1], token)).status).toBe(429);
  });

  it('counts files too, and those who act for no party one by one', async () => {
    const upload = (token: string) =>
      fetch(`${houses[0].address}/api/f/test/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: 'not a file that is taken',
      });
    const [one, other] = [
      await tokenOf(undefined, 'secretariat-officer'),
      await tokenOf(undefined, 'secretariat-officer'),
    ];
    expect((await upload(one)).status).toBe(201);
    expect((await upload(one)).status).toBe(429);
    expect((await send(houses[0], one)).status).toBe(429);
    expect((await send(houses[0], other)).status).toBe(201);
  });
});
