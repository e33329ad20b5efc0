import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** What a stranger can find out about the plan: what was promised to whom, and what is known of it, on which day. */
let served: Served;
beforeAll(async () => {
  served = await serveExample();
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const get = async (path: string) => fetch(`${served.address}/f/rok-asean${path}`);
const text = async (path: string) => (await get(path)).text();

interface Plan {
  readonly plan: { readonly commitment: { readonly value: object } };
  readonly shown: {
    readonly version: { readonly version: number; readonly note: { readonly en: string } | null };
    readonly tasks: readonly { readonly task: string; readonly title: null; readonly areas: readonly object[] }[];
    readonly counts: readonly { readonly count: number }[];
  };
}

const planAt = async (query = '') => ((await (await get(`/plan.json${query}`)).json()) as { page: Plan }).page;

it('tells what was promised to ASEAN, and by whom', async () => {
  const { plan } = await planAt();
  expect(plan.commitment.value).toEqual({ kind: 'one-sided', by: ['KOR'], to: ['ASEAN'] });
  expect(await text('/plan')).toContain('five years from late 2021, as announced');
});

it('knows twelve tasks by count, nine by an area of our own label, and no title', async () => {
  const { tasks, counts } = (await planAt()).shown;
  expect(counts.map(({ count }) => count)).toEqual([12]);
  expect(tasks).toHaveLength(12);
  expect(tasks.filter(({ areas }) => areas.length > 0)).toHaveLength(9);
  expect(tasks.every(({ title }) => title === null)).toBe(true);
  expect(await text('/plan/T12')).toContain('title not known');
});

it('shows of late 2021 what sources of 2021 tell, and of 2022 that an update is reported but not published', async () => {
  const before = (await planAt('?asof=2021-12-01')).shown;
  expect(before.version.version).toBe(1);
  expect(before.tasks.length).toBeLessThan(9);
  const after = (await planAt('?asof=2022-12-01')).shown;
  expect(after.version).toMatchObject({ version: 2, note: { en: expect.stringContaining('not published') } });
  expect((await get('/plan/versions/3')).status).toBe(404);
});

it('knows no plan before one was recorded', async () => {
  expect(await text('/plan?at=60')).toContain('No plan is recorded');
});
