import type { Explained } from '../../../words/act-words.ts';
import type { PartiesActs } from '../slice.ts';

export const meanings: Explained<PartiesActs>['meanings'] = {
  'parties.add-party': {
    does: '당사자를 영구히 그를 나타낼 코드로 추가합니다.',
    because: '당사자는 협력체를 관리하는 쪽이 추가하며, 아직 아무도 대신할 수 없는 첫 당사자는 운영 기관이 추가합니다.',
  },
  'parties.change-names': {
    does: '행위를 한 날부터 당사자의 명칭을 변경합니다. 코드는 그대로입니다.',
    because: '명칭은 사무국이 관리하거나 편찬자가 공개 출처에서 기재합니다.',
  },
  'parties.record-membership': {
    does: '당사자가 집단의 회원이거나 회원이었음을 시기와 함께 기록합니다.',
    because: '회원 지위는 사무국이나 편찬자가 기재하며, 설립 때의 것은 운영 기관이 기재합니다.',
  },
  'parties.end-membership': {
    does: '당사자가 더는 집단의 회원이 아님을 기록합니다.',
    because: '회원 지위는 사무국이나 편찬자가 기재합니다.',
  },
  'parties.record-role': {
    does: '당사자가 협력체나 협의체에서 맡은 역할을 시기와 함께 기록합니다.',
    because: '역할은 사무국이나 편찬자가 기재합니다.',
  },
  'parties.end-role': {
    does: '당사자가 더는 그 역할을 맡지 않음을 기록합니다.',
    because: '역할은 사무국이나 편찬자가 기재합니다.',
  },
  'parties.issue-credential': {
    does: '문서에 따라 한 사람에게 당사자를 대신하거나 누구도 대신하지 않고 일정 자격으로 행위할 권리를 줍니다.',
    because:
      '당사자의 관리자가 문서에 따라 소속 인물의 자격을 부여합니다. 아직 관리자가 없는 당사자의 자격과 그 밖의 자격은 사무국이, 처음에는 운영 기관이 부여합니다.',
  },
  'parties.end-credential': {
    does: '행위할 권리를 즉시 끝냅니다. 그 권리로 한 행위는 남습니다.',
    because: '자격은 부여할 수 있는 쪽이 끝냅니다.',
  },
  'parties.hand-over': {
    does: '자격을 끝내고, 쓰고 있던 것을 같은 자격의 후임자에게 넘깁니다.',
    because: '당사자는 소속 인물 사이에서 인계합니다.',
  },
  'parties.delegate': {
    does: '일정 기간 다른 사람이 자신을 대리하게 합니다. 대리인의 행위에는 누구를 대리했는지 표시됩니다.',
    because: '당사자를 위하여 행위하는 사람은 자신의 자격으로만 대리인을 지정할 수 있습니다.',
  },
  'parties.entrust-program': {
    does: '프로그램에 별도의 자격을 줍니다. 맡긴 사람과 같이 읽고, 지정된 행위만, 정해진 날까지 합니다.',
    because: '권한이 있는 사람은 그 일부를 프로그램이 자기 이름으로 일정 기간 쓰게 할 수 있습니다.',
  },
  'parties.dismiss-program': {
    does: '프로그램의 자격을 곧바로 끝냅니다. 그때까지 한 일은 남습니다.',
    because: '프로그램은 맡긴 사람이 해제합니다.',
  },
  'parties.contest-representation': {
    does: '당사자의 대표권이 다투어짐을 기록합니다. 협력체가 결정할 때까지 누구도 그 당사자를 위하여 행위하지 않습니다.',
    because: '둘이 한 당사자를 대표한다고 함은 협력체를 관리하는 쪽이 기록하며, 그 둘은 기록하지 않습니다.',
  },
  'parties.decide-representation': {
    does: '다투어진 대표권에 관한 협력체의 결정을 기록합니다. 유지되는 자격을 밝히며 그 밖의 자격은 끝납니다.',
    because: '협력체가 결정하고 사무국이나 의장이 기록하며, 자기 당사자의 일은 기록하지 않습니다.',
  },
};
