import type { Explained } from '../../../words/act-words.ts';
import type { AlertsActs } from '../slice.ts';

const issuers =
  '당사자는 다른 당사자에게, 사무국은 모두에게 경보를 발령합니다. 이어 가는 것은 발령한 당사자 또는 사무국입니다.';
const inName = '당사자는 자기 이름으로만 답하고, 사무국은 전화로 받은 답을 기재합니다.';

const webhooks = '어디로 받을지는 당사자가, 여기에 사람이 없는 곳은 사무국이 정합니다.';
const moderators = '상황은 진행하는 사무국, 의장 또는 이들을 위한 기록관이 밝힙니다.';

export const meanings: Explained<AlertsActs>['meanings'] = {
  'alerts.issue': {
    does: '경보를 CAP 1.2 메시지로 발령합니다. 그 뒤에는 갱신하거나 해제할 수만 있습니다.',
    because: issuers,
  },
  'alerts.update': {
    does: '경보를 갱신합니다. 새 메시지가 전부를 새로 밝히고 앞의 것을 대신합니다.',
    because: issuers,
  },
  'alerts.cancel': { does: '경보를 모든 메시지와 함께 해제하고 이유를 밝힙니다. 기록은 남습니다.', because: issuers },
  'alerts.summarise': {
    does: '진행자가 보는 상황을 밝힙니다. 매번 앞의 것 곁에 새 판으로 남습니다.',
    because: moderators,
  },
  'alerts.close': { does: '끝난 경보를 배운 것과 함께 종결합니다.', because: moderators },
  'alerts.deadline-passed': {
    does: '수신 확인 기한이 지났음과 아직 확인하지 않은 당사자를 밝힙니다.',
    because: '기한이 지났음은 시계만 밝힙니다.',
  },
  'alerts.register-webhook': {
    does: '경보 메시지를 서명하여 보낼 주소를 정합니다.',
    because: webhooks,
  },
  'alerts.end-webhook': { does: '웹훅을 끝냅니다. 기다리던 것도 더는 보내지 않습니다.', because: webhooks },
  'alerts.acknowledge': {
    does: '당사자가 경보를 받아 조치함을 확인합니다. 그 당사자의 시계가 멈춥니다.',
    because: inName,
  },
  'alerts.report-error': {
    does: '당사자가 메시지를 수용할 수 없음과 그 이유를 알립니다. 그 당사자의 시계는 계속 갑니다.',
    because: inName,
  },
};
