import type { choices as en } from './en-choices.ts';

export const choices: typeof en = {
  weekdays: {
    monday: '월요일',
    tuesday: '화요일',
    wednesday: '수요일',
    thursday: '목요일',
    friday: '금요일',
    saturday: '토요일',
    sunday: '일요일',
  },
  roles: { policy: '정책', technical: '기술', operational: '운영' },
  channels: { phone: '전화', mobile: '휴대전화', fax: '팩스', 'e-mail': '전자우편', web: '웹', other: '기타' },
  basis: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '편찬자가 보완' },
};
