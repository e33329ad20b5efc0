import type { Explained } from '../../../words/act-words.ts';
import type { ContactsActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { meanings } from './ko-meanings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const contact = { label: '연락처', help: '연락처의 키.' };
const channels = {
  label: '연락 수단',
  help: '쓰는 순서대로 적습니다.',
  fields: {
    kind: { label: '수단', options: choices.channels },
    address: { label: '번호 또는 주소', help: '번호는 국가 번호까지: +359 82 000 000.' },
    note: { label: '비고' },
  },
};
const office = { label: '부서', help: '응답하는 곳. 사람보다 부서를 적습니다.' };
const person = { label: '담당자', help: '귀측이 이름을 밝히려는 때에만 적습니다.' };

export const ko: typeof en & Explained<ContactsActs> = {
  meanings,
  acts: {
    'contacts.name-point': {
      title: '연락처 정하기',
      fields: {
        contact: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않으며, 당사자마다 다른 키를 씁니다.' },
        party: { label: '당사자' },
        role: { label: '용도', options: choices.roles },
        area: { label: '분야', help: '한 분야의 키. 모든 분야이면 비워 두십시오.' },
        office,
        person,
        channels,
        hours: { label: '시간', help: '예: 월–금 8–17시, 당직은 밤낮으로.' },
        timeZone: { label: '시간대', help: '예: Asia/Seoul.' },
        languages: { label: '언어', help: '언어 부호. 한 줄에 하나. 예: en.' },
        holidays: { label: '휴일', help: '날짜. 한 줄에 하나. 예: 2026-12-25.' },
        restDays: { label: '매주 쉬는 날', help: '토요일과 일요일이 아닐 때.', options: choices.weekdays },
        nightChecks: { label: '밤에도 통신 점검을 받음' },
        deputies: { label: '응답이 없을 때의 대행', fields: { office, person, channels } },
        confirmEvery: { label: '다시 확인하기까지의 개월 수' },
        ...ground,
      },
      sentence: ({ contact, party }, say) => `연락처 지정: ${say.party(party)} ${contact}`,
    },
    'contacts.confirm': {
      title: '연락처 확인하기',
      fields: { contact },
      sentence: ({ contact }) => `연락처 ${contact} 확인`,
    },
    'contacts.withdraw': {
      title: '연락처 거두기',
      fields: { contact, reason: { label: '이유', help: '비워 둘 수 있습니다.' } },
      sentence: ({ contact }) => `연락처 ${contact} 철회`,
    },
  },
  refusals: {
    'other-partys-key': ({ contact }) => `키 ${contact}은(는) 다른 당사자의 연락처를 가리킵니다.`,
    'wrong-address': () => '번호에는 국가 번호(+…)가, 전자우편과 웹에는 올바른 주소가 필요합니다.',
    'unknown-area': ({ area }) => `분야 ${area}이(가) 없습니다. 먼저 정하십시오.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-contact': ({ contact }) => `연락처 ${contact}이(가) 없습니다.`,
    'other-party': () => '귀측의 연락처가 아닙니다.',
  },
  letters: {
    stale: {
      subject: ({ title }) => `확인 요청: ${title}`,
      text: ({ title }) => `귀측 연락 창구 “${title}”은(는) 정한 기간 안에 확인되지 않았습니다. 여전히 맞습니까?`,
    },
  },
  page: {},
};
