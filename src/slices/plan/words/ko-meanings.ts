import type { Explained } from '../../../words/act-words.ts';
import type { PlanActs } from '../slice.ts';

const text = '계획의 글은 사무국이 관리하고, 편찬자는 공개 출처가 말하는 바를 기재합니다.';

export const meanings: Explained<PlanActs>['meanings'] = {
  'plan.describe': {
    does: '계획 전체의 명칭과 비전, 누가 누구에게 무엇을 약속하는지를 기술합니다.',
    because: text,
  },
  'plan.open-version': {
    does: '계획의 판을 열어 그 내용을, 또는 내용이 공개되지 않았음을 적을 수 있게 합니다.',
    because: text,
  },
  'plan.record-count': {
    does: '판에 추진 방향이나 과제가 몇 개라고 알려져 있는지 기록합니다. 명칭은 여기서 나오지 않습니다.',
    because: text,
  },
  'plan.state-direction': {
    does: '추진 방향, 곧 판이 과제를 묶는 제목을 기술합니다.',
    because: text,
  },
  'plan.state-task': {
    does: '판이 과제에 대해 말하는 바와, 앞선 판에서 그 과제가 무엇이었는지를 기술합니다.',
    because: text,
  },
  'plan.drop-task': {
    does: '앞선 판의 과제가 이 판에는 없음을, 어느 과제로 대체되었는지와 함께 적습니다.',
    because: text,
  },
  'plan.state-milestone': {
    does: '과제의 중간 목표, 곧 무엇을 언제까지 이룰지를 기술합니다.',
    because: text,
  },
  'plan.adopt-version': {
    does: '판이 제시·주목·지지·채택되었음을, 또는 보도되었을 뿐임을 누가, 어디서, 언제부터 시행하는지와 함께 기록합니다.',
    because: '판이 어떻게 되었는지는 의장이나 사무국이 말하고, 편찬자는 공개된 것을 기록합니다.',
  },
  'plan.attach-concept-note': {
    does: '과제의 개념서를 첨부합니다. 필요한 이유, 근거, 비용, 주도자를 담습니다.',
    because: '개념서는 사무국이나 그 과제를 주도할 당사자가 첨부합니다.',
  },
  'plan.record-disposition': {
    does: '검토 시기가 된 과제를 갱신, 조정, 통합, 대체, 종료 가운데 어떻게 할지 기록합니다.',
    because: '검토의 결정은 의장이나 사무국이 기록하고, 편찬자는 공개된 것을 기록합니다.',
  },
};
