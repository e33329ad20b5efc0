import type { Step } from '../example.ts';
import { act } from './compiled.ts';
import { data } from './data.ts';

const held = data.meetings.filter(meeting => meeting.held === true);

/** A release of the compilers on the meeting of 2022, in words of their own, and links to what others reported. */
export function* news(): Generator<Step> {
  yield act('newsroom.draft-release', release);
  yield act('newsroom.clear-release', { release: release.release });
  yield act('newsroom.publish-release', { release: release.release });
  for (const meeting of held) yield* cuttings(meeting);
}

const release = {
  release: 'vmm-2022',
  headline: {
    en: 'Seoul, September 2022: twelve tasks explained, and asks that nobody is named for',
    ko: '2022년 9월 서울: 열두 과제를 설명하다, 그리고 이름 없는 요청들',
  },
  subHeadlines: [
    {
      en: 'Nine ASEAN states are listed; of Myanmar nothing is stated',
      ko: '참석이 적힌 아세안 국가는 아홉, 미얀마는 언급되지 않아',
    },
    {
      en: 'The plan is reported as updated; what changed is not published',
      ko: '계획은 갱신되었다고 하나 무엇이 바뀌었는지는 공개되지 않아',
    },
  ],
  body: {
    en: `The Republic of Korea and states of ASEAN met at the level of vice ministers of defence in Seoul on 6 September 2022, beside that year’s Seoul Defense Dialogue. It was the first time in three years that they sat in one room: in 2020 the pandemic kept them from meeting, and in 2021 they met by video link.

The Korean vice minister, Shin Beom-chul, took the chair. He explained how far the implementation plan had come that the Republic of Korea presented to the ministers of ASEAN in November 2021, and called its twelve tasks a promise to ASEAN. The plan has been updated since, the ministry says; which tasks it has now, and which it had before, has not been published.

The Korean ministry reports that the vice ministers of ASEAN would support the plan, and that they hoped to work together against dangers that are not of a military kind. It also reports what only some of them said, without naming them: they asked for exercises together and for help with maritime security, and were worried that disputes over waters might arise. Korean reports add the defence industry to what was asked; the English one leaves it out. No answer to these asks is known.

Nine members of ASEAN are listed as present. Myanmar, which had been listed a year before, is not; no source that was read says why.`,
    ko: `대한민국과 아세안 국가들은 2022년 9월 6일, 그해 서울안보대화가 열리는 동안 서울에서 국방차관급 회의를 열었다. 한자리에 모인 것은 3년 만이었다. 2020년에는 감염병 대유행으로 만나지 못했고, 2021년에는 화상으로 만났다.

신범철 국방부 차관이 회의를 이끌었다. 그는 대한민국이 2021년 11월 아세안 국방장관들에게 내놓은 이행계획이 어디까지 왔는지 설명하고, 열두 과제는 아세안에 대한 약속이라고 말했다. 국방부는 계획이 그 뒤 갱신되었다고 하지만, 지금의 과제 목록도 이전의 목록도 공개되지 않았다.

국방부에 따르면 아세안 차관들은 계획을 지지하고 비전통 위협에 함께 대응하기를 바랐다. 이름을 밝히지 않은 일부 국가의 말도 전해진다. 연합훈련과 해양안보 협력을 요청했고, 바다를 둘러싼 분쟁이 생길 수 있음을 걱정했다. 국내 보도에는 방위산업도 요청에 들어 있으나 영문 보도에는 없다. 이 요청들에 대한 답은 알려진 바 없다.

참석국으로 적힌 아세안 회원국은 아홉이다. 한 해 전에는 적혀 있던 미얀마가 빠졌으며, 그 까닭을 밝힌 출처는 찾지 못했다.`,
  },
  byLine: { en: 'The compilers of this example', ko: '이 예제의 편찬자' },
  originalLanguage: 'en',
  event: { en: 'Vice ministers’ meeting 2022', ko: '2022 국방차관회의' },
  publisher: { en: 'Compilers of this example, from public sources', ko: '공개 자료를 엮은 이 예제의 편찬자' },
  dateline: { place: { en: 'Seoul', ko: '서울' }, day: '2022-09-06' },
  meeting: { series: 'vmm', edition: '2022' },
  partiesNamed: [
    { party: 'KOR', cleared: 'not-asked' },
    { party: 'ASEAN', cleared: 'not-asked' },
    { party: 'MMR', cleared: 'not-asked' },
  ],
  sources: ['S01', 'S02', 'S03', 'S06', 'S10'],
  basis: 'stated',
  basisNote: 'Written by compilers from the sources named; no party has seen it.',
} as const;

/** Not news but books of reference: they are sources, and no cuttings. */
const isBook = (title: string) => /White Paper|회의\(|^About/.test(title);

function* cuttings({ series, date, sources }: (typeof held)[number]): Generator<Step> {
  for (const id of sources) {
    const source = data.sources.find(one => one.id === id);
    // A report that bears no title cannot be linked by it, and one on several meetings is of none.
    if (!source?.title || isBook(source.title) || meetingsCiting(id) > 1) continue;
    yield act('newsroom.link-cutting', {
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date: source.date,
      language: source.lang,
      meeting: { series: series.toLowerCase(), edition: date.slice(0, 4) },
    });
  }
}

function meetingsCiting(id: string): number {
  return held.filter(({ sources }) => sources.includes(id)).length;
}
