import type { Step } from '../example.ts';
import { secretariat, text } from './said.ts';

/** A night on which notices were tried, and what Selmouth asked in 2024 and was answered in part. */
export function* cooperation(): Generator<Step> {
  yield* areas();
  yield* nightDrill();
  yield* aWeekAhead();
}

function* areas(): Generator<Step> {
  const area = (key: string, order: number, name: object) =>
    secretariat('areas.define', '2023-06-01', { area: key, order, name });
  yield area('hydrology', 1, text('Hydrology', '수문'));
  yield area('floods', 2, text('Floods', '홍수'));
  yield area('low-flows', 3, text('Low flows', '갈수'));
  yield area('delta', 4, text('The delta', '삼각주'));
  const place = (area: string, on: string, ...tasks: string[]) => secretariat('areas.place', on, { area, tasks });
  yield place('hydrology', '2023-06-01', 'T01', 'T02', 'T03');
  yield place('floods', '2023-06-01', 'T04', 'T06');
  yield place('floods', '2025-07-01', 'T11', 'T12', 'T13');
  yield place('low-flows', '2023-06-01', 'T07');
  yield place('low-flows', '2026-05-22', 'T15', 'T16');
  yield place('delta', '2023-06-01', 'T05', 'T08');
  yield place('delta', '2025-07-01', 'T14');
  yield place('delta', '2026-05-22', 'T17');
}

/** The party that hosts an activity tells of it, through its focal point. */
const host = (act: string, on: string, body: object): Step => ({ by: 'kaldmark-focal', act, on, body });

function* nightDrill(): Generator<Step> {
  const activity = 'night-drill-2025';
  const announced = '2025-09-15';
  yield secretariat('activities.register', announced, {
    activity,
    kind: 'exercise',
    form: 'communications',
    title: text('Both ways by night', '밤에 두 길로'),
    about: text(
      'Notice of an emergency at Karest is given by the exchange and by telephone, at an hour that only the host knows.',
      '카레스트의 비상을 교환망과 전화로 통보한다. 시각은 주최국만 안다.',
    ),
    areas: ['floods'],
    hosts: ['KALDMARK'],
  });
  yield secretariat('activities.link', announced, {
    activity,
    tasks: ['T13'],
    meeting: { series: 'annual', edition: '2025' },
  });
  yield secretariat('activities.announce', announced, {
    activity,
    schedule: 'announced',
    starts: '2025-11',
    places: ['Karest'],
  });
  yield secretariat('activities.record-figures', announced, {
    activity,
    stage: 'planned',
    figures: [
      { of: 'countries', count: 8 },
      { of: 'people', count: 40, definition: text('people on duty', '당직자') },
    ],
  });
  const night = '2025-11-18';
  yield host('activities.record-facts', night, {
    activity,
    held: 'yes',
    starts: night,
    places: ['Karest'],
    note: text(
      'Notice went out at 02:40. The exchange reached all within four minutes; the telephone reached six within nine, and two in the morning.',
      '통보는 02시 40분에 나갔다. 교환망으로는 4분 안에 모두에게, 전화로는 9분 안에 여섯에 닿았고 둘은 아침에야 받았다.',
    ),
  });
  yield host('activities.record-figures', night, {
    activity,
    stage: 'actual',
    figures: [
      { of: 'countries', count: 8, definition: text('reached by the exchange', '교환망으로 닿은 나라') },
      {
        of: 'other',
        count: 6,
        definition: text('reached by telephone within fifteen minutes', '15분 안에 전화로 닿은 나라'),
      },
    ],
  });
  yield host('activities.record-participation', night, {
    activity,
    side: 'actual',
    parties: [
      ...['KALDMARK', 'VESHKAR', 'TARNHOLT', 'LISOVAR', 'OSTRELLE', 'SELMOUTH'].map(party => ({
        party,
        part: 'took-part',
      })),
      { party: 'MARAVEL', part: 'observed' },
      { party: 'ORVENIA', part: 'not-stated' },
    ],
  });
  yield secretariat('activities.record-lesson', '2025-12-02', {
    activity,
    kind: 'learnt',
    text: text(
      'Two of the numbers in the directory belonged to people who had retired. The directory is now checked each quarter, by calling.',
      '명부의 번호 가운데 둘은 은퇴한 사람의 것이었다. 이제 분기마다 전화를 걸어 명부를 확인한다.',
    ),
  });
}

function* aWeekAhead(): Generator<Step> {
  const item = 'a-week-ahead';
  yield secretariat(
    'requests.make-request',
    '2024-06-12',
    async recorded => ({
      item,
      title: text('Word a week ahead of low water', '물이 줄기 한 주 전의 알림'),
      kind: 'other',
      areas: ['low-flows', 'delta'],
      to: ['LISOVAR'],
      meeting: { series: 'annual', edition: '2024' },
      statement: await recorded.key('a-week-ahead'),
    }),
    { audience: 'public' },
  );
  yield {
    by: 'lisovar-focal',
    act: 'requests.answer',
    audience: 'public',
    on: '2024-07-09',
    body: {
      item,
      by: 'LISOVAR',
      answer: 'accepted-in-part',
      text: text(
        'The forecast reaches five days. From August Lisovar sends it to the harbour office every morning, and will not guess beyond it.',
        '예보는 닷새까지 미친다. 리소바르는 8월부터 아침마다 이를 항만청에 보내며, 그 너머를 짐작하지는 않는다.',
      ),
    },
  };
}
