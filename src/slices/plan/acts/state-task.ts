import { z } from 'zod';
import { act, type Context } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { ground, key, keyOf, localized, partialDate } from '../../../record/fields.ts';
import type { Refusal } from '../../../record/refusal.ts';
import { directionStands } from '../derived/directions.ts';
import { missingTasks } from '../derived/stated-tasks.ts';
import * as plan from '../fields.ts';
import { countsSince, type TaskState, task as taskState } from '../state.ts';

const input = z.object({
  version: plan.versionNumber,
  task: key,
  number: plan.number.optional(),
  direction: keyOf('directions').optional(),
  /** The title that the plan gives it; absent where no source gives one. */
  title: plan.title.optional(),
  text: plan.wording.optional(),
  areas: z.array(plan.area).min(1).max(20).optional(),
  leads: plan.parties.optional(),
  partners: plan.parties.optional(),
  /** For whom it is done, where that is not everyone whom the plan is for. */
  to: plan.parties.optional(),
  from: partialDate.optional(),
  until: partialDate.optional(),
  /** A standing activity, without an end. */
  continuing: z.boolean().optional(),
  reviewOn: partialDate.optional(),
  /** What it was in the version on which this one is based; absent: not stated. */
  lineage: z.strictObject({ kind: z.enum(plan.lineageKinds), from: plan.taskKeys.optional() }).optional(),
  note: localized(10_000).optional(),
  ...ground,
});
type Input = z.output<typeof input>;

const listsOf = ({ leads, partners, to }: Input) => ({ leads, partners, to });

export const stateTask = act({
  name: 'plan.state-task',
  version: 1,
  sentence: 'States what a version of the plan says of a task, and what the task was in the version before.',
  input,
  subject: plan.taskSubject,
  state: taskState,
  backdatable: true,
  correctable: true,
  load: async (input, read) => {
    const { version, direction, sources, task } = input;
    const around = await plan.surroundings({ version, sources }, read, listsOf(input));
    const others = plan.comesFrom(input).filter(one => one !== task);
    const base = around.version?.basedOn ?? null;
    return {
      around,
      directionStands: direction === undefined || (await read(directionStands, version, direction)),
      unknownOrigins: others.length === 0 || base === null ? others : await read(missingTasks, base, others),
      notHere: others.length === 0 ? [] : await read(missingTasks, version, others),
    };
  },
  refusals: {
    'task-stated': {
      kind: 'state',
      rule: 'A version known in full states a task once, and does not state a task that it drops.',
      source: 'docs/acts/plan.state-task.md',
    },
    'two-directions': {
      kind: 'state',
      rule: 'In one version a task stands under one direction.',
      source: 'docs/acts/plan.state-task.md',
    },
    'unknown-direction': {
      kind: 'state',
      rule: 'A task stands under a direction that the same version states.',
      source: 'docs/acts/plan.state-direction.md',
    },
    'lineage-does-not-fit': {
      kind: 'input',
      rule: 'A task that is carried over, amended or renumbered keeps its key and comes from itself; a split one comes from one task, a merged one from several, a new one from none.',
      source: 'docs/acts/plan.state-task.md',
    },
    'lineage-unknown': {
      kind: 'state',
      rule: 'A task comes from tasks of the version on which its version is based.',
      source: 'docs/acts/plan.state-task.md',
    },
    'lineage-in-a-circle': {
      kind: 'input',
      rule: 'Lineage goes from a version back to the one on which it is based, never within one version: it has no circles.',
      source: 'docs/acts/plan.state-task.md',
    },
    'key-reused': {
      kind: 'state',
      rule: 'A key stands for one task for ever: what is new has a key of its own.',
      source: 'docs/acts/plan.state-task.md',
    },
    'ends-before-it-begins': plan.endsFirst,
    'ends-and-continues': {
      kind: 'input',
      rule: 'A standing activity has no end.',
      source: 'docs/acts/plan.state-task.md',
    },
    'named-twice': plan.namedTwice,
    'before-founding': plan.beforeFounding,
    'unknown-version': plan.unknownVersion,
    'version-closed': plan.versionClosed,
    'unknown-source': plan.unknownSource,
    'unknown-party': plan.unknownParty,
  },
  decide(state, input, { facts, on, refuse }) {
    const { version, from, until, reviewOn, lineage } = input;
    const { around } = facts;
    const refused =
      plan.refuseVersion(around, version, state.inPlace, refuse) ??
      refuseRepetition(state, input, around.version?.content === 'in-full', refuse) ??
      (facts.directionStands
        ? undefined
        : refuse('unknown-direction', {
            field: 'direction',
            params: { direction: input.direction ?? '', version },
          })) ??
      plan.refuseLineage(state, input, { ...facts, base: around.version?.basedOn ?? null }, refuse) ??
      plan.refuseTwice(listsOf(input), refuse) ??
      plan.refuseUnknownSource(around, refuse) ??
      plan.refuseUnknownParty(around, listsOf(input), refuse) ??
      plan.refuseBeforeFounding(around, { from, until, reviewOn }, refuse);
    if (refused) return refused;
    if (plan.outOfOrder(from, until)) return refuse('ends-before-it-begins', { field: 'until' });
    if (plan.outOfOrder(from, reviewOn)) return refuse('ends-before-it-begins', { field: 'reviewOn' });
    if (input.continuing && until !== undefined) return refuse('ends-and-continues', { field: 'until' });
    return {
      ...input,
      lineage: { kind: lineage?.kind ?? ('not-stated' as const), from: [...plan.comesFrom(input)] },
      holdsFrom: countsSince(around.version, countsFrom(on)),
    };
  },
  example: {
    version: 1,
    task: 'T01',
    number: '1',
    title: { en: 'Gauges on every tributary' },
    areas: [{ label: { en: 'hydrology' }, whose: 'source' }],
    from: '2026-01',
    until: '2027',
  },
});

type Refuse = Context<unknown, 'task-stated' | 'two-directions'>['refuse'];

function refuseRepetition(
  { stated, dropped }: TaskState,
  { version, task, direction }: Input,
  inFull: boolean,
  refuse: Refuse,
): Refusal | undefined {
  const params = { task, version };
  const before = stated.get(version)?.direction;
  if (before !== undefined && direction !== undefined && before !== direction)
    return refuse('two-directions', { field: 'direction', params: { ...params, before, direction } });
  if (dropped.has(version) || (inFull && stated.has(version))) return refuse('task-stated', { field: 'task', params });
  return undefined;
}
