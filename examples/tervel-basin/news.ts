import type { Step } from '../example.ts';
import { reachedAtNight, riverByNight } from './pictures.ts';
import { secretariat, text } from './said.ts';

/** Releases in two languages: one corrected, one withdrawn, one that waits for its instant; and what others reported. */

const publisher = text('Secretariat of the Tervel Basin Commission', '테르벨강 유역 위원회 사무국');
const pressContact = text(
  'Press desk, House of the River, Arnsted (invented)',
  '아른스테드 강의 집 언론 담당 (지어낸 곳)',
);

const told = (release: string, body: object) => ({
  release,
  publisher,
  pressContact,
  originalLanguage: 'en',
  ...body,
});
const draft = (release: string, body: object): Step =>
  secretariat('newsroom.draft-release', undefined, told(release, body));
const clear = (release: string): Step => secretariat('newsroom.clear-release', undefined, { release });
const publish = (release: string): Step => secretariat('newsroom.publish-release', undefined, { release });

/** The next 22 March that is not too near: a release waits for an instant that is yet to come, whenever this is loaded. */
function nextWaterDay(): string {
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const year = Number(soon.slice(0, 4));
  return `${soon <= `${year}-03-22` ? year : year + 1}-03-22`;
}

export function* news(): Generator<Step> {
  yield draft('first-gauges', {
    headline: text('Twelve gauges speak every hour', '관측소 열두 곳이 한 시간마다 말한다'),
    body: text(
      'Since 4 March 2024 twelve gauges on the Tervel send what they measure every hour to all eight parties.\n\nIt is the first part of a list of 46.',
      '2024년 3월 4일부터 테르벨강의 관측소 열두 곳이 측정한 값을 한 시간마다 여덟 당사자 모두에게 보낸다.\n\n목록에 있는 46곳 가운데 첫 부분이다.',
    ),
    dateline: { place: text('Arnsted', '아른스테드'), day: '2024-03-04' },
    task: 'T02',
  });
  yield clear('first-gauges');
  yield publish('first-gauges');
  yield secretariat('newsroom.withdraw-release', undefined, {
    release: 'first-gauges',
    reason: text(
      'Two of the twelve gauges sent nothing that day. A release that counts them should not stand.',
      '열두 곳 가운데 두 곳은 그날 아무것도 보내지 않았다. 그 둘을 센 보도자료는 둘 수 없다.',
    ),
  });

  yield draft('one-forecast', {
    headline: text('One forecast from the sources to the sea', '발원지에서 바다까지 하나의 예보'),
    subHeadlines: [
      text('The commissioners adopt the second version of their plan', '위원들이 계획의 둘째 판을 채택하다'),
    ],
    body: text(
      'Two forecasts for one river become one. The commissioners of the Tervel decided so on 21 May 2025, meeting by video link because the railways stood still.\n\nFrom July the services of Lisovar and Maravel issue it together every six hours, five days ahead. Readings go round every quarter of an hour instead of every hour, and everyone may see them at once.\n\nWhoever must release water in an emergency tells everyone downstream within fifteen minutes.',
      '강 하나에 둘이던 예보가 하나가 된다. 테르벨강의 위원들은 철도가 멈춘 2025년 5월 21일 화상으로 만나 그렇게 정했다.\n\n7월부터 리소바르와 마라벨의 기관이 함께 여섯 시간마다 닷새 앞의 예보를 낸다. 관측값은 한 시간이 아니라 15분마다 오가며 누구나 곧바로 볼 수 있다.\n\n비상으로 물을 흘려보내야 하는 쪽은 15분 안에 하류의 모두에게 알린다.',
    ),
    dateline: { place: text('Arnsted', '아른스테드'), day: '2025-05-21' },
    event: text('Annual meeting 2025', '2025 연례회의'),
    meeting: { series: 'annual', edition: '2025' },
    task: 'T11',
    partiesNamed: [
      { party: 'LISOVAR', cleared: 'yes' },
      { party: 'MARAVEL', cleared: 'not-asked' },
    ],
  });
  yield {
    by: 'maravel',
    act: 'newsroom.clear-for-party',
    body: { release: 'one-forecast', party: 'MARAVEL', cleared: 'yes' },
  };
  yield clear('one-forecast');
  yield publish('one-forecast');
  yield secretariat('newsroom.correct-release', undefined, {
    release: 'one-forecast',
    correction: text(
      'An earlier text said that the joint forecast begins in July. Until one model runs at Dovra, two are issued side by side.',
      '앞선 글은 공동 예보가 7월에 시작된다고 했다. 도브라에서 하나의 모형이 돌 때까지는 두 예보를 나란히 낸다.',
    ),
    body: text(
      'Two forecasts for one river become one. The commissioners of the Tervel decided so on 21 May 2025, meeting by video link because the railways stood still.\n\nThe services of Lisovar and Maravel will issue it together every six hours, five days ahead, as soon as one model runs at Dovra; until then both are issued side by side. Readings go round every quarter of an hour instead of every hour, and everyone may see them at once.\n\nWhoever must release water in an emergency tells everyone downstream within fifteen minutes.',
      '강 하나에 둘이던 예보가 하나가 된다. 테르벨강의 위원들은 철도가 멈춘 2025년 5월 21일 화상으로 만나 그렇게 정했다.\n\n도브라에서 하나의 모형이 돌면 리소바르와 마라벨의 기관이 함께 여섯 시간마다 닷새 앞의 예보를 낸다. 그때까지는 두 예보를 나란히 낸다. 관측값은 한 시간이 아니라 15분마다 오가며 누구나 곧바로 볼 수 있다.\n\n비상으로 물을 흘려보내야 하는 쪽은 15분 안에 하류의 모두에게 알린다.',
    ),
  });

  yield draft('open-river', {
    headline: text('Two weirs to open for the sturgeon', '철갑상어를 위해 보 두 곳을 열기로'),
    subHeadlines: [
      text('Three thresholds say what a dry year is', '세 기준이 무엇이 가문 해인지 말하다'),
      text('On shares in a dry year the parties have not agreed', '가문 해의 몫에는 아직 합의하지 못해'),
    ],
    body: text(
      'In the spring of 2027 the weirs at Dovra and Sedge Island will stand open for eight weeks. The commissioners of the Tervel decided this in Port Isel on 21 May 2026, when they adopted the third version of their plan.\n\nNobody has seen a sturgeon above Dovra since 1987. Passes for fish were planned at three weirs and none was built; the new task opens the river first and builds afterwards.\n\nThe commissioners also agreed what a dry year is: 210, 160 and 120 cubic metres a second at Dovra are the three thresholds. How much less each may then take is not settled. A table of shares is to be before them in May 2027.',
      '2027년 봄 도브라와 세지섬의 보가 여덟 주 동안 열린다. 테르벨강의 위원들은 2026년 5월 21일 포트이셀에서 계획의 셋째 판을 채택하며 그렇게 정했다.\n\n도브라 위에서 철갑상어를 본 사람은 1987년 뒤로 없다. 세 보에 어도를 놓기로 했으나 하나도 놓지 못했다. 새 과제는 강을 먼저 열고 공사는 그다음에 한다.\n\n위원들은 무엇이 가문 해인지도 정했다. 도브라에서 초당 210, 160, 120세제곱미터가 세 기준이다. 그때 각자 얼마나 덜 쓸지는 정하지 못했다. 몫의 표는 2027년 5월 회의에 올린다.',
    ),
    byLine: text('The press desk', '언론 담당'),
    dateline: { place: text('Port Isel', '포트이셀'), day: '2026-05-21' },
    event: text('Annual meeting 2026', '2026 연례회의'),
    meeting: { series: 'annual', edition: '2026' },
    task: 'T18',
  });
  yield clear('open-river');
  yield publish('open-river');

  yield draft('joint-forecast-begins', {
    headline: text('The joint forecast begins', '공동 예보를 시작하다'),
    body: text(
      'From today there is one forecast for the whole of the Tervel.',
      '오늘부터 테르벨강 전체에 예보는 하나다.',
    ),
    task: 'T11',
  });
  yield clear('joint-forecast-begins');
  yield secretariat('newsroom.schedule-release', undefined, {
    release: 'joint-forecast-begins',
    releaseAt: `${nextWaterDay()}T10:00`,
  });

  yield draft('shares', {
    headline: text('Shares in a dry year: where the talks stand', '가문 해의 몫: 논의는 어디까지 왔나'),
    body: text('To be written after the working group of February 2027.', '2027년 2월 실무그룹 뒤에 쓴다.'),
  });

  yield secretariat('newsroom.link-cutting', undefined, {
    title: 'Commissioners agree on one forecast',
    publisher: 'The Tervel Gazette (invented)',
    url: 'https://gazette.example/2025/05/22/forecast',
    date: '2025-05-22',
    language: 'en',
    meeting: { series: 'annual', edition: '2025' },
  });
  yield secretariat('newsroom.link-cutting', undefined, {
    title: '철갑상어는 돌아올까',
    publisher: '셀머스 항구신문 (지어낸 신문)',
    url: 'https://harbour.example/2026/05/23/sturgeon',
    date: '2026-05-23',
    language: 'ko',
    meeting: { series: 'annual', edition: '2026' },
  });
}

/** The night of the drill, with pictures. */
export function* nightTold(): Generator<Step> {
  const release = 'both-ways-by-night';
  const credit = 'Drawn for this example, EUPL-1.2';
  yield secretariat('newsroom.draft-release', undefined, async recorded =>
    told(release, {
      headline: text('Two telephones rang for people who had retired', '은퇴한 사람에게 울린 전화 두 대'),
      subHeadlines: [
        text(
          'A drill at Karest reaches all eight parties one way, and six the other',
          '카레스트 훈련, 한 길로는 여덟 모두에, 다른 길로는 여섯에 닿다',
        ),
      ],
      body: text(
        'At 02:40 on 18 November 2025 Kaldmark gave notice of an emergency at Karest that had not happened. By the exchange it reached all eight parties within four minutes. By telephone it reached six within nine minutes, and two in the morning.\n\nTwo of the numbers in the directory belonged to people who had retired. The directory is now checked each quarter, by calling.',
        '2025년 11월 18일 02시 40분 칼드마르크는 카레스트에서 일어나지 않은 비상을 통보했다. 교환망으로는 4분 안에 여덟 당사자 모두에게 닿았다. 전화로는 9분 안에 여섯에 닿았고 둘은 아침에야 받았다.\n\n명부의 번호 가운데 둘은 은퇴한 사람의 것이었다. 이제 분기마다 전화를 걸어 명부를 확인한다.',
      ),
      dateline: { place: text('Karest', '카레스트'), day: '2025-12-02' },
      copyright: text('The text may be used freely', '글은 자유로이 쓸 수 있음'),
      task: 'T13',
      pictures: [
        {
          file: await recorded.file('river-by-night.png', await riverByNight()),
          caption: text(
            'Word of the dam comes before its water: thirty-one hours lie between Karest and the bridge',
            '댐의 소식은 물보다 먼저 온다. 카레스트에서 다리까지는 서른한 시간이 걸린다',
          ),
          credit,
          alt: text(
            'A drawing: mountains at night, a dam from which a dotted line leads to a house with lit windows, and a river under a bridge',
            '그림: 밤의 산, 불 켜진 집으로 점선이 이어지는 댐, 다리 아래를 흐르는 강',
          ),
        },
        {
          file: await recorded.file('reached-at-night.png', await reachedAtNight()),
          caption: text(
            'By the exchange, above, all eight; by telephone, below, six at once and two in the morning',
            '위는 교환망으로 여덟 모두, 아래는 전화로 곧바로 여섯, 아침에 둘',
          ),
          credit,
          alt: text(
            'A chart: eight full circles in the upper row; six full squares and two outlined ones in the lower',
            '도표: 윗줄에 채운 원 여덟, 아랫줄에 채운 네모 여섯과 테두리만 있는 네모 둘',
          ),
        },
      ],
    }),
  );
  yield clear(release);
  yield publish(release);
}
