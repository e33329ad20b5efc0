import type { Explained } from '../../../words/act-words.ts';
import type { ReportingActs } from '../slice.ts';

const calling = '회차는 사무국이 열며, 편찬자는 예시 협력체에서만 그렇게 합니다.';
const answering = '당사자는 자기에 관해 담당관이나 수석대표를 통해 보고하며, 다른 누구도 대신 보고하지 않습니다.';

export const meanings: Explained<ReportingActs>['meanings'] = {
  'reporting.open-round': {
    does: '계획의 한 판에 대해 보고를 요청합니다. 어느 당사자에게 어느 과제에 대해 무엇을 언제까지 묻는지 정합니다.',
    because: calling,
  },
  'reporting.extend-deadline': {
    does: '회차의 모든 당사자 또는 일부에게 더 늦은 기한을 줍니다.',
    because: calling,
  },
  'reporting.set-cells': {
    does: '회차의 일부 칸에 대해 요청하는지, 요청하지 않는지, 해당이 없는지를 바꿉니다.',
    because: calling,
  },
  'reporting.deadline-passed': {
    does: '회차의 기한이 지났음을 밝힙니다. 그 뒤에 오는 것은 기한 후에 온 것입니다.',
    because: '기한이 지났음은 시계만이 밝히며, 사람은 기한을 늘리거나 회차를 마감합니다.',
  },
  'reporting.close-round': {
    does: '회차를 마감합니다. 더는 보고를 받지 않으며 없는 것은 없는 채로 남습니다.',
    because: calling,
  },
  'reporting.set-chain': {
    does: '당사자가 보고를 내기 전에 어떻게 결재하는지 정합니다.',
    because: answering,
  },
  'reporting.draft-return': {
    does: '보고의 문안을 자기 당사자의 결재에 올립니다. 앞선 결재는 효력을 잃습니다.',
    because: answering,
  },
  'reporting.clear-return': {
    does: '마지막으로 올라온 보고 문안을 자기 당사자를 위해 결재합니다.',
    because: '당사자는 자기의 보고를 스스로 정한 사람을 통해 결재합니다.',
  },
  'reporting.submit-return': {
    does: '한 과제에 대한 당사자의 보고를 냅니다. 나중 것이 앞선 것을 대신합니다.',
    because: answering,
  },
  'reporting.enter-return': {
    does: '당사자가 다른 방법으로 보낸 보고를 대신 입력합니다. 당사자가 확인할 때까지 그렇게 표시됩니다.',
    because: '사무국은 당사자가 보낸 것을 입력하고, 편찬자는 공개 출처가 말하는 것을 입력합니다.',
  },
  'reporting.confirm-return': {
    does: '사무국이 대신 입력한 보고를 자기 당사자를 위해 확인합니다.',
    because: answering,
  },
  'reporting.dispute-return': {
    does: '사무국이 대신 입력한 보고가 자기 당사자가 보낸 것이 아니라고 밝힙니다. 둘 다 남습니다.',
    because: answering,
  },
  'reporting.register-return': {
    does: '당사자의 보고가 왔음을 접수합니다. 사무국은 접수할 뿐 승인하지 않습니다.',
    because: '온 것의 명부는 사무국이 관리합니다.',
  },
  'reporting.ask-back': {
    does: '당사자에게 보고에 대해 묻습니다. 그동안 보고는 유효합니다.',
    because: '보고가 분명하지 않으면 사무국이 묻습니다. 고치지는 않습니다.',
  },
  'reporting.table-report': {
    does: '회차의 종합 보고서를 그 시점의 기록대로 회의에 제출합니다. 나중에 무엇이 와도 그대로입니다.',
    because: '회의를 준비하는 쪽이 회의 문서를 제출합니다.',
  },
  'reporting.record-account': {
    does: '당사자가 회의 등 회차 밖에서 과제의 현황을 밝혔음과 그 내용이 공개되었는지를 기록합니다.',
    because: '회차 밖에서 밝힌 것은 사무국이 입력하거나 공개 출처에서 정리합니다.',
  },
  'reporting.define-scale': {
    does: '당사자의 말과 별도로 과제를 평가하는 척도를 정합니다.',
    because: '척도는 사무국이 관리하며, 편찬자는 공개된 것을 입력합니다.',
  },
  'reporting.assess': {
    does: '이름을 밝히고 정해진 척도로 과제를 평가합니다. 보고는 바뀌지 않으며 평균을 내지 않습니다.',
    because: '사무국은 자기 이름으로 평가하고, 독립 평가자의 결과를 입력합니다.',
  },
  'reporting.withdraw-return': {
    does: '보고를 철회합니다. 철회된 것으로 계속 읽을 수 있으며 없는 것으로 셉니다.',
    because: '당사자는 자기의 보고를 철회하며, 사무국은 받은 철회를 기록합니다.',
  },
};
