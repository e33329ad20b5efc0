import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, localized } from '../../../record/fields.ts';
import { missingTasks } from '../derived/stated-tasks.ts';
import {
  dispositions,
  namedTwice,
  refuseTwice,
  refuseUnknownSource,
  surroundings,
  taskKeys,
  taskSubject,
  unknownSource,
  unknownTask,
  versionNumber,
} from '../fields.ts';
import { task as taskState } from '../state.ts';

export const recordDisposition = act({
  name: 'plan.record-disposition',
  version: 1,
  sentence: 'Records what is to become of a task when its review is due: renew, adapt, merge, replace or retire.',
  input: z.object({
    /** The version that states the task under review. */
    version: versionNumber,
    task: keyOf('tasks'),
    disposition: z.enum(dispositions),
    /** Other tasks of the same version, into which it is merged or by which it is replaced. */
    into: taskKeys.optional(),
    reason: localized(2000).optional(),
    ...ground,
  }),
  subject: taskSubject,
  state: taskState,
  backdatable: true,
  correctable: true,
  load: async ({ version, sources, into = [] }, read) => ({
    around: await surroundings({ sources }, read),
    missing: await read(missingTasks, version, into),
  }),
  refusals: {
    'disposition-recorded': {
      kind: 'state',
      rule: 'A task has one disposition in a version; what was entered in error is first marked so.',
      source: 'docs/acts/plan.record-disposition.md',
    },
    'into-does-not-fit': {
      kind: 'input',
      rule: 'A merged task names the tasks into which it goes; a renewed, adapted or retired one names none; none names itself.',
      source: 'docs/acts/plan.record-disposition.md',
    },
    'unknown-task': unknownTask,
    'named-twice': namedTwice,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts: { around, missing }, refuse }) {
    const { version, task, disposition, into } = input;
    if (!state.stated.has(version)) return refuse('unknown-task', { field: 'task', params: { task, version } });
    if (state.dispositions.has(version))
      return refuse('disposition-recorded', { field: 'task', params: { task, version } });
    const may = disposition === 'merge' || disposition === 'replace';
    if ((disposition === 'merge' && into === undefined) || (!may && into !== undefined) || into?.includes(task))
      return refuse('into-does-not-fit', { field: 'into', params: { task, disposition } });
    if (missing[0] !== undefined)
      return refuse('unknown-task', { field: 'into', params: { task: missing[0], version } });
    return refuseTwice({ into }, refuse) ?? refuseUnknownSource(around, refuse) ?? input;
  },
  example: { version: 1, task: 'T01', disposition: 'renew', reason: { en: 'The gauges wear out.' } },
});
