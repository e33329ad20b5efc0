import type { Step } from '../example.ts';
import { by, rapporteur, secretariat, statements, text } from './said.ts';

/** The annual meetings: one that the flood prevented, four that were held, and the one that is announced. */

const at = (edition: string) => ({ series: 'annual', edition });

type Row = readonly [party: string, attendance: string, level?: string, name?: string, office?: string];

const present = (edition: string, on: string, rows: readonly Row[]): Step =>
  rapporteur('meetings.record-participation', on, {
    ...at(edition),
    parties: rows.map(([party, attendance, level, name, office]) => ({
      party,
      attendance,
      ...(level === undefined ? {} : { level }),
      ...(name === undefined ? {} : { head: { name, ...(office === undefined ? {} : { office }) } }),
    })),
  });

const item = (key: string, number: string, title: object, more: object = {}) => ({ key, number, title, ...more });

const opening = item('opening', '1', text('Opening and adoption of the agenda', '개회와 의제 채택'), {
  kind: 'procedure',
});
const closing = (number: string) =>
  item('closing', number, text('Date of the next meeting; closing', '다음 회의 날짜, 폐회'), { kind: 'procedure' });

const agenda = (
  edition: string,
  on: string,
  kind: string,
  symbol: string | undefined,
  items: readonly object[],
): Step =>
  secretariat('meetings.issue-agenda', on, {
    ...at(edition),
    kind,
    ...(symbol === undefined ? {} : { symbol }),
    items,
  });

const slot = (from: string, to: string, title: object, more: object = {}) => ({ from, to, title, ...more });

/** Announced for September, and given up when the river came through the door in August. */
export function* meeting2022(): Generator<Step> {
  yield secretariat('meetings.register-edition', '2022-03-01', { ...at('2022'), year: 2022 });
  const planned = { ...at('2022'), starts: '2022-09-14', ends: '2022-09-15', city: 'Dovra', mode: 'in-person' };
  yield secretariat('meetings.announce-edition', '2022-03-01', { ...planned, schedule: 'announced' });
  const reason = text(
    'The flood of August stood in the hall in which it was to be held.',
    '8월 홍수가 회의장까지 들어왔다.',
  );
  yield secretariat('meetings.announce-edition', '2022-08-26', { ...planned, schedule: 'cancelled', reason });
  yield secretariat('meetings.record-facts', '2022-09-15', { ...at('2022'), held: 'no', reason });
}

export function* meeting2023(): Generator<Step> {
  const e = '2023';
  const days = ['2023-05-24', '2023-05-25'] as const;
  yield secretariat('meetings.register-edition', '2022-11-02', { ...at(e), year: 2023 });
  yield secretariat('meetings.announce-edition', '2022-11-02', {
    ...at(e),
    schedule: 'announced',
    starts: days[0],
    ends: days[1],
    city: 'Arnsted',
    mode: 'in-person',
  });
  const plan = item('plan', '2', text('The Arnsted Plan', '아른스테드 계획'), {
    kind: 'decision',
    documents: ['TBC/2023/2'],
    tasks: ['T01', 'T02', 'T06'],
    annotation: text(
      'The meeting has before it the draft plan in ten tasks, and a note on what the flood of 2022 cost.',
      '열 과제로 된 계획 초안과 2022년 홍수 피해에 관한 기록을 다룬다.',
    ),
  });
  const exchange = item('exchange', '3', text('Exchange of readings', '관측값 교환'), {
    kind: 'discussion',
    tasks: ['T02'],
  });
  yield secretariat('documents.register', '2023-03-15', {
    symbol: 'TBC/2023/1',
    body: 'commission',
    kind: 'agenda',
    title: text('Provisional agenda of the first annual meeting', '제1차 연례회의 임시 의제'),
    distribution: 'general',
    originalLanguage: 'en',
    meeting: at(e),
  });
  yield secretariat('documents.register', '2023-03-15', {
    symbol: 'TBC/2023/2',
    body: 'commission',
    kind: 'work-plan',
    title: text('Draft of the Arnsted Plan', '아른스테드 계획 초안'),
    distribution: 'general',
    originalLanguage: 'en',
    meeting: at(e),
  });
  yield agenda(e, '2023-03-15', 'provisional', 'TBC/2023/1', [opening, plan, exchange, closing('4')]);
  yield agenda(e, days[0], 'adopted', 'TBC/2023/1', [opening, plan, exchange, closing('4')]);
  yield secretariat('meetings.issue-programme', '2023-05-10', {
    ...at(e),
    days: [
      {
        date: days[0],
        slots: [
          slot('10:00', '10:30', text('Opening', '개회'), { item: 'opening', place: 'House of the River' }),
          slot('10:30', '17:00', text('The Arnsted Plan', '아른스테드 계획'), { item: 'plan' }),
          slot('18:00', '20:00', text('Walk to the old gauge of 1871', '1871년 옛 수위표까지 걷기')),
        ],
      },
      {
        date: days[1],
        slots: [
          slot('09:30', '12:00', text('Exchange of readings', '관측값 교환'), { item: 'exchange' }),
          slot('12:00', '12:30', text('Closing', '폐회'), { item: 'closing' }),
        ],
      },
    ],
  });
  yield rapporteur('meetings.record-facts', days[1], {
    ...at(e),
    ordinal: 1,
    held: 'yes',
    mode: 'in-person',
    starts: days[0],
    ends: days[1],
    city: 'Arnsted',
    venue: 'House of the River',
    theme: text('After the flood', '홍수 뒤에'),
    chairs: [{ party: 'LISOVAR', name: 'Jana Kovel', office: 'Minister of Waters' }],
    schedule: 'closed',
  });
  yield present(e, days[1], [
    ['ORVENIA', 'attended', 'minister', 'Ilse Brandau', 'Minister of the Mountains'],
    ['KALDMARK', 'attended', 'vice-minister', 'Torvald Enge', 'Deputy Minister of Energy'],
    ['VESHKAR', 'attended', 'minister', 'Arman Tuleh', 'Minister of Irrigation'],
    ['TARNHOLT', 'attended', 'minister'],
    ['LISOVAR', 'attended', 'minister', 'Jana Kovel', 'Minister of Waters'],
    ['OSTRELLE', 'attended', 'other'],
    ['MARAVEL', 'attended', 'minister', 'Teo Salvara', 'Minister of the Coast'],
    // It acceded in September of that year.
    ['SELMOUTH', 'not-invited'],
  ]);
  const say = statements(e, days[0]);
  yield say(
    'report',
    by.person('LISOVAR', 'Jana Kovel', 'Minister of Waters'),
    text(
      'Four thousand houses in and around Dovra stood in water. The wave took thirty-one hours from Karest, and for the first nineteen of them nobody downstream knew of it.',
      '도브라와 그 둘레의 집 사천 채가 물에 잠겼다. 물결이 카레스트에서 오는 데 서른한 시간이 걸렸고, 처음 열아홉 시간 동안 하류에서는 아무도 몰랐다.',
    ),
    { item: 'plan', tasks: ['T06'] },
  );
  yield say(
    'proposal',
    by.party('TARNHOLT'),
    text(
      'Let readings go round every hour, as they are measured. What is wrong with them can be said afterwards.',
      '관측값을 측정한 그대로 한 시간마다 돌리자. 틀린 것은 나중에 말하면 된다.',
    ),
    { item: 'exchange', tasks: ['T02'] },
  );
  yield say(
    'reservation',
    by.party('KALDMARK'),
    text(
      'Kaldmark gives notice of releases from Karest, and does not thereby accept that anyone else decides on them.',
      '칼드마르크는 카레스트의 방류를 통보하며, 그렇다고 다른 누가 방류를 정하는 것을 받아들이는 것은 아니다.',
    ),
    { item: 'plan', tasks: ['T06'] },
  );
  yield say(
    'concern',
    by.party('ORVENIA'),
    text(
      'Nine of our tributaries have no road. A gauge there costs four times what the list says.',
      '우리 지류 아홉 곳에는 길이 없다. 그곳의 관측소는 목록에 적힌 값의 네 배가 든다.',
    ),
    { item: 'plan', tasks: ['T01'], name: 'orvenia-roads' },
  );
  yield say(
    'support',
    by.group('LOWER'),
    text(
      'The lower basin will share the cost of gauges above the snow line, from which it lives.',
      '하류는 눈선 위 관측소의 값을 나누어 낸다. 하류는 그 눈으로 산다.',
    ),
    { item: 'plan', tasks: ['T01'] },
  );
  yield say(
    'question',
    by.some(text('some upstream parties', '상류의 일부 당사자'), { group: 'UPPER', trueSpeaker: 'unknown' }),
    text('Who answers for a forecast that was wrong?', '틀린 예보는 누가 책임지는가?'),
    { item: 'exchange', tasks: ['T04'] },
  );
  yield say(
    'assessment',
    by.meeting(),
    text(
      'The plan is small enough to be done, and everybody can say in one sentence what it asks of them.',
      '계획은 해낼 만큼 작고, 누구나 자기에게 무엇을 바라는지 한 문장으로 말할 수 있다.',
    ),
    { item: 'plan' },
  );
  yield {
    by: 'orvenia',
    act: 'meetings.correct-intervention',
    audience: 'public',
    body: async recorded => ({
      ...at(e),
      key: await recorded.key('orvenia-roads'),
      text: text(
        'Nine of our tributaries have no road. A gauge there costs three to four times what the list says, most of it for the way there.',
        '우리 지류 아홉 곳에는 길이 없다. 그곳의 관측소는 목록에 적힌 값의 서너 배가 들며, 대부분은 가는 길에 든다.',
      ),
    }),
  };
  yield rapporteur('meetings.record-outcome', days[1], {
    ...at(e),
    kind: 'work-plan',
    documents: ['TBC/2023/2'],
    text: text(
      'The Arnsted Plan was adopted, to be in force from 1 June 2023.',
      '아른스테드 계획을 채택하고 2023년 6월 1일부터 시행하기로 했다.',
    ),
  });
  yield rapporteur('meetings.record-outcome', days[1], {
    ...at(e),
    kind: 'chairs-statement',
    by: 'LISOVAR',
    text: text(
      'The chair thanked those who had carried sandbags for a river that was not theirs.',
      '의장은 제 나라의 것이 아닌 강을 위해 모래주머니를 나른 이들에게 고마움을 전했다.',
    ),
  });
}

export function* meeting2024(): Generator<Step> {
  const e = '2024';
  const days = ['2024-06-11', '2024-06-12'] as const;
  yield secretariat('meetings.register-edition', '2023-05-25', { ...at(e), year: 2024 });
  yield secretariat('meetings.announce-edition', '2023-12-04', {
    ...at(e),
    schedule: 'confirmed',
    starts: days[0],
    ends: days[1],
    city: 'Karest',
    mode: 'hybrid',
  });
  const progress = item('progress', '2', text('Where the plan stands', '계획은 어디까지 왔나'), {
    kind: 'information',
    tasks: ['T01', 'T02', 'T03'],
    rounds: ['R1'],
  });
  const salt = item('salt', '3', text('Salt at Selmouth', '셀머스의 염분'), {
    kind: 'discussion',
    documents: ['TBC/2024/3'],
  });
  const reservoir = item('reservoir', '4', text('The Karest reservoir in a dry year', '가문 해의 카레스트 저수지'), {
    kind: 'discussion',
    tasks: ['T07'],
  });
  for (const [symbol, kind, title] of [
    ['TBC/2024/1', 'agenda', text('Provisional agenda of the second annual meeting', '제2차 연례회의 임시 의제')],
    ['TBC/2024/1/Rev.1', 'agenda', text('Revised agenda of the second annual meeting', '제2차 연례회의 개정 의제')],
    ['TBC/2024/2', 'report', text('Gauges and readings: the first year', '관측소와 관측값: 첫해')],
    ['TBC/2024/3', 'note', text('Nine days of salt: a note by Selmouth', '염분이 올라온 아흐레: 셀머스의 기록')],
    ['TBC/2024/3/Corr.1', 'note', text('Nine days of salt: corrigendum', '염분이 올라온 아흐레: 정정')],
    [
      'TBC/2024/3/Add.1',
      'note',
      text('Nine days of salt: readings of the intake', '염분이 올라온 아흐레: 취수구 관측값'),
    ],
  ] as const)
    yield secretariat('documents.register', symbol.endsWith('1') ? '2024-04-02' : '2024-05-14', {
      symbol,
      body: 'commission',
      kind,
      title,
      distribution: 'general',
      originalLanguage: 'en',
      meeting: at(e),
    });
  yield agenda(e, '2024-04-02', 'provisional', 'TBC/2024/1', [
    opening,
    progress,
    { ...reservoir, number: '3' },
    closing('4'),
  ]);
  yield agenda(e, '2024-05-14', 'revised', 'TBC/2024/1/Rev.1', [opening, progress, salt, reservoir, closing('5')]);
  yield agenda(e, days[0], 'adopted', 'TBC/2024/1/Rev.1', [opening, progress, salt, reservoir, closing('5')]);
  yield secretariat('meetings.issue-programme', '2024-05-30', {
    ...at(e),
    days: [
      {
        date: days[0],
        slots: [
          slot('09:30', '10:00', text('Opening', '개회'), { item: 'opening', place: 'Turbine Hall' }),
          slot('10:00', '13:00', text('Where the plan stands', '계획은 어디까지 왔나'), { item: 'progress' }),
          slot('14:30', '17:30', text('Salt at Selmouth', '셀머스의 염분'), { item: 'salt' }),
        ],
      },
      {
        date: days[1],
        slots: [
          slot('09:00', '12:00', text('The Karest reservoir in a dry year', '가문 해의 카레스트 저수지'), {
            item: 'reservoir',
          }),
          slot('12:00', '12:20', text('Closing', '폐회'), { item: 'closing' }),
        ],
      },
    ],
  });
  yield rapporteur('meetings.record-facts', days[1], {
    ...at(e),
    ordinal: 2,
    held: 'yes',
    mode: 'hybrid',
    starts: days[0],
    ends: days[1],
    city: 'Karest',
    venue: 'Turbine Hall',
    hostEvent: { forum: 'basin-week', event: '2024' },
    theme: text('From the dam to the delta', '댐에서 삼각주까지'),
    chairs: [{ party: 'MARAVEL', name: 'Teo Salvara', office: 'Minister of the Coast' }],
    schedule: 'closed',
  });
  yield present(e, days[1], [
    ['ORVENIA', 'attended', 'vice-minister'],
    ['KALDMARK', 'attended', 'minister', 'Sunniva Aas', 'Minister of Energy'],
    ['VESHKAR', 'attended', 'minister'],
    ['TARNHOLT', 'attended', 'minister'],
    ['LISOVAR', 'attended', 'vice-minister'],
    ['OSTRELLE', 'not-stated'],
    ['MARAVEL', 'attended', 'minister', 'Teo Salvara', 'Minister of the Coast'],
    ['SELMOUTH', 'attended', 'other', 'Agnes Quill', 'Harbour Commissioner'],
  ]);
  yield rapporteur('meetings.record-attendance-count', days[1], {
    ...at(e),
    label: text('people in the hall and on line', '회의장과 온라인에 있던 사람'),
    count: 96,
  });
  const say = statements(e, days[0]);
  yield say(
    'report',
    by.party('TARNHOLT'),
    text(
      'Twelve gauges send every hour since March. In April the exchange failed for two days, because one clock had been set to summer time.',
      '3월부터 관측소 열두 곳이 한 시간마다 보낸다. 4월에는 시계 하나가 서머타임으로 맞춰져 이틀 동안 교환이 끊겼다.',
    ),
    { item: 'progress', tasks: ['T02'] },
  );
  yield say(
    'request',
    by.person('SELMOUTH', 'Agnes Quill', 'Harbour Commissioner'),
    text(
      'Tell us a week ahead when the flow at Dovra will fall below 210. We can close an intake; we cannot make water.',
      '도브라의 유량이 210 아래로 떨어질 때를 한 주 앞서 알려 달라. 우리는 취수구를 닫을 수는 있으나 물을 만들 수는 없다.',
    ),
    { item: 'salt', tasks: ['T07'], name: 'a-week-ahead' },
  );
  yield say(
    'concern',
    by.some(text('some downstream parties', '하류의 일부 당사자'), {
      group: 'LOWER',
      trueSpeaker: 'held',
      trueParties: ['MARAVEL', 'OSTRELLE'],
    }),
    text(
      'In a dry year the reservoir fills first and the delta last.',
      '가문 해에는 저수지가 먼저 차고 삼각주가 마지막이다.',
    ),
    { item: 'reservoir', tasks: ['T07'], name: 'reservoir-first' },
  );
  yield say(
    'reservation',
    by.office('KALDMARK', 'Royal Water Board'),
    text(
      'A rule for dry years must say what is to be done with the water that is let go, not only how much of it there is to be.',
      '가문 해의 규칙은 흘려보내는 물이 얼마인지만이 아니라 그 물을 어디에 쓰는지도 말해야 한다.',
    ),
    { item: 'reservoir', tasks: ['T07'] },
  );
  yield say(
    'proposal',
    by.group('UPPER'),
    text(
      'Let the working group say first what a dry year is. Shares can be spoken of when that is known.',
      '무엇이 가문 해인지 실무그룹이 먼저 말하게 하자. 몫은 그다음에 이야기할 수 있다.',
    ),
    { item: 'reservoir', tasks: ['T07'] },
  );
  yield say(
    'question',
    by.nobody(),
    text('Whether the readings of private dams are to be exchanged too.', '민간 댐의 관측값도 교환하는지.'),
    { item: 'progress', tasks: ['T02'] },
  );
  yield {
    by: 'maravel',
    act: 'meetings.dispute-intervention',
    audience: 'public',
    body: async recorded => ({
      ...at(e),
      key: await recorded.key('reservoir-first'),
      party: 'MARAVEL',
      text: text(
        'Maravel is a downstream party and said nothing about who fills first. It asked when, and in what order.',
        '마라벨은 하류의 당사자이지만 누가 먼저 채우는지를 말한 적이 없다. 언제, 어떤 차례인지를 물었다.',
      ),
    }),
  };
  yield rapporteur('meetings.record-outcome', days[1], {
    ...at(e),
    kind: 'co-chairs-summary',
    text: text(
      'The Working Group on Gauges and Data will say by the spring of 2026 what a dry year is.',
      '관측소·자료 실무그룹이 2026년 봄까지 무엇이 가문 해인지 말하기로 했다.',
    ),
  });
  yield rapporteur('meetings.record-outcome', days[1], {
    ...at(e),
    kind: 'none-agreed',
    text: text('On shares in a dry year nothing was agreed.', '가문 해의 몫에 대해서는 합의한 것이 없다.'),
  });
}

export function* meeting2025(): Generator<Step> {
  const e = '2025';
  const days = ['2025-05-20', '2025-05-21'] as const;
  yield secretariat('meetings.register-edition', '2024-06-12', { ...at(e), year: 2025 });
  yield secretariat('meetings.announce-edition', '2024-11-18', {
    ...at(e),
    schedule: 'announced',
    starts: days[0],
    ends: days[1],
    city: 'Karest',
    mode: 'in-person',
  });
  yield secretariat('meetings.announce-edition', '2025-04-28', {
    ...at(e),
    schedule: 'confirmed',
    starts: days[0],
    ends: days[1],
    mode: 'video',
    reason: text('A strike closed the railways of Kaldmark.', '칼드마르크의 철도가 파업으로 멈췄다.'),
  });
  const plan = item('plan', '2', text('The second version of the plan', '계획의 둘째 판'), {
    kind: 'decision',
    documents: ['TBC/2025/2'],
    tasks: ['T02', 'T11', 'T12', 'T13', 'T14'],
    rounds: ['R2'],
  });
  const emergency = item('emergency', '3', text('Notice in an emergency', '비상 통보'), {
    kind: 'discussion',
    tasks: ['T13'],
  });
  for (const [symbol, kind, title] of [
    [
      'TBC/2025/1',
      'annotated-agenda',
      text('Annotated agenda of the third annual meeting', '제3차 연례회의 주석 의제'),
    ],
    ['TBC/2025/2', 'work-plan', text('Arnsted Plan, second version', '아른스테드 계획, 둘째 판')],
  ] as const)
    yield secretariat('documents.register', '2025-04-01', {
      symbol,
      body: 'commission',
      kind,
      title,
      distribution: 'general',
      originalLanguage: 'en',
      meeting: at(e),
    });
  yield agenda(e, '2025-04-01', 'provisional', 'TBC/2025/1', [opening, plan, emergency, closing('4')]);
  yield agenda(e, days[0], 'adopted', 'TBC/2025/1', [opening, plan, emergency, closing('4')]);
  yield secretariat('meetings.issue-programme', '2025-05-06', {
    ...at(e),
    days: [
      {
        date: days[0],
        slots: [
          slot('09:00', '09:30', text('Opening', '개회'), { item: 'opening' }),
          slot('09:30', '12:30', text('The second version of the plan', '계획의 둘째 판'), { item: 'plan' }),
        ],
      },
      {
        date: days[1],
        slots: [
          slot('09:00', '11:30', text('Notice in an emergency', '비상 통보'), { item: 'emergency' }),
          slot('11:30', '12:00', text('Closing', '폐회'), { item: 'closing' }),
        ],
      },
    ],
  });
  yield rapporteur('meetings.record-facts', days[1], {
    ...at(e),
    ordinal: 3,
    held: 'yes',
    mode: 'video',
    starts: days[0],
    ends: days[1],
    reason: text('By video link because of a strike of the railways.', '철도 파업 때문에 화상으로 열었다.'),
    theme: text('One forecast', '하나의 예보'),
    chairs: [{ party: 'KALDMARK', name: 'Sunniva Aas', office: 'Minister of Energy' }],
    schedule: 'closed',
  });
  yield present(e, days[1], [
    ['ORVENIA', 'attended', 'minister', 'Ilse Brandau', 'Minister of the Mountains'],
    ['KALDMARK', 'attended', 'minister', 'Sunniva Aas', 'Minister of Energy'],
    ['VESHKAR', 'attended', 'vice-minister'],
    ['TARNHOLT', 'attended', 'minister'],
    ['LISOVAR', 'attended', 'minister', 'Jana Kovel', 'Minister of Waters'],
    ['OSTRELLE', 'attended', 'vice-minister'],
    ['MARAVEL', 'did-not-attend'],
    ['SELMOUTH', 'attended', 'other', 'Agnes Quill', 'Harbour Commissioner'],
  ]);
  const say = statements(e, days[0]);
  yield say(
    'support',
    by.party('LISOVAR'),
    text(
      'Two forecasts met at our bridge and differed by forty centimetres. We would rather be wrong together.',
      '두 예보가 우리 다리에서 만나 40센티미터 어긋났다. 차라리 함께 틀리겠다.',
    ),
    { item: 'plan', tasks: ['T11'] },
  );
  yield say(
    'proposal',
    by.party('VESHKAR'),
    text(
      'In an emergency, two ways at once: the exchange, and a telephone that somebody answers.',
      '비상에는 두 길을 한꺼번에 쓰자. 교환망, 그리고 누군가 받는 전화.',
    ),
    { item: 'emergency', tasks: ['T13'] },
  );
  yield say(
    'request',
    by.some(text('some parties', '일부 당사자'), { trueSpeaker: 'never-recorded' }),
    text(
      'That the log of notices be open to all parties, also for the years before the plan.',
      '통보 일지를 계획 이전 해의 것까지 모든 당사자에게 열어 달라고 했다.',
    ),
    { item: 'emergency', tasks: ['T13'] },
  );
  yield say(
    'report',
    by.party('ORVENIA'),
    text(
      'Nineteen of thirty-one gauges stand. Four went up by mule, and they are the ones that have never failed.',
      '서른한 곳 가운데 열아홉 곳이 섰다. 네 곳은 노새로 올렸는데, 한 번도 고장 나지 않은 것이 그 넷이다.',
    ),
    { item: 'plan', tasks: ['T01'] },
  );
  yield say(
    'concern',
    by.party('TARNHOLT'),
    text(
      'If everything is open at once, a wrong reading will be in the newspapers before it is put right.',
      '모든 것을 곧바로 열면, 틀린 값이 바로잡히기 전에 신문에 난다.',
    ),
    { item: 'plan', tasks: ['T02'], audience: 'framework' },
  );
  yield rapporteur('meetings.record-outcome', days[1], {
    ...at(e),
    kind: 'decision',
    documents: ['TBC/2025/2'],
    text: text(
      'The second version of the plan was adopted, to be in force from 1 July 2025.',
      '계획의 둘째 판을 채택하고 2025년 7월 1일부터 시행하기로 했다.',
    ),
  });
}

export function* meeting2026(): Generator<Step> {
  const e = '2026';
  const days = ['2026-05-19', '2026-05-20', '2026-05-21'] as const;
  yield secretariat('meetings.register-edition', '2025-05-21', { ...at(e), year: 2026 });
  yield secretariat('meetings.announce-edition', '2025-11-10', {
    ...at(e),
    schedule: 'confirmed',
    starts: days[0],
    ends: days[2],
    city: 'Port Isel',
    mode: 'in-person',
  });
  const plan = item('plan', '2', text('The third version of the plan', '계획의 셋째 판'), {
    kind: 'decision',
    documents: ['TBC/2026/2'],
    tasks: ['T15', 'T16', 'T17', 'T18'],
    rounds: ['R3'],
    annotation: text(
      'The draft splits the protocol for low flows and joins salt and sediment. It drops the passes for fish in favour of an open river.',
      '초안은 갈수기 의정서를 둘로 나누고 염분과 퇴적물을 합친다. 어도 과제를 빼고 열린 강을 넣는다.',
    ),
  });
  const dry = item('dry', '3', text('Thresholds and shares in a dry year', '가문 해의 기준과 몫'), {
    kind: 'discussion',
    documents: ['TBC-G/2026/1'],
    tasks: ['T15', 'T16'],
  });
  const sturgeon = item('sturgeon', '4', text('Weirs and the sturgeon', '보와 철갑상어'), {
    kind: 'discussion',
    documents: ['TBC-D/2026/1'],
    tasks: ['T18'],
  });
  for (const [symbol, body, kind, title] of [
    [
      'TBC/2026/1',
      'commission',
      'agenda',
      text('Provisional agenda of the fourth annual meeting', '제4차 연례회의 임시 의제'),
    ],
    ['TBC/2026/2', 'commission', 'work-plan', text('Arnsted Plan, third version', '아른스테드 계획, 셋째 판')],
    [
      'TBC-G/2026/1',
      'gauges',
      'report',
      text('What a dry year is: three thresholds at Dovra', '무엇이 가문 해인가: 도브라의 세 기준'),
    ],
    ['TBC-D/2026/1', 'delta', 'concept-paper', text('An open river for eight weeks', '여덟 주 동안 열린 강')],
  ] as const)
    yield secretariat('documents.register', '2026-03-10', {
      symbol,
      body,
      kind,
      title,
      distribution: 'general',
      originalLanguage: 'en',
      meeting: at(e),
    });
  yield secretariat('documents.register', '2026-04-28', {
    symbol: 'TBC/2026/1/Rev.1',
    body: 'commission',
    kind: 'agenda',
    title: text('Revised agenda of the fourth annual meeting', '제4차 연례회의 개정 의제'),
    distribution: 'general',
    originalLanguage: 'en',
    meeting: at(e),
  });
  yield secretariat('documents.register', '2026-05-22', {
    symbol: 'TBC/2026/3',
    body: 'commission',
    kind: 'report',
    title: text('Report of the fourth annual meeting', '제4차 연례회의 보고서'),
    distribution: 'general',
    originalLanguage: 'en',
    meeting: at(e),
  });
  yield secretariat(
    'documents.register',
    '2026-05-22',
    {
      symbol: 'TBC/2026/4',
      body: 'commission',
      kind: 'list-of-participants',
      title: text('List of participants of the fourth annual meeting', '제4차 연례회의 참가자 명단'),
      distribution: 'limited',
      originalLanguage: 'en',
      meeting: at(e),
    },
    { audience: 'framework' },
  );
  yield agenda(e, '2026-03-10', 'provisional', 'TBC/2026/1', [opening, plan, dry, closing('4')]);
  yield agenda(e, '2026-04-28', 'revised', 'TBC/2026/1/Rev.1', [opening, plan, dry, sturgeon, closing('5')]);
  yield agenda(e, days[0], 'adopted', 'TBC/2026/1/Rev.1', [opening, plan, dry, sturgeon, closing('5')]);
  yield secretariat('meetings.issue-programme', '2026-05-05', {
    ...at(e),
    days: [
      {
        date: days[0],
        slots: [
          slot('14:00', '14:30', text('Opening', '개회'), { item: 'opening', place: 'Old Customs House' }),
          slot('14:30', '18:00', text('Thresholds and shares in a dry year', '가문 해의 기준과 몫'), { item: 'dry' }),
        ],
      },
      {
        date: days[1],
        slots: [
          slot('08:00', '12:30', text('By boat to Sedge Island', '배로 세지섬까지')),
          slot('14:00', '17:30', text('Weirs and the sturgeon', '보와 철갑상어'), { item: 'sturgeon' }),
        ],
      },
      {
        date: days[2],
        slots: [
          slot('09:30', '12:00', text('The third version of the plan', '계획의 셋째 판'), { item: 'plan' }),
          slot('12:00', '12:30', text('Closing', '폐회'), { item: 'closing' }),
        ],
      },
    ],
  });
  yield rapporteur('meetings.record-facts', days[2], {
    ...at(e),
    ordinal: 4,
    held: 'yes',
    mode: 'in-person',
    starts: days[0],
    ends: days[2],
    city: 'Port Isel',
    venue: 'Old Customs House',
    theme: text('Water that lasts to the sea', '바다까지 이어지는 물'),
    chairs: [{ party: 'OSTRELLE', name: 'Linnea Varr', office: 'Princely Councillor for Waters' }],
    schedule: 'closed',
  });
  yield present(e, days[2], [
    ['ORVENIA', 'attended', 'minister', 'Ilse Brandau', 'Minister of the Mountains'],
    ['KALDMARK', 'attended', 'vice-minister', 'Torvald Enge', 'Deputy Minister of Energy'],
    ['VESHKAR', 'attended', 'minister', 'Arman Tuleh', 'Minister of Irrigation'],
    ['TARNHOLT', 'attended', 'vice-minister'],
    ['LISOVAR', 'attended', 'minister', 'Jana Kovel', 'Minister of Waters'],
    ['OSTRELLE', 'attended', 'minister', 'Linnea Varr', 'Princely Councillor for Waters'],
    ['MARAVEL', 'attended', 'minister', 'Teo Salvara', 'Minister of the Coast'],
    ['SELMOUTH', 'attended', 'other', 'Agnes Quill', 'Harbour Commissioner'],
  ]);
  const member = (name: string, role: string, office?: string) => ({
    name,
    role,
    ...(office === undefined ? {} : { office }),
  });
  yield secretariat('meetings.record-delegation', days[0], {
    ...at(e),
    party: 'MARAVEL',
    members: [
      member('Teo Salvara', 'head', 'Minister of the Coast'),
      member('Ines Dorada', 'alternate', 'Delta Authority'),
      member('Paul Reth', 'adviser', 'University of Port Isel'),
    ],
  });
  yield {
    by: 'kaldmark-focal',
    act: 'meetings.record-delegation',
    on: days[0],
    body: {
      ...at(e),
      party: 'KALDMARK',
      members: [
        member('Torvald Enge', 'head', 'Deputy Minister of Energy'),
        member('Maren Skov', 'member', 'Royal Water Board'),
      ],
    },
  };
  yield {
    by: 'lisovar-focal',
    act: 'meetings.record-delegation',
    on: days[0],
    body: {
      ...at(e),
      party: 'LISOVAR',
      members: [
        member('Jana Kovel', 'head', 'Minister of Waters'),
        member('Bogdan Iric', 'member', 'Hydrological Service'),
        member('Eva Marot', 'adviser', 'City of Dovra'),
      ],
    },
  };
}

/** What was said in 2026: still provisional, so that the parties that spoke may correct it. */
export function* said2026(): Generator<Step> {
  const e = '2026';
  const say = statements(e, '2026-05-20');
  yield say(
    'report',
    by.person('VESHKAR', 'Arman Tuleh', 'Minister of Irrigation'),
    text(
      'By these thresholds eleven of the last sixty-five years were dry, four very dry, and one extreme. Everyone in this room remembers the one.',
      '이 기준으로 지난 예순다섯 해 가운데 열한 해가 가물었고 네 해가 매우 가물었으며 한 해가 극심했다. 그 한 해는 이 방의 모두가 기억한다.',
    ),
    { item: 'dry', tasks: ['T15'] },
  );
  yield say(
    'request',
    by.party('SELMOUTH'),
    text(
      'When the first threshold is crossed, tell the last city on the river first.',
      '첫째 기준을 넘으면 강의 마지막 도시에 먼저 알려 달라.',
    ),
    { item: 'dry', tasks: ['T16'] },
  );
  yield say(
    'concern',
    by.party('ORVENIA'),
    text('Snow is not a reservoir. It cannot be asked to wait.', '눈은 저수지가 아니다. 기다려 달라고 할 수 없다.'),
    { item: 'dry', tasks: ['T16'], name: 'snow' },
  );
  yield say(
    'proposal',
    by.group('LOWER'),
    text(
      'Cut withdrawals by a tenth at the first threshold, a quarter at the second, and speak by telephone at the third.',
      '첫째 기준에서 취수를 10분의 1, 둘째에서 4분의 1 줄이고, 셋째에서는 전화로 이야기하자.',
    ),
    { item: 'dry', tasks: ['T16'] },
  );
  yield say(
    'reservation',
    by.party('KALDMARK'),
    text(
      'Kaldmark can work with thresholds. It reserves its position on shares until the value of stored water has been counted.',
      '칼드마르크는 기준은 받아들일 수 있다. 몫에 대해서는 저장된 물의 값을 셈할 때까지 입장을 유보한다.',
    ),
    { item: 'dry', tasks: ['T16'] },
  );
  yield say(
    'support',
    by.some(text('several parties', '여러 당사자'), { trueSpeaker: 'unknown' }),
    text(
      'For opening two weirs as a trial, with power lost shared among all.',
      '보 두 곳을 시험 삼아 열고, 줄어든 전력은 모두가 나누자고 했다.',
    ),
    { item: 'sturgeon', tasks: ['T18'] },
  );
  yield say(
    'question',
    by.office('LISOVAR', 'City of Dovra'),
    text('Who closes a weir when a flood is forecast in May?', '5월에 홍수가 예보되면 누가 보를 닫는가?'),
    { item: 'sturgeon', tasks: ['T18'] },
  );
  yield say(
    'assessment',
    by.meeting(),
    text(
      'Two of the eight fishers of Sedge Island said they would believe it when they saw a sturgeon. The meeting found this fair.',
      '세지섬의 어부 여덟 가운데 둘은 철갑상어를 보아야 믿겠다고 했다. 회의는 그럴 만하다고 보았다.',
    ),
    { item: 'sturgeon', tasks: ['T18'] },
  );
  yield rapporteur(
    'meetings.record-intervention',
    '2026-05-20',
    {
      ...at(e),
      kind: 'concern',
      text: { en: 'In the corridor: the table of shares will not be ready by 2027.' },
      speaker: { grain: 'unattributed' },
      item: 'dry',
    },
    { audience: 'secretariat' },
  );
  yield {
    by: 'maravel',
    act: 'meetings.record-intervention',
    on: '2026-05-21',
    audience: 'public',
    body: {
      ...at(e),
      kind: 'support',
      text: text(
        'Maravel supports the third version as a whole, and will measure salt and sediment on the same days from the first of July.',
        '마라벨은 셋째 판 전체를 지지하며, 7월 1일부터 염분과 퇴적물을 같은 날 잰다.',
      ),
      original: 'en',
      speaker: { grain: 'party', party: 'MARAVEL' },
      item: 'plan',
      tasks: ['T17'],
    },
  };
  yield {
    by: 'orvenia',
    act: 'meetings.correct-intervention',
    audience: 'public',
    body: async recorded => ({
      ...at(e),
      key: await recorded.key('snow'),
      text: text(
        'Snow is not a reservoir: it cannot be asked to wait, and in four of the last ten years it did not.',
        '눈은 저수지가 아니다. 기다려 달라고 할 수 없으며, 지난 열 해 가운데 네 해에는 기다리지 않았다.',
      ),
    }),
  };
  yield rapporteur('meetings.record-outcome', '2026-05-21', {
    ...at(e),
    kind: 'decision',
    documents: ['TBC/2026/2'],
    text: text(
      'The third version of the plan was adopted, to be in force from 1 July 2026.',
      '계획의 셋째 판을 채택하고 2026년 7월 1일부터 시행하기로 했다.',
    ),
  });
  yield rapporteur('meetings.record-outcome', '2026-05-22', {
    ...at(e),
    kind: 'meeting-report',
    documents: ['TBC/2026/3'],
  });
  yield secretariat('meetings.register-edition', '2026-05-21', { ...at('2027'), year: 2027 });
  yield secretariat('meetings.announce-edition', '2026-06-15', {
    ...at('2027'),
    schedule: 'announced',
    starts: '2027-05-12',
    ends: '2027-05-13',
    city: 'Old Dravik',
    mode: 'in-person',
  });
}

/** The statements of an edition become final: nobody corrects them any more. */
export const finalise = (edition: string): Step =>
  secretariat('meetings.finalise-interventions', undefined, at(edition), { audience: 'public' });
