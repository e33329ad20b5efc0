import type { Step } from '../example.ts';
import { secretariat, text } from './said.ts';

const alert = 'karest-2026';
const everyone = { audience: 'public' } as const;

/** Kaldmark, where the dam stands, tells of it in its own name. */
const kaldmark = (act: string, body: object, on?: string): Step => ({
  by: 'kaldmark-focal',
  act,
  body,
  ...(on === undefined ? {} : { on }),
  ...everyone,
});
const lisovar = (act: string, on: string, body: object): Step => ({ by: 'lisovar-focal', act, on, body, ...everyone });

const reach = (polygon: string, en: string, ko: string) => ({ name: text(en, ko), polygons: [polygon] });
const upper = reach(
  '47.62,12.10 47.80,12.40 47.71,12.95 47.50,12.60 47.62,12.10',
  'From Karest to Tarnholt',
  '카레스트에서 타른홀트까지',
);
const lower = reach(
  '47.50,12.60 47.71,12.95 47.40,13.90 47.10,13.60 47.50,12.60',
  'From Tarnholt to Dovra',
  '타른홀트에서 도브라까지',
);

const told = {
  event: text('Flood', '홍수'),
  categories: ['Met', 'Infra'],
  senderName: 'Dam office at Karest',
  areas: [upper, lower],
};

/** What the secretariat was told by telephone, with the time at which the party said it. */
const answered = (by: string, sent: string, more: object = {}) =>
  secretariat('alerts.acknowledge', undefined, { alert, by, sent, ...more }, everyone);

/** The night of 2 October 2026: an alert, who heard it, who helped, and what was learnt. */
export function* flood(): Generator<Step> {
  yield* firstNight();
  yield* helpAskedAndGiven();
  yield* theWavePasses();
  yield* tryItAgain();
}

function* firstNight(): Generator<Step> {
  yield kaldmark('alerts.issue', {
    alert,
    status: 'Actual',
    ...told,
    headline: text('Water is released at Karest to save the dam', '댐을 지키려 카레스트에서 물을 흘려보낸다'),
    description: text(
      'Since 22:25 the dam at Karest releases 900 cubic metres a second. The wave passes Tarnholt before noon and reaches the bridge at Dovra in some thirty-one hours.',
      '22시 25분부터 카레스트댐이 초당 900세제곱미터를 흘려보낸다. 물결은 정오 전에 타른홀트를 지나 서른한 시간쯤 뒤 도브라 다리에 닿는다.',
    ),
    instruction: text(
      'Keep off the banks. Close the low roads below Tarnholt by ten in the morning.',
      '강가에 가지 말 것. 타른홀트 아래 낮은 길은 오전 열 시까지 막을 것.',
    ),
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Observed',
    responses: ['Prepare', 'Avoid'],
    sent: '2026-10-02T22:38:00+02:00',
    onset: '2026-10-02T22:25:00+02:00',
    expires: '2026-10-05T12:00:00+02:00',
    answerWithin: 30,
  });
  for (const [by, time] of [
    ['TARNHOLT', '22:41:20'],
    ['ORVENIA', '22:44:00'],
    ['LISOVAR', '22:46:30'],
    ['VESHKAR', '22:52:00'],
    ['MARAVEL', '23:03:10'],
  ] as const)
    yield answered(by, `2026-10-02T${time}+02:00`);
  yield answered('OSTRELLE', '2026-10-03T01:15:00+02:00', {
    note: 'The telephone rang in an office that is empty at night; the exchange was read after one.',
  });
  yield secretariat(
    'alerts.summarise',
    '2026-10-03',
    {
      alert,
      text: text(
        'Seven parties were asked and six have acknowledged, Ostrelle after more than two hours. Selmouth answers neither way.',
        '일곱 당사자에게 물어 여섯이 확인했고, 오스트렐은 두 시간이 넘어 답했다. 셀머스는 어느 길로도 답하지 않는다.',
      ),
      figures: [{ of: 'cubic metres a second at Karest, midnight', count: 900 }],
    },
    everyone,
  );
}

function* helpAskedAndGiven(): Generator<Step> {
  const on = '2026-10-03';
  const item = 'pumps-for-dovra';
  yield lisovar('requests.make-request', on, {
    item,
    alert,
    resource: 'assets',
    kind: 'equipment',
    title: text('Six pumps for the low town of Dovra', '도브라 아랫마을에 펌프 여섯 대'),
    text: text(
      'With crews and fuel for three days, at the bridge by Saturday midnight.',
      '운용 인력과 사흘 치 연료와 함께, 토요일 자정까지 다리로.',
    ),
    areas: ['floods'],
    quantity: { count: 6, unit: 'pumps' },
    starts: on,
    ends: '2026-10-06',
    place: 'Dovra, at the bridge',
    languages: ['en'],
    asker: { grain: 'party', party: 'LISOVAR' },
  });
  yield secretariat(
    'requests.make-offer',
    on,
    {
      item: 'tarnholt-pumps',
      alert,
      resource: 'assets',
      by: 'TARNHOLT',
      kind: 'equipment',
      title: text('Four pumps with their crews', '운용 인력이 딸린 펌프 네 대'),
      areas: ['floods'],
      quantity: { count: 4, unit: 'pumps' },
      starts: on,
      place: 'Dovra',
      conditions: text('Tarnholt bears the crews, Lisovar the fuel.', '인력은 타른홀트가, 연료는 리소바르가 댄다.'),
      languages: ['en'],
    },
    everyone,
  );
  yield secretariat(
    'requests.make-offer',
    on,
    {
      item: 'maravel-sandbags',
      alert,
      resource: 'stockpiles',
      by: 'MARAVEL',
      kind: 'relief',
      title: text('Twenty thousand sandbags from the stores of the delta', '삼각주 비축분 모래주머니 2만 개'),
      areas: ['floods', 'delta'],
      quantity: { count: 20_000, unit: 'sandbags' },
      languages: ['en'],
    },
    everyone,
  );
  yield lisovar('requests.match', on, { item, offer: 'tarnholt-pumps', standing: 'agreed', count: 4 });
  yield lisovar('requests.close', '2026-10-07', {
    item,
    end: 'met-in-part',
    text: text(
      'Four came at nine in the evening and ran for two days. Two more were not to be had.',
      '네 대가 저녁 아홉 시에 와서 이틀 동안 돌았다. 두 대는 구하지 못했다.',
    ),
  });
}

function* theWavePasses(): Generator<Step> {
  yield kaldmark('alerts.update', {
    alert,
    ...told,
    headline: text('The release at Karest is down to a third', '카레스트의 방류가 3분의 1로 줄었다'),
    description: text(
      'Since five in the morning the dam releases 300 cubic metres a second. The peak passed Tarnholt at 09:40 and stands before Dovra from four on Sunday morning.',
      '아침 다섯 시부터 초당 300세제곱미터를 흘려보낸다. 최고 수위는 09시 40분에 타른홀트를 지났고 일요일 새벽 네 시부터 도브라 앞에 이른다.',
    ),
    areas: [lower],
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
    responses: ['Prepare', 'Monitor'],
    sent: '2026-10-03T10:05:00+02:00',
    expires: '2026-10-05T12:00:00+02:00',
  });
  yield answered('LISOVAR', '2026-10-03T10:07:00+02:00');
  yield answered('OSTRELLE', '2026-10-03T10:21:00+02:00');
  yield secretariat(
    'alerts.summarise',
    '2026-10-04',
    {
      alert,
      text: text(
        'The wave passed Dovra at five in the morning. The bridge stayed open; the low town stood under water to the knee. A member of the secretariat drove to Selmouth to tell it.',
        '물결은 새벽 다섯 시에 도브라를 지났다. 다리는 열려 있었고 아랫마을은 무릎까지 잠겼다. 사무국 직원이 셀머스로 차를 몰아 알렸다.',
      ),
      figures: [
        { of: 'centimetres at Dovra above the datum of the commission, five in the morning', count: 702 },
        { of: 'houses with water in them', count: 61 },
      ],
    },
    everyone,
  );
  yield kaldmark('alerts.cancel', {
    alert,
    note: 'The gates at Karest are closed again, and the water at Dovra is below its mark.',
    sent: '2026-10-05T08:30:00+02:00',
  });
  yield secretariat(
    'alerts.close',
    '2026-10-20',
    {
      alert,
      text: text(
        'Nobody was hurt. Six of seven parties were reached in the night, five of them within half an hour.',
        '다친 사람은 없다. 일곱 당사자 가운데 여섯에게 그 밤에 닿았고, 다섯은 30분 안에 답했다.',
      ),
      lessons: [
        text(
          'Two ways are two only where two people hear them: a telephone and an exchange in one empty office are none.',
          '두 가지 길은 두 사람이 들을 때에만 둘이다. 빈 사무실 하나에 전화와 교환망을 두면 하나도 없는 것이다.',
        ),
        text(
          'Selmouth lies last and was reached last. A harbour is awake at night: its watch is asked to answer.',
          '셀머스는 맨 끝에 있고 맨 나중에 알았다. 항구는 밤에도 깨어 있다. 항만 당직에게 답을 부탁한다.',
        ),
      ],
    },
    everyone,
  );
  // The version in force stays as it is; what is to become of the task is recorded, for the next one.
  yield secretariat('plan.record-disposition', '2026-10-20', {
    version: 3,
    task: 'T13',
    disposition: 'adapt',
    reason: text(
      'In the night of 2 October one party heard late and one not at all. Each names two places that are manned at night, and acknowledges within thirty minutes.',
      '10월 2일 밤 한 당사자는 늦게, 한 당사자는 끝내 듣지 못했다. 당사자마다 밤에 사람이 있는 곳 둘을 정하고 30분 안에 확인한다.',
    ),
  });
}

function* tryItAgain(): Generator<Step> {
  const drill = 'high-water-2026';
  const on = '2026-11-10';
  yield secretariat('activities.register', '2026-10-27', {
    activity: drill,
    kind: 'exercise',
    form: 'communications',
    title: text('High water, tried again', '큰물, 다시 해 보기'),
    about: text(
      'The alert of October is sent once more as an exercise, to the places that parties have named since.',
      '10월의 경보를 그 뒤 당사자들이 정한 곳으로 훈련 삼아 다시 보낸다.',
    ),
    areas: ['floods'],
    hosts: ['KALDMARK'],
  });
  yield secretariat('activities.link', '2026-10-27', { activity: drill, tasks: ['T13'], alert });
  yield kaldmark('alerts.issue', {
    alert: drill,
    status: 'Exercise',
    note: 'HIGH WATER 2026: acknowledge, and do nothing else.',
    ...told,
    headline: text('Water is released at Karest', '카레스트에서 물을 흘려보낸다'),
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Observed',
    sent: `${on}T02:10:00+01:00`,
    expires: `${on}T06:00:00+01:00`,
    answerWithin: 30,
  });
  for (const [by, time] of [
    ['SELMOUTH', '02:12:40'],
    ['TARNHOLT', '02:13:00'],
    ['OSTRELLE', '02:16:00'],
    ['LISOVAR', '02:16:20'],
    ['ORVENIA', '02:21:00'],
    ['MARAVEL', '02:24:00'],
    ['VESHKAR', '02:38:00'],
  ] as const)
    yield secretariat('alerts.acknowledge', undefined, { alert: drill, by, sent: `${on}T${time}+01:00` }, everyone);
  yield kaldmark('alerts.cancel', { alert: drill, note: 'End of the exercise.', sent: `${on}T02:45:00+01:00` });
  yield kaldmark(
    'activities.record-facts',
    {
      activity: drill,
      held: 'yes',
      starts: on,
      places: ['Karest'],
      note: text(
        'All seven acknowledged within twenty-eight minutes, Selmouth first.',
        '일곱 당사자 모두 28분 안에 확인했고, 셀머스가 가장 먼저였다.',
      ),
    },
    on,
  );
}
