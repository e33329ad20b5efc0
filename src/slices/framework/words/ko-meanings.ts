import type { Explained } from '../../../words/act-words.ts';
import type { FrameworkActs } from '../slice.ts';

export const meanings: Explained<FrameworkActs>['meanings'] = {
  'framework.found': {
    does: '협력체와 그 기록을 설립합니다. 위치 0이 기록의 출처를 영구히 정합니다.',
    because: '기록은 그 키를 보관할 컴퓨터에서 설립합니다.',
  },
  'framework.change-settings': {
    does: '협력체가 스스로 정한 사항을 변경합니다. 적지 않은 것은 그대로입니다.',
    because: '협력체의 설정은 사무국이 관리합니다.',
  },
  'framework.register-source': {
    does: '공개 출처를 키로 등록하여 사실의 근거를 밝힐 수 있게 합니다.',
    because: '출처는 출처의 내용을 기재하는 사람이 등록합니다.',
  },
  'framework.record-claim': {
    does: '한 가지 물음에 대해 출처가 말하는 바를 기록합니다. 서로 다르면 모두 나란히 둡니다.',
    because: '출처의 기술 내용은 편찬자나 사무국이 기재하며, 당사자의 이름으로 기재하지 않습니다.',
  },
};
