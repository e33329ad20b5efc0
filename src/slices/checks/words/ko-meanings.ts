import type { Explained } from '../../../words/act-words.ts';
import type { ChecksActs } from '../slice.ts';

const keepers = '사무국이 당사자가 정한 연락처를 점검하며, 당사자끼리는 점검하지 않습니다.';
const clockToo = '시계가 때맞춰 시작하고 마치며, 사무국이 손으로 시작할 수 있습니다.';

export const meanings: Explained<ChecksActs>['meanings'] = {
  'checks.schedule': {
    does: '통신 점검을 예정합니다. 어느 연락처에, 언제, 언제까지 응답할지 정합니다.',
    because: keepers,
  },
  'checks.start': { does: '통신 점검을 시작합니다. 그때 있는 연락처에 묻고, 시간을 잽니다.', because: clockToo },
  'checks.record-letters': {
    does: '점검 편지가 언제 나갔고 메일 서버가 받았는지 기록합니다.',
    because: '편지를 보내는 쪽만 압니다. 손으로 적지 않습니다.',
  },
  'checks.record-result': {
    does: '어떤 수단으로든 연락한 결과를, 연락한 때와 응답한 때와 함께 기록합니다.',
    because: keepers,
  },
  'checks.answer': {
    does: '연락처를 대신하여 점검에 응답합니다. 응답한 순간을 잽니다.',
    because: '연락처는 스스로 응답합니다. 로그인한 당사자 쪽 사람이나, 편지의 링크를 연 사람이 응답합니다.',
  },
  'checks.end': {
    does: '점검을 마칩니다. 그때까지 응답하지 않으면 무응답, 그 뒤의 응답은 늦은 응답입니다.',
    because: clockToo,
  },
  'checks.cancel': { does: '시작하기 전에 점검을 취소합니다.', because: keepers },
};
