import { fateWords } from '../../../words/fates.ts';
import type { page as en } from './en-page.ts';

export const page: typeof en = {
  title: '분야',
  lede: count => `협력 분야 ${count}개. 각 분야의 페이지에 계획, 요청, 활동, 뉴스가 있습니다.`,
  none: '이 시점에 정해진 분야가 없습니다',
  area: '분야',
  key: '키',
  tasks: '계획',
  lanes: { requests: '요청', offers: '제안', activities: '활동', news: '뉴스' },
  ground: '근거',
  year: '연도',
  overTime: '연도별',
  drawing: area => `${area} 분야의 연도별 건수. 아래 표에 같은 내용이 있습니다.`,
  all: '모두 보기',
  noTasks: '이 분야에 속한다고 밝혀진 과제가 없습니다.',
  noRequests: '이 분야의 요청이 없습니다.',
  noActivities: '이 분야의 활동이 없습니다.',
  noNews: '이 분야에 속한다고 밝혀진 보도자료가 없습니다.',
  sources: '출처',
  fates: fateWords.ko,
};
