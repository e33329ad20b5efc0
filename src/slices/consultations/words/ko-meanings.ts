import type { Explained } from '../../../words/act-words.ts';
import type { ConsultationsActs } from '../slice.ts';

const inIt =
  '당사자는 스스로 참여하는 협의에서, 사무국과 의장은 모든 협의에서 말하고, 편찬자는 공개된 것을 기록합니다.';

export const meanings: Explained<ConsultationsActs>['meanings'] = {
  'consultations.open': {
    does: '당사자들이 회의 밖에서 협의함을 기록합니다. 오간 말은 따로, 볼 수 있는 사람에게만 기록합니다.',
    because: inIt,
  },
  'consultations.record-exchange': {
    does: '어느 날 협의에서 말하거나 쓴 것을, 볼 수 있는 사람에게 기록합니다.',
    because: inIt,
  },
  'consultations.open-round': { does: '기한을 두고 서면 의견을 구합니다.', because: inIt },
  'consultations.comment': {
    does: '의견을 냅니다. 기한이 지나면 늦은 의견이며, 답변 뒤에는 낼 수 없습니다.',
    because: inIt,
  },
  'consultations.end-round': {
    does: '의견 수렴의 기한이 지났음을 기록합니다.',
    because: '기한은 시계만이 지킵니다.',
  },
  'consultations.reply': {
    does: '이유를 밝혀 답변합니다. 의견마다 어떻게 하였고 왜 그러하였는지 적습니다.',
    because: inIt,
  },
  'consultations.close': { does: '협의를 종결하고, 결과를 밝힐 수 있습니다.', because: inIt },
};
