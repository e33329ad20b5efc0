import type { PostWords } from '../words.ts';

export const ko: PostWords = {
  closed: {
    subject: '확인할 일이 있습니다',
    text: '공개되지 않은 일이 귀하에게 요청되었거나 전달되었습니다. 내용은 로그인한 뒤 읽을 수 있습니다.',
  },
  open: '열기:',
  desk: '책상:',
  because: (what, framework) => `이 편지는 ${framework}에서 ${what}(으)로 활동하는 분께 보냅니다.`,
  point: {
    because: (office, party, framework) =>
      `이 편지는 ${framework}에서 ${party}의 연락처인 ${office}에 보냅니다. 이 주소는 그 당사자가 정했고, 바꾸거나 거둘 수 있습니다.`,
    change: '이 연락처 (로그인하면 볼 수 있습니다):',
    answer: '응답하려면 아래를 열고 단추를 누르십시오. 로그인하지 않아도 됩니다:',
  },
  settings: '편지 받는 방식:',
  stop: '이런 편지를 그만 받기:',
  digest: {
    subject: asked => (asked === 0 ? '책상: 새로운 것' : `책상: 요청된 일 ${asked}건`),
    asked: '요청된 일:',
    changed: '새로운 것:',
    due: when => `기한 ${when}`,
    more: count => `- 그 밖에 ${count}건`,
    closed: count => `- 공개되지 않은 ${count}건: 책상에서 볼 수 있습니다`,
    because: '계정 페이지에서 신청하셔서 보내는 요약입니다.',
  },
  inZone: (when, zone) => `${when} (${zone})`,
};
