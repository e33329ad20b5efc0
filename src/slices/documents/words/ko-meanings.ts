import type { Explained } from '../../../words/act-words.ts';
import type { DocumentsActs } from '../slice.ts';

const register = '문서 등록부는 사무국이 관리하고, 편찬자는 이미 공개된 문서를 올립니다.';

export const meanings: Explained<DocumentsActs>['meanings'] = {
  'documents.set-grammar': {
    does: '협의체가 문서 기호를 만드는 방식을 정합니다. 이미 있는 문서의 기호는 그대로입니다.',
    because: `${register} 설립 때의 번호 체계는 운영 기관이 정합니다.`,
  },
  'documents.register': {
    does: '문서를 기호, 제목, 배포 구분, 원어와 함께 등록부에 올립니다.',
    because: register,
  },
  'documents.attach-file': {
    does: '문서의 한 언어 글을 파일로 추가합니다. 앞서 추가한 것은 남습니다.',
    because: register,
  },
  'documents.issue-text': {
    does: '문서의 본문을 한 언어로 단락마다 발행하고, 들어 있지 않은 단락의 자리를 표시합니다.',
    because: register,
  },
  'documents.add-paragraph': {
    does: '발행된 본문에 더 적은 사람이 읽는 단락을 추가합니다. 표시된 빈자리에 넣거나, 다른 사람에게 표시되지 않게 넣습니다.',
    because: register,
  },
  'documents.supersede': {
    does: '다른 문서가 이 문서를 대체하였음을 기록합니다. 이 문서는 그대로 남습니다.',
    because: register,
  },
};
