import type { Explained } from '../../../words/act-words.ts';
import type { AreasActs } from '../slice.ts';

export const meanings: Explained<AreasActs>['meanings'] = {
  'areas.define': {
    does: '협력체의 협력 분야를 다시 쓰이지 않는 키 아래 정하거나, 그것이 무엇인지 새로 밝힙니다.',
    because: '분야 목록은 사무국이 관리합니다. 예제에서는 편찬자가, 설립 시에는 운영자가 관리합니다.',
  },
  'areas.place': {
    does: '계획의 과제나 보도자료가 한 분야에 속함을 밝힙니다. 요청, 제안, 활동은 스스로 분야를 밝힙니다.',
    because: '무엇이 한 분야에 속하는지는 사무국이 밝히고, 예제에서는 편찬자가 밝힙니다.',
  },
};
