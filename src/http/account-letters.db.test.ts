import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { giveAccess } from '../../test/kit/correspondents.ts';
import { openPostOffice, type PostOffice } from '../../test/kit/post-office.ts';
import { type House, linkIn, openHouse, type Visit } from '../../test/kit/visit.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { type Access, openAccess } from '../access/access.ts';
import { findCorrespondent } from '../access/correspondents.ts';
import { smtpMail } from '../mail/mail.ts';

let world: World;
let access: Access;
let office: PostOffice;
let house: House;
let user: string;
const email = 'focal@ard.example';

beforeEach(async () => {
  world = await openWorld();
  access = openAccess(world.store);
  user = await giveAccess(access, world, 'focal-point', email);
  office = await openPostOffice();
  const mail = smtpMail(office.url, { from: 'comity@record.example.org' });
  house = await openHouse(world, { mail });
  onTestFinished(async () => {
    mail.close();
    await office.close();
  });
  const planned = { as: 'secretariat-officer', on: '2025-01-01' } as const;
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, planned],
    ['plan.open-version', { version: 1, content: 'in-full' }, planned],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' }, leads: ['ARD'] }, planned],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, planned],
  );
});

async function signedIn(): Promise<Visit> {
  const visit = house.visit();
  await visit.post('/sign-in/mail', { email });
  const link = linkIn((await office.next(email)).text);
  await visit.get(link);
  expect((await visit.post(link)).path).toBe('/desk');
  return visit;
}

const round = {
  round: 'R1',
  'name.en': 'First round',
  version: '1',
  'period.from': '2026-01',
  'period.until': '2026-06',
  deadline: '2999-07-31T18:00',
  asks: 'leads',
  parties: 'ARD',
  registeredFor: 'public',
};

describe('how one is written to', () => {
  it('is settled on the account’s page, and what is no wish is refused', async () => {
    const visit = await signedIn();
    expect((await visit.get('/account')).text).toContain('A digest of your desk');
    await visit.post('/account', { do: 'settle-letters', letters: 'yes', digest: 'daily', language: 'ko' });
    expect(await findCorrespondent(world.store, user)).toMatchObject({
      letters: true,
      digest: 'daily',
      language: 'ko',
    });
    await visit.get('/account');
    for (const wrong of [{ digest: 'hourly' }, { language: 'xx' }, { letters: 'maybe' }]) {
      const seen = await visit.post('/account', {
        do: 'settle-letters',
        letters: 'no',
        digest: 'none',
        language: '',
        ...wrong,
      });
      expect(seen.status).toBe(400);
      await visit.get('/account');
    }
    expect(await findCorrespondent(world.store, user)).toMatchObject({
      letters: true,
      digest: 'daily',
      language: 'ko',
    });
  });

  it('is nobody’s who is not signed in, who reads why in their language', async () => {
    const ask = async (language: string) => {
      const answer = await fetch(`${house.address}/account`, { headers: { 'accept-language': language } });
      return [answer.status, await answer.text()];
    };
    expect(await ask('en')).toEqual([401, expect.stringContaining('An account is changed by its owner')]);
    expect(await ask('ko')).toEqual([401, expect.not.stringContaining('An account is changed')]);
  });

  it('ends by the link in a letter: nothing by looking, all by one click, without signing in', async () => {
    await world.given([
      'reporting.open-round',
      {
        round: 'R1',
        name: { en: 'First round' },
        version: 1,
        period: { from: '2026-01', until: '2026-06' },
        deadline: '2999-07-31T18:00',
        parties: ['ARD'],
      },
      { as: 'secretariat-officer' },
    ]);
    const { headers } = await office.next(email);
    const link =
      /^List-Unsubscribe: <(\S+)>$/m.exec(headers.replace(/\r\n[ \t]+/g, ' ').replaceAll('\r', ''))?.[1] ?? '';
    const path = new URL(link).pathname;
    const page = await house.visit().get(path);
    expect(page.text).toContain('Stop them');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.text).not.toContain(email);
    expect((await findCorrespondent(world.store, user))?.letters).toBe(true);
    // As a mail program does it: no cookie, no origin.
    const answer = await fetch(new URL(path, house.address), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(answer.status).toBe(200);
    expect(await findCorrespondent(world.store, user)).toMatchObject({ letters: false, digest: 'none' });
    for (const forged of [path.replace('/letters/', '/digest/'), `${path.slice(0, -2)}xx`, path.replace(user, 'other')])
      expect((await fetch(new URL(forged, house.address), { method: 'POST' })).status).toBe(403);
  });
});

describe('whoever opens a round', () => {
  it('sees beforehand who will be written to, and whom no letter reaches', async () => {
    const visit = house.visit();
    const credential = world.authorOf('secretariat-officer')?.credential as number;
    await visit.post(`/sign-in/${await access.makeLink('test', credential)}`);
    // A person of an example, who has no account to look at.
    expect((await visit.get('/account')).text).toContain('People of an example have no account');
    await visit.get('/f/test/acts/reporting.open-round');
    const size = await world.size();
    const seen = await visit.post('/f/test/acts/reporting.open-round', { ...round, _look: 'readers' });
    expect(seen.text).toContain('These will get a letter:');
    expect(seen.text).toContain('Ardia: focal point; without access, so without a letter: head of delegation');
    // By the act’s own reading: Belmar leads nothing and is not asked.
    expect(seen.text).not.toContain('Belmar: ');
    expect(seen.text).not.toContain(email);
    expect(await world.size()).toBe(size);
    expect(office.letters).toEqual([]);
  });
});
