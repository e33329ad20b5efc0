import type { Explained } from '../../../words/act-words.ts';
import type { AlertsActs } from '../slice.ts';

const issuers =
  '당사자는 다른 당사자에게, 사무국은 모두에게 경보를 발령합니다. 이어 가는 것은 발령한 당사자 또는 사무국입니다.';
const inName = '당사자는 자기 이름으로만 답하고, 사무국은 전화로 받은 답을 기재합니다.';

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
  'alerts.acknowledge': {
    does: '당사자가 경보를 받아 조치함을 확인합니다. 그 당사자의 시계가 멈춥니다.',
    because: inName,
  },
  'alerts.report-error': {
    does: '당사자가 메시지를 수용할 수 없음과 그 이유를 알립니다. 그 당사자의 시계는 계속 갑니다.',
    because: inName,
  },
};
