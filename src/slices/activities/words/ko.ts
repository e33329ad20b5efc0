import type { Explained } from '../../../words/act-words.ts';
import type { ActivitiesActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { meanings } from './ko-meanings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const activity = { label: '활동', help: '활동의 키. 예: flood-drill-2026.' };
const date = '연도, 월 또는 일. 알 수 없으면 비워 두십시오.';
const circumstances = {
  starts: { label: '첫날', help: date },
  ends: { label: '마지막 날', help: '하루이거나 알 수 없으면 비워 두십시오.' },
  mode: { label: '실시 방식', options: choices.modes },
  places: { label: '장소', help: '한 줄에 하나. 출처에 적힌 대로: 도시, 항구, 국가.' },
  hosts: { label: '주최' },
};
const side = { label: '구분', options: choices.sides };
const phase = { label: '단계', help: '한 단계에만 관한 것이면 그 단계의 키.' };
const note = { label: '비고' };

export const ko: typeof en & Explained<ActivitiesActs> = {
  meanings,
  acts: {
    'activities.register': {
      title: '활동 등록',
      fields: {
        activity: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다.' },
        kind: { label: '종류', options: choices.kinds },
        form: { label: '연습의 형태', options: choices.forms },
        title: { label: '제목' },
        about: { label: '내용' },
        areas: { label: '분야' },
        hosts: { label: '주최', help: '지금까지 알려진 대로.' },
        requests: { label: '관련 요청과 제안', help: '그 요청이나 제안보다 더 넓게 보일 수 없습니다.' },
        ...ground,
      },
      sentence: ({ kind, title }, say) => `활동 등록: ${choices.kinds[kind]} “${say.text(title).text}”`,
    },
    'activities.announce': {
      title: '활동의 발표 기록',
      fields: {
        activity,
        schedule: { label: '발표 내용', options: choices.schedules },
        ...circumstances,
        note: { label: '비고', help: '연기되거나 취소된 이유, 누가 어디서 제안했는지.' },
        ...ground,
      },
      sentence: ({ activity, schedule, starts }, say) =>
        `활동 ${activity}의 발표 기록: ${choices.schedules[schedule]}${starts === undefined ? '' : ` (${say.day(starts)})`}`,
    },
    'activities.record-facts': {
      title: '활동의 실시 결과 기록',
      fields: {
        activity,
        held: { label: '실시 여부', options: choices.held },
        schedule: { label: '진행 상황', options: choices.phases },
        ...circumstances,
        topics: { label: '주제' },
        reason: { label: '사유', help: '실시되지 않았거나 중단된 이유.' },
        note,
        ...ground,
      },
      sentence: ({ activity }) => `활동 ${activity}의 실시 결과 기록`,
    },
    'activities.state-phase': {
      title: '활동의 단계 기록',
      fields: {
        activity,
        phase: { label: '단계의 키', help: '영문자, 숫자, 붙임표만 씁니다.' },
        side,
        order: { label: '단계의 순서', help: '첫 단계는 1입니다.' },
        title: { label: '제목' },
        ...circumstances,
        note,
        ...ground,
      },
      sentence: ({ activity, phase, side }) => `활동 ${activity}의 단계 ${phase} 기록 (${choices.sides[side]})`,
    },
    'activities.record-participation': {
      title: '활동의 참가국 기록',
      fields: {
        activity,
        side,
        phase,
        parties: {
          label: '당사자',
          fields: { party: { label: '당사자' }, part: { label: '참가 방식', options: choices.parts } },
        },
        ...ground,
      },
      sentence: ({ activity, side, parties }, say) =>
        `활동 ${activity}의 당사자 기록 (${choices.sides[side]}): ${say.parties(parties.map(({ party }) => party))}`,
    },
    'activities.record-figures': {
      title: '활동의 수치 기록',
      fields: {
        activity,
        stage: { label: '집계 시점', options: choices.stages },
        phase,
        figures: {
          label: '수치',
          fields: {
            of: { label: '집계 대상', options: choices.countable },
            count: { label: '수' },
            words: { label: '말로 된 수치', help: '출처에 숫자가 없을 때. 예: “함정 1척이 다른 18척과 함께”.' },
            definition: { label: '정확히 무엇을 세었는가', help: '예: “국가와 기구”.' },
          },
        },
        note,
        ...ground,
      },
      sentence: ({ activity, stage, figures }, say) =>
        `활동 ${activity}의 수치 기록 (${choices.stages[stage]}): ${figures
          .map(
            ({ of, count, words }) =>
              `${choices.countable[of]} ${words ? say.text(words).text : say.count(count ?? 0)}`,
          )
          .join(', ')}`,
    },
    'activities.record-lesson': {
      title: '활동의 교훈 기록',
      fields: {
        activity,
        kind: { label: '종류', options: choices.lessons },
        text: { label: '교훈' },
        by: { label: '누구의 교훈인가', help: '참가자 모두의 것이면 비워 두십시오.' },
        ...ground,
      },
      sentence: ({ activity, kind }) => `활동 ${activity}의 ${choices.lessons[kind]} 기록`,
    },
    'activities.link': {
      title: '활동 연결',
      fields: {
        activity,
        tasks: { label: '관련 과제' },
        meeting: {
          label: '합의되었거나 언급된 회의',
          fields: { series: { label: '회의체' }, edition: { label: '회의' } },
        },
        alert: { label: '관련 경보', help: '그 교훈을 시험하거나 미리 연습하는 경보.' },
        requests: { label: '관련 요청과 제안', help: '그 요청이나 제안보다 더 넓게 보일 수 없습니다.' },
        forum: { label: '소속 포럼', help: '포럼의 키. 예: sdd.' },
        note,
        ...ground,
      },
      sentence: ({ activity }) => `활동 ${activity} 연결`,
    },
  },
  refusals: {
    'activity-exists': ({ activity }) => `키 ${activity}은(는) 이미 다른 활동을 가리킵니다.`,
    'form-of-an-exercise': () => '형태는 연습에만 있습니다.',
    'unknown-area': ({ area }) => `분야 ${area}이(가) 없습니다. 먼저 정하십시오.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-activity': ({ activity }) => `활동 ${activity}이(가) 없습니다. 먼저 등록하십시오.`,
    'other-readers': () => '활동 자체의 열람 대상이 더 좁습니다. 그보다 넓게 고를 수 없습니다.',
    'not-the-host': () => '귀측은 이 활동의 주최자가 아닙니다. 사무국에 기록을 요청하십시오.',
    'ends-before-it-begins': () => '시작하기 전에 끝나는 날짜입니다.',
    'nothing-named': () => '내용이 없습니다. 적어도 한 항목을 채우십시오.',
    'not-yet': ({ date, today }) => `${date}은(는) 오늘(${today}) 이후입니다. 앞으로의 일은 발표로 기록합니다.`,
    'seen-there': () => '당사자의 참가나 집계된 수치가 기록되어 있습니다. 그것을 먼저 바로잡으십시오.',
    'unknown-phase': ({ phase }) => `단계 ${phase}이(가) 없습니다. 먼저 기록하십시오.`,
    'not-held': ({ activity }) => `${activity}은(는) 실시되지 않은 것으로 기록되어 있습니다.`,
    'named-twice': ({ name }) => `목록에 ${name}이(가) 두 번 있습니다.`,
    'figure-says-nothing': () => '숫자를 적거나, 숫자 대신 출처의 표현을 적으십시오.',
    'definition-missing': () => '무엇을 세었는지 적으십시오.',
    'nothing-linked': () => '과제, 요청, 회의 또는 포럼을 적으십시오.',
    'unknown-task': ({ task }) => `과제 ${task}을(를) 담은 계획이 없습니다.`,
    'narrower-item': ({ item }) => `${item}은(는) 더 적은 사람이 읽습니다. 그보다 넓게 고를 수 없습니다.`,
    'unknown-alert': ({ alert }) => `경보 ${alert}이(가) 없거나, 읽을 수 있는 사람이 더 적습니다.`,
    'unknown-item': ({ item }) => `요청이나 제안 ${item}이(가) 없습니다.`,
    'unknown-edition': ({ series, edition }) => `회의체 ${series}에 회의 ${edition}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-forum': ({ forum }) => `포럼 ${forum}이(가) 없습니다. 먼저 등록하십시오.`,
  },
  page: {},
};
