import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { giveAccess } from '../../test/kit/correspondents.ts';
import { openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { type House, openHouse } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';
import { smtpMail } from '../mail/mail.ts';
import { type Outbox, openOutbox } from '../mail/outbox.ts';
import { readingAll } from '../reading-now.ts';
import type { Head } from '../record/heads.ts';
import { findReport } from '../slices/checks/derived/report.ts';
import { answerableIn, answerPath } from './answer-link.ts';
import { composeFor } from './compose.ts';
import { gather } from './gather.ts';
import { recordReceipts } from './receipts.ts';

let world: World;
let access: Access;
let office: PostOffice;
let outbox: Outbox;
let house: House;
const officer = { as: 'secretariat-officer' } as const;
const at = 'https://record.example.org';

function postOf(url: string): Outbox {
  const mail = smtpMail(url, { from: 'comity@record.example.org' });
  onTestFinished(() => mail.close());
  return openOutbox({ store: world.store, mail, compose: composeFor({ ...world, access }, at), log: () => {} });
}

async function post(by = outbox): Promise<void> {
  const head = (await world.heads.find(world.framework)) as Head;
  while ((await gather({ ...world, access }, by, head, new Date().toISOString())) < head.size);
  await by.work();
  await recordReceipts({ ...world, access }, by);
}

const mail = (...addresses: string[]) => addresses.map(address => ({ kind: 'e-mail', address }));
const point = (contact: string, channels: object[], more: object = {}) => ({
  contact,
  party: contact.slice(0, 3),
  role: 'operational',
  office: `Flood room ${contact}`,
  channels,
  timeZone: 'Europe/Sofia',
  ...more,
});
const check = { check: 'spring', title: { en: 'Spring check' }, text: { en: 'As agreed in March.' } };
const message = {
  alert: 'flood-2026',
  event: { en: 'Flood' },
  headline: { en: 'Flood wave below Karest' },
  instruction: { en: 'Leave the lower bank.' },
  categories: ['Met'],
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  expires: '2999-08-15T06:00:00+02:00',
  areas: [{ name: { en: 'Lower Tervel' }, circles: ['47.5,19.05 60'] }],
};
const alert = { ...message, status: 'Actual' };
const seen = () => office.letters.map(({ to, subject }) => `${to}: ${subject}`).toSorted();
const report = () =>
  world.heads
    .find('test')
    .then(head =>
      readingAll(world, head as Head, new Date().toISOString(), reading => findReport(reading, check.check)),
    );

beforeEach(async () => {
  world = await openWorld();
  access = openAccess(world.store);
  office = await openPostOffice({ refuse: to => (to.startsWith('gone@') ? 550 : undefined) });
  onTestFinished(() => office.close());
  outbox = postOf(office.url);
  house = await openHouse(world);
  await world.given(
    ['areas.define', { area: 'floods', name: { en: 'Floods' } }, { on: null }],
    ['areas.define', { area: 'cyber', name: { en: 'Cyber' } }, { on: null }],
    ['contacts.name-point', point('ARD-floods', mail('duty@ard.example'), { area: 'floods' })],
    ['contacts.name-point', point('BEL-all', mail('duty@bel.example'), { languages: ['ko'] })],
    ['contacts.name-point', point('CAS-floods', [{ kind: 'phone', address: '+359 82 000 000' }], { area: 'floods' })],
    ['contacts.name-point', point('CAS-own', mail('own@cas.example')), { as: 'compiler', audience: 'secretariat' }],
  );
  await post();
});

describe('a communication check', () => {
  it('is announced, asks, and records what became of each letter: once, by however many', async () => {
    const other = postOf(office.url);
    const both = () => Promise.all([post(), post(other)]);
    await world.given(['checks.schedule', { ...check, style: 'announced' }, officer]);
    await both();
    expect(seen()).toEqual([
      'duty@ard.example: Communication check – Tervel Basin Commission: announced: Spring check',
      'duty@bel.example: 통신 점검 – 테르벨 유역 위원회: 예고: Spring check',
    ]);
    expect(office.letters.every(({ text }) => /^(A drill, not an alert|훈련이며 경보가 아닙니다)/.test(text))).toBe(
      true,
    );
    office.letters.splice(0);
    await world.given(['checks.start', { check: 'spring' }, officer]);
    await both();
    await both();
    expect(seen()).toEqual([
      'duty@ard.example: Communication check – Tervel Basin Commission: please answer: Spring check',
      'duty@bel.example: 통신 점검 – 테르벨 유역 위원회: 응답해 주십시오: Spring check',
    ]);
    const letter = await office.next('duty@ard.example');
    expect(letter.text).toContain('As agreed in March.');
    expect(letter.text).toContain('a point of contact of Ardia in Tervel Basin Commission');
    expect(letter.text).toContain('(Europe/Sofia, UTC+');
    expect(letter.headers).not.toMatch(/^Disposition-Notification-To|^List-Unsubscribe/im);
    const { points = [] } = (await report()) ?? {};
    const [ardia, belmar, castria] = points;
    expect(ardia?.sentAt).not.toBeNull();
    expect(ardia?.deliveredAt).not.toBeNull();
    expect(belmar?.deliveredAt).not.toBeNull();
    expect(ardia?.readAt).toBeNull();
    expect(castria).toMatchObject({ contact: 'CAS-floods', sentAt: null, deliveredAt: null, results: [] });
    const kept = await world.store.writer.query(`select about from mail.letter where about <> '{}'`);
    expect(kept.rows).toEqual([]);
  });

  it('writes nothing of a blind one before it starts, and tells of a mailbox that is gone', async () => {
    await world.given(
      ['contacts.name-point', point('BEL-all', mail('gone@bel.example'))],
      ['checks.schedule', { ...check, style: 'blind' }, { ...officer, audience: 'secretariat' }],
    );
    await post();
    expect(office.letters).toEqual([]);
    await world.given(['checks.start', { check: 'spring' }, officer]);
    await post();
    expect(seen()).toHaveLength(1);
    const refused = (await report())?.points.find(({ contact }) => contact === 'BEL-all');
    expect(refused).toMatchObject({ deliveredAt: null, results: [{ kind: 'refused', channel: 'e-mail' }] });
    expect(JSON.stringify(await report())).not.toContain('bel.example');
  });

  it('is answered by the link in the letter with a press, not by looking; by nobody else’s link and not twice', async () => {
    await world.given(
      ['checks.schedule', { ...check, style: 'announced', parties: ['ARD', 'BEL'] }, officer],
      ['checks.start', { check: 'spring' }, officer],
    );
    await post();
    const letters = office.letters.filter(({ subject }) => subject.includes('answer'));
    const path = /https:\/\/record\.example\.org(\/answer\/\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? '';
    const ask = (method: string, to = path) => fetch(new URL(to, house.address), { method });
    const size = await world.size();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await ask(method)).status).toBe(200);
    const page = await ask('GET');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await page.text()).toMatch(/A drill, not an alert[\s\S]*Flood room ARD-floods[\s\S]*<form method="post">/);
    expect(await world.size()).toBe(size);

    const [, , framework, name, contact, until, signature = ''] = path.split('/');
    const forged = [
      ['test', name, 'BEL-all', until, signature],
      ['test', 'other', contact, until, signature],
      [framework, name, contact, String(Number(until) + 1), signature],
      [framework, name, contact, `${until}x`, signature],
      [framework, name, contact, until, `${signature.slice(0, -2)}xx`],
      ['none', name, contact, until, signature],
    ];
    for (const parts of forged)
      expect((await ask('POST', `/answer/${parts.join('/')}`)).status, parts.join('/')).toBe(403);
    const over = answerPath(world.store, {
      framework: 'test',
      check: 'spring',
      contact: 'ARD-floods',
      until: '2020-01-01T00:00:00.000Z',
    });
    expect(answerableIn(world.store, { framework: 'test', check: 'x', contact: 'y', until: '1', signature: '' })).toBe(
      undefined,
    );
    const late = await ask('POST', over);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('The time in which this link answers is over.');
    expect(await world.size()).toBe(size);

    expect(await (await ask('POST')).text()).toContain('Nothing else is asked');
    expect(await world.size()).toBe(size + 1);
    const { author, act, in: content } = await world.body(size);
    expect(author).toEqual({ party: 'ARD', capacity: 'point-of-contact', credential: null, person: null });
    expect([act, content]).toEqual([
      'checks.answer',
      expect.objectContaining({ contact: 'ARD-floods', channel: 'e-mail' }),
    ]);
    expect(await (await ask('POST')).text()).toContain('Nothing else is asked');
    expect(await (await ask('GET')).text()).not.toContain('<form method="post">');
    expect(await world.size()).toBe(size + 1);
    const answered = (await report())?.points.find(({ contact }) => contact === 'ARD-floods');
    expect(answered).toMatchObject({ fate: 'answered', readAt: answered?.answeredAt, minutes: 0 });
  });

  it('goes to no address that its party has withdrawn before it leaves', async () => {
    await world.given(
      ['checks.schedule', { ...check, style: 'announced', parties: ['ARD'] }, officer],
      ['checks.start', { check: 'spring' }, officer],
    );
    const head = (await world.heads.find('test')) as Head;
    await gather({ ...world, access }, outbox, head, new Date().toISOString());
    await world.given(['contacts.withdraw', { contact: 'ARD-floods' }]);
    await post();
    expect(office.letters).toEqual([]);
    expect((await report())?.points[0]?.results).toMatchObject([{ kind: 'not-taken', triedAt: null }]);
  });
});

describe('an alert', () => {
  it('goes to who speaks for each party and to its points of contact for the areas that are named', async () => {
    await giveAccess(access, world, 'focal-point', 'focal@ard.example');
    await world.given(
      ['contacts.name-point', point('BEL-cyber', mail('cyber@bel.example'), { area: 'cyber' })],
      ['alerts.issue', { ...alert, contactAreas: ['floods'] }, { ...officer, audience: 'public' }],
    );
    await post();
    await post(postOf(office.url));
    expect(seen()).toEqual([
      'duty@ard.example: ALERT – Tervel Basin Commission: Flood wave below Karest',
      'duty@bel.example: 경보 – 테르벨 유역 위원회: Flood wave below Karest',
      'focal@ard.example: ALERT – Tervel Basin Commission: Flood wave below Karest',
    ]);
    const text = office.letters.find(({ to }) => to === 'focal@ard.example')?.text ?? '';
    expect(text).toContain('Leave the lower bank.');
    expect(text).toContain('Your party is asked to acknowledge it by');
    expect(text).toContain(`${at}/f/test/alerts/flood-2026`);
    office.letters.splice(0);
    await world.given(
      ['alerts.update', { ...message, headline: { en: 'It comes earlier' } }, { ...officer, audience: 'public' }],
      ['alerts.cancel', { alert: alert.alert, note: 'The water fell.' }, { ...officer, audience: 'public' }],
    );
    await post();
    expect(seen().filter(one => one.startsWith('focal'))).toEqual([
      'focal@ard.example: ALERT – Tervel Basin Commission: cancelled: It comes earlier',
      'focal@ard.example: ALERT – Tervel Basin Commission: update: It comes earlier',
    ]);
    expect(seen()).toHaveLength(6);
  });

  it.each([
    ['Exercise', 'EXERCISE', 'This is an exercise. Nothing has happened'],
    ['Test', 'TEST', 'This is a test. Nothing has happened'],
  ])('that is none (%s) says so in the first word, and before and after all else', async (status, mark, sentence) => {
    await world.given(['alerts.issue', { ...alert, status, note: 'Spring drill' }, { ...officer, audience: 'public' }]);
    await post();
    const letter = await office.next('duty@ard.example');
    expect(letter.subject.indexOf(mark)).toBe(0);
    expect(letter.text.indexOf(sentence)).toBe(0);
    expect(letter.text.lastIndexOf(sentence)).toBeGreaterThan(letter.text.indexOf('Leave the lower bank.'));
  });

  it('names nothing of what is not public, and goes to none but those whom it is for', async () => {
    await world.given(['alerts.issue', { ...alert, answerWithin: 30 }, { ...officer, audience: 'parties:ARD' }]);
    await post();
    expect(seen()).toEqual(['duty@ard.example: ALERT – Tervel Basin Commission: An alert was issued']);
    const { text = '', headers = '' } = office.letters[0] ?? {};
    expect(text).toContain(`${at}/desk`);
    expect(`${text}${headers}`).not.toMatch(/Karest|flood-2026|lower bank/);
  });

  it('between machines, or of days ago, writes to nobody', async () => {
    const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 19);
    await world.given(
      ['alerts.issue', { ...alert, status: 'System', note: 'Keys' }, officer],
      ['alerts.issue', { ...alert, alert: 'old', identifier: 'old', sender: 'x', sent: `${yesterday}-00:00` }, officer],
    );
    await post();
    expect(office.letters).toEqual([]);
  });

  it('shows beforehand who will be written to, and whom no letter reaches', async () => {
    const visit = house.visit();
    const credential = world.authorOf('secretariat-officer')?.credential as number;
    await visit.post(`/sign-in/${await access.makeLink('test', credential)}`);
    await visit.get('/f/test/acts/checks.schedule');
    const look = await visit.post('/f/test/acts/checks.schedule', {
      check: 'spring',
      'title.en': 'Spring check',
      style: 'announced',
      answerWithin: '60',
      slowAfter: '30',
      registeredFor: 'framework',
      _look: 'readers',
    });
    expect(look.text).toContain('Ardia: point of contact: Flood room ARD-floods');
    expect(look.text).toContain(
      'Castria: nobody; point of contact without an e-mail address, so without a letter: Flood room CAS-floods',
    );
    expect(look.text).not.toMatch(/CAS-own|@bel\.example/);
    expect(office.letters).toEqual([]);
  });
});
