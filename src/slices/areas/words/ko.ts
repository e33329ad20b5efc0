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
    'areas.place': {
      title: '과제와 보도자료를 분야에 넣기',
      fields: {
        area: { label: '분야', help: '분야의 키.' },
        tasks: { label: '과제' },
        releases: { label: '보도자료', help: '키. 한 줄에 하나.' },
        note: { label: '비고' },
        ...ground,
      },
      sentence: ({ area, tasks = [], releases = [] }) => `분야 ${area}에 넣음: ${[...tasks, ...releases].join(', ')}`,
    },
  },
  refusals: {
    'unknown-area': ({ area }) => `분야 ${area}이(가) 없습니다. 먼저 정하십시오.`,
    'nothing-placed': () => '과제나 보도자료를 적으십시오.',
    'unknown-task': ({ task }) => `과제 ${task}을(를) 담은 계획이 없습니다.`,
    'unknown-release': ({ release }) => `공개된 보도자료 ${release}이(가) 없습니다.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
  },
  page: {},
};
