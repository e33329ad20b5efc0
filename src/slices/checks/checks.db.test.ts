import { beforeEach, describe, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';
import type { Reading } from '../../record/reading.ts';
import { kyselyOn } from '../../record/store/kysely-on.ts';
import { checksDue } from './derived/due.ts';
import { warnOfHours } from './derived/hours.ts';
import { findReport, listReports, reportOf, trendOf } from './derived/report.ts';

let world: World;
const check = 'spring';
const officer = { as: 'secretariat-officer' } as const;
const secretly = { ...officer, audience: 'secretariat' } as const;
const ardia = { as: 'focal-point' } as const;
const point = (contact: string, party: string, more: object = {}) => ({
  contact,
  party,
  role: 'operational',
  office: `Room of ${party}`,
  channels: [{ kind: 'phone', address: '+359 82 000 000' }],
  timeZone: 'Asia/Seoul',
  ...more,
});
const scheduled = { check, title: { en: 'Spring check' }, style: 'announced' };
const minutesFrom = (minutes: number, from = Date.now()) => new Date(from + minutes * 60_000).toISOString();

const when = (act: string, input: object, options: StepOptions = officer) => world.when(act, input, options);
const result = (contact: string, outcome: string, more: object = {}) => ({
  check,
  contact,
  channel: 'phone',
  triedAt: new Date().toISOString(),
  outcome,
  ...more,
});

/** As the clock reads: everything, with the writer's rights. */
async function everything(): Promise<Reading> {
  return {
    ...(await world.reading()),
    db: kyselyOn(world.store.writer as never),
  };
}

beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['areas.define', { area: 'floods', name: { en: 'Floods' } }, { on: null }],
    ['contacts.name-point', point('ARD-floods', 'ARD', { area: 'floods' })],
    ['contacts.name-point', point('BEL-floods', 'BEL', { area: 'floods' })],
    ['contacts.name-point', point('CAS-all', 'CAS')],
    ['contacts.name-point', point('CAS-own', 'CAS'), secretly],
  );
});

describe('checks.schedule', () => {
  it('goes to those whom the framework may know of, for the areas and parties that are chosen', async () => {
    await world.given(['checks.schedule', { ...scheduled, areas: ['floods'], parties: ['ARD', 'CAS'] }, officer]);
    await world.given(['checks.start', { check }, officer]);
    const report = await findReport(await everything(), check);
    expect(report?.asked.map(({ contact }) => contact)).toEqual(['ARD-floods', 'CAS-all']);
  });

  it('is refused where it is wrong', async () => {
    (await when('checks.schedule', { ...scheduled, areas: ['none'] })).refused('unknown-area', { field: 'areas' });
    (await when('checks.schedule', { ...scheduled, parties: ['ZZZ'] })).refused('unknown-party', { field: 'parties' });
    (await when('checks.schedule', { ...scheduled, startsAt: minutesFrom(-5) })).refused('start-in-the-past');
    (await when('checks.schedule', { ...scheduled, answerWithin: 10, slowAfter: 20 })).refused('slow-after-the-end');
    (await when('checks.schedule', { ...scheduled, answerWithin: 0 })).refused('invalid', { field: 'answerWithin' });
    (await when('checks.schedule', scheduled, { ...officer, audience: 'public' })).refused('readers-of-a-check');
    (await when('checks.schedule', { ...scheduled, style: 'blind' })).refused('blind-told', { field: 'audience' });
    (await when('checks.schedule', scheduled, ardia)).refused('not-allowed');
    await world.given(['contacts.withdraw', { contact: 'BEL-floods' }]);
    (await when('checks.schedule', { ...scheduled, parties: ['BEL'] })).refused('nobody-to-ask');
    (await when('checks.schedule', scheduled)).appended();
    (await when('checks.schedule', scheduled)).refused('check-exists', { field: 'check' });
  });

  it('warns of the night of each party, of holidays, of unknown time zones and of the stale', async () => {
    const at = '2026-03-01T18:30:00.000Z'; // 03:30 in Seoul, 20:30 in Sofia
    const known = { stale: false, nightChecks: false, holidays: [], timeZone: 'Asia/Seoul', contact: 'A' };
    const warn = (...points: object[]) =>
      warnOfHours(points.map(more => ({ ...known, ...more })) as never, at, 'startsAt').map(({ code, params }) => [
        code,
        params?.points,
      ]);
    expect(warn({})).toEqual([['check-at-night', 'A (03:30)']]);
    expect(warn({ nightChecks: true }, { timeZone: 'Europe/Sofia' })).toEqual([]);
    expect(warn({ timeZone: null })).toEqual([['check-at-unknown-hour', 'A']]);
    expect(warn({ nightChecks: true, holidays: ['2026-03-02'] })).toEqual([['check-on-holiday', 'A (03:30)']]);
    expect(warn({ nightChecks: true, stale: true })).toEqual([['check-of-stale', 'A (03:30)']]);
    const night = await when('checks.schedule', { ...scheduled, startsAt: '2999-03-01T03:30' });
    expect(night.outcome).toMatchObject([{ warnings: [{ code: 'check-at-night', field: 'startsAt' }] }]);
  });

  it('tells nobody of a blind check before it starts, and everybody then', async () => {
    await world.given(['checks.schedule', { ...scheduled, style: 'blind' }, secretly]);
    expect(await showAddress(world, '/checks', 'en', 'chair')).not.toContain('Spring check');
    expect(await showAddress(world, '/checks/spring', 'en', 'chair')).toBeUndefined();
    expect(await showAddress(world, '/checks/spring', 'en', 'secretariat-officer')).toContain('Spring check');
    (await when('checks.start', { check }, secretly)).refused('readers-of-a-check');
    (await when('checks.start', { check })).appended();
    expect(await showAddress(world, '/checks/spring', 'en', 'chair')).toContain('Spring check');
    for (const path of ['/checks', '/checks.json', '/checks.csv'])
      expect(await showAddress(world, path), path).not.toMatch(/Spring check|ARD-floods/);
  });
});

describe('checks.start, checks.end and checks.cancel', () => {
  it('starts at its time and not before, once, and says when it was late', async () => {
    await world.given([
      'checks.schedule',
      { ...scheduled, startsAt: minutesFrom(0.02), answerWithin: 5, slowAfter: 1 },
      officer,
    ]);
    (await when('checks.start', { check }, { as: 'clock' })).refused('check-not-due');
    expect(await checksDue(await everything(), new Date().toISOString())).toEqual([]);
    await new Promise(passed => setTimeout(passed, 1300));
    const later = minutesFrom(180);
    expect(await checksDue(await everything(), later)).toEqual([
      { act: 'checks.start', body: { check }, audience: 'framework' },
    ]);
    const { lateBy } = (await when('checks.start', { check }, { as: 'clock' })).appended().in as { lateBy?: number };
    expect(lateBy).toBeUndefined();
    (await when('checks.start', { check }, { as: 'clock' })).refused('started-already');
    (await when('checks.cancel', { check })).refused('started-already');
    expect(await checksDue(await everything(), new Date().toISOString())).toEqual([]);
    expect(await checksDue(await everything(), later)).toEqual([
      { act: 'checks.end', body: { check }, audience: 'framework' },
    ]);
    (await when('checks.end', { check }, { as: 'clock' })).refused('check-runs');
  });

  it('does nothing of what was cancelled or never scheduled', async () => {
    (await when('checks.start', { check })).refused('unknown-check');
    (await when('checks.cancel', { check })).refused('unknown-check');
    (await when('checks.end', { check })).refused('unknown-check');
    await world.given(['checks.schedule', { ...scheduled, startsAt: minutesFrom(1) }, officer]);
    (await when('checks.end', { check })).refused('check-not-started');
    (await when('checks.answer', { check, contact: 'ARD-floods' }, ardia)).refused('check-not-started');
    (await when('checks.cancel', { check, reason: { en: 'A flood came' } })).appended();
    (await when('checks.cancel', { check })).refused('cancelled-already');
    (await when('checks.start', { check })).refused('cancelled-already');
    expect(await checksDue(await everything(), minutesFrom(90))).toEqual([]);
    expect(await showAddress(world, '/checks/spring', 'en', 'chair')).toContain('cancelled');
  });
});

describe('checks.record-result and checks.answer', () => {
  beforeEach(() =>
    world.given(
      ['checks.schedule', { ...scheduled, parties: ['ARD', 'BEL', 'CAS'] }, officer],
      ['checks.start', { check }, officer],
    ),
  );

  it('measures from the try to the answer, and names who was slow, silent or never tried', async () => {
    (await when('checks.answer', { check, contact: 'BEL-floods' }, ardia)).refused('other-party', { field: 'contact' });
    (await when('checks.answer', { check, contact: 'CAS-own' }, ardia)).refused('contact-not-asked');
    (await when('checks.answer', { check, contact: 'ARD-floods' }, ardia)).appended({ contact: 'ARD-floods' });
    (await when('checks.answer', { check, contact: 'ARD-floods' }, ardia)).refused('answered-already');
    (await when('checks.record-result', result('BEL-floods', 'no-answer'))).appended();
    const report = await findReport(await everything(), check);
    expect(report?.byParty.map(({ party, fate }) => [party, fate])).toEqual([
      ['ARD', 'answered'],
      ['BEL', 'waiting'],
      ['CAS', 'waiting'],
    ]);
    (await when('checks.end', { check })).refused('check-runs');
  });

  it('keeps of each letter once what the clock tells, and takes one that no mail server took for no try', async () => {
    const at = new Date().toISOString();
    const letter = (contact: string, fate: string) => ({ contact, place: 1, sentAt: at, fate, at });
    const letters = [letter('ARD-floods', 'taken'), letter('BEL-floods', 'not-taken'), letter('CAS-own', 'taken')];
    const clock = { as: 'clock' } as const;
    (await when('checks.record-letters', { check, letters })).refused('not-allowed');
    (await when('checks.record-letters', { check: 'none', letters }, clock)).refused('unknown-check');
    // The last is of a point that was not asked.
    (await when('checks.record-letters', { check, letters }, clock)).appended({ letters: letters.slice(0, 2) });
    (await when('checks.record-letters', { check, letters }, clock)).refused('letters-told', { field: 'letters' });
    const more = [...letters, { ...letter('ARD-floods', 'refused'), place: 2 }];
    (await when('checks.record-letters', { check, letters: more }, clock)).appended({ letters: more.slice(3) });
    const world = await everything();
    const { points = [], ...found } = (await findReport(world, check)) ?? {};
    expect(points.map(({ deliveredAt }) => deliveredAt)).toEqual([at, null, null]);
    const ended = { ...found, points, kind: 'ended', check };
    expect(
      reportOf(ended as never, [...points.flatMap(({ results }) => results), ended as never]).points,
    ).toMatchObject([{ fate: 'silent' }, { fate: 'not-tried' }, { fate: 'not-tried' }]);
  });

  it('takes no result from before the check, from the future, or before its own try', async () => {
    const wrong = async (more: object, field: string) =>
      (await when('checks.record-result', result('BEL-floods', 'answered', more))).refused('outside-the-check', {
        field,
      });
    await wrong({ triedAt: minutesFrom(-10) }, 'triedAt');
    await wrong({ triedAt: minutesFrom(10) }, 'triedAt');
    await wrong({ outcomeAt: minutesFrom(10) }, 'outcomeAt');
    await wrong({ outcomeAt: minutesFrom(-10) }, 'outcomeAt');
    (await when('checks.record-result', result('CAS-own', 'answered'))).refused('contact-not-asked');
    (await when('checks.record-result', result('BEL-floods', 'answered'), { ...officer, audience: 'public' })).refused(
      'readers-of-results',
    );
    (await when('checks.record-result', result('BEL-floods', 'answered'), ardia)).refused('not-allowed');
  });

  it('ends early when everybody has answered', async () => {
    for (const contact of ['ARD-floods', 'BEL-floods', 'CAS-all'])
      await world.given(['checks.record-result', result(contact, 'answered'), officer]);
    (await when('checks.end', { check })).appended();
    (await when('checks.end', { check })).refused('check-ended');
    const [report] = await listReports(await everything());
    expect(report).toMatchObject({ stage: 'ended', byParty: [{ minutes: 0 }, { minutes: 0 }, { minutes: 0 }] });
    expect(trendOf([report!])).toMatchObject([
      { party: 'ARD', asked: 1, answered: 1, medianMinutes: 0 },
      { party: 'BEL' },
      { party: 'CAS' },
    ]);
  });

  it('is a page, a table and a paper that say that it is no alert, in both languages', async () => {
    await world.given(['checks.record-result', result('BEL-floods', 'answered'), officer]);
    const page = (await showAddress(world, '/checks/spring', 'en', 'secretariat-officer')) ?? '';
    expect(page).toContain('A drill, not an alert');
    expect(page).toContain('Room of BEL');
    expect(page).toContain('/acts/checks.record-result?check=spring&amp;contact=CAS-all');
    expect(page).toContain('not known');
    expect(await showAddress(world, '/checks/spring', 'ko', 'chair')).toContain('경보가 아닙니다');
    expect(await showAddress(world, '/checks/spring.csv', 'en', 'chair')).toContain('BEL-floods');
    expect((await showAddress(world, '/checks/spring.pdf', 'en', 'chair'))?.slice(0, 5)).toBe('%PDF-');
    expect(JSON.parse((await showAddress(world, '/checks.json', 'en', 'chair')) ?? '')).toMatchObject({
      page: { checks: [{ check, stage: 'running' }] },
    });
  });
});
