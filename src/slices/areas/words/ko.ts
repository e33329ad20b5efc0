import type { Explained } from '../../../words/act-words.ts';
import type { AreasActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: {
    label: '확인 방식',
    options: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '편찬자가 보완' },
  },
  basisNote: { label: '확인 방식에 관한 설명' },
};

export const ko: typeof en & Explained<AreasActs> = {
  meanings,
  acts: {
    'areas.define': {
      title: '분야 정하기',
      fields: {
        area: { label: '키', help: '영문자, 숫자, 붙임표만 씁니다. 바뀌지 않습니다.' },
        name: { label: '이름' },
        about: { label: '이 분야에 속하는 것' },
        order: { label: '순서', help: '정수. 작은 수가 먼저 옵니다.' },
        ...ground,
      },
      sentence: ({ name }, say) => `분야 지정: ${say.text(name).text}`,
    },
  },
  refusals: {
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
  },
  page: {},
};
