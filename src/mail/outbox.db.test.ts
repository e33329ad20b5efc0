import { createServer, type Server, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type Manners, openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { openWorld } from '../../test/kit/world.ts';
import type { Store } from '../record/store/store.ts';
import { type Letter, smtpMail } from './mail.ts';
import { type Order, type Outbox, openOutbox } from './outbox.ts';

const to = 'reader@example.org';
const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const order = (key: string, more: Partial<Order> = {}): Order => ({
  key,
  kind: 'test',
  about: { key },
  until: soon(),
  ...more,
});
const compose = async ({ about }: { readonly about: unknown }): Promise<Omit<Letter, 'id'>> => ({
  to,
  subject: (about as { key: string }).key,
  text: 'Text.\n',
  language: 'en',
});

interface Box {
  readonly store: Store;
  readonly log: string[];
  outbox(url: string, wait?: number): Outbox;
  states(): Promise<readonly object[]>;
  /** As if the time to wait were over. */
  soon(): Promise<void>;
}

async function open(): Promise<Box> {
  const { store } = await openWorld({ bare: true });
  const log: string[] = [];
  return {
    store,
    log,
    outbox(url, wait = 400) {
      const mail = smtpMail(url, { from: 'comity@record.example.org' }, wait);
      onTestFinished(() => mail.close());
      return openOutbox({ store, mail, compose, log: line => void log.push(line) });
    },
    async states() {
      const { rows } = await store.writer.query('select key, state, attempts, doubts from mail.letter order by key');
      return rows;
    },
    async soon() {
      await store.writer.query(`update mail.letter set due_at = now() where state = 'waiting'`);
    },
  };
}

async function office(manners: Manners = {}): Promise<PostOffice> {
  const opened = await openPostOffice(manners);
  onTestFinished(() => opened.close());
  return opened;
}

/** A server that says these lines, one for each that it hears, and then nothing more. */
async function silentAfter(...lines: string[]): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    let said = 0;
    const say = () => {
      const line = lines[said++];
      if (line !== undefined) socket.write(`${line}\r\n`);
    };
    say();
    socket.on('data', say);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
}

it('sends each letter once, in two processes at a time, and takes no second order under one key', async () => {
  const box = await open();
  const post = await office();
  const [one, two] = [box.outbox(post.url), box.outbox(post.url)];
  const orders = Array.from({ length: 40 }, (_, n) => order(`letter ${String(n).padStart(2, '0')}`));
  expect(await Promise.all([one.order(orders), two.order(orders)]).then(made => made.toSorted())).toEqual([0, 40]);
  await Promise.all([one.work(), two.work(), one.work()]);
  expect(post.letters.map(({ subject }) => subject).toSorted()).toEqual(orders.map(({ key }) => key));
  expect(await one.order(orders)).toBe(0);
  await two.work();
  expect(post.letters).toHaveLength(40);
  const { rows } = await box.store.writer.query(`select distinct about::text, state from mail.letter`);
  expect(rows).toEqual([{ about: '{}', state: 'taken' }]);
});

it('waits longer each time while nobody answers at the mail server’s address, and loses nothing', async () => {
  const box = await open();
  const closed = await openPostOffice();
  await closed.close();
  const outbox = box.outbox(closed.url);
  await outbox.order([order('a')]);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    await outbox.work();
    const { rows } = await box.store.writer.query<{ wait: number }>(
      'select extract(epoch from due_at - now())::float8 as wait from mail.letter',
    );
    waits.push(rows[0]?.wait ?? 0);
    await box.soon();
  }
  expect(waits[0]).toBeGreaterThan(13);
  expect(waits[1]).toBeGreaterThan(26);
  expect(waits[2]).toBeGreaterThan(53);
  expect(waits[2]).toBeLessThan(67);
  // Once a trouble, not once an attempt.
  expect(box.log).toEqual([expect.stringContaining('ECONNREFUSED')]);
  const port = Number(new URL(closed.url).port);
  const post = await office({ port });
  await outbox.work();
  expect(post.letters).toHaveLength(1);
  expect(await box.states()).toEqual([{ key: 'a', state: 'taken', attempts: 4, doubts: 0 }]);
});

it('leaves a server that hangs before it was given the letter, and doubts nothing', async () => {
  const box = await open();
  const outbox = box.outbox(await silentAfter());
  await outbox.order([order('a')]);
  const start = performance.now();
  await outbox.work();
  expect(performance.now() - start).toBeLessThan(5000);
  expect(await box.states()).toEqual([{ key: 'a', state: 'waiting', attempts: 1, doubts: 0 }]);
});

it('says that it cannot know where the server fell silent with the whole letter in its hands', async () => {
  const box = await open();
  const outbox = box.outbox(await silentAfter('220 here', '250 here', '250 sender', '250 reader', '354 go on'));
  await outbox.order([order('a')]);
  await outbox.work();
  expect(await box.states()).toEqual([{ key: 'a', state: 'waiting', attempts: 1, doubts: 1 }]);
  const post = await office();
  await box.soon();
  await box.outbox(post.url).work();
  expect(await box.states()).toEqual([{ key: 'a', state: 'taken', attempts: 2, doubts: 1 }]);
});

it('tries again after 4xx with the same Message-ID, and not after 5xx', async () => {
  const box = await open();
  let code: number | undefined = 451;
  const post = await office({ refuse: () => code });
  const outbox = box.outbox(post.url);
  await outbox.order([order('a'), order('b')]);
  await outbox.work();
  expect(await box.states()).toMatchObject([
    { state: 'waiting', attempts: 1, doubts: 0 },
    { state: 'waiting', attempts: 1, doubts: 0 },
  ]);
  code = 550;
  await box.store.writer.query(`update mail.letter set due_at = now() where key = 'a'`);
  await outbox.work();
  expect(await box.states()).toMatchObject([{ state: 'failed' }, { state: 'waiting' }]);
  code = undefined;
  await box.soon();
  await outbox.work();
  expect(post.letters.map(({ subject }) => subject)).toEqual(['b']);
  const { rows } = await box.store.writer.query<{ id: string; trouble: string | null }>(
    'select id, trouble from mail.letter order by key',
  );
  expect(post.letters[0]?.headers).toContain(`Message-ID: <${rows[1]?.id}@record.example.org>`);
  expect(rows[0]?.trouble).toContain('550');
  expect(rows[0]?.trouble).not.toContain(to);
});

it('gives up what is pointless by now, and sends nothing before its time', async () => {
  const box = await open();
  const post = await office();
  const outbox = box.outbox(post.url);
  await outbox.order([
    order('late', { until: new Date(Date.now() - 1000).toISOString() }),
    order('early', { from: soon() }),
  ]);
  await outbox.work();
  expect(await box.states()).toMatchObject([
    { key: 'early', state: 'waiting', attempts: 0 },
    { key: 'late', state: 'failed', attempts: 0 },
  ]);
  expect(post.letters).toEqual([]);
});

it('forgets a letter 90 days after it was done and pointless, and none before, or that waits or is to be told of', async () => {
  const box = await open();
  const { url } = await office();
  const outbox = box.outbox(url);
  await outbox.order([order('old'), order('young'), order('for later'), order('told', { receipt: true })]);
  await outbox.work();
  await outbox.order([order('waits', { from: soon() })]);
  const age = (key: string, done: number, until: number) =>
    box.store.writer.query(
      `update mail.letter set done_at = now() - make_interval(days => $2), until = now() - make_interval(days => $3)
       where key = $1`,
      [key, done, until],
    );
  await age('old', 92, 91);
  await age('young', 89, 89);
  await age('for later', 91, -400);
  await age('told', 91, 91);
  await box.outbox(url).work();
  expect((await box.states()).map(one => (one as { key: string }).key)).toEqual([
    'for later',
    'told',
    'waits',
    'young',
  ]);
});
