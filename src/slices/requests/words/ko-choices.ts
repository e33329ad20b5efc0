import type { choices as en } from './en-choices.ts';

export const choices: typeof en = {
  kinds: {
    training: '교육훈련',
    exercise: '연합연습',
    equipment: '장비',
    expertise: '전문 지식',
    information: '정보',
    relief: '구호',
    funding: '재정',
    other: '기타',
  },
  resources: { assets: '장비와 팀', experts: '전문가', stockpiles: '비축 구호품' },
  grains: {
    party: '당사자',
    group: '그룹',
    meeting: '회의 전체',
    'some-members': '일부 회원국',
    unattributed: '발언자 미상',
  },
  sides: { request: '요청', offer: '제안' },
  answers: {
    accepted: '수락',
    'accepted-in-part': '일부 수락',
    'under-consideration': '검토 중',
    declined: '거절',
  },
  ends: { met: '충족됨', 'met-in-part': '일부 충족됨', 'not-met': '충족되지 않음', overtaken: '상황 변화로 종결' },
  standings: { proposed: '제안됨', agreed: '합의됨', ended: '종료됨' },
  gates: { circulation: '당사자 회람', publication: '공개' },
  consents: { yes: '동의', no: '반대' },
  basis: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '편찬자가 보완' },
};
