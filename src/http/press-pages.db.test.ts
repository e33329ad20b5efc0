import { readXlsx } from 'hucre';
import { beforeEach, expect, it } from 'vitest';
import { issueTo, letIn } from '../../test/kit/people.ts';
import { openHouse } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import type { Paper } from '../papers/paper.ts';
import { PressBusy } from '../papers/press.ts';
import { Orders } from '../press/orders.ts';
import type { Author } from '../record/body.ts';
import { isRefusal } from '../record/refusal.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

const html = { accept: 'text/html', 'accept-language': 'en' };
const paper = (length: number): Paper => ({
  language: 'en',
  title: 'Long',
  source: 'here',
  blocks: Array.from({ length }, (_, at) => ({ kind: 'text', text: `Paragraph ${at}` })),
});
const mine = { framework: 'test', reader: 'me' };
const order = (of: string, length: number) => ({
  of,
  title: of,
  path: '/f/test/plan.pdf',
  name: 'plan.pdf',
  type: 'application/pdf',
  manuscript: { kind: 'pdf', paper: paper(length), address: '' } as const,
});

it('is ordered by who looks with a browser, seen by nobody else, and given at once to who asks for the file', async () => {
  await world.heads.start();
  const house = await openHouse(world);
  const author = world.authorOf('secretariat-officer') as Author;
  const acts = [
    { act: 'plan.describe', body: { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] } },
    { act: 'plan.open-version', body: { version: 1, content: 'in-full' } },
    ...Array.from({ length: 1501 }, (_, at) => ({
      act: 'plan.state-task',
      body: { version: 1, task: `T${at}`, number: String(at), title: { en: `Task ${at}` } },
    })),
    { act: 'plan.adopt-version', body: { version: 1, standing: 'adopted' } },
  ];
  expect(isRefusal(await world.record.perform({ framework: 'test', author, principal: 'test', acts }))).toBe(false);
  const at = `${house.address}/f/test/plan.xlsx`;
  const direct = await fetch(at, { redirect: 'manual' });
  expect([direct.status, direct.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining('attachment; filename="test-plan-'),
  ]);
  const ordered = await fetch(`${house.address}/f/test/plan.xlsx?lang=en`, { redirect: 'manual', headers: html });
  expect(ordered.status).toBe(303);
  const path = ordered.headers.get('location') ?? '';
  const stands = async () => (await fetch(house.address + path.replace('?', '.json?'))).json() as any;
  await expect.poll(async () => (await stands()).state, { timeout: 20_000 }).toBe('done');
  const page = await (await fetch(house.address + path, { headers: html })).text();
  expect(page).toContain('Open the paper (XLSX');
  expect(page).not.toContain('<script');
  const file = await fetch(house.address + path.replace('?', '/file?'));
  // The files tell when they were made: what they hold is the same.
  const rowsOf = async (answer: Response) =>
    (await readXlsx(await answer.arrayBuffer())).sheets.map(({ rows }) => rows);
  expect(await rowsOf(file)).toEqual(await rowsOf(direct));
  const { person } = await issueTo(world, 'ARD', 'focal-point');
  const other = await letIn(world, house, person, 'ana@ard.example');
  for (const ending of ['', '.json', '/file'])
    expect((await other.get(path.replace('?', `${ending}?`))).status).toBe(404);
  expect((await fetch(`${house.address}/f/test/papers/none`, { headers: html })).status).toBe(404);
}, 60_000);

it('shows how far it is without scripts, and is cancelled where it is set, by a form at another process', async () => {
  const [one, two] = [new Orders(world.store, () => {}), new Orders(world.store, () => {})];
  const id = await one.place(mine, order('cancelled', 60_000));
  expect(await two.find({ ...mine, reader: 'other' }, id)).toBeUndefined();
  await expect.poll(async () => (await two.find(mine, id))?.step, { timeout: 10_000 }).toBe(1);
  await two.cancel(mine, id);
  const next = await one.place(mine, order('next', 1));
  // The process that was at it is free within seconds, though the paper would have taken far longer.
  await expect.poll(async () => (await two.find(mine, next))?.state, { timeout: 10_000 }).toBe('done');
  expect(await one.find(mine, id)).toMatchObject({ state: 'cancelled', bytes: null });
  expect(await one.place(mine, order('cancelled', 1))).toBe(id);
  await expect.poll(async () => (await one.find(mine, id))?.state, { timeout: 10_000 }).toBe('done');
  await Promise.all([one.stop(), two.stop()]);
}, 60_000);

it('goes on elsewhere when the process that sets it ends, with or without a word', async () => {
  const dies = new Orders(world.store, () => {});
  const id = await dies.place(mine, order('left', 60_000));
  await expect.poll(async () => (await dies.find(mine, id))?.state, { timeout: 10_000 }).toBe('setting');
  await dies.stop();
  expect(await dies.find(mine, id)).toMatchObject({ state: 'waiting' });
  // As a process leaves it that is killed over it.
  const gone = new Orders(world.store, () => {});
  await gone.stop();
  const [held, hopeless] = [await gone.place(mine, order('held', 1)), await gone.place(mine, order('hopeless', 1))];
  await world.store.writer.query(
    `update press.paper set state = 'setting', lease_until = now() - interval '1 second', attempts = case when id = $1 then 1 else 3 end
     where id in ($1, $2)`,
    [held, hopeless],
  );
  await gone.cancel(mine, id);
  const lives = new Orders(world.store, () => {});
  await expect.poll(async () => (await lives.find(mine, held))?.state, { timeout: 10_000 }).toBe('done');
  expect(await lives.find(mine, hopeless)).toMatchObject({ state: 'failed' });
  await lives.stop();
}, 60_000);

it('takes so many of one reader', async () => {
  const full = new Orders(world.store, () => {});
  const greedy = { framework: 'test', reader: 'greedy' };
  for (const of of ['1', '2', '3', '4']) await full.place(greedy, order(of, 60_000));
  await expect(full.place(greedy, order('5', 1))).rejects.toBeInstanceOf(PressBusy);
  await full.stop();
}, 60_000);
