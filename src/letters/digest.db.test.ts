import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { giveAccess } from '../../test/kit/correspondents.ts';
import { openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';
import { settleWishes } from '../access/correspondents.ts';
import { smtpMail } from '../mail/mail.ts';
import { type Outbox, openOutbox } from '../mail/outbox.ts';
import { composeFor } from './compose.ts';
import { gatherDigests } from './digest.ts';
import { unsubscribe } from './unsubscribe.ts';

let world: World;
let access: Access;
let office: PostOffice;
let outboxes: Outbox[];
let user: string;
const officer = { as: 'secretariat-officer' } as const;
const hour = 3_600_000;

beforeEach(async () => {
  world = await openWorld();
  access = openAccess(world.store);
  user = await giveAccess(access, world, 'focal-point', 'focal@ard.example');
  office = await openPostOffice();
  const mail = smtpMail(office.url, { from: 'comity@record.example.org' });
  onTestFinished(async () => {
    mail.close();
    await office.close();
  });
  const compose = composeFor({ ...world, access }, 'https://record.example.org');
  outboxes = [1, 2].map(() => openOutbox({ store: world.store, mail, compose, log: () => {} }));
  const planned = { ...officer, on: '2025-01-01' };
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, planned],
    ['plan.open-version', { version: 1, content: 'in-full' }, planned],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' }, leads: ['ARD'] }, planned],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, planned],
  );
});

/** As two processes do at an instant. */
async function pass(at: number): Promise<void> {
  const instant = new Date(at).toISOString();
  await Promise.all(outboxes.map(outbox => gatherDigests({ ...world, access }, outbox, instant)));
  await Promise.all(outboxes.map(outbox => outbox.work()));
}

const openRound = (round: string, name: string, audience: string) =>
  world.given([
    'reporting.open-round',
    {
      round,
      name: { en: name },
      version: 1,
      period: { from: '2026-01', until: '2026-06' },
      deadline: '2999-07-31T18:00',
      parties: ['ARD', 'BEL'],
    },
    { ...officer, audience },
  ]);

it('tells once a day, at seven where the reader is, what is asked and what changed; of what is not public only that it is', async () => {
  await settleWishes(world.store, user, { digest: 'daily' });
  await access.accounts.settleTimeZone(user, 'Europe/Paris');
  const now = Date.now();
  await pass(now);
  expect(office.letters).toEqual([]);
  const { rows } = await world.store.writer.query<{ next: string }>('select next_at as next from mail.digest');
  const next = rows[0]?.next ?? '';
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'short' });
  expect(clock.format(new Date(next))).toBe('07:00');
  await openRound('R1', 'Open round', 'public');
  await openRound('R2', 'Canaryround', 'framework');
  await pass(Date.parse(next) - hour / 60);
  expect(office.letters).toEqual([]);
  await pass(Date.parse(next) + 1);
  expect(office.letters).toHaveLength(1);
  const letter = office.letters[0];
  expect(letter?.subject).toBe('Your desk: 2 things are asked of you');
  expect(letter?.text).toContain('to answer: Open round, by 31 July 2999 at 11:00 (Europe/Paris, UTC+2)');
  expect(letter?.text).toContain('1 that is not public');
  expect(letter?.text.replace(/\/unsubscribe\/\S+/, '')).not.toMatch(/canary|\bR2\b/i);
  expect(letter?.headers).toMatch(/unsubscribe\/digest\//);
  // Nothing new: no letter.
  await pass(Date.parse(next) + 25 * hour);
  expect(office.letters).toHaveLength(1);
});

it('tells at once, in one letter for what came together, and nothing once it is not wished for', async () => {
  await settleWishes(world.store, user, { digest: 'at-once' });
  const now = Date.now();
  await pass(now);
  expect(office.letters).toEqual([]);
  await openRound('R1', 'Open round', 'public');
  await openRound('R2', 'Next round', 'public');
  await pass(now + 60_000);
  await pass(now + 61_000);
  expect(office.letters).toHaveLength(1);
  expect(office.letters[0]?.text).toContain('Open round');
  expect(office.letters[0]?.text).toContain('Next round');
  await openRound('R3', 'Third round', 'public');
  await gatherDigests({ ...world, access }, outboxes[0] as Outbox, new Date(now + 120_000).toISOString());
  await unsubscribe(world.store, 'digest', user);
  await pass(now + 180_000);
  expect(office.letters).toHaveLength(1);
});

it('tells whoever wished for nothing once a day, where something is newly asked; not of what only changed, nor against their wish', async () => {
  await access.accounts.settleTimeZone(user, 'Europe/Paris');
  const now = Date.now();
  await pass(now);
  const next = async () => {
    const { rows } = await world.store.writer.query<{ next: string }>('select next_at as next from mail.digest');
    return Date.parse(rows[0]?.next ?? '');
  };
  await world.given(['framework.register-source', { key: 'S9', publisher: 'The Gazette', language: 'en' }]);
  await pass((await next()) + 1);
  expect(office.letters).toEqual([]);
  await openRound('R1', 'Open round', 'public');
  await pass((await next()) + 1);
  await pass((await next()) + 1);
  expect(office.letters.map(({ subject }) => subject)).toEqual(['Your desk: one thing is asked of you']);
  await openRound('R2', 'Next round', 'public');
  await unsubscribe(world.store, 'letters', user);
  await pass((await next()) + 1);
  expect(office.letters).toHaveLength(1);
});
