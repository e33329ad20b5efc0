import { beforeEach, describe, expect, it } from 'vitest';
import { againstCapSchema, noCapSchema } from '../../../test/kit/cap-schema.ts';
import { showAddress } from '../../../test/kit/show.ts';
import { show as showPage } from '../../../test/kit/show-page.tsx';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';
import type { Author } from '../../record/body.ts';
import { front } from '../framework/pages/front.tsx';
import { asks } from './derived/asks.ts';
import { alertsDue } from './derived/due.ts';
import { findXml, listMessages } from './derived/messages.ts';

let world: World;
const alert = 'flood-2026';
const key = { alert };
const open = { audience: 'public' } as const;
const secretariat = { as: 'secretariat-officer', ...open } as const;
const ardia = { as: 'focal-point', ...open } as const;
const told = {
  event: { en: 'Flood', ko: '홍수' },
  headline: { en: 'Flood wave below Karest & Dovra', ko: '카레스트 하류 홍수' },
  description: { en: 'The gauge at Karest read 6.1 m at five.', ko: '카레스트 수위는 다섯 시에 6.1미터였다.' },
  categories: ['Met'],
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  responses: ['Prepare', 'Monitor'],
  expires: '2999-08-15T06:00:00+02:00',
  areas: [
    {
      name: { en: 'Lower Tervel', ko: '테르벨강 하류' },
      polygons: ['47.1,19.0 47.4,19.0 47.4,19.5 47.1,19.0'],
      circles: ['47.5,19.05 60'],
      geocodes: [{ name: 'basin', value: 'TVL-3' }],
    },
  ],
};
const message = { ...key, status: 'Actual', ...told };

const when = (act: string, input: object, options: StepOptions = secretariat) => world.when(act, input, options);
const xmlOf = async (n: number, of = alert) => (await findXml(await world.reading(), of, n)) ?? '';
const show = async (path: string, language: 'en' | 'ko' = 'en') => (await showAddress(world, path, language)) ?? '';

beforeEach(async () => {
  world = await openWorld();
});

describe('alerts.issue', () => {
  it('goes from the form’s input to record, page and XML, with the same bytes each time', async () => {
    const body = (await when('alerts.issue', message)).appended({ n: 1, type: 'Alert', asked: ['ARD', 'BEL', 'CAS'] });
    const { xml, sent } = body.in as { xml: string; sent: string };
    expect(sent).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/);
    expect(xml).toContain('<headline>Flood wave below Karest &amp; Dovra</headline>');
    expect(xml.match(/<info>/g)).toHaveLength(2);
    for (const path of ['/alerts/flood-2026.xml', '/alerts/flood-2026/1.xml'])
      for (const language of ['en', 'ko'] as const) expect(await show(path, language), path).toBe(xml);
    expect(await show('/alerts/flood-2026')).toContain('Flood wave below Karest &amp; Dovra');
    expect(await show('/alerts/flood-2026', 'ko')).toContain('카레스트 하류 홍수');
    const feed = await show('/alerts.atom');
    expect(feed).toContain('rel="alternate" type="application/cap+xml"');
    expect(feed).toContain('/f/test/alerts/flood-2026/1.xml');
  });

  it('is issued once', async () => {
    await world.given(['alerts.issue', message, secretariat]);
    (await when('alerts.issue', message)).refused('alert-exists', { field: 'alert' });
  });

  it('is for the parties, where nothing else is said', async () => {
    await world.given(['alerts.issue', message, { as: 'focal-point' }]);
    for (const path of ['/alerts', '/alerts.json', '/alerts.atom'])
      expect(await show(path), path).not.toMatch(/Flood wave|flood-2026/);
    expect(await showAddress(world, '/alerts/flood-2026.xml')).toBeUndefined();
    const body = await world.body((await world.size()) - 1);
    expect(body.in.xml).toContain('<scope>Restricted</scope>\n  <restriction>framework</restriction>');
    expect(body.in.asked).toEqual(['BEL', 'CAS']);
  });

  it('names its parties where it is for some', async () => {
    const body = (await when('alerts.issue', message, { as: 'focal-point', audience: 'parties:BEL,CAS' })).appended();
    expect(body.in.xml).toContain('<scope>Private</scope>\n  <addresses>BEL CAS</addresses>');
  });

  it('refuses what CAP 1.2 does not allow', async () => {
    for (const [field, value, code, named] of [
      ['expires', '2999-08-15T06:00:00Z', 'invalid'],
      ['expires', '2999-08-15T06:00:00+00:00', 'invalid'],
      ['expires', '2999-02-30T06:00:00+02:00', 'invalid'],
      ['expires', '2020-08-15T06:00:00+02:00', 'wrong-order-of-times'],
      ['onset', '2999-09-15T06:00:00+02:00', 'wrong-order-of-times'],
      ['sent', '2998-08-15T06:00:00+02:00', 'sent-in-the-future'],
      ['status', 'Draft', 'draft-not-issued'],
      ['status', 'actual', 'invalid'],
      ['status', 'Exercise', 'exercise-not-named', 'note'],
      ['categories', ['Flood'], 'invalid', 'categories.0'],
      ['categories', [], 'invalid'],
      ['urgency', 'Soon', 'invalid'],
      ['responses', ['Run'], 'invalid', 'responses.0'],
      ['identifier', 'with space', 'invalid'],
      ['identifier', 'with,comma', 'invalid'],
      ['sender', 'a<b', 'invalid'],
      ['web', 'javascript:alert(1)', 'invalid'],
      ['asked', ['XXX'], 'unknown-party'],
      ['headline', { en: 'A flood' }, 'languages-differ'],
      ['headline', { en: '홍수가 온다', ko: '홍수가 온다' }, 'language-label', 'headline.en'],
      ['headline', { en: 'A flood', ko: 'A flood' }, 'language-label', 'headline.ko'],
      ['instruction', { en: '7.2', ko: '7.2' }, 'same-in-two-languages'],
      ['areas', [], 'invalid'],
    ] as const)
      (await when('alerts.issue', { ...message, [field]: value })).refused(code, { field: named ?? field });
  });

  it('refuses polygons and circles that enclose nothing on earth', async () => {
    const refused = async (shape: object, code: string, field: string) => {
      const areas = [{ name: { en: 'Here', ko: '여기' }, ...shape }];
      (await when('alerts.issue', { ...message, areas })).refused(code, { field: `areas.0.${field}.0` });
    };
    for (const [polygon, code] of [
      ['47.1,19.0 47.4,19.0 47.4,19.5 47.2,19.0', 'polygon-not-closed'],
      ['47.1,19.0 47.4,19.0 47.1,19.0', 'polygon-too-small'],
      ['47.1,19.0 47.2,19.0 47.3,19.0 47.1,19.0', 'polygon-too-small'],
      ['97.1,19.0 47.4,19.0 47.4,19.5 97.1,19.0', 'out-of-range'],
      ['47.1,190 47.4,19.0 47.4,19.5 47.1,190', 'out-of-range'],
      ['0,0 2,2 0,3 2,0 0,0', 'polygon-crosses-itself'],
      ['47.1 19.0 47.4', 'invalid'],
      ['47.1,19.0  47.4,19.0', 'invalid'],
    ] as const)
      await refused({ polygons: [polygon] }, code, 'polygons');
    for (const [circle, code] of [
      ['47.5,19.05 0', 'circle-radius'],
      ['47.5,19.05 30000', 'circle-radius'],
      ['-91,19.05 3', 'out-of-range'],
      ['47.5,19.05 -3', 'invalid'],
      ['47.5,19.05', 'invalid'],
    ] as const)
      await refused({ circles: [circle] }, code, 'circles');
  });
});

describe('alerts.update and alerts.cancel', () => {
  beforeEach(() => world.given(['alerts.issue', message, ardia]));

  it('refer to every message before them, by sender, identifier and time', async () => {
    await world.given(['alerts.update', { ...key, ...told, severity: 'Extreme' }, ardia]);
    const body = (await when('alerts.cancel', { ...key, note: 'The water fell.' })).appended({ n: 3, type: 'Cancel' });
    const [first, second] = await listMessages(await world.reading(), alert);
    expect(first?.sender).toBe('test.example/f/test/ARD');
    const named = [first, second].map(one => [one?.sender, one?.identifier, one?.sent].join(','));
    expect(body.in.references).toEqual(named);
    expect(body.in.xml).toContain(`<references>${named.join(' ')}</references>`);
    expect(await show('/alerts/flood-2026')).toMatch(/was cancelled/);
    // What was issued stays as it was.
    expect(await show('/alerts/flood-2026/1.xml')).toContain('<severity>Severe</severity>');
    expect(await show('/alerts/flood-2026/2.xml')).toContain('<severity>Extreme</severity>');
  });

  it('are for who issued it, and for the secretariat', async () => {
    await world.given(['alerts.issue', { ...message, alert: 'theirs' }, secretariat]);
    for (const [act, more] of [
      ['alerts.update', told],
      ['alerts.cancel', { note: 'x' }],
    ] as const) {
      (await when(act, { alert: 'theirs', ...more }, ardia)).refused('not-yours', { field: 'alert' });
      (await when(act, { alert: 'none', ...more }, ardia)).refused('unknown-alert');
      (await when(act, { ...key, ...more }, { as: 'focal-point' })).refused('other-readers', { field: 'audience' });
      (await when(act, { ...key, ...more }, { as: 'compiler' })).refused('not-allowed');
    }
  });

  it('end with the cancellation', async () => {
    await world.given(['alerts.cancel', { ...key, note: 'The water fell.' }, ardia]);
    (await when('alerts.cancel', { ...key, note: 'again' })).refused('cancelled-already');
    (await when('alerts.update', { ...key, ...told })).refused('cancelled-already');
  });
});

describe('alerts.acknowledge and alerts.report-error', () => {
  beforeEach(() =>
    world.given(['alerts.issue', { ...message, sent: '2026-08-14T05:10:00+02:00', answerWithin: 30 }, secretariat]),
  );

  it('stop the clock of a party, late or in time; who says nothing is missing', async () => {
    const at = (by: string, sent: string) => when('alerts.acknowledge', { ...key, by, sent });
    (await at('ARD', '2026-08-14T05:22:30+02:00')).appended({ n: 2, type: 'Ack', of: 1, wasTold: true });
    (await at('BEL', '2026-08-14T07:15:00+02:00')).appended({ n: 3 });
    const { page } = JSON.parse(await show('/alerts/flood-2026.json'));
    expect(page.answers.map(({ party, state, minutes }: any) => [party, state, minutes])).toEqual([
      ['ARD', 'acknowledged', 12],
      ['BEL', 'late', 125],
      ['CAS', 'missing', null],
    ]);
    expect(await show('/alerts/flood-2026')).toMatch(/2 h 5 min \(as told\)/);
    expect(await xmlOf(2)).toContain(
      '<references>test.example/f/test/EXAMPLE,flood-2026.1,2026-08-14T05:10:00+02:00</references>',
    );
  });

  it('are a party’s own word, once a message, at the time of the clock', async () => {
    (await when('alerts.acknowledge', { ...key, by: 'BEL' }, ardia)).refused('not-allowed');
    (await when('alerts.acknowledge', { ...key, by: 'ARD', sent: '2026-08-14T05:22:30+02:00' }, ardia)).refused(
      'time-is-taken',
      { field: 'sent' },
    );
    (await when('alerts.acknowledge', { ...key, by: 'ARD', of: 7 }, ardia)).refused('unknown-message', { field: 'of' });
    (await when('alerts.acknowledge', { ...key, by: 'ARD' }, ardia)).appended({ of: 1 });
    (await when('alerts.acknowledge', { ...key, by: 'ARD' }, ardia)).refused('answered-already', { field: 'by' });
    await world.given(['alerts.update', { ...key, ...told }, secretariat]);
    (await when('alerts.acknowledge', { ...key, by: 'ARD' }, ardia)).appended({ of: 3 });
    (await when('alerts.acknowledge', { ...key, by: 'BEL', sent: '2026-08-14T05:00:00+02:00', of: 1 })).refused(
      'before-it-was-sent',
    );
    (await when('alerts.report-error', { ...key, by: 'ARD', of: 1, note: 'x' }, ardia)).refused('answered-already');
    (await when('alerts.report-error', { ...key, by: 'CAS', note: 'Another basin.' })).appended({ type: 'Error' });
    expect(await show('/alerts/flood-2026')).toContain('not accepted');
  });

  it('are not told to more than the alert', async () => {
    await world.given(['alerts.issue', { ...message, alert: 'quiet' }, { as: 'secretariat-officer' }]);
    (await when('alerts.acknowledge', { alert: 'quiet', by: 'ARD' }, ardia)).refused('other-readers', {
      field: 'audience',
    });
  });
});

describe('drills', () => {
  it.each([
    ['Exercise', 'EXERCISE', '훈련', 'This is an exercise'],
    ['Test', 'TEST', '시험', 'This is a test'],
    ['System', 'SYSTEM', '시스템', 'between machines'],
  ])('%s says so in titles, feed, XML and on every page', async (status, mark, korean, sentence) => {
    await world.given(['alerts.issue', { ...message, status, note: 'TABLE TOP 3' }, secretariat]);
    await world.given(['alerts.cancel', { ...key, note: 'End.' }, secretariat]);
    const headline = `${mark} – Flood wave below Karest &amp; Dovra`;
    for (const path of ['/alerts/flood-2026', '/alerts/flood-2026/1', '/alerts/flood-2026/2']) {
      const html = await show(path);
      expect(html, path).toMatch(new RegExp(`<title>${headline}`));
      expect(html, path).toContain(sentence);
    }
    expect(await show('/alerts')).toContain(headline);
    expect(await show('/alerts.atom')).toContain(headline.replace('&amp;', '&'));
    expect(await show('/alerts', 'ko')).toContain(`${korean} – 카레스트`);
    const xml = await xmlOf(1);
    expect(xml).toContain(`<headline>${headline}</headline>`);
    expect(xml).toContain(`<headline>${korean} – 카레스트 하류 홍수</headline>`);
    expect(xml).toContain(`<note>${mark} – TABLE TOP 3</note>`);
    expect(await xmlOf(2)).toContain(`<note>${mark} – End.</note>`);
  });

  it('a message between machines asks nobody', async () => {
    (await when('alerts.issue', { ...message, status: 'System', note: 'Link up.' })).appended({ asked: [] });
  });
});

describe('alerts.deadline-passed', () => {
  const due = async (instant: string) => alertsDue(await world.reading(), instant);

  it('is said by the clock alone, once, with who is missing, to the parties', async () => {
    await world.given(
      ['alerts.issue', { ...message, sent: '2026-08-14T05:10:00+02:00', answerWithin: 30 }, secretariat],
      ['alerts.acknowledge', { ...key, by: 'ARD' }, ardia],
    );
    (await when('alerts.deadline-passed', key)).refused('not-allowed');
    expect(await due('2026-08-14T03:39:59Z')).toEqual([]);
    const asked = { act: 'alerts.deadline-passed', body: key, audience: 'framework' };
    expect(await due('2026-08-14T03:40:00.000Z')).toEqual([asked]);
    const clock = { as: 'clock', audience: 'framework' } as const;
    (await when('alerts.deadline-passed', key, clock)).appended({ missing: ['BEL', 'CAS'] });
    (await when('alerts.deadline-passed', key, clock)).refused('not-passed');
    const claims = { circles: ['public'], wide: ['framework'], since: 0 };
    await world.store.asMember('test', claims, async db =>
      expect(await alertsDue({ ...(await world.reading()), db }, '2999-01-01T00:00:00Z')).toEqual([]),
    );
  });

  it('is not said before its time, nor of what was cancelled', async () => {
    await world.given(['alerts.issue', message, secretariat]);
    (await when('alerts.deadline-passed', key, { as: 'clock' })).refused('not-passed');
    expect(await due('2999-01-01T00:00:00Z')).toHaveLength(1);
    await world.given(['alerts.cancel', { ...key, note: 'No.' }, secretariat]);
    expect(await due('2999-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('alerts.summarise and alerts.close', () => {
  const lessons = [{ en: 'Try the numbers before the season.', ko: '철이 오기 전에 번호를 시험한다.' }];
  const closing = { ...key, text: { en: 'The water is back in its bed.' }, lessons };

  it('keep every version, and end with lessons when the alert is over', async () => {
    await world.given(['alerts.issue', message, secretariat]);
    const said = (text: string, options: StepOptions = secretariat) =>
      when('alerts.summarise', { ...key, text: { en: text }, figures: [{ of: 'bridges closed', count: 2 }] }, options);
    (await said('The wave passed Karest.')).appended({ version: 1 });
    (await said('Two bridges are closed.', { as: 'chair', ...open })).appended({ version: 2 });
    (await said('Mine.', ardia)).refused('not-allowed');
    (await when('alerts.close', closing)).refused('still-running', { field: 'alert' });
    await world.given(['alerts.cancel', { ...key, note: 'The water fell.' }, secretariat]);
    (await when('alerts.close', { ...closing, lessons: [] })).refused('invalid', { field: 'lessons' });
    (await when('alerts.close', closing)).appended();
    for (const [act, more] of [
      ['alerts.summarise', { text: { en: 'More.' } }],
      ['alerts.acknowledge', { by: 'ARD' }],
      ['alerts.close', closing],
    ] as const)
      (await when(act, { ...key, ...more })).refused('closed-already');
    const html = await show('/alerts/flood-2026');
    expect(html).toMatch(/Two bridges are closed\..*Earlier versions.*The wave passed Karest\./s);
    expect(html).toContain('Try the numbers before the season.');
    expect(JSON.parse(await show('/alerts.json')).page.alerts[0].standing).toBe('closed');
  });

  it('may follow when it has expired', async () => {
    const past = { sent: '2026-08-14T05:10:00+02:00', expires: '2026-08-14T09:00:00+02:00' };
    await world.given(['alerts.issue', { ...message, ...past }, secretariat]);
    expect(await show('/alerts/flood-2026')).toContain('It expired on');
    (await when('alerts.close', closing)).appended();
  });
});

const frontPage = async () => (await showPage(front, await world.reading(), {}))?.html ?? '';

it('an actual alert stands on the front page while it runs, a drill never', async () => {
  await world.given(['alerts.issue', { ...message, alert: 'drill', status: 'Exercise', note: 'x' }, secretariat]);
  expect(await frontPage()).not.toContain('Flood wave');
  await world.given(['alerts.issue', message, secretariat]);
  expect(await frontPage()).toMatch(/Alert:.*Flood wave below Karest/s);
  await world.given(['alerts.cancel', { ...key, note: 'x' }, secretariat]);
  expect(await frontPage()).not.toMatch(/Alert:/);
});

it('asks on the desk of each party for its acknowledgement, of each message', async () => {
  const asked = async () => {
    const author = world.authorOf('focal-point') as Author;
    return (await asks(await world.reading(), author)).map(({ kind, title, path }) => [kind, title.en, path]);
  };
  await world.given(['alerts.issue', { ...message, status: 'Test', note: 'Monthly' }, secretariat]);
  const one = [
    'acknowledge',
    'TEST – Flood wave below Karest & Dovra',
    '/acts/alerts.acknowledge?alert=flood-2026&by=ARD',
  ];
  expect(await asked()).toEqual([one]);
  await world.given(['alerts.acknowledge', { ...key, by: 'ARD' }, ardia]);
  expect(await asked()).toEqual([]);
  await world.given(['alerts.update', { ...key, ...told }, secretariat]);
  expect(await asked()).toEqual([one]);
});

it('requests and offers are made within an alert, for no more readers than it', async () => {
  await world.given(['alerts.issue', { ...message, alert: 'quiet' }, { as: 'secretariat-officer' }]);
  await world.given(['alerts.issue', message, secretariat]);
  const offer = { item: 'pumps', by: 'ARD', title: { en: 'Two pumps' }, kind: 'equipment', resource: 'assets' };
  (await when('requests.make-offer', { ...offer, alert: 'quiet' }, ardia)).refused('unknown-alert', { field: 'alert' });
  (await when('requests.make-offer', { ...offer, alert: 'none' }, ardia)).refused('unknown-alert');
  (await when('requests.make-offer', { ...offer, ...key }, ardia)).appended({ alert, resource: 'assets' });
  const { related } = JSON.parse(await show('/alerts/flood-2026.json'));
  expect(related).toMatchObject([
    { kind: 'offer', path: '/requests/pumps' },
    { kind: 'thread', path: '/threads/alerts/flood-2026' },
  ]);
  expect(await show('/requests/pumps')).toMatch(/href="[^"]*\/alerts\/flood-2026"/);
});

it('the schema of CAP 1.2 accepts every message', async context => {
  if (noCapSchema) context.skip(noCapSchema);
  const hard = 'Ünïcode "quoted" & \uFFFE 한국어 ]]>';
  await world.given(
    [
      'alerts.issue',
      { ...message, contact: hard, web: 'https://river.example/?a=1&b=2', senderName: 'Flood room' },
      ardia,
    ],
    ['alerts.update', { ...key, ...told, effective: '2026-08-14T05:10:00-00:00', onset: '2998-01-01T00:00' }, ardia],
    ['alerts.acknowledge', { ...key, by: 'ARD', note: hard }, ardia],
    ['alerts.report-error', { ...key, by: 'BEL', note: 'Cannot be read.' }, secretariat],
    ['alerts.cancel', { ...key, note: 'The water fell.', incidents: ['wave-3'] }, ardia],
    ['alerts.issue', { ...message, alert: 'drill', status: 'Exercise', note: 'TABLE TOP 3' }, { as: 'focal-point' }],
    ['alerts.issue', { ...message, alert: 'few' }, { as: 'focal-point', audience: 'parties:BEL' }],
  );
  const size = await world.size();
  let checked = 0;
  for (let position = 0; position < size; position++) {
    const { xml } = (await world.body(position)).in as { xml?: string };
    if (xml === undefined) continue;
    expect(againstCapSchema(xml), xml).toBe('');
    checked++;
  }
  expect(checked).toBe(7);
  expect(againstCapSchema((await xmlOf(1)).replace('Severe', 'Bad'))).not.toBe('');
});
