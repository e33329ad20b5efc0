import { fateWords } from '../../../words/fates.ts';

export const page = {
  title: 'Areas',
  lede: (count: number) =>
    `${count} ${count === 1 ? 'area' : 'areas'} of cooperation. Each has a page with its part of the plan, what was asked, what was done and what was told.`,
  none: 'No area is defined, as of this reading',
  area: 'Area',
  key: 'Key',
  tasks: 'In the plan',
  lanes: { requests: 'Requests', offers: 'Offers', activities: 'Activities', news: 'News' },
  ground: 'Ground',
  year: 'Year',
  overTime: 'Over time',
  drawing: (area: string) => `How much fell into which year, in the area ${area}. The table below says the same.`,
  all: 'All of them',
  noTasks: 'No task of the plan is said to belong to this area.',
  noRequests: 'No request names this area.',
  noActivities: 'No activity names this area.',
  noNews: 'No release is said to belong to this area.',
  sources: 'Sources',
  fates: fateWords.en,
};
