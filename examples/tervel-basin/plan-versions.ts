import type { Step } from '../example.ts';
import { secretariat, text } from './said.ts';

/**
 * The plan in three versions, each known in full. Between the first two and the last two every kind of lineage occurs:
 * carried over, amended, renumbered, split, merged, dropped, new, and one of which nobody said what it had been.
 */

interface Task {
  readonly task: string;
  readonly number: string;
  readonly direction: string;
  readonly title: object;
  readonly text: object;
  readonly leads: readonly string[];
  readonly partners?: readonly string[];
  readonly to?: readonly string[];
  readonly areas: readonly (readonly [en: string, ko: string])[];
  readonly from?: string;
  readonly until?: string;
  readonly continuing?: boolean;
  readonly reviewOn?: string;
  readonly lineage?: { readonly kind: string; readonly from?: readonly string[] };
}

const hydrology = ['hydrology', '수문'] as const;
const floods = ['floods', '홍수'] as const;
const dryYears = ['low flows', '갈수'] as const;
const delta = ['delta', '삼각주'] as const;
const fish = ['fish', '어류'] as const;

const carried = { kind: 'carried-over' };
const amended = { kind: 'amended' };
const renumbered = { kind: 'renumbered' };
const isNew = { kind: 'new' };

const gauges: Task = {
  task: 'T01',
  number: '1',
  direction: 'D1',
  title: text('A gauge on every tributary', '모든 지류에 관측소를'),
  text: text(
    'Each party sets and keeps a gauge on every tributary of more than 200 square kilometres within its borders, and says at once when one fails.',
    '각 당사자는 자국 안의 유역 면적 200제곱킬로미터가 넘는 모든 지류에 관측소를 세워 유지하고, 고장이 나면 곧바로 알린다.',
  ),
  leads: ['ORVENIA'],
  partners: ['KALDMARK', 'VESHKAR', 'TARNHOLT'],
  areas: [hydrology],
  from: '2023-06',
  until: '2027-12',
  reviewOn: '2025-05',
};
const readings: Task = {
  task: 'T02',
  number: '2',
  direction: 'D1',
  title: text('Readings every hour', '한 시간마다 관측값을'),
  text: text(
    'Readings of the 46 gauges on the list are exchanged every hour, as measured, and are open to everyone after a day.',
    '목록에 있는 관측소 46곳의 관측값을 측정한 그대로 한 시간마다 교환하고, 하루 뒤에는 누구나 보게 한다.',
  ),
  leads: ['TARNHOLT'],
  partners: ['ORVENIA', 'LISOVAR', 'OSTRELLE'],
  areas: [hydrology],
  from: '2023-09',
  continuing: true,
  reviewOn: '2025-05',
};
const datum: Task = {
  task: 'T03',
  number: '3',
  direction: 'D1',
  title: text('One datum for all levels', '하나의 기준면'),
  text: text(
    'All levels are given above the mean sea level at Selmouth; tables of conversion are published for each gauge.',
    '모든 수위를 셀머스 평균 해수면을 기준으로 적고, 관측소마다 환산표를 펴낸다.',
  ),
  leads: ['OSTRELLE'],
  partners: ['SELMOUTH'],
  areas: [hydrology],
  from: '2023-06',
  until: '2026-12',
  reviewOn: '2026-05',
};
const middle: Task = {
  task: 'T04',
  number: '4',
  direction: 'D2',
  title: text('Flood forecast for the middle reach', '중류 홍수 예보'),
  text: text(
    'A forecast three days ahead is issued twice a day for the reach from Karest to Dovra.',
    '카레스트에서 도브라까지의 구간에 사흘 앞을 내다보는 예보를 하루 두 번 낸다.',
  ),
  leads: ['LISOVAR'],
  partners: ['TARNHOLT', 'KALDMARK'],
  areas: [floods],
  from: '2023-09',
  until: '2025-12',
  reviewOn: '2025-05',
};
const mouth: Task = {
  task: 'T05',
  number: '5',
  direction: 'D2',
  title: text('Flood forecast for the delta', '삼각주 홍수 예보'),
  text: text(
    'River and tide are forecast together for the delta, five days ahead, from the first year of the plan.',
    '계획 첫해부터 강과 조석을 함께 헤아려 닷새 앞의 삼각주 예보를 낸다.',
  ),
  leads: ['MARAVEL'],
  partners: ['SELMOUTH'],
  areas: [floods, delta],
  from: '2023-09',
  until: '2025-12',
  reviewOn: '2025-05',
};
const releases: Task = {
  task: 'T06',
  number: '6',
  direction: 'D2',
  title: text('Notice before water is released', '방류 전 통보'),
  text: text(
    'Kaldmark gives notice before it releases more than 150 cubic metres a second from the Karest reservoir.',
    '칼드마르크는 카레스트 저수지에서 초당 150세제곱미터를 넘게 흘려보내기 전에 이를 통보한다.',
  ),
  leads: ['KALDMARK'],
  to: ['TARNHOLT', 'LISOVAR', 'OSTRELLE', 'MARAVEL'],
  areas: [floods],
  from: '2023-06',
  continuing: true,
  reviewOn: '2025-05',
};
const lowFlow: Task = {
  task: 'T07',
  number: '7',
  direction: 'D3',
  title: text('A protocol for low flows', '갈수기 의정서'),
  text: text(
    'The parties work out what each does when the flow at Dovra falls below 210 cubic metres a second for ten days.',
    '도브라의 유량이 열흘 동안 초당 210세제곱미터 아래로 떨어질 때 각자 무엇을 할지 당사자들이 정한다.',
  ),
  leads: ['VESHKAR'],
  partners: ['LISOVAR', 'KALDMARK'],
  areas: [dryYears],
  from: '2024',
  until: '2026-12',
  reviewOn: '2026-05',
};
const sediment: Task = {
  task: 'T08',
  number: '8',
  direction: 'D3',
  title: text('Sediment for the delta shore', '삼각주 해안의 퇴적물'),
  text: text(
    'What reaches the delta is measured at three sections each month, and compared with what the shore loses.',
    '삼각주에 닿는 퇴적물을 달마다 세 단면에서 재고, 해안이 잃는 양과 견준다.',
  ),
  leads: ['MARAVEL'],
  partners: ['KALDMARK', 'OSTRELLE'],
  areas: [delta],
  from: '2024-01',
  until: '2027-12',
  reviewOn: '2026-05',
};
const directory: Task = {
  task: 'T09',
  number: '9',
  direction: 'D2',
  title: text('A directory of duty officers', '당직자 명부'),
  text: text(
    'Names and telephone numbers of those on duty are printed twice a year and sent to all services.',
    '당직자의 이름과 전화번호를 한 해에 두 번 인쇄해 모든 기관에 보낸다.',
  ),
  leads: ['TERVEL'],
  areas: [floods],
  from: '2023-06',
  until: '2025-06',
  reviewOn: '2025-05',
};
const weirs: Task = {
  task: 'T10',
  number: '10',
  direction: 'D3',
  title: text('Passes for fish at three weirs', '세 보의 어도'),
  text: text(
    'Passes are built at the weirs of Ilvane, Dovra and Sedge Island, in this order.',
    '일바네, 도브라, 세지섬의 보에 차례로 어도를 놓는다.',
  ),
  leads: ['OSTRELLE'],
  partners: ['LISOVAR'],
  areas: [fish],
  from: '2024',
  until: '2027',
  reviewOn: '2026-05',
};

const directions = [
  ['D1', 'I', text('A river that is measured', '재는 강')],
  ['D2', 'II', text('Floods that are foreseen', '내다보는 홍수')],
  ['D3', 'III', text('Water that lasts to the sea', '바다까지 이어지는 물')],
] as const;

const first = [gauges, readings, datum, middle, mouth, releases, lowFlow, sediment, directory, weirs];

const second: readonly Task[] = [
  { ...gauges, lineage: carried },
  {
    ...readings,
    title: text('Readings every quarter of an hour', '15분마다 관측값을'),
    text: text(
      'Readings of the 58 gauges on the list are exchanged every quarter of an hour, as measured, and are open to everyone at once.',
      '목록에 있는 관측소 58곳의 관측값을 측정한 그대로 15분마다 교환하고, 곧바로 누구나 보게 한다.',
    ),
    reviewOn: '2027-05',
    lineage: amended,
  },
  {
    task: 'T11',
    number: '3',
    direction: 'D2',
    title: text('One forecast from the sources to the sea', '발원지에서 바다까지 하나의 예보'),
    text: text(
      'The two forecasts become one, issued every six hours, five days ahead, under the name of all who make it.',
      '두 예보를 하나로 합쳐, 함께 만든 모두의 이름으로 여섯 시간마다 닷새 앞까지 낸다.',
    ),
    leads: ['LISOVAR', 'MARAVEL'],
    partners: ['TARNHOLT', 'SELMOUTH', 'KALDMARK'],
    areas: [floods],
    from: '2025-07',
    until: '2027-06',
    reviewOn: '2027-05',
    lineage: { kind: 'merged', from: ['T04', 'T05'] },
  },
  { ...datum, number: '4', lineage: renumbered },
  {
    ...releases,
    task: 'T12',
    number: '5',
    title: text('Notice of planned releases', '계획 방류의 통보'),
    text: text(
      'Kaldmark gives notice of planned releases of more than 150 cubic metres a second three days before.',
      '칼드마르크는 초당 150세제곱미터를 넘는 계획 방류를 사흘 전에 통보한다.',
    ),
    from: '2025-07',
    reviewOn: '2026-05',
    lineage: { kind: 'split', from: ['T06'] },
  },
  {
    ...releases,
    task: 'T13',
    number: '6',
    title: text('Notice in an emergency', '비상 방류의 통보'),
    text: text(
      'Whoever must release water to save a dam tells everyone downstream within fifteen minutes, by two ways at once.',
      '댐을 지키려 물을 흘려보내야 하는 당사자는 15분 안에 두 가지 길로 동시에 하류의 모두에게 알린다.',
    ),
    leads: ['KALDMARK', 'VESHKAR'],
    from: '2025-07',
    reviewOn: '2027-05',
    lineage: { kind: 'split', from: ['T06'] },
  },
  { ...lowFlow, lineage: carried },
  { ...sediment, lineage: carried },
  {
    task: 'T14',
    number: '9',
    direction: 'D3',
    title: text('Salt in the lower river', '하류의 염분'),
    text: text(
      'Salinity is measured at four intakes between Sedge Island and Selmouth from April to October.',
      '4월부터 10월까지 세지섬과 셀머스 사이 취수구 네 곳에서 염분을 잰다.',
    ),
    leads: ['SELMOUTH'],
    partners: ['MARAVEL'],
    areas: [delta, dryYears],
    from: '2025-07',
    until: '2028-06',
    reviewOn: '2026-05',
    lineage: isNew,
  },
  // The paper of 2025 prints it again and does not say whether it is the task of 2023.
  { ...weirs, until: '2028' },
];

const third: readonly Task[] = [
  {
    ...gauges,
    title: text('A gauge on every tributary, and snow above it', '모든 지류에 관측소를, 그 위에는 적설을'),
    text: text(
      'Each party keeps a gauge on every tributary of more than 200 square kilometres within its borders; above 1,800 metres the water in the snow is measured too.',
      '각 당사자는 자국 안의 유역 면적 200제곱킬로미터가 넘는 모든 지류에 관측소를 유지한다. 해발 1,800미터 위에서는 눈에 든 물의 양도 잰다.',
    ),
    until: '2029-12',
    reviewOn: '2028-05',
    lineage: amended,
  },
  { ...(second[1] as Task), lineage: carried },
  { ...(second[2] as Task), lineage: carried },
  { ...datum, number: '4', until: '2027-12', reviewOn: '2028-05', lineage: amended },
  {
    ...(second[4] as Task),
    text: text(
      'Kaldmark gives notice of planned releases of more than 120 cubic metres a second five days before, and of any change at once.',
      '칼드마르크는 초당 120세제곱미터를 넘는 계획 방류를 닷새 전에 통보하고, 바뀌면 곧바로 알린다.',
    ),
    reviewOn: '2028-05',
    lineage: amended,
  },
  { ...(second[5] as Task), lineage: carried },
  {
    task: 'T15',
    number: '7',
    direction: 'D3',
    title: text('Thresholds for a dry year', '가문 해의 기준'),
    text: text(
      'Three thresholds at Dovra (210, 160 and 120 cubic metres a second) say when a year is dry, very dry and extreme.',
      '도브라의 세 기준(초당 210, 160, 120세제곱미터)이 가문 해, 매우 가문 해, 극심히 가문 해를 가른다.',
    ),
    leads: ['VESHKAR'],
    partners: ['LISOVAR'],
    areas: [dryYears],
    from: '2026-07',
    continuing: true,
    reviewOn: '2028-05',
    lineage: { kind: 'split', from: ['T07'] },
  },
  {
    task: 'T16',
    number: '8',
    direction: 'D3',
    title: text('Shares in a dry year', '가문 해의 몫'),
    text: text(
      'For each threshold the parties settle by how much withdrawals and storage are cut, and who is told first.',
      '기준마다 취수와 저수를 얼마나 줄일지, 누구에게 먼저 알릴지 당사자들이 정한다.',
    ),
    leads: ['VESHKAR', 'LISOVAR'],
    partners: ['KALDMARK', 'OSTRELLE', 'MARAVEL'],
    areas: [dryYears],
    from: '2026-07',
    until: '2028-05',
    reviewOn: '2028-05',
    lineage: { kind: 'split', from: ['T07'] },
  },
  {
    task: 'T17',
    number: '9',
    direction: 'D3',
    title: text('The delta: salt and sediment together', '삼각주: 염분과 퇴적물을 함께'),
    text: text(
      'Salt at the intakes and sediment at the three sections are measured on the same days and told in one report each spring.',
      '취수구의 염분과 세 단면의 퇴적물을 같은 날 재어 봄마다 보고서 하나로 알린다.',
    ),
    leads: ['MARAVEL', 'SELMOUTH'],
    partners: ['KALDMARK', 'OSTRELLE'],
    areas: [delta],
    from: '2026-07',
    until: '2029-06',
    reviewOn: '2028-05',
    lineage: { kind: 'merged', from: ['T08', 'T14'] },
  },
  {
    task: 'T18',
    number: '10',
    direction: 'D3',
    title: text('An open river for the sturgeon', '철갑상어에게 열린 강'),
    text: text(
      'Two weirs are opened in April and May, and the pass at Ilvane is built first; the river is counted open when sturgeon are seen above Dovra.',
      '보 두 곳을 4월과 5월에 열고 일바네의 어도를 먼저 놓는다. 도브라 위에서 철갑상어가 보이면 강이 열린 것으로 친다.',
    ),
    leads: ['OSTRELLE'],
    partners: ['LISOVAR', 'MARAVEL'],
    areas: [fish],
    from: '2026-07',
    until: '2030',
    reviewOn: '2028-05',
    lineage: isNew,
  },
];

/** What a version says, from its opening to the last of its tasks. */
function* stated(version: number, on: string, basedOn: number | undefined, note: object, tasks: readonly Task[]) {
  yield secretariat('plan.open-version', on, { version, basedOn, content: 'in-full', note });
  for (const [direction, number, title] of directions)
    yield secretariat('plan.state-direction', on, { version, direction, number, title });
  for (const { areas, ...task } of tasks)
    yield secretariat('plan.state-task', on, {
      version,
      ...task,
      areas: areas.map(([en, ko]) => ({ label: { en, ko }, whose: 'source' })),
    });
}

const milestone = (version: number, on: string, task: string, key: string, due: string, title: object): Step =>
  secretariat('plan.state-milestone', on, { version, task, milestone: key, title, due });

const reviewed = (
  version: number,
  on: string,
  task: string,
  disposition: string,
  reason: object,
  into?: readonly string[],
): Step => secretariat('plan.record-disposition', on, { version, task, disposition, into, reason });

/** The first version: described in winter, adopted at the first meeting. */
export function* firstVersion(): Generator<Step> {
  yield secretariat('plan.describe', '2023-02-01', {
    names: text('Arnsted Plan for the Tervel', '테르벨강을 위한 아른스테드 계획'),
    kind: 'joint',
    since: '2023-02-01',
    horizon: text('until 2030, reviewed every second year', '2030년까지, 두 해마다 검토'),
    vision: text(
      'From the snow of Orvenia to the salt of Selmouth one river: known by all who live on it, feared by none of them, and never used up before it reaches the sea.',
      '오르베니아의 눈에서 셀머스의 소금기까지 하나의 강. 곁에 사는 모두가 알고, 누구도 두려워하지 않으며, 바다에 닿기 전에 다 쓰이는 일이 없는 강.',
    ),
  });
  const on = '2023-02-01';
  yield* stated(
    1,
    on,
    undefined,
    text('Drafted by the secretariat after the flood of 2022.', '2022년 홍수 뒤 사무국이 초안을 썼다.'),
    first,
  );
  yield milestone(1, on, 'T01', 'M1', '2023-12', text('Sites chosen on all 31 tributaries', '지류 31곳의 자리를 정함'));
  yield milestone(1, on, 'T01', 'M2', '2025-12', text('Twenty-four gauges stand', '관측소 24곳을 세움'));
  yield milestone(
    1,
    on,
    'T02',
    'M1',
    '2024-03',
    text('Exchange begins with twelve gauges', '관측소 12곳으로 교환을 시작함'),
  );
  yield milestone(1, on, 'T03', 'M1', '2024-06', text('Tables of conversion for the main river', '본류의 환산표'));
  yield milestone(1, on, 'T06', 'M1', '2023-10', text('Form of the notice agreed', '통보 양식에 합의함'));
  yield milestone(1, on, 'T10', 'M1', '2025', text('Pass at Ilvane open', '일바네 어도를 엶'));
}

export function* firstAdopted(): Generator<Step> {
  yield secretariat('plan.adopt-version', '2023-05-25', {
    version: 1,
    standing: 'adopted',
    at: { series: 'annual', edition: '2023' },
    inForceFrom: '2023-06-01',
  });
}

/** The review of 2025, and the second version that came of it. */
export function* secondVersion(): Generator<Step> {
  const review = '2025-03-11';
  yield reviewed(
    1,
    review,
    'T02',
    'adapt',
    text('Hourly is too slow for a flash flood on the Ashna.', '아슈나천의 돌발 홍수에는 한 시간도 늦다.'),
  );
  yield reviewed(
    1,
    review,
    'T04',
    'merge',
    text('Two forecasts met at Dovra and did not agree.', '도브라에서 두 예보가 만나 서로 어긋났다.'),
    ['T05'],
  );
  yield reviewed(
    1,
    review,
    'T06',
    'replace',
    text('A planned release and an emergency are not one thing.', '계획 방류와 비상은 같은 일이 아니다.'),
  );
  yield reviewed(
    1,
    review,
    'T09',
    'retire',
    text(
      'The directory is kept on line, and nobody reads the print.',
      '명부는 온라인에 있고 인쇄본은 아무도 보지 않는다.',
    ),
  );
  yield reviewed(
    1,
    review,
    'T01',
    'renew',
    text(
      'Nineteen of 31 gauges stand; the rest need the same task.',
      '31곳 가운데 19곳이 섰고, 나머지에도 같은 과제가 필요하다.',
    ),
  );
  const on = '2025-04-01';
  yield* stated(2, on, 1, text('Drawn up after the review of March 2025.', '2025년 3월의 검토 뒤에 만들었다.'), second);
  yield secretariat('plan.drop-task', on, {
    version: 2,
    task: 'T09',
    reason: text('Done: the directory is kept on line.', '마쳤다. 명부는 온라인에 있다.'),
  });
  yield milestone(2, on, 'T01', 'M2', '2026-06', text('Twenty-four gauges stand', '관측소 24곳을 세움'));
  yield milestone(2, on, 'T11', 'M1', '2025-12', text('One model runs at Dovra', '도브라에서 하나의 모형을 돌림'));
  yield milestone(2, on, 'T11', 'M2', '2026-10', text('First joint forecast issued', '첫 공동 예보를 냄'));
  yield milestone(
    2,
    on,
    'T13',
    'M1',
    '2025-11',
    text('Both ways of notice tested at night', '두 가지 통보 길을 밤에 시험함'),
  );
  yield milestone(2, on, 'T14', 'M1', '2026-04', text('Probes at four intakes', '취수구 네 곳에 측정기를 둠'));
  yield secretariat('plan.attach-concept-note', on, {
    version: 2,
    task: 'T14',
    lead: 'SELMOUTH',
    context: text(
      'In August 2023 salt reached the intake of Selmouth, 22 kilometres above the mouth, for nine days. Nobody upstream knew.',
      '2023년 8월 염분이 하구에서 22킬로미터 위인 셀머스 취수구까지 아흐레 동안 올라왔다. 상류에서는 아무도 몰랐다.',
    ),
    rationale: text(
      'Two more cubic metres a second at the right hour would have kept the salt out. To ask for them one must know when.',
      '제때 초당 2세제곱미터만 더 흘렀어도 염분을 막았을 것이다. 물을 청하려면 그때가 언제인지 알아야 한다.',
    ),
    cost: text('84,000 a year, of which Selmouth bears half', '한 해 8만 4천, 그 절반은 셀머스가 낸다'),
  });
  yield secretariat('plan.adopt-version', '2025-04-15', {
    version: 2,
    standing: 'endorsed',
    by: ['OSTRELLE', 'VESHKAR'],
    note: text(
      'By the co-chairs of the Working Group on Gauges and Data.',
      '관측소·자료 실무그룹의 공동의장이 지지했다.',
    ),
  });
}

export function* secondAdopted(): Generator<Step> {
  yield secretariat('plan.adopt-version', '2025-05-21', {
    version: 2,
    standing: 'adopted',
    at: { series: 'annual', edition: '2025' },
    inForceFrom: '2025-07-01',
  });
}

/** The review of 2026, and the third version. */
export function* thirdVersion(): Generator<Step> {
  const review = '2026-02-17';
  yield reviewed(
    2,
    review,
    'T07',
    'replace',
    text(
      'What is a dry year, and what follows from one, are two questions.',
      '무엇이 가문 해인지와 그때 무엇을 할지는 두 가지 물음이다.',
    ),
  );
  yield reviewed(
    2,
    review,
    'T08',
    'merge',
    text('Salt and sand come by the same water.', '소금과 모래는 같은 물로 온다.'),
    ['T14'],
  );
  yield reviewed(
    2,
    review,
    'T10',
    'replace',
    text(
      'Three passes do not make a river; the sturgeon needs an open one.',
      '어도 셋이 강을 만들지는 않는다. 철갑상어에게는 열린 강이 필요하다.',
    ),
  );
  yield reviewed(
    2,
    review,
    'T12',
    'adapt',
    text('Three days are too short for the ferries.', '사흘은 나룻배에 너무 짧다.'),
  );
  yield reviewed(
    2,
    review,
    'T11',
    'renew',
    text('The joint forecast has begun and is not yet done.', '공동 예보는 시작되었고 아직 끝나지 않았다.'),
  );
  const on = '2026-03-10';
  yield* stated(
    3,
    on,
    2,
    text('Drawn up after the review of February 2026.', '2026년 2월의 검토 뒤에 만들었다.'),
    third,
  );
  yield secretariat('plan.drop-task', on, {
    version: 3,
    task: 'T10',
    replacedBy: ['T18'],
    reason: text('Passes alone did not bring the fish back.', '어도만으로는 물고기가 돌아오지 않았다.'),
  });
  yield milestone(
    3,
    on,
    'T01',
    'M3',
    '2027-10',
    text('Eight snow stations above 1,800 metres', '해발 1,800미터 위에 적설 관측소 8곳'),
  );
  yield milestone(3, on, 'T11', 'M2', '2026-10', text('First joint forecast issued', '첫 공동 예보를 냄'));
  yield milestone(
    3,
    on,
    'T15',
    'M1',
    '2026-09',
    text('Thresholds run on the flows of 1961 to 2025', '1961–2025년 유량에 기준을 적용해 봄'),
  );
  yield milestone(
    3,
    on,
    'T16',
    'M1',
    '2027-05',
    text('Table of shares before the commissioners', '몫의 표를 위원 회의에 올림'),
  );
  yield milestone(3, on, 'T17', 'M1', '2027-04', text('First spring report on the delta', '첫 삼각주 봄 보고서'));
  yield milestone(
    3,
    on,
    'T18',
    'M1',
    '2027-04',
    text('Weirs at Dovra and Sedge Island open for eight weeks', '도브라와 세지섬의 보를 여덟 주 동안 엶'),
  );
  yield secretariat('plan.attach-concept-note', on, {
    version: 3,
    task: 'T18',
    lead: 'OSTRELLE',
    context: text(
      'The last sturgeon above Dovra was seen in 1987. The pass at Ilvane, planned for 2025, has not been begun.',
      '도브라 위에서 철갑상어가 마지막으로 보인 것은 1987년이다. 2025년에 열기로 한 일바네 어도는 아직 시작되지 않았다.',
    ),
    rationale: text(
      'Opening two weirs for eight weeks costs the mills 3 per cent of a year’s power and asks for no concrete.',
      '보 두 곳을 여덟 주 동안 여는 데 드는 것은 한 해 발전량의 3퍼센트이며 콘크리트는 필요 없다.',
    ),
    cost: text('310,000 for the pass; 45,000 a year for lost power', '어도에 31만, 줄어든 전력에 한 해 4만 5천'),
  });
  yield secretariat('plan.adopt-version', '2026-03-10', { version: 3, standing: 'presented', by: ['TERVEL'] });
  yield secretariat('plan.adopt-version', '2026-04-21', {
    version: 3,
    standing: 'noted',
    by: ['KALDMARK', 'MARAVEL'],
    note: text(
      'By the co-chairs of the Working Group on the Delta, who asked that the cost of lost power be shared.',
      '삼각주 실무그룹의 공동의장이 유의하고, 줄어든 전력의 값을 나누자고 했다.',
    ),
  });
}

export function* thirdAdopted(): Generator<Step> {
  yield secretariat('plan.adopt-version', '2026-05-21', {
    version: 3,
    standing: 'adopted',
    at: { series: 'annual', edition: '2026' },
    inForceFrom: '2026-07-01',
  });
}
