import type { Language } from './language.ts';

const en = {
  withdrawn: 'withdrawn',
  met: 'met',
  'met-in-part': 'met in part',
  'not-met': 'not met',
  overtaken: 'overtaken by events',
  activity: 'an activity is linked to it',
  matched: 'matched',
  'match-proposed': 'a match is proposed',
  accepted: 'accepted',
  'accepted-in-part': 'accepted in part',
  'under-consideration': 'under consideration',
  declined: 'declined',
  acknowledged: 'received; no answer known',
  'no-answer-known': 'no answer known',
  open: 'open',
};

const ko: typeof en = {
  withdrawn: '철회됨',
  met: '충족됨',
  'met-in-part': '일부 충족됨',
  'not-met': '충족되지 않음',
  overtaken: '상황 변화로 종결',
  activity: '관련 활동이 있음',
  matched: '연결됨',
  'match-proposed': '연결이 제안됨',
  accepted: '수락됨',
  'accepted-in-part': '일부 수락됨',
  'under-consideration': '검토 중',
  declined: '거절됨',
  acknowledged: '접수됨, 알려진 답변 없음',
  'no-answer-known': '알려진 답변 없음',
  open: '열려 있음',
};

/** What became of a request or an offer, as every page that lists some says it. */
export const fateWords: Readonly<Record<Language, typeof en>> = { en, ko };
