import type { Explained } from '../../../words/act-words.ts';
import type { ReportingActs } from '../slice.ts';
import type { en } from './en.ts';
import { letters } from './ko-letters.ts';
import { meanings } from './ko-meanings.ts';
import { choices, page } from './ko-page.ts';

const round = { label: '회차', help: '주소에 쓰이는 키: /reporting/KEY.' };
const task = { label: '과제', help: 'T01 같은 키.' };
const party = { label: '당사자' };
const cell = { round, task, party };
const reason = { label: '사유' };
const asked = { label: '요청 여부', options: choices.askings };
const upload = { digest: { label: 'SHA-256' }, name: { label: '파일 이름' } };
const returned = {
  kind: { label: '보고 내용', options: choices.kinds },
  status: { label: '과제의 상태', options: choices.statuses, help: '해당 사항 없음 보고에는 쓰지 않습니다.' },
  narrative: { label: '설명' },
  output: { label: '산출', help: '한 일.' },
  effect: { label: '효과', help: '그로 인해 달라진 것. 한 일과는 다릅니다.' },
  nextSteps: { label: '다음 단계' },
  needs: { label: '필요 사항', help: '도움이 될 것. 요청이 될 수 있습니다.' },
  answers: {
    label: '회차의 질문에 대한 답',
    fields: { question: { label: '질문', help: '질문의 키.' }, text: { label: '답' } },
  },
  evidence: {
    label: '증빙',
    fields: {
      title: { label: '무엇인가' },
      file: { label: '파일', fields: upload },
      link: { label: '주소' },
      on: { label: '날짜' },
    },
  },
};
const ground = {
  sources: { label: '출처', help: 'S01 같은 등록된 출처의 키.' },
  basis: { label: '어떻게 아는가', options: { stated: '출처가 밝힘', derived: '도출함', 'filled-in': '채워 넣음' } },
  basisNote: { label: '어떻게 아는가에 대한 설명' },
};
const deadline = '회차의 시간대로 날짜와 시각: 2026-07-31T18:00.';
const of = ({ round, task }: { round: string; task: string }) => `${round} 회차 ${task} 과제`;

export const ko: typeof en & Explained<ReportingActs> = {
  meanings,
  acts: {
    'reporting.open-round': {
      title: '보고 회차 열기',
      fields: {
        round: { label: '키', help: '글자, 숫자, 붙임표. R3처럼 씁니다. 주소에 영구히 남습니다.' },
        name: { label: '이름' },
        version: { label: '계획의 판', help: '판 번호.' },
        period: { label: '대상 기간', fields: { from: { label: '부터' }, until: { label: '까지' } } },
        deadline: { label: '기한', help: deadline },
        timeZone: { label: '기한의 시간대', help: 'Asia/Seoul 등. 없으면 협력체의 시간대.' },
        parties: { label: '당사자' },
        tasks: { label: '과제', help: '키를 한 줄에 하나씩. 비우면 판의 모든 과제.' },
        asks: { label: '누구에게 무엇을 묻는가', options: choices.asks },
        exceptions: { label: '다른 칸', fields: { task, party, asked, reason } },
        questions: {
          label: '질문',
          fields: { question: { label: '키' }, text: { label: '질문' }, maxWords: { label: '단어 수 한도' } },
        },
        maxWords: { label: '글마다 단어 수 한도' },
        languages: { label: '답변 언어', help: 'BCP 47 코드를 한 줄에 하나씩.' },
        previous: { label: '비교할 회차', help: '회차의 키.' },
        reminders: {
          label: '알림',
          help: '기한 전 일수를 한 줄에 하나씩. 빼기 표시는 기한 후. 아직 답하지 않은 당사자에게 보냅니다.',
        },
        registeredFor: { label: '보고가 왔음을 아는 범위', options: choices.registeredFor },
        note: { label: '비고' },
      },
      sentence: ({ name, version }, say) => `보고 회차 ‘${say.text(name).text}’ 열기 (계획 제${version}판)`,
    },
    'reporting.extend-deadline': {
      title: '기한 연장',
      fields: { round, deadline: { label: '새 기한', help: deadline }, parties: { label: '이 당사자만' }, reason },
      sentence: ({ round, deadline, parties }, say) =>
        `${round} 회차의 기한 연장${parties ? ` (${say.parties(parties)})` : ''}: ${say.instant(deadline)}`,
    },
    'reporting.set-cells': {
      title: '요청 대상 바꾸기',
      fields: { round, cells: { label: '칸', fields: { task, party, asked, reason } } },
      sentence: ({ round, cells }, say) => `${round} 회차의 칸 ${say.count(cells.length)}개 변경`,
    },
    'reporting.deadline-passed': {
      title: '기한이 지났음을 밝히기',
      fields: { round, party },
      sentence: ({ round, party, deadline }, say) =>
        `${round} 회차의 기한이 지남${party ? ` (${say.party(party)})` : ''}: ${say.instant(deadline)}`,
    },
    'reporting.close-round': {
      title: '회차 마감',
      fields: { round, reason },
      sentence: ({ round }) => `${round} 회차 마감`,
    },
    'reporting.set-chain': {
      title: '결재 방식 정하기',
      fields: { party, chain: { label: '당사자의 보고가 나가는 방식', options: choices.chains } },
      sentence: ({ party, chain }, say) => `${say.party(party)}의 결재 방식: ${choices.chains[chain]}`,
    },
    'reporting.draft-return': {
      title: '보고를 결재에 올리기',
      fields: { ...cell, ...returned, offices: { label: '일부를 쓴 부서', help: '한 줄에 하나씩.' } },
      sentence: input => `${of(input)} 보고를 결재에 올림`,
    },
    'reporting.clear-return': {
      title: '보고 결재',
      fields: cell,
      sentence: input => `${of(input)} 보고를 결재함`,
    },
    'reporting.submit-return': {
      title: '보고 제출',
      fields: { ...cell, ...returned },
      sentence: (input, say) =>
        input.kind === 'nil'
          ? `${of(input)}에 대한 ${say.party(input.party)}의 보고: 해당 사항 없음`
          : `${of(input)}에 대한 ${say.party(input.party)}의 보고: ${choices.statuses[input.status ?? 'not-due']}`,
    },
    'reporting.enter-return': {
      title: '당사자를 위해 보고 입력',
      fields: {
        ...cell,
        received: {
          label: '온 방법',
          fields: {
            by: { label: '수단', options: choices.channels },
            on: { label: '받은 날' },
            original: { label: '원본', fields: upload },
          },
        },
        ...returned,
        ...ground,
      },
      sentence: (input, say) =>
        `${of(input)}에 대한 ${say.party(input.party)}의 보고를 입력함 (${choices.channels[input.received.by]})`,
    },
    'reporting.confirm-return': {
      title: '입력된 보고 확인',
      fields: cell,
      sentence: input => `${of(input)}에 입력된 보고를 확인함`,
    },
    'reporting.dispute-return': {
      title: '입력된 보고가 우리 것이 아님',
      fields: { ...cell, reason: { label: '무엇이 잘못되었는가' } },
      sentence: input => `${of(input)}에 입력된 보고가 보낸 것과 다르다고 밝힘`,
    },
    'reporting.register-return': {
      title: '보고 접수',
      fields: cell,
      sentence: (input, say) => `${of(input)}에 대한 ${say.party(input.party)}의 보고를 접수함`,
    },
    'reporting.ask-back': {
      title: '질의',
      fields: { ...cell, questions: { label: '질문' } },
      sentence: (input, say) => `${of(input)} 보고에 대해 ${say.party(input.party)}에 질의함`,
    },
    'reporting.table-report': {
      title: '종합 보고서를 회의에 제출',
      fields: { round, series: { label: '시리즈', help: 'vmm 등.' }, edition: { label: '회차', help: '2022 등.' } },
      sentence: ({ round, series, edition }) => `${round} 회차의 종합 보고서를 ${series} ${edition} 회의에 제출함`,
    },
    'reporting.record-account': {
      title: '회차 밖에서 밝힌 것 기록',
      fields: {
        account: { label: '키', help: '글자, 숫자, 붙임표. 주소에 영구히 남습니다.' },
        name: { label: '이름' },
        version: { label: '계획의 판', help: '판 번호.' },
        party: { label: '밝힌 당사자' },
        at: {
          label: '회의',
          fields: { series: { label: '시리즈', help: 'vmm 등.' }, edition: { label: '회차', help: '2022 등.' } },
        },
        tasks: { label: '과제', help: '키를 한 줄에 하나씩. 비우면 판의 모든 과제.' },
        published: { label: '공개되었는가', options: choices.published },
        text: { label: '알려진 내용' },
        ...ground,
      },
      sentence: ({ party, tasks, published }, say) =>
        `${say.party(party)}의 과제 ${say.count(tasks.length)}개 현황 설명을 기록함; ${choices.published[published]}`,
    },
    'reporting.define-scale': {
      title: '척도 정하기',
      fields: {
        scale: { label: '키' },
        name: { label: '이름' },
        of: { label: '무엇을 재는가', options: choices.measures },
        values: { label: '낮은 것부터 높은 것까지의 값', fields: { value: { label: '키' }, label: { label: '이름' } } },
      },
      sentence: ({ name }, say) => `척도 ‘${say.text(name).text}’ 정함`,
    },
    'reporting.assess': {
      title: '과제 평가',
      fields: {
        task,
        party: { label: '당사자', help: '그 당사자의 몫만 평가하는 경우.' },
        round,
        by: { label: '평가자', options: choices.assessors },
        assessor: { label: '평가자의 이름' },
        scale: { label: '척도', help: '척도의 키.' },
        value: { label: '값', help: '척도의 값의 키.' },
        output: returned.output,
        effect: returned.effect,
        ...ground,
      },
      sentence: ({ task, scale, value }) => `${task} 과제 평가: ${value} (척도 ${scale})`,
    },
    'reporting.withdraw-return': {
      title: '보고 철회',
      fields: { ...cell, reason },
      sentence: (input, say) => `${of(input)}에 대한 ${say.party(input.party)}의 보고를 철회함`,
    },
  },
  refusals: {
    'round-opened': ({ round }) => `${round} 회차는 이미 열렸습니다.`,
    'unknown-version': ({ version }) => `계획에 제${version}판이 없습니다.`,
    'unknown-task': ({ task, version }) => `제${version}판에는 여기에 쓸 과제 ${task}의 기재가 없습니다.`,
    'unknown-party': ({ party }) => `당사자 ${party}의 등록이 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}의 등록이 없습니다. 먼저 등록하십시오.`,
    'unknown-round': ({ round }) => `${round} 회차는 없습니다.`,
    'unknown-file': () => '이 해시값으로 올라온 파일이 없습니다.',
    'not-committed': ({ party }) => `${party} 당사자가 하지 않은 약속입니다. 묻지 않습니다.`,
    'nothing-asked': () => '이 선택대로라면 아무에게도 묻지 않습니다.',
    'no-such-time': ({ asked, timeZone }) => `${timeZone}에는 ${asked} 시각이 없습니다. 시계가 건너뜁니다.`,
    'deadline-in-the-past': ({ deadline }) => `${deadline} (UTC)는 지났습니다.`,
    'period-ends-first': () => '기간의 끝이 시작보다 앞섭니다.',
    'party-not-in-round': ({ party, round }) => `${round} 회차는 ${party} 당사자에게 묻지 않습니다.`,
    'not-later': ({ deadline, now }) => `${deadline}는 ${now} (UTC)보다 늦지 않습니다.`,
    'not-passed': ({ round }) => `${round} 회차의 기한이 지나지 않았거나 이미 기록되었습니다.`,
    'round-closed': ({ round }) => `${round} 회차는 마감되었습니다.`,
    'not-asked': ({ round, task, party }) => `${round} 회차에서 ${party} 당사자에게 ${task} 과제를 묻지 않습니다.`,
    'status-missing': () => '과제의 상태를 밝히거나 해당 사항 없음으로 보고하십시오.',
    'nil-with-content': () => '해당 사항 없음 보고에는 다른 내용이 없습니다. 비우거나 답변으로 바꾸십시오.',
    'too-many-words': ({ words, most }) => `${words}단어입니다. 한도는 ${most}단어입니다.`,
    'unknown-question': ({ question }) => `회차에 질문 ${question}의 기재가 없거나 두 번 답하였습니다.`,
    'not-cleared': () => '이 문안은 결재되지 않았습니다. 결재에 올리십시오.',
    'fewer-readers': ({ before }) => `현재의 보고는 더 많은 독자(${before})를 위한 것입니다. 먼저 철회하십시오.`,
    'original-missing': () => '당사자가 보낸 원본을 붙이십시오.',
    'received-later': ({ on }) => `${on}은 아직 오지 않은 날입니다.`,
    'given-by-the-party': ({ party }) => `${party} 당사자가 직접 보고하였습니다.`,
    'own-alone': () => '자기 당사자만을 위한 것입니다. 그 범위를 고르십시오.',
    'nothing-to-clear': () => '결재를 기다리는 문안이 없습니다.',
    'same-hand': () => '직접 작성한 문안입니다. 이 당사자는 다른 사람의 결재를 요구합니다.',
    'no-return': ({ round, task, party }) => `${round} 회차 ${task} 과제에 대한 ${party}의 유효한 보고가 없습니다.`,
    'registered-already': () => '이미 접수된 보고입니다.',
    'not-for-these-readers': ({ readers }) => `이 회차에서 접수를 아는 범위: ${readers}.`,
    'party-cannot-read': ({ party }) => `${party} 당사자가 읽을 수 없습니다. 다른 범위를 고르십시오.`,
    'withdrawn-for-the-same': ({ readers }) => `보고의 독자: ${readers}. 같은 범위로 철회하십시오.`,
    'unknown-edition': ({ series, edition }) =>
      `${series} 시리즈에 ${edition} 회차의 등록이 없습니다. 먼저 등록하십시오.`,
    'scale-defined': ({ scale }) => `척도 ${scale}의 정의가 이미 있습니다.`,
    'value-twice': () => '같은 값이 두 번 있습니다.',
    'no-such-task': ({ task }) => `계획의 어느 판에도 과제 ${task}의 기재가 없습니다.`,
    'unknown-scale': ({ scale, value }) => `척도 ${scale}에 값 ${value}의 정의가 없습니다.`,
    'assessor-missing': () => '독립 평가자의 이름을 밝히십시오.',
    'nothing-to-confirm': () => '확인을 기다리는 입력된 보고가 없습니다.',
  },
  warnings: {
    'deadline-twice': ({ deadline, meant, again }) =>
      `${deadline}은(는) 시계를 되돌리는 때여서 두 번 옵니다. 첫 번째(${meant})로 봅니다. 두 번째라면 ${again}(으)로 적으십시오.`,
    'deadline-on-weekend': ({ parties }) => `현지에서 매주 쉬는 날입니다: ${parties}.`,
    'deadline-on-holiday': ({ parties }) => `현지에서 공휴일입니다: ${parties}.`,
  },
  page,
  letters,
};
