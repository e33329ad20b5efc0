import type { Explained } from '../../../words/act-words.ts';
import type { ArchiveActs } from '../slice.ts';

export const meanings: Explained<ArchiveActs>['meanings'] = {
  'archive.mark-entered-in-error': {
    does: '항목을 오기재로 표시하여 효력을 없앱니다. 기록에는 남으며, 그것이 대신한 내용이 다시 유효해집니다.',
    because: '오기재는 그 자격으로 기재한 쪽이, 당사자의 것은 그 수석대표가 표시합니다.',
  },
  'archive.widen-audience': {
    does: '열람 대상이 아니었던 사람이 항목을 읽을 수 있게 합니다. 항목 안에 봉인된 값은 그대로 봉인됩니다.',
    because: '열람 범위는 발언한 당사자가, 그 밖의 것은 기록한 쪽만 넓힐 수 있습니다.',
  },
  'archive.erase': {
    does: '항목의 글, 솔트, 키를 파기합니다. 기록의 잎과 다른 곳의 사본은 남습니다.',
    because: '삭제의 의무는 기록을 보관하는 운영 기관과 사무국에 있습니다.',
  },
};
