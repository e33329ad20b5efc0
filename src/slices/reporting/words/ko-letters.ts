import type { letters as en } from './en-letters.ts';

export const letters: typeof en = {
  opened: {
    subject: ({ title }) => `보고 요청: ${title}`,
    text: ({ title, due }) => `“${title}” 회차가 열렸습니다. 귀측의 보고 기한은 ${due}입니다.`,
  },
  extended: {
    subject: ({ title }) => `기한 연장: ${title}`,
    text: ({ title, due }) => `“${title}” 회차에서 귀측의 기한이 ${due}(으)로 늦추어졌습니다.`,
  },
  reminder: {
    subject: ({ title }) => `알림: ${title}`,
    text: ({ title, due }) => `“${title}” 회차에서 귀측이 아직 답하지 않은 것이 있습니다. 기한은 ${due}입니다.`,
  },
  passed: {
    subject: ({ title }) => `기한이 지남: ${title}`,
    text: ({ title, due }) =>
      `“${title}” 회차의 기한은 ${due}이었고, 귀측이 아직 답하지 않은 것이 있습니다. 지금도 답할 수 있으며, 늦은 보고로 표시됩니다.`,
  },
  received: {
    subject: ({ title }) => `접수됨: ${title}`,
    text: ({ title, due }) =>
      `“${title}” 회차에 귀측이 ${due}까지 낸 보고를 받았습니다. 기록된 보고와 아직 남은 것은 페이지에서 볼 수 있습니다.`,
  },
  'asked-back': {
    subject: ({ title }) => `보고에 대한 질문: ${title}`,
    text: ({ title }) => `사무국이 “${title}” 회차의 귀측 보고에 대해 묻습니다.`,
  },
  entered: {
    subject: ({ title }) => `확인 요청: ${title}`,
    text: ({ title }) =>
      `사무국이 귀측이 보낸 자료에서 “${title}” 회차의 보고를 입력했습니다. 사본을 보낸 자료와 견주어 확인하거나 직접 보고하십시오.`,
  },
};
