import type { choices as enChoices, page as enPage } from './en-page.ts';

export const choices: typeof enChoices = {
  kinds: { joint: '공동 계획', 'one-sided': '일방 계획: 한쪽이 다른 쪽에 약속함' },
  contents: { 'in-full': '전문이 알려짐', 'in-part': '일부만 알려짐', 'not-published': '내용 미공개' },
  of: { directions: '추진 방향', tasks: '과제' },
  whose: { source: '출처의 표현', ours: '편찬자의 표현: 한 과제와 일치하지 않을 수 있음' },
  lineage: {
    'carried-over': '유지',
    amended: '수정',
    renumbered: '번호 변경',
    split: '분리',
    merged: '병합',
    new: '신규',
    'not-stated': '밝혀지지 않음',
  },
  standings: { presented: '제시', noted: '유의', endorsed: '지지', adopted: '채택', reported: '존재 보도' },
  dispositions: { renew: '연장', adapt: '조정', merge: '병합', replace: '대체', retire: '종료' },
  basis: { stated: '출처에 적힘', derived: '도출', 'filled-in': '보충' },
};

export const page: typeof enPage = { choices };
