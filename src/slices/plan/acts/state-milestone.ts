import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { ground, key, keyOf, localized, partialDate } from '../../../record/fields.ts';
import {
  beforeFounding,
  endsFirst,
  outOfOrder,
  refuseBeforeFounding,
  refuseUnknownSource,
  refuseVersion,
  surroundings,
  taskSubject,
  title,
  unknownSource,
  unknownTask,
  unknownVersion,
  versionClosed,
  versionNumber,
} from '../fields.ts';
import { countsSince, task as taskState } from '../state.ts';

export const stateMilestone = act({
  name: 'plan.state-milestone',
  version: 1,
  sentence: 'States a milestone of a task: what is to be reached, and by when.',
  input: z.object({
    version: versionNumber,
    task: keyOf('tasks'),
    milestone: key,
    title,
    /** By when; absent where no date is set or known. */
    due: partialDate.optional(),
    note: localized(1000).optional(),
    ...ground,
  }),
  subject: taskSubject,
  state: taskState,
  backdatable: true,
  correctable: true,
  load: ({ version, sources }, read) => surroundings({ version, sources }, read),
  refusals: {
    'milestone-stated': {
      kind: 'state',
      rule: 'A version known in full states a milestone of a task once.',
      source: 'docs/acts/plan.state-milestone.md',
    },
    'unknown-task': unknownTask,
    'ends-before-it-begins': endsFirst,
    'before-founding': beforeFounding,
    'unknown-version': unknownVersion,
    'version-closed': versionClosed,
    'unknown-source': unknownSource,
  },
  decide({ stated, inPlace }, input, { facts, on, refuse }) {
    const { version, task, milestone, due } = input;
    const wrong = refuseVersion(facts, version, inPlace, refuse);
    if (wrong) return wrong;
    const told = stated.get(version);
    if (!told) return refuse('unknown-task', { field: 'task', params: { task, version } });
    if (facts.version?.content === 'in-full' && told.milestones.has(milestone))
      return refuse('milestone-stated', { field: 'milestone', params: { milestone, task, version } });
    if (outOfOrder(told.from, due)) return refuse('ends-before-it-begins', { field: 'due' });
    return (
      refuseBeforeFounding(facts, { due }, refuse) ??
      refuseUnknownSource(facts, refuse) ?? { ...input, holdsFrom: countsSince(facts.version, countsFrom(on)) }
    );
  },
  example: { version: 1, task: 'T01', milestone: 'M1', title: { en: 'First gauges set' }, due: '2026-06' },
});
