/** Words of the page of what is attributed to a party. */
const en = {
  title: (party: string) => `Attributed to ${party}`,
  lede: (party: string) =>
    `What the record says that ${party} said, the latest first. Its head of delegation corrects a provisional statement within its period, and disputes any other; both then stand.`,
  sealedNote: (party: string) =>
    `Some of this does not name ${party}. You see it here because you act for it; everyone else sees the grain that was chosen.`,
  inTruth: (party: string) => `in truth ${party}, under seal`,
  none: 'Nothing is attributed to it',
  noneText: 'As far as you may read, the record holds no statement of it.',
};

const ko: typeof en = {
  title: party => `${party}의 발언으로 기록된 것`,
  lede: party =>
    `기록에서 ${party}의 발언이라고 하는 것을 최근 순으로 보여 줍니다. 수석대표는 잠정 발언을 정해진 기간 안에 정정할 수 있고, 다른 것에는 이의를 제기할 수 있으며 양쪽 모두 남습니다.`,
  sealedNote: party =>
    `일부 발언에는 ${party}이(가) 드러나 있지 않습니다. 그 당사자를 대표하므로 여기에 표시되며, 다른 사람에게는 선택된 귀속 단위만 보입니다.`,
  inTruth: party => `실제로는 ${party}(봉인됨)`,
  none: '기록된 발언이 없습니다',
  noneText: '열람할 수 있는 범위에서 이 당사자의 발언이 없습니다.',
};

export const attributedWords = { en, ko };
