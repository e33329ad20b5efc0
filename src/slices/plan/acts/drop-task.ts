import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { ground, keyOf, localized } from '../../../record/fields.ts';
import { missingTasks } from '../derived/stated-tasks.ts';
import {
  namedTwice,
  refuseTwice,
  refuseUnknownSource,
  refuseVersion,
  surroundings,
  taskKeys,
  taskSubject,
  unknownSource,
  unknownTask,
  unknownVersion,
  versionClosed,
  versionNumber,
} from '../fields.ts';
import { countsSince, task as taskState } from '../state.ts';

export const dropTask = act({
  name: 'plan.drop-task',
  version: 1,
  sentence: 'Says that a version no longer has a task of the version before, and by which tasks it was replaced.',
  input: z.object({
    version: versionNumber,
    task: keyOf('tasks'),
    /** Tasks that the same version states. */
    replacedBy: taskKeys.optional(),
    reason: localized(2000).optional(),
    ...ground,
  }),
  subject: taskSubject,
  state: taskState,
  backdatable: true,
  correctable: true,
  load: async ({ version, sources, replacedBy = [] }, read) => ({
    around: await surroundings({ version, sources }, read),
    missing: await read(missingTasks, version, replacedBy),
  }),
  refusals: {
    'nothing-to-drop': {
      kind: 'state',
      rule: 'A version drops tasks of the version on which it is based, once, and none that it states itself.',
      source: 'docs/acts/plan.drop-task.md',
    },
    'unknown-task': unknownTask,
    'named-twice': namedTwice,
    'unknown-version': unknownVersion,
    'version-closed': versionClosed,
    'unknown-source': unknownSource,
  },
  decide({ stated, dropped, inPlace }, input, { facts: { around, missing }, on, refuse }) {
    const { version, task, replacedBy } = input;
    const wrong = refuseVersion(around, version, inPlace, refuse);
    if (wrong) return wrong;
    const base = around.version?.basedOn ?? null;
    if (base === null || !stated.has(base) || stated.has(version) || dropped.has(version))
      return refuse('nothing-to-drop', { field: 'task', params: { task, version } });
    if (missing[0] !== undefined)
      return refuse('unknown-task', { field: 'replacedBy', params: { task: missing[0], version } });
    return (
      refuseTwice({ replacedBy }, refuse) ??
      refuseUnknownSource(around, refuse) ?? { ...input, holdsFrom: countsSince(around.version, countsFrom(on)) }
    );
  },
  example: { version: 2, task: 'T03', reason: { en: 'Done.' } },
});
