import type { Explained } from '../../../words/act-words.ts';
import type { RequestsActs } from '../slice.ts';

const inName = '당사자는 자기 이름으로만 말하고, 사무국은 받은 것을, 편찬자는 공개된 것을 기록합니다.';
const ofMaker = '요청이나 제안을 낸 쪽이 그에 대해 말하고, 사무국은 받은 것을, 편찬자는 공개된 것을 기록합니다.';

export const meanings: Explained<RequestsActs>['meanings'] = {
  'requests.set-procedure': {
    does: '사무국이 받은 요청을 반대가 없으면 근무일 며칠 뒤에 회람하고 공개할지 정합니다.',
    because: '절차는 협력체의 것이며 사무국이 관리합니다.',
  },
  'requests.make-request': {
    does: '스스로, 또는 발언에서 요청을 내며, 요청은 그 발언의 표시 정도와 열람 대상을 지킵니다.',
    because: '당사자는 자기 이름으로 요청하고, 사무국과 서기는 발언에서, 편찬자는 공개된 것에서 요청을 냅니다.',
  },
  'requests.make-offer': {
    does: '당사자가 무엇을 어떤 조건으로 주거나 가르치거나 빌려줄지 제안합니다.',
    because: inName,
  },
  'requests.acknowledge': { does: '요청이나 제안을 받았음을 밝히며, 답변은 아닙니다.', because: inName },
  'requests.ask': { does: '요청이나 제안에 대한 설명을 요청합니다.', because: inName },
  'requests.clarify': { does: '질문에 답하여, 또는 스스로 요청이나 제안을 설명합니다.', because: ofMaker },
  'requests.answer': {
    does: '요청에 전부, 일부, 유보로 답하거나, 이유를 밝히거나 밝히지 않고 거절합니다.',
    because: inName,
  },
  'requests.match': {
    does: '요청을 제안과 연결하거나, 연결을 제안하거나 끝냅니다. 저마다 여럿과 연결될 수 있습니다.',
    because: ofMaker,
  },
  'requests.withdraw': {
    does: '요청이나 제안을 이유를 밝히거나 밝히지 않고 철회합니다. 그동안의 기록은 남습니다.',
    because: ofMaker,
  },
  'requests.close': { does: '낸 쪽의 설명과 함께 요청이나 제안을 종결합니다.', because: ofMaker },
  'requests.answer-gate': {
    does: '요청을 낸 쪽이 당사자 회람이나 공개에 동의하는지 밝힙니다.',
    because: ofMaker,
  },
  'requests.pass-gate': {
    does: '요청을 당사자에게 회람하거나 공개합니다. 더 넓은 독자에게 전부 다시 말합니다.',
    because: '근무일이 지나면 시계가, 요청한 쪽이 동의하면 사무국이 합니다.',
  },
  'requests.ask-follow-up': {
    does: '절차의 기간이 지나면 요청이 충족되었는지 묻습니다.',
    because: '기간이 지났을 때 시계만이 묻습니다.',
  },
  'requests.follow-up': {
    does: '얼마 뒤 요청이나 제안이 어떻게 되었는지 밝힙니다.',
    because: ofMaker,
  },
};
