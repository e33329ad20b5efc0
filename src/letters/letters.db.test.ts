import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { giveAccess } from '../../test/kit/correspondents.ts';
import { type Manners, openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';
import { settleWishes } from '../access/correspondents.ts';
import { smtpMail } from '../mail/mail.ts';
import { type Outbox, openOutbox } from '../mail/outbox.ts';
import { composeFor } from './compose.ts';
import { gather } from './gather.ts';

let world: World;
let access: Access;
let office: PostOffice;
let outbox: Outbox;
let focal: string;
const officer = { as: 'secretariat-officer' } as const;
const at = 'https://record.example.org';
const to = 'focal@ard.example';

/** The post of one process on the test's world. */
function postOf(url: string, wait?: number): Outbox {
  const mail = smtpMail(url, { from: 'comity@record.example.org', replyTo: 'secretariat@record.example.org' }, wait);
  onTestFinished(() => mail.close());
  return openOutbox({ store: world.store, mail, compose: composeFor({ ...world, access }, at), log: () => {} });
}

async function openOffice(manners: Manners = {}): Promise<PostOffice> {
  const opened = await openPostOffice(manners);
  onTestFinished(() => opened.close());
  return opened;
}

/** Gathers as of an instant until the record is read, and sends. */
async function post(instant: string | number | Date = Date.now(), by = outbox): Promise<void> {
  const head = await world.heads.find(world.framework);
  if (!head) throw new Error('not founded');
  const when = new Date(instant).toISOString();
  while ((await gather({ ...world, access }, by, head, when)) < head.size);
  await by.work();
}

const days = 86_400_000;
const round = (deadline: string, more: object = {}) => ({
  round: 'R1',
  name: { en: 'First round', ko: '첫 회차' },
  version: 1,
  period: { from: '2026-01', until: '2026-06' },
  deadline,
  parties: ['ARD', 'BEL'],
  reminders: [14, 3, -3],
  ...more,
});
const inDays = (count: number) => `${new Date(Date.now() + count * days).toISOString().slice(0, 19)}Z`;
const answer = {
  round: 'R1',
  task: 'T01',
  party: 'ARD',
  kind: 'answer',
  status: 'on-track',
  narrative: { en: 'Nine.' },
};
const subjects = () => office.letters.map(({ subject }) => subject.replace('Tervel Basin Commission: ', ''));

beforeEach(async () => {
  world = await openWorld();
  access = openAccess(world.store);
  const planned = { ...officer, on: '2025-01-01' };
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, planned],
    ['plan.open-version', { version: 1, content: 'in-full' }, planned],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' }, leads: ['ARD'] }, planned],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, planned],
  );
  focal = await giveAccess(access, world, 'focal-point', to);
  office = await openOffice();
  outbox = postOf(office.url);
  await post();
});

describe('a round', () => {
  it('tells those who answer that it was opened, once, however often and by however many it is looked for', async () => {
    const other = postOf(office.url);
    await world.given(['reporting.open-round', round(inDays(60)), officer]);
    await Promise.all([post(), post(Date.now(), other), post(), post(Date.now(), other)]);
    await post();
    expect(subjects()).toEqual(['your return is asked: First round']);
    const [letter] = office.letters;
    expect(letter?.to).toBe(to);
    expect(letter?.text).toContain('(Asia/Seoul, UTC+9)');
    expect(letter?.text).toContain(`${at}/f/test/reporting/R1/party/ARD`);
    expect(letter?.text).toContain('because you act as focal point, Ardia');
  });

  it('says who sends, and that a machine did, and how it ends, in headers that mail programs know', async () => {
    await world.given(['reporting.open-round', round(inDays(60)), officer]);
    await post();
    const headers = (office.letters[0]?.headers ?? '').replace(/\r\n[ \t]+/g, ' ');
    expect(headers).toMatch(/^From: comity@record\.example\.org$/m);
    expect(headers).toMatch(/^Reply-To: secretariat@record\.example\.org$/m);
    expect(headers).toMatch(/^Message-ID: <[0-9a-f-]{36}@record\.example\.org>$/m);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(headers).toMatch(/^Content-Language: en$/m);
    expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/record\.example\.org\/unsubscribe\/letters\/\S+>$/m);
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(headers).not.toMatch(/^Precedence|^Disposition-Notification-To/im);
  });

  it('reminds before and after the deadline, once for each day, and of what was missed only the last', async () => {
    await world.given(['reporting.open-round', round(inDays(60)), officer]);
    await post();
    await post(Date.now() + 45 * days);
    expect(subjects()).toHaveLength(1);
    for (const day of [46.5, 47, 50]) await post(Date.now() + day * days);
    expect(subjects().slice(1)).toEqual(['reminder: First round']);
    // Nobody was there on the third day before; two are left.
    for (const day of [58, 59]) await post(Date.now() + day * days);
    expect(subjects().slice(2)).toEqual(['reminder: First round']);
    await post(Date.now() + 64 * days);
    expect(subjects().slice(3)).toEqual(['the deadline has passed: First round']);
    await post(Date.now() + 70 * days);
    expect(subjects()).toHaveLength(4);
  });

  it('reminds nobody who has answered, nor of a day before the call, and gives one receipt for all that came', async () => {
    await world.given(['reporting.open-round', round(inDays(10)), officer]);
    await post(Date.now() + 1000);
    expect(subjects()).toEqual(['your return is asked: First round']);
    await world.given(
      ['reporting.submit-return', answer, { as: 'focal-point' }],
      ['reporting.submit-return', { ...answer, narrative: { en: 'Ten.' } }, { as: 'focal-point' }],
    );
    await post();
    expect(subjects()).toHaveLength(1);
    await world.store.writer.query(`update mail.letter set due_at = now() where state = 'waiting'`);
    await post(Date.now() + 8 * days);
    expect(subjects().slice(1)).toEqual(['received: First round']);
  });

  it('tells of more time, and reminds by the new deadline', async () => {
    await world.given(
      ['reporting.open-round', round(inDays(30)), officer],
      ['reporting.extend-deadline', { round: 'R1', deadline: inDays(40), parties: ['ARD'] }, officer],
    );
    await post();
    expect(subjects().toSorted()).toEqual(['more time: First round', 'your return is asked: First round']);
    await post(Date.now() + 28 * days);
    expect(subjects().slice(2)).toEqual(['reminder: First round']);
    expect(office.letters[2]?.text).toContain(new Date(Date.now() + 40 * days).getUTCFullYear().toString());
  });

  it('names nothing that is not public, and asks for confirmation of what was entered', async () => {
    await world.given(['reporting.open-round', round(inDays(60), { name: { en: 'Canaryname' } }), officer]);
    await post();
    const { size } = (await world.heads.find('test')) as { size: number };
    const { rows } = await world.store.writer.query<{ count: number }>(
      'select count(*)::int as count from mail.letter',
    );
    expect(rows[0]?.count).toBe(1);
    await world.given(['reporting.submit-return', answer, { as: 'focal-point' }]);
    await world.given([
      'reporting.ask-back',
      { round: 'R1', task: 'T01', party: 'ARD', questions: [{ en: 'Canaryquestion?' }] },
      officer,
    ]);
    expect((await world.heads.find('test'))?.size).toBe(size + 2);
    await post();
    const letter = office.letters.at(-1);
    expect(letter?.subject).toBe('Tervel Basin Commission: Something waits for you');
    expect(letter?.text).toContain(`${at}/desk`);
    const told = `${letter?.subject} ${letter?.text}`.replace(/\/unsubscribe\/\S+/, '');
    expect(told).not.toMatch(/canary|\bR1\b|\bT01\b/i);
  });

  it('opened in the past writes to nobody', async () => {
    await world.given(['reporting.open-round', round('2025-07-01T18:00'), { ...officer, on: '2025-03-01' }]);
    await post();
    expect(subjects()).toEqual([]);
  });
});

describe('a reader', () => {
  it('reads in their language and zone', async () => {
    await settleWishes(world.store, focal, { language: 'ko' });
    await access.accounts.settleTimeZone(focal, 'Europe/Paris');
    await world.given(['reporting.open-round', round('2999-07-31T18:00'), officer]);
    await post();
    expect(office.letters[0]?.subject).toBe('테르벨 유역 위원회: 보고 요청: 첫 회차');
    expect(office.letters[0]?.text).toContain('2999년 7월 31일 11:00 (Europe/Paris, UTC+2)');
    expect(office.letters[0]?.headers).toMatch(/^Content-Language: ko$/m);
  });

  it('gets none that they do not wish, nor when the credential or the access has ended before it leaves', async () => {
    await settleWishes(world.store, focal, { letters: false });
    await world.given(['reporting.open-round', round(inDays(60)), officer]);
    await post();
    await settleWishes(world.store, focal, { letters: true });
    const head = await world.heads.find('test');
    await world.given(['reporting.extend-deadline', { round: 'R1', deadline: inDays(70) }, officer]);
    const now = await world.heads.find('test');
    expect(now?.size).toBe((head?.size ?? 0) + 1);
    if (now) await gather({ ...world, access }, outbox, now, new Date().toISOString());
    const credential = world.authorOf('focal-point')?.credential;
    await world.given(['parties.end-credential', { credential }, { as: 'host' }]);
    await outbox.work();
    expect(office.letters).toEqual([]);
    const { rows } = await world.store.writer.query('select state, about from mail.letter');
    expect(rows).toEqual([{ state: 'needless', about: {} }]);
  });
});
