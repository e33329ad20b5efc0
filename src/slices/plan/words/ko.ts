import type { Explained } from '../../../words/act-words.ts';
import type { PlanActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';
import { choices, page } from './ko-page.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const date = '연도, 월 또는 일. 알 수 없으면 비워 두십시오.';
const version = { label: '판', help: '판 번호.' };
const task = { label: '과제', help: '과제의 키. 예: T01. 바뀌지 않습니다.' };
const number = { label: '번호', help: '계획에 적힌 번호.' };
const note = { label: '비고' };
const reason = { label: '사유' };
const tasks = (keys: readonly string[] | undefined) => (keys ?? []).join(', ');

export const ko: typeof en & Explained<PlanActs> = {
  meanings,
  acts: {
    'plan.describe': {
      title: '계획 기술',
      fields: {
        names: { label: '명칭' },
        vision: { label: '비전' },
        kind: { label: '종류', options: choices.kinds },
        by: { label: '약속하는 당사자', help: '일방 계획이면 필요합니다.' },
        to: { label: '약속받는 당사자', help: '일방 계획이면 필요합니다.' },
        since: { label: '시작', help: `계획이 시작된 때. ${date}` },
        horizon: { label: '기간', help: '계획에 적힌 표현 그대로.' },
        ...ground,
      },
      sentence: ({ names }, say) =>
        names === undefined ? '계획에 관한 사항을 추가로 기록함' : `계획 “${say.text(names).text}”을(를) 기술함`,
    },
    'plan.open-version': {
      title: '계획의 판 개설',
      fields: {
        version: { label: '판', help: '정수. 앞선 판보다 하나 큰 번호.' },
        names: { label: '명칭', help: '고유한 명칭이 있는 경우.' },
        basedOn: { label: '기초가 된 판', help: '이 판이 변경하는 판.' },
        content: { label: '알려진 정도', options: choices.contents },
        note,
        ...ground,
      },
      sentence: ({ version, content }) => `계획 제${version}판을 개설함 (${choices.contents[content]})`,
    },
    'plan.record-count': {
      title: '개수 기록',
      fields: {
        version,
        of: { label: '대상', options: choices.of },
        count: { label: '개수', help: '개수로부터 이름을 알 수는 없습니다.' },
        ...ground,
      },
      sentence: ({ version, of, count }, say) =>
        `계획 제${version}판의 ${choices.of[of]}이(가) ${say.count(count)}개라고 기록함`,
    },
    'plan.state-direction': {
      title: '추진 방향 기술',
      fields: {
        version,
        direction: { label: '키', help: '예: D1. 바뀌지 않습니다.' },
        number,
        title: { label: '제목' },
        text: { label: '본문' },
        note: { label: '비고', help: '예: 출처에서는 과제라고 부릅니다.' },
        ...ground,
      },
      sentence: ({ version, direction }) => `계획 제${version}판의 추진 방향 ${direction}을(를) 기술함`,
    },
    'plan.state-task': {
      title: '과제 기술',
      fields: {
        version,
        task,
        number,
        direction: { label: '추진 방향', help: '과제가 속한 추진 방향의 키.' },
        title: { label: '제목', help: '계획에 적힌 제목. 출처에 없으면 비워 두십시오.' },
        text: { label: '본문' },
        areas: {
          label: '분야',
          fields: {
            label: { label: '분야' },
            whose: { label: '명명 주체', options: choices.whose },
            note,
          },
        },
        leads: { label: '주관 당사자' },
        partners: { label: '협력 당사자' },
        to: { label: '수혜 당사자', help: '계획 전체의 대상과 다른 경우.' },
        from: { label: '시작', help: date },
        until: { label: '종료', help: date },
        continuing: { label: '종료가 없는 상시 활동' },
        reviewOn: { label: '검토 예정', help: date },
        lineage: {
          label: '앞선 판과의 관계',
          fields: {
            kind: { label: '종류', options: choices.lineage },
            from: { label: '유래한 과제', help: '앞선 판의 과제 키.' },
          },
        },
        note,
        ...ground,
      },
      sentence: ({ version, task, title }, say) =>
        `계획 제${version}판의 과제 ${task}${title === undefined ? '' : ` “${say.text(title).text}”`}을(를) 기술함`,
    },
    'plan.drop-task': {
      title: '과제 삭제',
      fields: {
        version: { label: '판', help: '과제가 더 이상 없는 판.' },
        task,
        replacedBy: { label: '대체 과제', help: '같은 판의 과제 키.' },
        reason,
        ...ground,
      },
      sentence: ({ version, task, replacedBy }) =>
        `계획 제${version}판에서 과제 ${task}을(를) 삭제함${
          replacedBy === undefined ? '' : ` (대체 과제: ${tasks(replacedBy)})`
        }`,
    },
    'plan.state-milestone': {
      title: '중간 목표 기술',
      fields: {
        version,
        task,
        milestone: { label: '키', help: '예: M1. 과제 안에서 바뀌지 않습니다.' },
        title: { label: '달성할 내용' },
        due: { label: '기한', help: date },
        note,
        ...ground,
      },
      sentence: ({ version, task, milestone, due }, say) =>
        `계획 제${version}판 과제 ${task}의 중간 목표 ${milestone}을(를) 기술함${
          due === undefined ? '' : ` (기한: ${say.day(due)})`
        }`,
    },
    'plan.adopt-version': {
      title: '판의 지위 기록',
      fields: {
        version,
        standing: { label: '지위', options: choices.standings },
        by: { label: '주체' },
        at: {
          label: '회의',
          fields: {
            series: { label: '회의체', help: '회의체의 키. 예: vmm.' },
            edition: { label: '회의', help: '회의의 키. 예: 2022.' },
          },
        },
        inForceFrom: { label: '발효일', help: '기록 대상 날짜와 다른 경우.' },
        note,
        ...ground,
      },
      sentence: ({ version, standing, by }, say) =>
        `계획 제${version}판의 지위를 “${choices.standings[standing]}”(으)로 기록함${
          by === undefined ? '' : ` (주체: ${say.parties(by)})`
        }`,
    },
    'plan.attach-concept-note': {
      title: '개념서 첨부',
      fields: {
        version,
        task,
        context: { label: '배경' },
        rationale: { label: '필요성' },
        cost: { label: '비용' },
        lead: { label: '주관 당사자' },
        ...ground,
      },
      sentence: ({ version, task }) => `계획 제${version}판의 과제 ${task}에 개념서를 첨부함`,
    },
    'plan.record-disposition': {
      title: '과제 처리 방침 기록',
      fields: {
        version: { label: '판', help: '검토 대상 과제가 적힌 판.' },
        task,
        disposition: { label: '처리 방침', options: choices.dispositions },
        into: { label: '병합·대체 과제', help: '같은 판의 과제 키.' },
        reason,
        ...ground,
      },
      sentence: ({ version, task, disposition, into }) =>
        `계획 제${version}판 과제 ${task}의 처리 방침을 “${choices.dispositions[disposition]}”(으)로 기록함${
          into === undefined ? '' : ` (${tasks(into)})`
        }`,
    },
  },
  refusals: {
    'plan-without-name': () => '먼저 계획의 명칭과 공동 계획인지 일방 계획인지를 적으십시오.',
    'one-sided-by-whom': () =>
      '일방 계획에는 약속하는 당사자와 약속받는 당사자가 있으며 둘은 서로 다릅니다. 공동 계획에는 약속받는 당사자가 없습니다.',
    'version-exists': ({ version }) => `제${version}판이 이미 있습니다. 한 번호는 언제나 한 판만을 가리킵니다.`,
    'no-plan': () => '아직 기술된 계획이 없습니다. 먼저 계획을 기술하십시오.',
    'base-is-later': ({ version, basedOn }) =>
      `제${basedOn}판은 제${version}판보다 앞선 판이 아니므로 기초가 될 수 없습니다.`,
    'unknown-version': ({ version }) => `제${version}판이 없습니다. 먼저 개설하십시오.`,
    'version-closed': ({ version }) =>
      `제${version}판은 전문이 알려져 있고 이미 제시되어 닫혔습니다. 먼저 잘못된 기록을 오기로 표시하거나 새 판을 개설하십시오.`,
    'direction-stated': ({ direction, version }) => `제${version}판에는 추진 방향 ${direction}이(가) 이미 있습니다.`,
    'unknown-direction': ({ direction, version }) =>
      `제${version}판에 추진 방향 ${direction}이(가) 없습니다. 먼저 기술하십시오.`,
    'task-stated': ({ task, version }) => `제${version}판에서 과제 ${task}은(는) 이미 기술되었거나 삭제되었습니다.`,
    'two-directions': ({ task, version, before, direction }) =>
      `제${version}판에서 과제 ${task}은(는) ${before}에 속하므로 ${direction}에도 속할 수 없습니다.`,
    'lineage-does-not-fit': ({ task, kind }) =>
      `“${choices.lineage[kind as 'split']}”은(는) ${task}이(가) 유래한 과제와 맞지 않습니다.`,
    'lineage-unknown': ({ from, version }) => `제${version}판에는 유래가 될 과제 ${from}이(가) 없습니다.`,
    'lineage-in-a-circle': ({ task, from }) =>
      `${task}은(는) ${from}에서 유래할 수 없습니다. 유래는 앞선 판으로만 이어지며 한 판 안에서는 이어지지 않습니다.`,
    'key-reused': ({ task }) => `${task}은(는) 다른 판에 있던 과제입니다. 새 과제에는 새 키를 붙이십시오.`,
    'nothing-to-drop': ({ task, version }) =>
      `제${version}판에서 ${task}을(를) 삭제할 수 없습니다. 앞선 판에 없거나 이 판에서 이미 기술 또는 삭제되었습니다.`,
    'milestone-stated': ({ milestone, task, version }) =>
      `제${version}판의 과제 ${task}에는 중간 목표 ${milestone}이(가) 이미 있습니다.`,
    'standing-recorded': ({ version, standing }) =>
      `제${version}판의 지위 “${choices.standings[standing as 'noted']}”은(는) 이미 기록되어 있습니다.`,
    'number-twice': ({ number, version }) => `제${version}판에서 두 과제의 번호가 모두 ${number}입니다.`,
    'note-attached': ({ task, version }) => `제${version}판의 과제 ${task}에는 이미 개념서가 있습니다.`,
    'disposition-recorded': ({ task, version }) =>
      `제${version}판의 과제 ${task}에 대한 처리 방침이 이미 기록되어 있습니다.`,
    'into-does-not-fit': ({ disposition }) =>
      `적힌 과제가 처리 방침 “${choices.dispositions[disposition as 'merge']}”에 맞지 않습니다.`,
    'unknown-task': ({ task, version }) => `제${version}판에 과제 ${task}이(가) 없습니다.`,
    'unknown-edition': ({ series, edition }) => `회의체 ${series}에 회의 ${edition}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'named-twice': ({ name }) => `${name}이(가) 두 번 적혔습니다.`,
    'before-founding': ({ date, since }) => `${date}은(는) 계획이 시작된 ${since}보다 앞섭니다.`,
    'ends-before-it-begins': () => '끝이 시작보다 앞섭니다.',
    'ends-and-continues': () => '상시 활동에는 종료가 없습니다. 둘 가운데 하나를 비우십시오.',
  },
  page,
};
