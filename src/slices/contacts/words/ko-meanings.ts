import type { Explained } from '../../../words/act-words.ts';
import type { ContactsActs } from '../slice.ts';

const keepers = '당사자는 자기 연락처를 관리하고, 사무국은 통보받은 것을, 편찬자는 공개된 것을 기재합니다.';

export const meanings: Explained<ContactsActs>['meanings'] = {
  'contacts.name-point': {
    does: '당사자의 연락처와 연락 수단을 정하거나, 전부 새로 밝힙니다.',
    because: keepers,
  },
  'contacts.confirm': { does: '연락처가 마지막으로 밝힌 대로 유효함을 확인합니다.', because: keepers },
  'contacts.withdraw': { does: '연락처를 거둡니다. 그때부터 명부에 나오지 않습니다.', because: keepers },
};
