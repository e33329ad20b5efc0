import type { Recorded, Step } from '../example.ts';
import { secretariat, text } from './said.ts';

/**
 * Three rounds with the eight parties. Whoever leads a task or takes part in it is asked; Ostrelle falls silent, Veshkar
 * is late, Selmouth takes an answer back, and a letter is entered with what was sent. The third round is still open.
 */

type By = 'form' | 'workbook' | 'letter' | 'e-mail';
type Said = ReturnType<typeof text>;

interface Answer {
  readonly task: string;
  readonly party: string;
  /** None: a nil return. */
  readonly status?: string;
  readonly on: string;
  readonly by?: By;
  readonly said?: Said;
  readonly output?: Said;
  readonly effect?: Said;
  readonly needs?: Said;
  /** For fewer readers than everyone. */
  readonly audience?: string;
}

const parties = ['ORVENIA', 'KALDMARK', 'VESHKAR', 'TARNHOLT', 'LISOVAR', 'OSTRELLE', 'MARAVEL', 'SELMOUTH'];
const questions = [
  {
    question: 'obstacles',
    text: text('What stood in the way?', '무엇이 걸림돌이 되었는가?'),
    maxWords: 120,
  },
];

const asAgreed = text(
  'We take part as agreed; there is nothing else to tell.',
  '합의한 대로 참여하고 있으며 달리 알릴 것이 없다.',
);
const behind = text(
  'Our part is behind: two posts stood empty for half a year.',
  '우리 몫이 늦어졌다. 반년 동안 두 자리가 비어 있었다.',
);

/** A party's answer as the secretariat received it; what came by post or mail has the original with it. */
function entered(round: string, { task, party, status, on, by = 'form', said, audience, ...more }: Answer): Step {
  const content = status === undefined ? { kind: 'nil' } : { kind: 'answer', status, narrative: said, ...more };
  const name = `${round}-${task}-${party}.txt`;
  const original = (recorded: Recorded) =>
    recorded.file(name, Buffer.from(`${round} ${task} ${party}\n${said?.en ?? 'Nothing to report.'}\n`));
  return secretariat(
    'reporting.enter-return',
    on,
    async (recorded: Recorded) => ({
      round,
      task,
      party,
      received: { by, on, original: await original(recorded) },
      ...content,
    }),
    { audience: audience ?? 'public' },
  );
}

function registered(round: string, task: string, party: string, on: string): Step {
  return secretariat('reporting.register-return', on, { round, task, party }, { audience: 'public' });
}

/** By which a deadline is told at the time of each party: for everyone to read, without anybody's name. */
export function* points(): Generator<Step> {
  for (const [party, timeZone, more] of [
    ['ORVENIA', 'Europe/Zurich', {}],
    ['KALDMARK', 'Europe/Helsinki', {}],
    ['LISOVAR', 'Asia/Tbilisi', {}],
    ['MARAVEL', 'Africa/Cairo', { restDays: ['friday', 'saturday'] }],
  ] as const)
    yield secretariat(
      'contacts.name-point',
      '2024-02-12',
      {
        contact: `${party.toLowerCase()}-rounds`,
        party,
        role: 'policy',
        office: 'Office for the commission',
        channels: [{ kind: 'e-mail', address: `rounds@${party.toLowerCase()}.example` }],
        timeZone,
        confirmEvery: 36,
        ...more,
      },
      { audience: 'public' },
    );
}

export function* firstRound(): Generator<Step> {
  yield secretariat('reporting.open-round', '2024-03-04', {
    round: 'R1',
    name: text('First round, 2024', '제1차 이행 보고, 2024'),
    version: 1,
    period: { from: '2023-06', until: '2024-03' },
    deadline: '2024-04-12T18:00',
    parties,
    asks: 'leads-and-partners',
    questions,
    maxWords: 200,
    languages: ['en', 'ko'],
    reminders: [14, 3, -3],
  });
  const on = '2024-04-09';
  const answers: Answer[] = [
    {
      task: 'T01',
      party: 'ORVENIA',
      status: 'on-track',
      on,
      by: 'workbook',
      said: text('Eleven of fourteen gauges stand.', '관측소 열네 곳 가운데 열한 곳을 세웠다.'),
      output: text('Eleven gauges.', '관측소 열한 곳.'),
    },
    { task: 'T01', party: 'KALDMARK', status: 'on-track', on, said: asAgreed },
    { task: 'T01', party: 'TARNHOLT', on },
    {
      task: 'T02',
      party: 'TARNHOLT',
      status: 'on-track',
      on,
      said: text('Readings of 31 gauges go out every hour.', '관측소 31곳의 값을 한 시간마다 보낸다.'),
    },
    { task: 'T02', party: 'ORVENIA', status: 'on-track', on, by: 'workbook', said: asAgreed },
    { task: 'T02', party: 'LISOVAR', status: 'delayed', on, said: behind },
    {
      task: 'T03',
      party: 'OSTRELLE',
      status: 'not-started',
      on: '2024-04-11',
      by: 'e-mail',
      said: text('The survey has no money before 2025.', '2025년 전에는 측량 예산이 없다.'),
      needs: text('A surveyor for three months.', '석 달 동안의 측량사 한 명.'),
    },
    {
      task: 'T03',
      party: 'SELMOUTH',
      status: 'not-started',
      on,
      said: text('We wait for the survey.', '측량을 기다린다.'),
    },
    {
      task: 'T04',
      party: 'LISOVAR',
      status: 'on-track',
      on,
      said: text('The forecast is issued twice a day since November.', '11월부터 하루 두 번 예보를 낸다.'),
      effect: text('Karest was warned 52 hours ahead in February.', '2월에 카레스트가 52시간 앞서 경고를 받았다.'),
    },
    { task: 'T04', party: 'KALDMARK', status: 'on-track', on, said: asAgreed },
    {
      task: 'T05',
      party: 'MARAVEL',
      status: 'delayed',
      on,
      said: text('The model of the tide came late.', '조석 모형이 늦게 왔다.'),
    },
    { task: 'T05', party: 'SELMOUTH', on },
    {
      task: 'T06',
      party: 'KALDMARK',
      status: 'continuing',
      on,
      said: text(
        'Nine notices were given, the shortest six hours ahead.',
        '아홉 차례 통보했고, 가장 짧은 것은 여섯 시간 앞이었다.',
      ),
    },
    {
      task: 'T07',
      party: 'VESHKAR',
      status: 'not-due',
      on: '2024-05-02',
      by: 'letter',
      said: text('Work begins in the second year.', '이듬해에 시작한다.'),
    },
    { task: 'T07', party: 'LISOVAR', status: 'not-due', on, said: asAgreed },
    {
      task: 'T08',
      party: 'MARAVEL',
      status: 'on-track',
      on,
      said: text('Two of five cross-sections are measured.', '다섯 단면 가운데 둘을 쟀다.'),
    },
    {
      task: 'T10',
      party: 'OSTRELLE',
      status: 'delayed',
      on: '2024-04-11',
      by: 'e-mail',
      said: text('One pass of three has a permit.', '어도 셋 가운데 하나가 허가를 받았다.'),
    },
  ];
  for (const answer of answers) yield entered('R1', answer);
  yield secretariat('reporting.close-round', '2024-05-10', { round: 'R1' });
}

export function* secondRound(): Generator<Step> {
  yield secretariat('reporting.open-round', '2025-02-24', {
    round: 'R2',
    name: text('Second round, 2025', '제2차 이행 보고, 2025'),
    version: 1,
    period: { from: '2024-04', until: '2025-02' },
    deadline: '2025-03-28T18:00',
    parties,
    asks: 'leads-and-partners',
    questions,
    maxWords: 200,
    languages: ['en', 'ko'],
    previous: 'R1',
    reminders: [14, 3, -3],
  });
  yield secretariat('reporting.extend-deadline', '2025-03-24', {
    round: 'R2',
    deadline: '2025-04-11T18:00',
    reason: text(
      'The spring flood kept three services at their gauges.',
      '봄 홍수로 세 기관이 관측소를 떠나지 못했다.',
    ),
  });
  const on = '2025-04-03';
  const answers: Answer[] = [
    {
      task: 'T01',
      party: 'ORVENIA',
      status: 'on-track',
      on,
      by: 'workbook',
      said: text('Thirteen of fourteen gauges stand.', '관측소 열네 곳 가운데 열세 곳을 세웠다.'),
      output: text('Two more gauges.', '관측소 두 곳 추가.'),
    },
    {
      task: 'T01',
      party: 'KALDMARK',
      status: 'completed',
      on,
      said: text('All six of ours stand.', '우리 여섯 곳을 모두 세웠다.'),
    },
    { task: 'T01', party: 'VESHKAR', status: 'delayed', on: '2025-04-29', by: 'letter', said: behind },
    { task: 'T01', party: 'TARNHOLT', status: 'on-track', on, said: asAgreed },
    {
      task: 'T02',
      party: 'TARNHOLT',
      status: 'continuing',
      on,
      said: text('Readings of all 46 gauges go out every hour.', '관측소 46곳 모두의 값을 한 시간마다 보낸다.'),
      effect: text('The middle forecast lost a third of its error.', '중류 예보의 오차가 3분의 1 줄었다.'),
    },
    { task: 'T02', party: 'ORVENIA', status: 'continuing', on, by: 'workbook', said: asAgreed },
    { task: 'T02', party: 'LISOVAR', status: 'continuing', on, said: asAgreed },
    {
      task: 'T03',
      party: 'SELMOUTH',
      status: 'on-track',
      on,
      said: text('The tide gauge was levelled in September.', '9월에 검조소를 수준측량했다.'),
    },
    {
      task: 'T04',
      party: 'LISOVAR',
      status: 'completed',
      on,
      said: text('The forecast runs as the task asks.', '과제가 요구하는 대로 예보를 낸다.'),
    },
    { task: 'T04', party: 'TARNHOLT', status: 'completed', on, said: asAgreed },
    { task: 'T04', party: 'KALDMARK', on },
    {
      task: 'T05',
      party: 'MARAVEL',
      status: 'delayed',
      on,
      said: text('River and tide are not forecast together yet.', '강과 조석을 아직 함께 예보하지 못한다.'),
      needs: text('A month of an oceanographer.', '해양학자 한 달.'),
    },
    {
      task: 'T05',
      party: 'SELMOUTH',
      status: 'on-track',
      on,
      said: text('Ready on our side.', '우리 쪽은 준비되었다.'),
    },
    {
      task: 'T06',
      party: 'KALDMARK',
      status: 'continuing',
      on,
      said: text('Fourteen notices; one came after the water.', '열네 차례 통보했고, 한 번은 물보다 늦었다.'),
      audience: 'secretariat',
    },
    {
      task: 'T07',
      party: 'VESHKAR',
      status: 'not-started',
      on: '2025-04-29',
      by: 'letter',
      said: text('The author has left the ministry.', '작성자가 부처를 떠났다.'),
    },
    { task: 'T07', party: 'LISOVAR', status: 'not-started', on, said: asAgreed },
    { task: 'T07', party: 'KALDMARK', on },
    {
      task: 'T08',
      party: 'MARAVEL',
      status: 'on-track',
      on,
      said: text('Four of five cross-sections are measured.', '다섯 단면 가운데 넷을 쟀다.'),
    },
    {
      task: 'T08',
      party: 'KALDMARK',
      status: 'suspended',
      on,
      said: text('The dredger is under repair.', '준설선을 고치고 있다.'),
    },
  ];
  for (const answer of answers) yield entered('R2', answer);
  yield registered('R2', 'T06', 'KALDMARK', '2025-04-04');
  yield secretariat(
    'reporting.withdraw-return',
    '2025-04-22',
    {
      round: 'R2',
      task: 'T05',
      party: 'SELMOUTH',
      reason: text('The tests of February were of the old model.', '2월의 시험은 옛 모형으로 한 것이었다.'),
    },
    { audience: 'public' },
  );
  yield secretariat('reporting.define-scale', '2025-05-05', {
    scale: 'delivery',
    name: text('Delivery', '이행 정도'),
    of: 'output',
    values: [
      { value: 'none', label: text('nothing yet', '아직 없음') },
      { value: 'part', label: text('in part', '일부') },
      { value: 'full', label: text('in full', '전부') },
    ],
  });
  yield secretariat('reporting.assess', '2025-05-08', {
    task: 'T04',
    round: 'R2',
    by: 'secretariat',
    scale: 'delivery',
    value: 'full',
    output: text('Issued twice a day on 340 of 365 days.', '365일 가운데 340일, 하루 두 번 냈다.'),
    effect: text('Whether damage was less is not known.', '피해가 줄었는지는 알 수 없다.'),
  });
  yield secretariat('reporting.assess', '2025-05-08', {
    task: 'T04',
    round: 'R2',
    by: 'independent',
    scale: 'delivery',
    value: 'part',
    assessor: text('Institute of Rivers, Arnsted (invented)', '아른스테드 하천연구소(지어낸 기관)'),
    output: text('On four nights of flood it was not issued.', '홍수가 난 나흘 밤에는 내지 않았다.'),
  });
  yield secretariat('reporting.close-round', '2025-05-12', { round: 'R2' });
}

export function* thirdRound(): Generator<Step> {
  yield secretariat('reporting.open-round', '2026-02-23', {
    round: 'R3',
    name: text('Third round, 2026', '제3차 이행 보고, 2026'),
    version: 2,
    period: { from: '2025-07', until: '2026-02' },
    deadline: '2026-03-27T18:00',
    parties,
    asks: 'leads-and-partners',
    exceptions: [
      {
        task: 'T01',
        party: 'TARNHOLT',
        asked: 'not-applicable',
        reason: text(
          'It has no tributary of that size left without a gauge.',
          '관측소가 없는 그만한 지류가 남아 있지 않다.',
        ),
      },
    ],
    questions,
    maxWords: 200,
    languages: ['en', 'ko'],
    previous: 'R2',
    reminders: [14, 3, -3],
  });
  const on = '2026-03-20';
  const answers: Answer[] = [
    {
      task: 'T01',
      party: 'ORVENIA',
      status: 'completed',
      on,
      by: 'workbook',
      said: text('All fourteen gauges stand.', '관측소 열네 곳을 모두 세웠다.'),
      output: text('Fourteen gauges.', '관측소 열네 곳.'),
    },
    { task: 'T01', party: 'VESHKAR', status: 'delayed', on: '2026-04-14', by: 'letter', said: behind },
    {
      task: 'T02',
      party: 'TARNHOLT',
      status: 'on-track',
      on,
      said: text('51 of 58 gauges send every quarter of an hour.', '58곳 가운데 51곳이 15분마다 보낸다.'),
    },
    { task: 'T02', party: 'ORVENIA', status: 'on-track', on, by: 'workbook', said: asAgreed },
    {
      task: 'T11',
      party: 'MARAVEL',
      status: 'delayed',
      on,
      said: text('The two models do not agree on the tide.', '두 모형의 조석이 서로 맞지 않는다.'),
    },
    { task: 'T11', party: 'TARNHOLT', status: 'on-track', on, said: asAgreed },
    { task: 'T11', party: 'SELMOUTH', on },
    {
      task: 'T03',
      party: 'SELMOUTH',
      status: 'on-track',
      on,
      said: text('Tables for 20 gauges are out.', '관측소 20곳의 환산표를 냈다.'),
    },
    {
      task: 'T13',
      party: 'VESHKAR',
      status: 'not-started',
      on: '2026-04-14',
      by: 'letter',
      said: text('No second way is chosen.', '두 번째 길을 고르지 못했다.'),
    },
    {
      task: 'T08',
      party: 'MARAVEL',
      status: 'on-track',
      on,
      said: text('All five cross-sections are measured; the shore is next.', '다섯 단면을 모두 쟀고 다음은 해안이다.'),
    },
    {
      task: 'T14',
      party: 'SELMOUTH',
      status: 'on-track',
      on,
      said: text('Three of four intakes are measured.', '취수구 네 곳 가운데 세 곳을 잰다.'),
    },
    { task: 'T14', party: 'MARAVEL', on },
  ];
  for (const answer of answers) yield entered('R3', answer);
  const cell = { round: 'R3', task: 'T12', party: 'KALDMARK' };
  yield {
    by: 'kaldmark-focal',
    act: 'reporting.submit-return',
    body: {
      ...cell,
      kind: 'answer',
      status: 'continuing',
      narrative: text(
        'Six planned releases, each told of three days before.',
        '계획 방류 여섯 번을 모두 사흘 전에 통보했다.',
      ),
    },
    audience: 'public',
  };
  yield secretariat(
    'reporting.ask-back',
    undefined,
    { ...cell, questions: [text('Were the ferries told too?', '나룻배에도 알렸는가?')] },
    { audience: 'public' },
  );
}
