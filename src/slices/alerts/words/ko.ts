import type { Explained } from '../../../words/act-words.ts';
import type { AlertsActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { letters } from './ko-letters.ts';
import { meanings } from './ko-meanings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const alert = { label: '경보', help: '경보의 키.' };
const time = '협력체 시각으로 2026-08-14T05:10, 또는 시차와 함께 2026-08-14T05:10:00+02:00.';
const pairs = { name: { label: '이름' }, value: { label: '값' } };
const note = { label: '비고', help: '메시지에 들어갑니다. 훈련과 시험이면 어떤 훈련·시험인지 적으십시오.' };
const incidents = { label: '관련 사건', help: '관련 사건의 이름. 한 줄에 하나, 빈칸 없이.' };
const by = { label: '당사자', help: '답하는 당사자.' };
const of = { label: '메시지', help: '메시지 번호. 비우면 마지막 메시지.' };
const made = {
  identifier: { label: '식별자', help: '다른 시스템이 만든 메시지일 때만.' },
  sender: { label: '발신자', help: '다른 시스템이 만든 메시지일 때만.' },
  sent: { label: '발송 시각', help: `비우면 지금. ${time}` },
};
const told = {
  event: { label: '사건', help: '무슨 일인지 한두 단어로: 홍수. 메시지가 나갈 모든 언어로.' },
  headline: { label: '제목', help: '160자까지.' },
  description: { label: '알려진 사실' },
  instruction: { label: '행동 요령' },
  categories: { label: '종류', options: choices.categories },
  urgency: { label: '조치 시점', options: choices.urgencies },
  severity: { label: '심각도', options: choices.severities },
  certainty: { label: '확실성', options: choices.certainties },
  responses: { label: '할 일', options: choices.responses },
  effective: { label: '효력 시작', help: `비우면 즉시. ${time}` },
  onset: { label: '예상 시작', help: time },
  expires: { label: '만료', help: time },
  areas: {
    label: '지역',
    fields: {
      name: { label: '지역 이름' },
      polygons: { label: '다각형', help: '한 줄에 하나: 위도,경도 쌍을 빈칸으로 잇고, 마지막은 처음과 같게.' },
      circles: { label: '원', help: '한 줄에 하나: 위도,경도, 빈칸, 반지름(km).' },
      geocodes: { label: '지역 코드', fields: pairs },
    },
  },
  web: { label: '더 볼 페이지 주소' },
  contact: { label: '연락처' },
  senderName: { label: '보내는 기관의 이름' },
  eventCodes: { label: '사건 코드', fields: pairs },
  parameters: { label: '그 밖의 값', fields: pairs },
};

export const ko: typeof en & Explained<AlertsActs> = {
  meanings,
  acts: {
    'alerts.issue': {
      title: '경보 발령하기',
      fields: {
        alert: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다. 예: flood-2026.' },
        status: { label: '구분', options: choices.statuses },
        ...told,
        note,
        answerWithin: { label: '수신 확인 기한(분)' },
        asked: { label: '수신 확인을 요청할 당사자', help: '고르지 않으면 받는 당사자 모두.' },
        contactAreas: {
          label: '연락처의 분야',
          help: '키를 한 줄에 하나. 그 분야의 연락처에 편지가 갑니다. 모든 분야이면 비워 두십시오.',
        },
        incidents,
        ...made,
      },
      sentence: ({ alert, status }) =>
        `${status === 'Actual' ? '' : `[${choices.statuses[status]}] `}경보 ${alert} 발령`,
    },
    'alerts.update': {
      title: '경보 갱신하기',
      fields: { alert, ...told, note, incidents, ...made },
      sentence: ({ alert }) => `경보 ${alert} 갱신`,
    },
    'alerts.cancel': {
      title: '경보 해제하기',
      fields: { alert, note: { label: '이유' }, incidents, ...made },
      sentence: ({ alert }) => `경보 ${alert} 해제`,
    },
    'alerts.summarise': {
      title: '상황 요약하기',
      fields: {
        alert,
        text: { label: '상황' },
        figures: { label: '수치', fields: { of: { label: '무엇의' }, count: { label: '수' } } },
        ...ground,
      },
      sentence: ({ alert, version }) => `경보 ${alert} 상황 요약 제${version}판`,
    },
    'alerts.close': {
      title: '교훈과 함께 경보 종결하기',
      fields: { alert, text: { label: '결말' }, lessons: { label: '교훈' }, ...ground },
      sentence: ({ alert }) => `경보 ${alert} 종결, 교훈 기재`,
    },
    'alerts.deadline-passed': {
      title: '수신 확인 기한 지남',
      fields: { alert },
      sentence: ({ alert, missing }, say) =>
        missing.length === 0
          ? `경보 ${alert} 수신 확인 기한 지남, 모두 확인함`
          : `경보 ${alert} 수신 확인 기한 지남, 미확인: ${say.parties(missing)}`,
    },
    'alerts.register-webhook': {
      title: '웹훅 등록하기',
      fields: {
        webhook: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다.' },
        url: { label: '주소', help: 'https://…, 어디에서나 닿는 곳. http로는 모두에게 공개된 것만 보냅니다.' },
        drills: { label: '훈련과 시험도' },
      },
      sentence: ({ webhook }) => `웹훅 ${webhook} 등록`,
    },
    'alerts.end-webhook': {
      title: '웹훅 끝내기',
      fields: { webhook: { label: '웹훅' } },
      sentence: ({ webhook }) => `웹훅 ${webhook} 종료`,
    },
    'alerts.acknowledge': {
      title: '경보 수신 확인하기',
      fields: { alert, by, of, note: { label: '비고' }, ...made },
      sentence: ({ alert, by, of }, say) => `${say.party(by)}, 경보 ${alert} 메시지 ${of} 수신 확인`,
    },
    'alerts.report-error': {
      title: '메시지를 수용할 수 없음을 알리기',
      fields: { alert, by, of, note: { label: '무엇이 잘못되었는지' }, ...made },
      sentence: ({ alert, by, of }, say) => `${say.party(by)}, 경보 ${alert} 메시지 ${of} 수용 불가`,
    },
  },
  refusals: {
    'alert-exists': ({ alert }) => `키 ${alert}은(는) 다른 경보를 가리킵니다.`,
    'unknown-alert': ({ alert }) => `경보 ${alert}이(가) 없습니다.`,
    'closed-already': ({ alert }) => `경보 ${alert}은(는) 종결되었습니다.`,
    'cancelled-already': ({ alert }) => `경보 ${alert}은(는) 해제되었습니다.`,
    'other-readers': () => '경보와 같은 독자를 대상으로 해야 합니다.',
    'not-yours': () => '귀측이 발령한 경보가 아닙니다.',
    'still-running': ({ alert }) => `경보 ${alert}은(는) 아직 유효합니다. 먼저 해제하십시오.`,
    'not-passed': ({ alert }) => `경보 ${alert}의 수신 확인 기한이 지나지 않았거나 이미 기재되었습니다.`,
    'webhook-exists': ({ webhook }) => `키 ${webhook}은(는) 다른 웹훅을 가리킵니다.`,
    'unknown-webhook': ({ webhook }) => `웹훅 ${webhook}이(가) 없습니다.`,
    'webhook-of-others': () => '귀측의 웹훅이 아닙니다.',
    'webhook-for-few': () => '주소는 귀측과 사무국만 봅니다. 열람 범위를 그대로 두십시오.',
    'no-web-address': () => '주소는 https:// 또는 http://로 시작해야 합니다.',
    'user-in-address': () => '주소에 이름이나 비밀번호를 넣을 수 없습니다.',
    'private-address': () => '이 서버나 사설망으로는 보내지 않습니다.',
    'draft-not-issued': () => '초안은 발령하지 않습니다.',
    'exercise-not-named': () => '어떤 훈련 또는 시험인지 비고에 적으십시오.',
    'no-such-time': ({ timeZone }) => `${timeZone} 시간대에는 그런 시각이 없습니다.`,
    'sent-in-the-future': () => '지금보다 나중에 보냈을 수는 없습니다.',
    'wrong-order-of-times': () => '발송, 효력 시작, 사건 시작보다 나중에 만료되어야 합니다.',
    'out-of-range': () => '그런 위도나 경도는 없습니다.',
    'polygon-not-closed': () => '다각형의 마지막 쌍은 처음과 같아야 합니다.',
    'polygon-too-small': () => '다각형은 네 쌍 이상이어야 하고 넓이가 있어야 합니다.',
    'polygon-crosses-itself': () => '다각형의 변이 서로 엇갈립니다.',
    'circle-radius': () => '반지름은 0보다 크고 20,038km 이하여야 합니다.',
    'language-label': ({ language }) => `이 글은 ${language}의 문자로 쓰이지 않았습니다.`,
    'languages-differ': ({ language }) => `사건과 같은 언어로 적으십시오: ${language}.`,
    'same-in-two-languages': () => '같은 글이 두 언어에 있습니다. 번역하거나 하나를 지우십시오.',
    'identifier-used': ({ identifier }) => `이 발신자는 식별자 ${identifier}을(를) 이미 썼습니다.`,
    'unknown-message': ({ of }) => `답할 메시지 ${of}이(가) 없습니다.`,
    'answered-already': ({ party, n }) => `${party}은(는) 메시지 ${n}에 이미 답했습니다.`,
    'before-it-was-sent': () => '그 시각에는 아직 보내지 않은 메시지입니다.',
    'time-is-taken': () => '시각은 비워 두십시오. 답변은 지금부터 셉니다.',
    'unknown-area': ({ area }) => `분야 ${area}이(가) 없습니다. 먼저 정하십시오.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
  },
  letters,
  page: {},
};
