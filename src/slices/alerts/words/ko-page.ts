import type { page as en } from './en-page.ts';
import { choices } from './ko-choices.ts';

export const page: typeof en = {
  choices,
  title: '경보',
  none: '볼 수 있는 경보가 없습니다',
  noneText: '경보는 발령자가 모두에게 공개하지 않는 한 당사자만 봅니다.',
  listLede: (running, actual, drills) =>
    `${running === 0 ? '발효 중인 경보가 없습니다.' : `경보 ${running}건이 발효 중입니다.`} 실제 경보 ${actual}건, 훈련과 시험 ${drills}건.`,
  webhooks: '웹훅: 메시지를 보내는 곳과 도착 여부',
  actual: '실제 경보',
  drillsTitle: '훈련과 시험: 실제 상황 아님',
  drills: {
    Actual: '',
    Exercise: '훈련입니다. 실제 상황이 아니며, 훈련 참가자 외에는 조치하지 마십시오.',
    Test: '시험입니다. 실제 상황이 아니며, 조치하지 마십시오.',
    System: '시스템 간 메시지입니다. 실제 상황이 아니며, 조치하지 마십시오.',
    Draft: '초안입니다. 조치하지 마십시오.',
  },
  standings: { running: '발효 중', expired: '만료', cancelled: '해제', closed: '종결' },
  lede: (standing, sent, by, expires) =>
    `${sent} ${by === null ? '' : `${by} `}발령. ${
      standing === 'running'
        ? `${expires}까지 유효합니다.`
        : standing === 'expired'
          ? `${expires}에 만료되었습니다.`
          : standing === 'cancelled'
            ? '해제되었습니다.'
            : '해제 또는 만료되어 종결되었습니다.'
    }`,
  headline: '제목',
  status: '구분',
  standing: '상태',
  by: '발령',
  sent: '발령 시각',
  expires: '만료',
  event: '사건',
  category: '종류',
  urgency: '조치 시점',
  severity: '심각도',
  certainty: '확실성',
  response: '할 일',
  effective: '효력 시작',
  onset: '예상 시작',
  where: '지역',
  web: '더 보기',
  contact: '연락처',
  instruction: '행동 요령',
  answers: '수신 확인',
  answeredOf: (done, all) => `당사자 ${all} 가운데 ${done}`,
  party: '당사자',
  answer: '답변',
  states: {
    acknowledged: '확인함',
    late: '늦게 확인함',
    refused: '수용 불가',
    waiting: '기다리는 중',
    missing: '기한 내 답변 없음',
  },
  when: '시각',
  howLong: '걸린 시간',
  took: minutes =>
    minutes < 60 ? `${minutes}분` : `${Math.floor(minutes / 60)}시간${minutes % 60 === 0 ? '' : ` ${minutes % 60}분`}`,
  byHand: '(전해 들음)',
  lastToo: '마지막 메시지도',
  yes: '예',
  no: '아니요',
  note: '비고',
  messages: '메시지',
  number: '메시지',
  says: '내용',
  identifier: '식별자',
  sender: '발신자',
  refersTo: '관련 메시지',
  asCap: 'CAP 1.2 형식',
  capFile: '메시지 파일',
  summary: '상황',
  versionOf: (version, day) => `제${version}판, ${day}`,
  figures: '수치',
  figureOf: '무엇의',
  count: '수',
  earlier: '이전 판',
  closing: '결말',
  lessons: '교훈',
  ground: '근거',
  sources: '출처',
  feedTitle: framework => `${framework} 경보`,
  feedAbout: 'CAP 1.2 메시지, 최신순. 훈련과 시험은 제목에 밝힙니다.',
};
