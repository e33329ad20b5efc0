import type { Explained } from '../../../words/act-words.ts';
import type { ConsultationsActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { meanings } from './ko-meanings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const consultation = { label: '협의', help: '협의의 키.' };
const round = { label: '의견 수렴', help: '그 키.' };
const date = '연도, 월 또는 일. 알 수 없으면 비워 두십시오.';

export const ko: typeof en & Explained<ConsultationsActs> = {
  meanings,
  acts: {
    'consultations.open': {
      title: '협의 열기',
      fields: {
        consultation: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다.' },
        title: { label: '무엇에 관한 협의인가', help: '협의가 있음을 알아도 되는 사람에게 보입니다.' },
        form: { label: '방식', options: choices.forms },
        between: { label: '당사자' },
        forum: { label: '포럼', help: '포럼에서 하는 협의이면 그 키.' },
        starts: { label: '첫날', help: date },
        ends: { label: '마지막 날', help: date },
        tasks: { label: '과제' },
        requests: { label: '요청과 제안', help: '그 요청이나 제안보다 더 넓게 보일 수 없습니다.' },
        ...ground,
      },
      sentence: ({ title }, say) => `협의 시작: “${say.text(title).text}”`,
    },
    'consultations.record-exchange': {
      title: '협의에서 오간 말 기록',
      fields: {
        consultation,
        text: { label: '오간 말' },
        by: { label: '누가', help: '모두가 이른 결론이면 비워 두십시오.' },
        ...ground,
      },
      sentence: ({ consultation }) => `협의 ${consultation}에서 오간 말 기록`,
    },
    'consultations.open-round': {
      title: '의견 수렴 시작',
      fields: {
        consultation,
        round: { label: '의견 수렴의 키', help: '영문자, 숫자, 붙임표만 씁니다.' },
        text: { label: '의견을 구하는 내용' },
        deadline: { label: '기한', help: '예: 2026-09-06T18:00. 협력체의 시간대를 따릅니다.' },
      },
      sentence: ({ consultation, round, deadlineAt }, say) =>
        `협의 ${consultation}의 의견 수렴 ${round} 시작, 기한 ${say.instant(deadlineAt)}`,
    },
    'consultations.comment': {
      title: '의견 내기',
      fields: { consultation, round, by: { label: '누가' }, text: { label: '의견' }, ...ground },
      sentence: ({ consultation, round, by, late }, say) =>
        `협의 ${consultation}의 의견 수렴 ${round}에 ${say.party(by)}의 ${late ? '늦은 ' : ''}의견 기록`,
    },
    'consultations.end-round': {
      title: '기한이 된 의견 수렴 마감',
      fields: { consultation, round },
      sentence: ({ consultation, round }) => `협의 ${consultation}의 의견 수렴 ${round} 기한 지남`,
    },
    'consultations.reply': {
      title: '이유를 밝혀 답변하기',
      fields: {
        consultation,
        round,
        text: { label: '답변' },
        points: {
          label: '의견마다 어떻게 하였는가',
          fields: {
            comment: { label: '의견', help: '기록에서의 위치.' },
            treatment: { label: '처리', options: choices.treatments },
            reason: { label: '이유' },
          },
        },
      },
      sentence: ({ consultation, round }) => `협의 ${consultation}의 의견 수렴 ${round}에 답변`,
    },
    'consultations.close': {
      title: '협의 종결',
      fields: { consultation, result: { label: '협의 결과', help: '비워 둘 수 있습니다.' }, ...ground },
      sentence: ({ consultation }) => `협의 ${consultation} 종결`,
    },
  },
  refusals: {
    'consultation-exists': ({ consultation }) => `키 ${consultation}은(는) 이미 다른 협의를 가리킵니다.`,
    'ends-before-it-begins': () => '시작하기 전에 끝나는 날짜입니다.',
    'forum-of-the-form': () => '포럼에서 하는 협의에만 포럼을 적으십시오.',
    'unknown-forum': ({ forum }) => `포럼 ${forum}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-task': ({ task }) => `과제 ${task}을(를) 담은 계획이 없습니다.`,
    'narrower-item': ({ item }) => `${item}은(는) 더 적은 사람이 읽습니다. 그보다 넓게 고를 수 없습니다.`,
    'unknown-item': ({ item }) => `요청이나 제안 ${item}이(가) 없습니다.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-consultation': ({ consultation }) => `협의 ${consultation}이(가) 없습니다. 먼저 여십시오.`,
    'closed-already': ({ consultation }) => `협의 ${consultation}은(는) 종결되었습니다.`,
    'other-readers': () => '이 협의를 알아도 되는 사람이 더 적습니다. 그보다 넓게 고를 수 없습니다.',
    'not-of-it': () => '협의하는 당사자가 아닙니다.',
    'round-exists': ({ round }) => `키 ${round}은(는) 이미 다른 의견 수렴을 가리킵니다.`,
    'no-such-time': () => '그 시간대의 시계에 없는 시각입니다.',
    'deadline-in-the-past': () => '이미 지난 기한입니다.',
    'unknown-round': ({ round }) => `의견 수렴 ${round}이(가) 없습니다. 먼저 시작하십시오.`,
    'replied-already': ({ round }) => `의견 수렴 ${round}에는 이미 답변하였습니다.`,
    'ended-already': ({ round }) => `의견 수렴 ${round}은(는) 마감되었습니다.`,
    'not-yet': ({ round }) => `의견 수렴 ${round}의 기한이 아직 남았습니다.`,
    'round-runs': () => '의견 수렴의 기한이 아직 남았습니다.',
    'unknown-comment': ({ comment }) => `${comment}은(는) 이 의견 수렴의 의견이 아니거나 두 번 답하였습니다.`,
    'comment-unanswered': ({ comment }) => `의견 ${comment}에 답하지 않았습니다.`,
    'round-open': ({ round }) => `의견 수렴 ${round}에 아직 답변하지 않았습니다.`,
  },
  letters: {
    opened: {
      subject: ({ title }) => `의견 요청: ${title}`,
      text: ({ title, due }) => `“${title}” 협의에서 서면 의견을 받습니다. 기한은 ${due}입니다.`,
    },
    reminder: {
      subject: ({ title }) => `의견 기한 임박: ${title}`,
      text: ({ title, due }) => `“${title}” 협의의 서면 의견은 ${due}에 마감됩니다.`,
    },
  },
  page: {},
};
