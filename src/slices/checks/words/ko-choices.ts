import type { choices as en } from './en-choices.ts';

export const choices: typeof en = {
  styles: { announced: '예고', blind: '불시: 미리 알리지 않음' },
  outcomes: {
    answered: '응답',
    'no-answer': '응답 없음',
    unreachable: '연결 안 됨: 번호나 주소가 틀림',
    sent: '보냄',
    delivered: '도착 (수신 확인으로)',
    read: '읽음 (읽음 확인으로)',
  },
  channels: { phone: '전화', mobile: '휴대전화', fax: '팩스', 'e-mail': '전자우편', web: '웹', other: '기타' },
};
