import type { Explained } from '../../../words/act-words.ts';
import type { RequestsActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { meanings } from './ko-meanings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const date = '연도, 월 또는 일. 정해지지 않았으면 비워 두십시오.';
const item = { label: '요청 또는 제안', help: '그 키.' };
const request = { label: '요청', help: '요청의 키.' };
const newKey = { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다.' };
const by = { label: '누가', help: '이를 말하는 당사자.' };
const party = { label: '당사자' };
const described = {
  title: { label: '제목' },
  text: { label: '설명' },
  kind: { label: '종류', options: choices.kinds },
  areas: { label: '분야' },
  quantity: { label: '수량', fields: { count: { label: '수' }, unit: { label: '단위', help: '예: 척, 명, 일.' } } },
  starts: { label: '부터', help: date },
  ends: { label: '까지', help: date },
  place: { label: '장소' },
  alert: { label: '경보', help: '이 요청·제안이 나온 경보의 키.' },
  resource: { label: '자원의 종류', help: '재난 때.', options: choices.resources },
  conditions: { label: '조건' },
  languages: { label: '언어', help: '제공하거나 받을 수 있는 언어.' },
  to: { label: '지목하는 상대', help: '모두에게라면 비워 두십시오.' },
  ...ground,
};
const reason = { label: '이유', help: '비워 둘 수 있습니다.' };
const end = { label: '결과', options: choices.ends };

export const ko: typeof en & Explained<RequestsActs> = {
  meanings,
  acts: {
    'requests.set-procedure': {
      title: '요청의 회람과 공개 절차 정하기',
      fields: {
        circulateAfter: { label: '회람까지의 근무일', help: '사무국이 접수한 날부터.' },
        publishAfter: { label: '공개까지의 근무일', help: '회람한 날부터. 비워 두면 동의가 있어야만 공개합니다.' },
        followUpAfter: { label: '충족 여부를 묻기까지의 개월 수' },
        holidays: { label: '휴일', help: '날짜. 한 줄에 하나. 예: 2026-12-25.' },
      },
      sentence: ({ circulateAfter }, say) => `요청 회람 절차 지정: 근무일 ${say.count(circulateAfter)}일 뒤`,
    },
    'requests.make-request': {
      title: '요청하기',
      fields: {
        item: newKey,
        ...described,
        asker: {
          label: '누가 요청하는가',
          help: '아래의 발언에 나와 있으면 비워 두십시오.',
          fields: {
            grain: { label: '밝히는 정도', options: choices.grains },
            party,
            group: { label: '그룹' },
            label: { label: '출처의 표현', help: '예: “일부 아세안 국가”.' },
          },
        },
        meeting: { label: '제기된 회의', fields: { series: { label: '회의체' }, edition: { label: '회의' } } },
        need: {
          label: '필요 사항이 적힌 보고',
          help: '그러면 누가 요청하는지는 보고가 말합니다.',
          fields: { round: { label: '보고 회차' }, task: { label: '과제' }, party: { label: '당사자' } },
        },
        statement: { label: '제기된 발언', help: '회의 페이지에 표시된 발언의 키.' },
      },
      sentence: ({ title }, say) => `요청: “${say.text(title).text}”`,
    },
    'requests.make-offer': {
      title: '제안하기',
      fields: { item: newKey, by: { label: '누가 제안하는가' }, ...described },
      sentence: ({ title, by }, say) => `${say.party(by)}의 제안: “${say.text(title).text}”`,
    },
    'requests.acknowledge': {
      title: '요청이나 제안의 접수 기록',
      fields: { item, by, note: { label: '비고' }, ...ground },
      sentence: ({ item, by }, say) => `${item} 접수: ${say.party(by)}`,
    },
    'requests.ask': {
      title: '설명 요청하기',
      fields: { item, by, text: { label: '질문' }, ...ground },
      sentence: ({ item, by }, say) => `${item}에 대한 설명 요청: ${say.party(by)}`,
    },
    'requests.clarify': {
      title: '요청이나 제안 설명하기',
      fields: {
        item,
        question: { label: '답하는 질문', help: '기록에서의 위치.' },
        text: { label: '설명' },
        ...ground,
      },
      sentence: ({ item }) => `${item} 설명`,
    },
    'requests.answer': {
      title: '요청에 답변하기',
      fields: {
        item: request,
        by,
        answer: { label: '답변', options: choices.answers },
        text: { label: '설명', help: '이유는 밝혀도 되고 밝히지 않아도 됩니다.' },
        count: { label: '그 가운데 수' },
        ...ground,
      },
      sentence: ({ item, by, answer }, say) => `${item}에 대한 ${say.party(by)}의 답변: ${choices.answers[answer]}`,
    },
    'requests.match': {
      title: '요청과 제안 연결하기',
      fields: {
        item: request,
        offer: { label: '제안', help: '제안의 키.' },
        standing: { label: '상태', options: choices.standings },
        count: { label: '수' },
        note: { label: '비고' },
        ...ground,
      },
      sentence: ({ item, offer, standing }) => `${item}와(과) ${offer}의 연결: ${choices.standings[standing]}`,
    },
    'requests.withdraw': {
      title: '요청이나 제안 철회하기',
      fields: { item, reason, ...ground },
      sentence: ({ item }) => `${item} 철회`,
    },
    'requests.close': {
      title: '요청이나 제안 종결하기',
      fields: { item, end, text: { label: '종결 설명' }, ...ground },
      sentence: ({ item, end }) => `${item} 종결: ${choices.ends[end]}`,
    },
    'requests.answer-gate': {
      title: '회람이나 공개에 동의 또는 반대하기',
      fields: {
        item: request,
        gate: { label: '무엇에', options: choices.gates },
        consents: { label: '답변', options: choices.consents },
      },
      sentence: ({ item, gate, consents }) => `${item}의 ${choices.gates[gate]}에 ${choices.consents[consents]}`,
    },
    'requests.pass-gate': {
      title: '요청 회람 또는 공개하기',
      fields: { item: request, gate: { label: '무엇을', options: choices.gates } },
      sentence: ({ item, gate }) => `요청 ${item}: ${choices.gates[gate]}`,
    },
    'requests.ask-follow-up': {
      title: '요청의 충족 여부 묻기',
      fields: { item },
      sentence: ({ item }) => `${item}의 충족 여부 문의`,
    },
    'requests.follow-up': {
      title: '나중에 결과 밝히기',
      fields: { item, end, text: { label: '설명' }, ...ground },
      sentence: ({ item, end }) => `${item}의 결과: ${choices.ends[end]}`,
    },
  },
  refusals: {
    'item-exists': ({ item }) => `키 ${item}은(는) 이미 다른 요청이나 제안을 가리킵니다.`,
    'ends-before-it-begins': () => '시작하기 전에 끝나는 날짜입니다.',
    'unknown-alert': ({ alert }) => `같은 독자를 위한 경보 ${alert}이(가) 없습니다.`,
    'unknown-area': ({ area }) => `분야 ${area}이(가) 없습니다. 먼저 정하십시오.`,
    'unknown-edition': ({ series, edition }) => `회의체 ${series}에 회의 ${edition}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-statement': ({ statement }) => `이 회의에 발언 ${statement}이(가) 없습니다.`,
    'not-an-ask': () => '이 발언은 요청도 제안도 아닙니다.',
    'no-such-need': ({ task }) => `${task}에 관한 보고 가운데 필요 사항을 적은 것이 없습니다.`,
    'asker-told-twice': () => '누가 요청했는지는 발언이나 보고에 나와 있습니다. 비워 두십시오.',
    'asker-not-told': () => '고른 정도에 맞게 요청한 쪽을 밝히고, 그 이상은 적지 마십시오.',
    'wider-than-said': () => '발언의 열람 대상이 더 좁습니다. 그보다 넓게 고를 수 없습니다.',
    'author-would-tell': () => '기록에 귀측의 이름이 남습니다. 사무국에 이 요청을 맡기십시오.',
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-item': ({ item }) => `요청이나 제안 ${item}이(가) 없습니다.`,
    'withdrawn-already': ({ item }) => `${item}은(는) 철회되었습니다.`,
    'closed-already': ({ item }) => `${item}은(는) 종결되었습니다.`,
    'other-readers': () => '열람 대상이 더 좁은 사안입니다. 그보다 넓게 고를 수 없습니다.',
    'not-yours': () => '귀측이 낸 것이 아닙니다. 낸 쪽이나 사무국이 말합니다.',
    'unknown-question': ({ question }) => `${question}에 열린 질문이 없습니다.`,
    'answer-to-oneself': ({ party }) => `${party}은(는) 여기에 답변할 수 없습니다. 스스로 낸 것이거나 제안입니다.`,
    'nothing-granted': () => '수는 수락할 때에만 적습니다.',
    'not-a-pair': ({ item, offer }) => `${item}와(과) ${offer}은(는) 요청과 제안의 짝이 아닙니다.`,
    'matched-with-itself': ({ party }) => `둘 다 ${party}의 것입니다.`,
    'gate-passed': () => '이미 이루어졌습니다.',
    'not-yet': () => '아직 때가 아닙니다.',
    'readers-of-the-gate': () => '회람은 협력체 당사자에게, 공개는 모든 사람에게 합니다.',
    'asked-already': ({ item }) => `${item}의 충족 여부는 이미 물었습니다.`,
  },
  letters: {
    circulation: {
      subject: ({ title }) => `회람 전 확인: ${title}`,
      text: ({ title }) =>
        `절차에 따라 귀측의 “${title}”은(는) 귀측이 달리 답하지 않으면 이레 안에 당사자들에게 회람됩니다.`,
    },
    publication: {
      subject: ({ title }) => `공개 전 확인: ${title}`,
      text: ({ title }) => `절차에 따라 귀측의 “${title}”은(는) 귀측이 달리 답하지 않으면 이레 안에 공개됩니다.`,
    },
    'follow-up': {
      subject: ({ title }) => `이루어졌습니까? ${title}`,
      text: ({ title }) => `절차가 정한 기간이 끝났습니다. “${title}”이(가) 어떻게 되었는지 알려 주십시오.`,
    },
  },
  page: {},
};
