import type { Step } from '../example.ts';
import { secretariat, text } from './said.ts';

/** What the commission stands on: groups, offices, bodies, symbols, and two reports that do not agree. */
export function* ground(): Generator<Step> {
  yield* groups();
  yield* bodies();
  yield* roles();
  yield* sources();
}

function* groups(): Generator<Step> {
  const member = (group: string, party: string, from: string, until?: string) =>
    secretariat('parties.record-membership', from, { group, party, from, until });
  for (const party of ['ORVENIA', 'KALDMARK', 'VESHKAR']) yield member('UPPER', party, '2021-04-14');
  // It lies in the middle, and spoke with the one side until it chose to speak for itself.
  yield member('UPPER', 'TARNHOLT', '2021-04-14', '2024-06-30');
  for (const party of ['LISOVAR', 'OSTRELLE', 'MARAVEL']) yield member('LOWER', party, '2021-04-14');
  yield member('LOWER', 'SELMOUTH', '2023-09-01');
}

function* bodies(): Generator<Step> {
  const establish = (key: string, level: string, since: string, name: object, area?: object) =>
    secretariat('meetings.establish-body', since, {
      key,
      level,
      since,
      name,
      ...(area === undefined ? {} : { area, parent: 'commission' }),
    });
  yield establish('commission', 'ministers', '2021-04-14', text('Meeting of the Commissioners', '위원 회의'));
  yield establish(
    'gauges',
    'experts',
    '2021-10-05',
    text('Working Group on Gauges and Data', '관측소·자료 실무그룹'),
    text('levels, flows and their exchange', '수위와 유량, 그 교환'),
  );
  yield establish(
    'floods',
    'experts',
    '2022-10-18',
    text('Working Group on Floods', '홍수 실무그룹'),
    text('forecasts and notices', '예보와 통보'),
  );
  yield establish(
    'delta',
    'experts',
    '2024-09-03',
    text('Working Group on the Delta', '삼각주 실무그룹'),
    text('salt, sediment and passage of fish', '염분, 퇴적물, 물고기 길'),
  );
  const officer = (body: string, party: string, from: string, until?: string) =>
    secretariat('meetings.appoint-officer', from, { body, party, office: 'co-chair', from, until });
  yield officer('gauges', 'ORVENIA', '2021-10', '2024-06');
  yield officer('gauges', 'OSTRELLE', '2021-10', '2024-06');
  yield officer('gauges', 'VESHKAR', '2024-07');
  yield officer('gauges', 'OSTRELLE', '2024-07');
  yield officer('floods', 'TARNHOLT', '2022-10');
  yield officer('floods', 'LISOVAR', '2022-10');
  yield officer('delta', 'MARAVEL', '2024-09');
  yield officer('delta', 'KALDMARK', '2024-09');
  yield secretariat('meetings.open-series', '2021-04-14', {
    key: 'annual',
    body: 'commission',
    since: '2021-04-14',
    name: text('Annual Meeting of the Commissioners', '위원 연례회의'),
  });
  yield secretariat('meetings.register-forum', null, {
    key: 'basin-week',
    name: text('Basin Week', '유역 주간'),
    about: text(
      'Five days of exhibitions and talks on rivers, held by the city of Karest since 2015. The commission does not own it, and meets beside it now and then.',
      '카레스트시가 2015년부터 여는 닷새 동안의 강 전시회와 강연이다. 위원회의 행사는 아니며, 위원회는 이따금 그 곁에서 회의를 연다.',
    ),
  });
  yield secretariat('meetings.register-forum-event', '2024-06-10', {
    forum: 'basin-week',
    key: '2024',
    name: text('Basin Week 2024', '2024 유역 주간'),
    starts: '2024-06-10',
    ends: '2024-06-14',
    city: 'Karest',
    countries: 31,
    people: 1400,
  });
  yield secretariat('documents.set-grammar', undefined, { body: 'commission', pattern: 'TBC/{year}/{number}' });
  yield secretariat('documents.set-grammar', undefined, { body: 'gauges', pattern: 'TBC-G/{year}/{number}' });
  yield secretariat('documents.set-grammar', undefined, { body: 'delta', pattern: 'TBC-D/{year}/{number}' });
}

function* roles(): Generator<Step> {
  const chairs = [
    ['LISOVAR', '2022-07-01', '2023-06-30'],
    ['MARAVEL', '2023-07-01', '2024-06-30'],
    ['KALDMARK', '2024-07-01', '2025-06-30'],
    ['OSTRELLE', '2025-07-01', '2026-06-30'],
    ['VESHKAR', '2026-07-01', '2027-06-30'],
  ] as const;
  for (const [party, from, until] of chairs)
    yield secretariat('parties.record-role', from, { party, role: 'chair', from, until });
  yield secretariat('parties.record-role', '2021-04-14', { party: 'TARNHOLT', role: 'host', from: '2021-04-14' });
  yield secretariat('parties.record-role', '2021-04-14', { party: 'TERVEL', role: 'secretariat', from: '2021-04-14' });
}

function* sources(): Generator<Step> {
  const source = (key: string, title: string, publisher: string, date: string, path: string) =>
    secretariat('framework.register-source', undefined, {
      key,
      title,
      publisher,
      date,
      language: 'en',
      url: `https://${path}`,
    });
  yield source('G1', 'Dovra under water', 'The Dovra Courier', '2022-08-24', 'courier.example/2022/08/24/dovra');
  yield source(
    'G2',
    'Flood of August 2022: levels',
    'Hydrological Service of Lisovar',
    '2023-01',
    'hydro.example/2022/levels',
  );
  yield source(
    'G3',
    'Commissioners agree on one forecast',
    'The Tervel Gazette',
    '2025-05-22',
    'gazette.example/2025/05/22/forecast',
  );
  yield secretariat('framework.record-claim', '2023-01', {
    key: 'PEAK-2022',
    topic: text('How high the Tervel stood at Dovra in August 2022', '2022년 8월 도브라에서 테르벨강의 수위'),
    about: ['meetings/edition/annual/2022', 'plan/T03'],
    readings: [
      { text: text('8.2 metres on 23 August', '8월 23일 8.2미터'), sources: ['G1'] },
      {
        text: text('7.86 metres on 24 August, at four in the morning', '8월 24일 새벽 네 시 7.86미터'),
        sources: ['G2'],
      },
    ],
    view: text(
      'The staff that the newspaper read stands 34 centimetres below the datum of the service: both may have seen the same water.',
      '신문이 읽은 수위표는 수문국의 기준면보다 34센티미터 낮게 서 있다. 둘은 같은 물을 보았을 수 있다.',
    ),
  });
}
