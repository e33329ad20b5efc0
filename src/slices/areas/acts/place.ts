import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { ground, key, keyOf, localized } from '../../../record/fields.ts';
import { findRelease } from '../../newsroom/derived/releases.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import { missingTasks } from '../../plan/derived/tasks.ts';
import { missingAreas } from '../derived/areas.ts';

const things = {
  tasks: z.array(keyOf('tasks')).min(1).max(60).optional(),
  releases: z.array(key).min(1).max(60).optional(),
};

export const place = act({
  name: 'areas.place',
  version: 1,
  sentence:
    'Says that tasks of the plan or releases belong to an area; what is asked, offered and done says so itself.',
  input: z.object({ area: keyOf('areas'), ...things, note: localized(1000).optional(), ...ground }),
  subject: ({ area }) => `areas/${area}`,
  state: stateless,
  backdatable: true,
  correctable: true,
  load: async ({ area, tasks, releases = [], sources }, read) => ({
    missing: await findMissing(read, sources),
    areas: await read(missingAreas, [area]),
    tasks: tasks === undefined ? [] : await read(missingTasks, tasks),
    releases: await Promise.all(releases.map(release => read(findRelease, release))),
  }),
  refusals: {
    'unknown-area': {
      kind: 'state',
      rule: 'What belongs to an area names one that is defined.',
      source: 'docs/acts/areas.define.md',
    },
    'nothing-placed': { kind: 'input', rule: 'An act tells something.', source: 'docs/acts/areas.place.md' },
    'unknown-task': {
      kind: 'state',
      rule: 'A task that belongs to an area is one that a version of the plan states.',
      source: 'docs/acts/plan.state-task.md',
    },
    'unknown-release': {
      kind: 'state',
      rule: 'A release that belongs to an area was published.',
      source: 'docs/guide/news.md',
    },
    'unknown-source': unknownSource,
  },
  decide(_, input, { facts, refuse }) {
    if (facts.areas.length > 0) return refuse('unknown-area', { field: 'area', params: { area: input.area } });
    if (!Object.keys(things).some(thing => thing in input)) return refuse('nothing-placed');
    const [task] = facts.tasks;
    if (task !== undefined) return refuse('unknown-task', { field: 'tasks', params: { task } });
    const at = facts.releases.indexOf(undefined);
    if (at >= 0)
      return refuse('unknown-release', { field: 'releases', params: { release: input.releases?.[at] ?? '' } });
    return refuseMissingSource(facts.missing, refuse) ?? input;
  },
  example: { area: 'flood-relief', tasks: ['T01'] },
});
