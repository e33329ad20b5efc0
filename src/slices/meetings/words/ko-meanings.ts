import type { Explained } from '../../../words/act-words.ts';
import type { MeetingsActs } from '../slice.ts';

const arrangement = '협의체, 회의체, 포럼의 목록은 사무국이 관리하고 편찬자가 공개 출처로 채웁니다.';

export const meanings: Explained<MeetingsActs>['meanings'] = {
  'meetings.establish-body': {
    does: '협력체의 협의체를 설치합니다. 그 회의는 회의체를 이룹니다.',
    because:
      '협의체, 회의체, 포럼의 목록은 사무국이 관리하고 편찬자가 공개 출처로 채웁니다. 설립 때 있는 것은 운영 기관이 설치합니다.',
  },
  'meetings.appoint-officer': {
    does: '당사자가 일정 기간 협의체의 직을 맡음을 기록합니다. 출처마다 임기가 다르면 출처의 기술 내용으로 남깁니다.',
    because: arrangement,
  },
  'meetings.open-series': {
    does: '회의체, 곧 한 협의체가 차례로 여는 회의의 계열을 개설합니다.',
    because: arrangement,
  },
  'meetings.register-forum': {
    does: '협력체의 회의와 관련되지만 협력체에 속하지 않는 외부 포럼을 등록합니다.',
    because: arrangement,
  },
  'meetings.register-forum-event': {
    does: '외부 포럼의 한 행사를 알려진 내용과 함께 등록합니다.',
    because: arrangement,
  },
  'meetings.register-edition': {
    does: '회의체의 한 회의를 연도나 차수로 등록하여, 알려진 바나 알려진 것이 없음을 적을 수 있게 합니다.',
    because: arrangement,
  },
  'meetings.announce-edition': {
    does: '회의 전에 예고된 내용을 기록합니다. 실제로 있었던 일은 따로 둡니다.',
    because: '회의는 의장이나 사무국이 예고하고, 편찬자는 공개적으로 예고된 것을 기록합니다.',
  },
  'meetings.issue-agenda': {
    does: '회의 의제의 한 판을 잠정, 수정, 채택 가운데 하나로 발행합니다. 앞선 판은 모두 남습니다.',
    because: '의제는 회의를 진행하는 쪽이 발행하고, 편찬자는 공개된 의제를 기록합니다.',
  },
  'meetings.issue-programme': {
    does: '회의 일정을 날짜별 현지 시각으로 발행합니다. 앞선 일정을 대신합니다.',
    because: '일정은 회의를 진행하는 쪽이 발행하고, 편찬자는 공개된 일정을 기록합니다.',
  },
  'meetings.record-facts': {
    does: '회의에서 실제로 있었던 사실을 기록합니다. 적지 않은 사실은 그대로입니다.',
    because: '회의가 어떠했는지는 진행한 쪽이 기록하고, 편찬자는 공개 출처가 말하는 바를 기록합니다.',
  },
  'meetings.record-participation': {
    does: '당사자별로 참석, 불참, 언급 없음을 기록합니다. 명단에 없다는 것만으로는 아무것도 알 수 없습니다.',
    because: '참석은 회의를 진행한 쪽이 기록하며, 당사자는 자기 참석만 기록할 수 있습니다.',
  },
  'meetings.record-delegation': {
    does: '한 당사자의 대표단 명단을 기록합니다. 나중 명단이 앞선 명단 전체를 대신합니다.',
    because: '참석자 명단은 회의를 진행하는 쪽이 관리하며, 당사자는 자기 대표단만 적습니다.',
  },
  'meetings.record-attendance-count': {
    does: '출처가 이름 없이 수만 밝힌 참석 규모를 기록합니다. 수에서 이름은 나오지 않습니다.',
    because: '참석 규모는 회의를 진행하는 쪽이 세고, 편찬자는 공개 출처의 수를 기록합니다.',
  },
  'meetings.record-intervention': {
    does: '회의에서 한 발언을 발언자가 정한 인용 단위로 기록합니다.',
    because: '발언은 기록관이 기록하며, 수석대표는 자국의 발언만, 이름을 밝히거나 밝히지 않고 기록합니다.',
  },
  'meetings.correct-intervention': {
    does: '발언한 당사자를 위해 잠정 발언의 글을 정정합니다. 두 글이 모두 표시됩니다.',
    because: '발언은 발언한 당사자가 수석대표를 통해 정정하며, 다른 누구도 대신하지 않습니다.',
  },
  'meetings.dispute-intervention': {
    does: '발언이 당사자에게 돌린 내용에 그 당사자가 이의가 있음을 기록합니다. 발언과 이의가 모두 남습니다.',
    because: '당사자는 자기에 관해서만 이의를 제기하며, 사무국이나 편찬자는 접수되었거나 공개된 이의를 기록합니다.',
  },
  'meetings.finalise-interventions': {
    does: '회의의 잠정 발언 가운데 이 행위와 열람 범위가 같은 것을 확정합니다.',
    because: '정정 기간이 끝나면 기록을 발행한 쪽이 확정합니다.',
  },
  'meetings.record-outcome': {
    does: '회의의 결과 또는 결과가 없었음을 기록합니다. 한 당사자의 평가는 결과가 아니라 발언입니다.',
    because: '결과는 회의의 것이므로 회의를 진행한 쪽이 기록하거나 공개 출처에서 편찬합니다.',
  },
};
