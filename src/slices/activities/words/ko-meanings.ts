import type { Explained } from '../../../words/act-words.ts';
import type { ActivitiesActs } from '../slice.ts';

const telling =
  '사무국이나 의장은 모든 활동을, 당사자는 스스로 주최하는 활동을 기록하며, 편찬자는 공개 출처가 말하는 바를 기록합니다.';

export const meanings: Explained<ActivitiesActs>['meanings'] = {
  'activities.register': {
    does: '활동을 키 아래 등록하여, 무엇이 발표되었고 무엇이 있었는지 적을 수 있게 합니다.',
    because: '사무국이나 의장은 활동을, 당사자는 주최하는 활동을, 편찬자는 출처에 있는 활동을 등록합니다.',
  },
  'activities.announce': {
    does: '활동이 있기 전에 제안되거나 발표된 내용을 기록합니다. 실제로 있었던 일은 따로 기록합니다.',
    because: telling,
  },
  'activities.record-facts': {
    does: '활동이 실제로 어떠했는지 기록합니다. 적지 않은 사실은 그대로 남습니다.',
    because: telling,
  },
  'activities.state-phase': {
    does: '활동의 한 단계를 발표된 대로, 또는 실제 있었던 대로 기록합니다.',
    because: telling,
  },
  'activities.record-participation': {
    does: '어느 당사자가 활동에 참가할 예정이었는지, 또는 어떻게 참가했는지 기록합니다.',
    because: telling,
  },
  'activities.record-figures': {
    does: '한 출처가 한 시점에 집계한 활동의 수치를 기록합니다. 다른 출처의 수치와 나란히 남습니다.',
    because: telling,
  },
  'activities.record-lesson': {
    does: '활동에서 무엇을 누가 배웠으며 무엇이 뒤따라야 하는지 기록합니다.',
    because: telling,
  },
  'activities.link': {
    does: '활동을 그것이 이바지하는 과제, 답하는 요청, 합의된 회의, 또는 소속 포럼과 연결합니다.',
    because: telling,
  },
};
