import type { Explained } from '../../../words/act-words.ts';
import type { ChecksActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { meanings } from './ko-meanings.ts';

const check = { label: '점검', help: '점검의 키.' };
const contact = { label: '연락처', help: '연락처의 키.' };
const time = '예: 2026-09-06T02:00, 협력체의 시간대로.';

export const ko: typeof en & Explained<ChecksActs> = {
  meanings,
  acts: {
    'checks.schedule': {
      title: '통신 점검 예정하기',
      fields: {
        check: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다.' },
        title: { label: '제목' },
        text: {
          label: '받는 쪽이 읽을 글',
          help: '점검이라는 말은 언제나 함께 나갑니다. 제목과 글은 전자우편으로 나갑니다.',
        },
        style: { label: '예고 또는 불시', options: choices.styles },
        areas: { label: '분야', help: '키를 한 줄에 하나. 모든 분야이면 비워 두십시오.' },
        parties: { label: '당사자', help: '모두이면 비워 두십시오.' },
        startsAt: { label: '시작 시각', help: `${time} 사람이 시작하려면 비워 두십시오.` },
        answerWithin: { label: '응답 시한 (분)' },
        slowAfter: { label: '느린 응답으로 보는 시간 (분)' },
      },
      sentence: ({ title }, say) => `통신 점검 예정: “${say.text(title).text}”`,
    },
    'checks.start': {
      title: '통신 점검 시작하기',
      fields: { check },
      sentence: ({ title, asked }, say) =>
        `통신 점검 시작: “${say.text(title).text}”, 연락처 ${say.count(asked.length)}곳`,
    },
    'checks.record-result': {
      title: '연락 결과 기록하기',
      fields: {
        check,
        contact,
        channel: { label: '수단', options: choices.channels },
        triedAt: { label: '연락한 시각', help: time },
        outcome: { label: '결과', options: choices.outcomes },
        outcomeAt: { label: '결과의 시각', help: `${time} 바로였으면 비워 두십시오.` },
        note: { label: '비고', help: '비워 둘 수 있습니다.' },
      },
      sentence: ({ check, contact, outcome }) => `점검 ${check}, 연락처 ${contact}: ${choices.outcomes[outcome]}`,
    },
    'checks.record-letters': {
      title: '점검 편지가 어떻게 되었는지 기록하기',
      fields: {
        check,
        letters: {
          label: '편지',
          fields: {
            contact,
            place: { label: '몇째 주소' },
            sentAt: { label: '처음 보낸 시각', help: time },
            fate: {
              label: '어떻게 되었나',
              options: {
                taken: '메일 서버가 받음',
                refused: '끝내 거절됨',
                'not-taken': '제때 받은 메일 서버가 없음',
              },
            },
            at: { label: '그 시각', help: time },
          },
        },
      },
      sentence: ({ check, letters }, say) =>
        `점검 ${check}의 편지 ${say.count(letters.length)}통이 어떻게 되었는지 기록`,
    },
    'checks.answer': {
      title: '통신 점검에 응답하기',
      fields: { check, contact },
      sentence: ({ check, contact }) => `점검 ${check}에 연락처 ${contact} 응답`,
    },
    'checks.end': {
      title: '통신 점검 마치기',
      fields: { check },
      sentence: ({ check }) => `점검 ${check}의 응답 시한이 지남`,
    },
    'checks.cancel': {
      title: '통신 점검 취소하기',
      fields: { check, reason: { label: '이유', help: '비워 둘 수 있습니다.' } },
      sentence: ({ check }) => `점검 ${check} 취소`,
    },
  },
  refusals: {
    'check-exists': ({ check }) => `키 ${check}은(는) 이미 다른 점검을 가리킵니다.`,
    'blind-told': () => '불시 점검은 시작할 때까지 사무국만 압니다. 사무국을 독자로 고르십시오.',
    'readers-of-a-check': () => '예고하거나 시작한 점검은 협력체가 봅니다. 협력체를 독자로 고르십시오.',
    'slow-after-the-end': () => '점검이 끝난 뒤에야 느린 응답이 됩니다.',
    'start-in-the-past': () => '이미 지난 시각입니다.',
    'nobody-to-ask': () => '이 점검을 받을 연락처가 없습니다.',
    'no-such-time': () => '그 시간대의 시계에는 이 시각이 없습니다.',
    'unknown-area': ({ area }) => `분야 ${area}이(가) 없습니다. 먼저 정하십시오.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-check': ({ check }) => `점검 ${check}이(가) 없습니다. 먼저 예정하십시오.`,
    'cancelled-already': ({ check }) => `점검 ${check}은(는) 취소되었습니다.`,
    'started-already': ({ check }) => `점검 ${check}은(는) 이미 시작되었습니다.`,
    'check-not-due': ({ check }) => `점검 ${check}의 시각이 아직 되지 않았습니다.`,
    'check-not-started': ({ check }) => `점검 ${check}은(는) 시작되지 않았습니다.`,
    'contact-not-asked': ({ contact }) => `이 점검은 연락처 ${contact}에 가지 않았습니다.`,
    'readers-of-results': () => '협력체나 더 적은 독자를 고르십시오.',
    'outside-the-check': () => '점검이 시작된 뒤이고 아직 오지 않은 때가 아닌 시각을, 결과는 연락보다 뒤로 적으십시오.',
    'other-party': () => '귀측의 연락처가 아닙니다.',
    'answered-already': ({ contact }) => `연락처 ${contact}은(는) 이미 응답했습니다.`,
    'over-long-ago': () => '이 점검이 끝난 지 30일이 넘었습니다.',
    'letters-told': () => '이 편지들이 어떻게 되었는지는 이미 기록되었습니다.',
    'check-ended': ({ check }) => `점검 ${check}은(는) 끝났습니다.`,
    'check-runs': ({ check }) => `점검 ${check}은(는) 아직 응답을 기다립니다.`,
  },
  warnings: {
    'check-at-night': ({ points }) => `그곳은 밤이고, 밤 점검에 동의하지 않았습니다: ${points}.`,
    'check-on-holiday': ({ points }) => `그곳은 휴일입니다: ${points}.`,
    'check-at-unknown-hour': ({ points }) => `시간대를 알 수 없어 그곳이 밤일 수 있습니다: ${points}.`,
    'check-of-stale': ({ points }) => `아직 유효한지 제때 확인되지 않았습니다: ${points}.`,
  },
  letters: {
    announced: {
      mark: '통신 점검',
      subject: ({ title }) => `예고: ${title}`,
      text: ({ title, text, due }) =>
        [
          '훈련이며 경보가 아닙니다. 아무 일도 일어나지 않았습니다.',
          `통신 점검 “${title}”을(를) 예고합니다. 연락처에 연락이 되는지 봅니다. ${due === '' ? '시작할 때' : due} 응답할 편지를 보냅니다. 지금은 하실 일이 없습니다.`,
          ...(text === '' ? [] : [text]),
        ].join('\n\n'),
    },
    asked: {
      mark: '통신 점검',
      subject: ({ title }) => `응답해 주십시오: ${title}`,
      text: ({ title, text, due }) =>
        [
          '훈련이며 경보가 아닙니다. 아무 일도 일어나지 않았습니다. 이 주소로 연락이 되는지, 얼마나 빨리 응답하는지만 봅니다.',
          `“${title}”. ${due}까지 응답해 주십시오.`,
          ...(text === '' ? [] : [text]),
        ].join('\n\n'),
    },
    cancelled: {
      mark: '통신 점검',
      subject: ({ title }) => `취소: ${title}`,
      text: ({ title }) => `통신 점검 “${title}”이(가) 취소되었습니다. 하실 일이 없습니다.`,
    },
  },
  page: {},
};
