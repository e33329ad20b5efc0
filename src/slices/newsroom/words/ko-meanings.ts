import type { Explained } from '../../../words/act-words.ts';
import type { NewsroomActs } from '../slice.ts';

const speaking = '공중에 대해서는 대변인이나 사무국이 말하며, 편찬자는 예시 협력체에서만 그렇게 합니다.';

export const meanings: Explained<NewsroomActs>['meanings'] = {
  'newsroom.draft-release': {
    does: '보도자료의 초안을 작성하거나 전체를 다시 작성합니다. 앞선 승인과 예약은 효력을 잃습니다.',
    because: speaking,
  },
  'newsroom.clear-release': {
    does: '마지막으로 작성된 보도자료의 글을 승인합니다.',
    because: '글은 승인 담당관이나 사무국이, 편찬된 글은 편찬자가 책임집니다.',
  },
  'newsroom.clear-for-party': {
    does: '마지막으로 작성된 보도자료가 당사자의 견해에 대해 말하는 바를 그 당사자가 확인하였는지 기록합니다.',
    because: '당사자는 자기에 관해 확인하며, 보도자료를 쓰는 쪽이 당사자의 답을 기록합니다.',
  },
  'newsroom.schedule-release': {
    does: '승인된 보도자료의 공개 시각을 정합니다. 그 시각에 시계가 공개하며 그전에는 공개되지 않습니다.',
    because: speaking,
  },
  'newsroom.hold-release': {
    does: '정해 둔 공개 시각을 거둡니다. 승인은 남으며 저절로 공개되지 않습니다.',
    because: '보도자료를 예약하거나 승인할 수 있는 쪽이 멈출 수 있습니다.',
  },
  'newsroom.publish-release': {
    does: '승인된 보도자료를 지금 모두에게 전부 공개합니다.',
    because: speaking,
  },
  'newsroom.release-scheduled': {
    does: '예약된 시각이 되어 보도자료를 모두에게 공개합니다.',
    because: '공개 시각은 시계만이 지키며, 사람은 즉시 공개합니다.',
  },
  'newsroom.correct-release': {
    does: '공개된 보도자료의 글을 정정합니다. 정정 사실이 표시되고 앞선 글도 읽을 수 있습니다.',
    because: '정정은 곧바로 공개되므로 글을 승인할 수 있는 쪽이 합니다.',
  },
  'newsroom.withdraw-release': {
    does: '공개된 보도자료를 철회합니다. 자료는 보존되고 페이지에 철회 사실과 이유가 표시됩니다.',
    because: '보도자료를 승인하거나 공개할 수 있는 쪽이 철회할 수 있습니다.',
  },
  'newsroom.give-embargo-access': {
    does: '발표 시각이 정해진 보도자료를 기자 한 명이 미리 읽게 합니다. 그 시각 전에는 쓸 수 없습니다.',
    because: speaking,
  },
  'newsroom.lift-embargo': {
    does: '발표 시각 전에 엠바고를 해제합니다. 보도자료는 즉시 모두에게 발표됩니다.',
    because: speaking,
  },
  'newsroom.record-breach': {
    does: '기자가 엠바고를 어겼음을 기록합니다. 그 자격으로는 이후 엠바고가 걸린 내용을 읽을 수 없습니다.',
    because: speaking,
  },
  'newsroom.link-cutting': {
    does: '다른 곳의 보도를 제목, 발행처, 주소로 연결하며 글은 옮기지 않습니다.',
    because: '다른 곳의 보도는 협력체를 위해 소식을 살피는 쪽이 연결합니다.',
  },
};
