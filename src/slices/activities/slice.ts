import type { Slice } from '../../slice.ts';
import { announce } from './acts/announce.ts';
import { link } from './acts/link.ts';
import { recordFacts } from './acts/record-facts.ts';
import { recordFigures } from './acts/record-figures.ts';
import { recordLesson } from './acts/record-lesson.ts';
import { recordParticipation } from './acts/record-participation.ts';
import { register } from './acts/register.ts';
import { statePhase } from './acts/state-phase.ts';
import { rules } from './authority/rules.ts';
import { activityFacts } from './derived/activity-facts.ts';
import { figures } from './derived/figures.ts';
import { lessons } from './derived/lessons.ts';
import { links } from './derived/links.ts';
import { participation } from './derived/participation.ts';
import { phases } from './derived/phases.ts';
import { registered } from './derived/registered.ts';
import { activitiesOn } from './derived/related.ts';
import { activitiesFound } from './derived/search.ts';
import { activitiesPage } from './pages/activities.tsx';
import { activityPage } from './pages/activity.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  register,
  announce,
  recordFacts,
  statePhase,
  recordParticipation,
  recordFigures,
  recordLesson,
  link,
};
export type ActivitiesActs = typeof acts;

export const activities: Slice = {
  name: 'activities',
  acts: Object.values(acts),
  rules,
  tables: [registered, activityFacts, phases, participation, figures, lessons, links],
  pages: [activitiesPage, activityPage],
  words: { en, ko },
  search: activitiesFound,
  relatedTo: async (reading, subject) =>
    (await activitiesOn(reading, subject)).map(({ activity, title, starts, position }) => ({
      kind: 'activity',
      path: `/activities/${activity}`,
      title,
      symbol: null,
      on: starts,
      position,
    })),
};
