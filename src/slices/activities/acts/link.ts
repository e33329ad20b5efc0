import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, localized } from '../../../record/fields.ts';
import { findAlert, isOutside } from '../../alerts/derived/chains.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { findForum } from '../../meetings/derived/forums.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';
import { missingTasks } from '../../plan/derived/tasks.ts';
import { narrowerItem, readersOf, refuseItems, unknownItem } from '../../requests/derived/named.ts';
import { activitySubject, notTheHost, otherReaders, refuseStranger, unknownActivity } from '../fields.ts';
import { activity } from '../state.ts';

const targets = {
  tasks: z.array(keyOf('tasks')).min(1).max(60).optional(),
  meeting: z.strictObject({ series: keyOf('series'), edition: keyOf('editions') }).optional(),
  forum: keyOf('forums').optional(),
  /** The alert from which it follows: whose lessons it tries out, or which it rehearses. */
  alert: keyOf('alerts').optional(),
  /** Requests and offers that it answers. */
  requests: z.array(keyOf('requests')).min(1).max(60).optional(),
};

export const link = act({
  name: 'activities.link',
  version: 1,
  sentence:
    'Links an activity to the tasks that it serves, the requests that it answers, the alert from which it follows, the meeting where it was agreed, or its forum.',
  input: z.object({ activity: keyOf('activities'), ...targets, note: localized(1000).optional(), ...ground }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: true,
  load: async ({ tasks, meeting, forum, alert, requests, sources }, read) => ({
    missing: await findMissing(read, sources),
    tasks: tasks === undefined ? [] : await read(missingTasks, tasks),
    editions: meeting === undefined ? [] : await read(listEditionsNamed, [meeting]),
    items: await read(readersOf, requests),
    alert: alert === undefined ? undefined : await read(findAlert, alert),
    forum: forum === undefined ? undefined : await read(findForum, forum),
  }),
  refusals: {
    'unknown-activity': unknownActivity,
    'other-readers': otherReaders,
    'not-the-host': notTheHost,
    'nothing-linked': {
      kind: 'input',
      rule: 'A link leads somewhere.',
      source: 'docs/acts/activities.link.md',
    },
    'unknown-task': {
      kind: 'state',
      rule: 'An activity serves tasks that a version of the plan states.',
      source: 'docs/acts/plan.state-task.md',
    },
    'unknown-edition': {
      kind: 'state',
      rule: 'An activity is linked to a meeting that is registered.',
      source: 'docs/acts/meetings.register-edition.md',
    },
    'unknown-forum': {
      kind: 'state',
      rule: 'An activity belongs to a forum that is registered, or to none.',
      source: 'docs/acts/meetings.register-forum.md',
    },
    'unknown-alert': {
      kind: 'state',
      rule: 'What names an alert names one that was issued, and is for no more readers than it.',
      source: 'docs/guide/alerts.md',
    },
    'unknown-item': unknownItem,
    'narrower-item': narrowerItem,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, refuse } = context;
    const { meeting, forum, alert } = input;
    const wrong = refuseStranger(state, input, context);
    if (wrong) return wrong;
    if (!Object.keys(targets).some(target => target in input)) return refuse('nothing-linked');
    const [task] = facts.tasks;
    if (task !== undefined) return refuse('unknown-task', { field: 'tasks', params: { task } });
    const unfit = refuseItems(input.requests, facts.items, context);
    if (unfit) return unfit;
    if (meeting && facts.editions.length === 0) return refuse('unknown-edition', { field: 'meeting', params: meeting });
    if (forum !== undefined && !facts.forum) return refuse('unknown-forum', { field: 'forum', params: { forum } });
    if (isOutside(alert, facts.alert, context.audience))
      return refuse('unknown-alert', { field: 'alert', params: { alert: alert ?? '' } });
    return refuseMissingSource(facts.missing, refuse) ?? input;
  },
  example: { activity: 'flood-drill-2026', meeting: { series: 'annual', edition: '2026' } },
});
