import type { Slice } from '../../slice.ts';
import { adoptVersion } from './acts/adopt-version.ts';
import { attachConceptNote } from './acts/attach-concept-note.ts';
import { describe } from './acts/describe.ts';
import { dropTask } from './acts/drop-task.ts';
import { openVersion } from './acts/open-version.ts';
import { recordCount } from './acts/record-count.ts';
import { recordDisposition } from './acts/record-disposition.ts';
import { stateDirection } from './acts/state-direction.ts';
import { stateMilestone } from './acts/state-milestone.ts';
import { stateTask } from './acts/state-task.ts';
import { rules } from './authority/rules.ts';
import { conceptNotes } from './derived/concept-notes.ts';
import { counts } from './derived/counts.ts';
import { directions } from './derived/directions.ts';
import { dispositionsTable } from './derived/dispositions.ts';
import { drops } from './derived/drops.ts';
import { lineage } from './derived/lineage.ts';
import { milestones } from './derived/milestones.ts';
import { planFacts } from './derived/plan-facts.ts';
import { findDirections, findTasks } from './derived/search.ts';
import { standingsTable } from './derived/standings.ts';
import { tasks } from './derived/tasks.ts';
import { versions } from './derived/versions.ts';
import { changesPage } from './pages/changes.tsx';
import { planPage } from './pages/plan.tsx';
import { taskPage } from './pages/task.tsx';
import { versionPage } from './pages/version.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  describe,
  openVersion,
  recordCount,
  stateDirection,
  stateTask,
  dropTask,
  stateMilestone,
  adoptVersion,
  attachConceptNote,
  recordDisposition,
};
export type PlanActs = typeof acts;

export const plan: Slice = {
  name: 'plan',
  acts: Object.values(acts),
  rules,
  tables: [
    planFacts,
    versions,
    counts,
    standingsTable,
    directions,
    tasks,
    lineage,
    drops,
    milestones,
    conceptNotes,
    dispositionsTable,
  ],
  pages: [planPage, changesPage, versionPage, taskPage],
  words: { en, ko },
  search: { task: findTasks, direction: findDirections },
};
