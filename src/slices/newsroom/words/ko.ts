import type { Explained } from '../../../words/act-words.ts';
import type { NewsroomActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';
import { choices, page } from './ko-page.ts';

const release = { label: '보도자료', help: '보도자료의 키. 주소 /news/KEY에 쓰입니다.' };
const meeting = {
  label: '회의',
  fields: { series: { label: '회의체', help: '예: vmm.' }, edition: { label: '회차', help: '예: 2022.' } },
};
const text = {
  headline: { label: '제목' },
  subHeadlines: { label: '부제' },
  body: { label: '본문', help: '문단 사이에 빈 줄을 두십시오.' },
  byLine: { label: '작성자', help: '예: 담당 부서.' },
  dateline: { label: '발신', fields: { place: { label: '발신지' }, day: { label: '발신일' } } },
};
const pictures = {
  label: '사진',
  fields: {
    file: {
      label: '사진',
      fields: { digest: { label: 'SHA-256' }, name: { label: '파일 이름' } },
      help: 'JPEG, PNG 또는 WebP, 최대 20 MiB. 촬영 위치와 기기 정보는 삭제됩니다.',
    },
    caption: { label: '사진 설명' },
    credit: { label: '제공', help: '촬영자 및 권리자.' },
    alt: { label: '대체 텍스트', help: '사진을 보지 못하는 사람에게 읽어 줍니다.' },
  },
};
const cleared = { label: '당사자의 확인', options: choices.cleared };

export const ko: typeof en & Explained<NewsroomActs> = {
  meanings,
  acts: {
    'newsroom.draft-release': {
      title: '보도자료 초안 작성',
      fields: {
        release: { label: '키', help: '영문자, 숫자, 붙임표. 보도자료의 주소에 영구히 쓰입니다.' },
        ...text,
        originalLanguage: { label: '원문 언어', help: '작성된 언어의 BCP 47 코드. 예: ko.' },
        event: { label: '행사 태그', help: '같은 태그의 보도자료는 함께 묶입니다.' },
        publisher: { label: '발행 기관' },
        copyright: { label: '저작권' },
        pressContact: { label: '언론 문의처', help: '부서와 연락처. 일반에 공개됩니다.' },
        pictures,
        meeting,
        task: { label: '과제', help: '계획 과제의 키. 예: T01.' },
        statements: { label: '발언', help: '보도자료가 전하는 발언의 기록 위치. 한 줄에 하나씩.' },
        partiesNamed: { label: '견해가 언급된 당사자', fields: { party: { label: '당사자' }, cleared } },
        sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
        basis: { label: '확인 방식', options: choices.basis },
        basisNote: { label: '확인 방식에 관한 설명' },
      },
      sentence: ({ headline }, say) => `보도자료 초안 작성: ${say.text(headline).text}`,
    },
    'newsroom.clear-release': {
      title: '보도자료 공개 승인',
      fields: { release },
      sentence: ({ release }) => `보도자료 공개 승인: ${release}`,
    },
    'newsroom.clear-for-party': {
      title: '당사자의 확인 기록',
      fields: {
        release,
        party: { label: '당사자' },
        cleared: { ...cleared, label: '당사자가 본문을 확인하였습니까?' },
      },
      sentence: ({ release, party, cleared }, say) =>
        `당사자 확인 기록: ${release}, ${say.party(party)} — ${choices.cleared[cleared]}`,
    },
    'newsroom.schedule-release': {
      title: '보도자료 공개 예약',
      fields: {
        release,
        releaseAt: {
          label: '공개 시각',
          help: '프레임워크 시간대의 날짜와 시각. 예: 2026-09-06T10:00. 그 전에는 외부에 아무것도 보이지 않습니다.',
        },
      },
      sentence: ({ release, releaseAt }, say) => `보도자료 공개 예약: ${release}, ${say.instant(releaseAt)}`,
    },
    'newsroom.hold-release': {
      title: '보도자료 공개 보류',
      fields: { release, reason: { label: '사유' } },
      sentence: ({ release }) => `보도자료 공개 예약 철회: ${release}`,
    },
    'newsroom.publish-release': {
      title: '보도자료 즉시 공개',
      fields: { release },
      sentence: ({ headline }, say) => `보도자료 공개: ${say.text(headline).text}`,
    },
    'newsroom.release-scheduled': {
      title: '예약 시각의 공개',
      fields: { release },
      sentence: ({ headline }, say) => `예약된 보도자료 공개: ${say.text(headline).text}`,
    },
    'newsroom.correct-release': {
      title: '보도자료 정정',
      fields: {
        release,
        correction: { label: '정정 내용', help: '무엇이 잘못되었고 어떻게 고쳤는지 적습니다. 본문 위에 표시됩니다.' },
        ...text,
        pictures: { ...pictures, help: '기존 사진을 모두 대체합니다.' },
      },
      sentence: ({ headline, correction }, say) =>
        `보도자료 정정: “${say.text(headline).text}” — ${say.text(correction).text}`,
    },
    'newsroom.withdraw-release': {
      title: '보도자료 철회',
      fields: { release, reason: { label: '사유', help: '일반에 공개됩니다.' } },
      sentence: ({ release, reason }, say) => `보도자료 철회: ${release} — ${say.text(reason).text}`,
    },
    'newsroom.give-embargo-access': {
      title: '엠바고 열람 허용',
      fields: {
        release,
        credential: { label: '취재 자격', help: '자격을 부여한 기록 항목입니다. 이 기자만 본문을 읽게 됩니다.' },
      },
      sentence: ({ release, credential, releaseAt }, say) =>
        `${say.count(credential)}번 자격의 기자에게 ${release} 열람을 허용함(${say.instant(releaseAt)} 이전 보도 금지)`,
    },
    'newsroom.lift-embargo': {
      title: '엠바고 해제',
      fields: { release, reason: { label: '사유', help: '모두가 읽습니다.' } },
      sentence: ({ headline, reason }, say) =>
        `엠바고를 해제하고 ‘${say.text(headline).text}’을(를) 발표함: ${say.text(reason).text}`,
    },
    'newsroom.record-breach': {
      title: '엠바고 위반 기록',
      fields: {
        release,
        credential: { label: '취재 자격', help: '이후 엠바고가 걸린 내용을 읽을 수 없게 됩니다.' },
        how: { label: '경위', help: '무엇이 언제 어디에서 쓰였는지 적습니다.' },
      },
      sentence: ({ release, credential }, say) =>
        `${say.count(credential)}번 자격의 기자가 ${release}의 엠바고를 어겼음을 기록함`,
    },
    'newsroom.link-cutting': {
      title: '외부 보도 연결',
      fields: {
        title: { label: '제목', help: '원문에 적힌 그대로.' },
        publisher: { label: '발행처' },
        url: { label: '주소' },
        date: { label: '발행일', help: '연도, 월 또는 일.' },
        language: { label: '언어', help: 'BCP 47 코드. 예: ko.' },
        meeting,
      },
      sentence: ({ title, publisher }) => `외부 보도 연결: ${publisher}, “${title}”`,
    },
  },
  refusals: {
    'no-instant': ({ release }) =>
      `보도자료 ${release}에는 아직 발표 시각이 없습니다. 먼저 승인하고 발표 시각을 정하십시오.`,
    'not-press': ({ credential }) => `${credential}번 항목은 유효한 취재 자격을 부여한 것이 아닙니다.`,
    'embargo-broken': ({ credential }) => `${credential}번 자격의 기자는 이전에 엠바고를 어겼습니다.`,
    'not-embargoed': ({ release }) => `보도자료 ${release}을(를) 엠바고 조건으로 읽는 사람이 없습니다.`,
    'had-no-access': ({ release, credential }) =>
      `${credential}번 자격의 기자에게는 보도자료 ${release}의 열람이 허용되지 않았습니다.`,
    'not-drafted': ({ release }) => `보도자료 ${release}의 초안이 없습니다.`,
    'published-already': ({ release }) => `보도자료 ${release}는 이미 공개되었습니다. 정정하거나 철회할 수 있습니다.`,
    'not-for-the-public': () =>
      '공개 시각 전에는 보도자료의 어떤 내용도 일반에 보이지 않습니다. 더 좁은 공개 범위를 선택하십시오.',
    'not-cleared': ({ release }) => `보도자료 ${release}의 현재 본문은 공개 승인되지 않았습니다.`,
    'cleared-already': ({ release }) => `보도자료 ${release}의 현재 본문은 이미 공개 승인되었습니다.`,
    'not-published': ({ release }) => `보도자료 ${release}는 공개되지 않았습니다. 초안을 다시 작성하십시오.`,
    'published-to-all': () => '공개되는 보도자료의 공개 범위는 전체 공개입니다.',
    'withdrawn-already': ({ release }) => `보도자료 ${release}는 이미 철회되었으며 그대로 보존됩니다.`,
    'original-missing': ({ language }) => `원문 언어(${language})의 본문이 없습니다.`,
    'language-incomplete': ({ language }) => `언어 ${language}의 본문이 완전하지 않습니다. 이 부분이 없습니다.`,
    'unknown-picture': () => '이 다이제스트로 업로드된 사진이 없습니다.',
    'named-twice': ({ party }) => `${party}이(가) 두 번 적혔습니다.`,
    'party-not-named': ({ party }) => `보도자료에 ${party}의 견해가 언급되지 않았습니다.`,
    'unknown-edition': ({ series, edition }) => `회의체 ${series}에 회의 ${edition}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-statement': ({ position }) => `기록 위치 ${position}에 일반에 공개된 발언이 없습니다.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'no-such-time': ({ asked, timeZone }) => `${timeZone}에는 ${asked}이라는 시각이 없습니다.`,
    'release-in-the-past': ({ releaseAt }) =>
      `${releaseAt}(UTC)은 이미 지난 시각입니다. 지금 공개하려면 즉시 공개하십시오.`,
    'not-scheduled': ({ release }) => `보도자료 ${release}는 예약되지 않았습니다.`,
    'not-yet': ({ release }) => `보도자료 ${release}의 공개 시각이 되지 않았습니다.`,
    'nothing-corrected': () => '정정된 본문을 하나 이상 적으십시오.',
    'linked-already': () => '이 주소는 이미 연결되어 있습니다.',
    'not-published-yet': ({ date }) => `${date}은(는) 아직 오지 않았습니다.`,
  },
  page,
};
