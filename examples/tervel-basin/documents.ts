import type { Step } from '../example.ts';
import { secretariat } from './said.ts';

/** Texts of a few documents, with how far each language has come: original, draft, reviewed, authentic. */

const add = (
  symbol: string,
  on: string,
  language: string,
  state: string,
  text: string,
  note?: string,
  audience?: string,
): Step =>
  secretariat(
    'documents.attach-file',
    on,
    async recorded => ({
      symbol,
      language,
      state,
      ...(note === undefined ? {} : { note }),
      file: await recorded.file(`${symbol.replaceAll('/', '-')}-${language}.txt`, Buffer.from(`${text.trim()}\n`)),
    }),
    audience === undefined ? {} : { audience },
  );

export function* documents(): Generator<Step> {
  yield add('TBC/2023/2', '2023-03-15', 'en', 'original', plan2023);
  yield add('TBC/2024/3', '2024-05-14', 'en', 'original', salt);
  yield add('TBC/2024/3', '2024-05-20', 'ko', 'draft', saltKorean, 'Translated by the harbour office.');
  yield add('TBC/2024/3/Corr.1', '2024-05-21', 'en', 'original', saltCorrected);
  yield add('TBC/2026/3', '2026-05-22', 'en', 'original', report);
  yield add('TBC/2026/3', '2026-06-02', 'ko', 'draft', reportKorean.replace('한결같은', '같은'));
  yield add('TBC/2026/3', '2026-06-12', 'ko', 'reviewed', reportKorean, 'Read against the English by the secretariat.');
  yield add(
    'TBC/2026/3',
    '2026-07-03',
    'ko',
    'authentic',
    reportKorean,
    'Authentic by decision of the meeting, like the English.',
  );
  yield add('TBC/2026/4', '2026-05-22', 'en', 'original', participants, undefined, 'framework');
  yield secretariat('documents.supersede', '2025-07-01', {
    symbol: 'TBC/2023/2',
    by: 'TBC/2025/2',
    reason: { en: 'The second version is in force.', ko: '둘째 판이 시행되었다.' },
  });
  yield secretariat('documents.supersede', '2026-07-01', {
    symbol: 'TBC/2025/2',
    by: 'TBC/2026/2',
    reason: { en: 'The third version is in force.', ko: '셋째 판이 시행되었다.' },
  });
}

const invented = 'Invented: the Tervel Basin Commission does not exist.';
const inventedKorean = '지어낸 글이다. 테르벨강 유역 위원회는 존재하지 않는다.';

const plan2023 = `
TBC/2023/2
Draft of the Arnsted Plan
${invented}

1. In August 2022 the Tervel stood 7.86 metres above datum at Dovra. The wave took thirty-one hours from Karest.
2. The plan has ten tasks under three directions. Each names who leads it and by when it is done.
3. It asks for no new organisation and no common fund.
`;

const salt = `
TBC/2024/3
Nine days of salt: a note by Selmouth
${invented}

1. From 11 to 19 August the water at the intake, 22 kilometres above the mouth, held more than 0.6 grams of salt a litre.
2. The flow at Dovra had been below 210 cubic metres a second since 29 July.
3. Selmouth asks to be told a week ahead.
`;

const saltKorean = `
TBC/2024/3
염분이 올라온 아흐레: 셀머스의 기록
${inventedKorean}

1. 8월 11일부터 19일까지 하구에서 22킬로미터 위 취수구의 물 1리터에 소금이 0.6그램 넘게 들어 있었다.
2. 도브라의 유량은 7월 29일부터 초당 210세제곱미터 아래였다.
3. 셀머스는 한 주 앞서 알려 줄 것을 청한다.
`;

const saltCorrected = `
TBC/2024/3/Corr.1
Nine days of salt: corrigendum
${invented}

Paragraph 1: for "11 to 19 August" read "11 to 19 August 2023".
`;

const report = `
TBC/2026/3
Report of the fourth annual meeting, Port Isel, 19 to 21 May 2026
${invented}

1. The commissioners adopted the third version of the plan. It is in force from 1 July 2026.
2. They took note of three thresholds at Dovra and found no common view on shares in a dry year.
3. Two weirs will be opened for eight weeks in the spring of 2027.
4. The next meeting will be held in Old Dravik on 12 and 13 May 2027.
`;

const reportKorean = `
TBC/2026/3
제4차 연례회의 보고서, 포트이셀, 2026년 5월 19–21일
${inventedKorean}

1. 위원들은 계획의 셋째 판을 채택했다. 2026년 7월 1일부터 시행한다.
2. 도브라의 세 기준에 유의했으며, 가문 해의 몫에 대해서는 한결같은 의견에 이르지 못했다.
3. 2027년 봄 여덟 주 동안 보 두 곳을 연다.
4. 다음 회의는 2027년 5월 12일과 13일 올드드라비크에서 연다.
`;

const participants = `
TBC/2026/4
List of participants of the fourth annual meeting
${invented}

Maravel: Teo Salvara (head), Ines Dorada, Paul Reth
Kaldmark: Torvald Enge (head), Maren Skov
Lisovar: Jana Kovel (head), Bogdan Iric, Eva Marot
`;
