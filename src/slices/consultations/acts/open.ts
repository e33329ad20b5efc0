import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { beginsOn, countsFrom } from '../../../record/day.ts';
import { ground, key, keyOf, localized, partialDate, partyCode } from '../../../record/fields.ts';
import { findForum } from '../../meetings/derived/forums.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { missingTasks } from '../../plan/derived/tasks.ts';
import { narrowerItem, readersOf, refuseItems, unknownItem } from '../../requests/derived/named.ts';
import { amongParties, consultationSubject, forms, guide } from '../fields.ts';
import { consultation } from '../state.ts';

export const open = act({
  name: 'consultations.open',
  version: 1,
  sentence: 'Records that parties consult outside a meeting; what they say is recorded apart, for whom it is.',
  input: z.object({
    consultation: key,
    title: localized(300),
    form: z.enum(forms),
    between: z.array(partyCode).min(1).max(60),
    /** The forum in which it takes place, where it is one. */
    forum: keyOf('forums').optional(),
    starts: partialDate.optional(),
    ends: partialDate.optional(),
    tasks: z.array(keyOf('tasks')).min(1).max(60).optional(),
    requests: z.array(keyOf('requests')).min(1).max(60).optional(),
    ...ground,
  }),
  subject: consultationSubject,
  state: consultation,
  backdatable: true,
  correctable: false,
  defaultAudience: amongParties,
  load: async ({ between, forum, tasks, requests, sources }, read) => ({
    missing: await findMissing(read, sources, { between }),
    forum: forum === undefined ? undefined : await read(findForum, forum),
    tasks: tasks === undefined ? [] : await read(missingTasks, tasks),
    requests: await read(readersOf, requests),
  }),
  refusals: {
    'consultation-exists': { kind: 'state', rule: 'A key stands for one consultation for ever.', source: guide },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What has two dates ends no earlier than it begins.',
      source: 'docs/how-to/dates.md',
    },
    'forum-of-the-form': {
      kind: 'input',
      rule: 'A consultation in a forum names the forum, and no other does.',
      source: guide,
    },
    'unknown-forum': {
      kind: 'state',
      rule: 'A consultation takes place in a forum that is registered.',
      source: 'docs/acts/meetings.register-forum.md',
    },
    'unknown-task': {
      kind: 'state',
      rule: 'A consultation is about tasks that a version of the plan states.',
      source: 'docs/acts/plan.state-task.md',
    },
    'unknown-item': unknownItem,
    'narrower-item': narrowerItem,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, context) {
    const { facts, refuse } = context;
    const { consultation, form, between, forum, starts, ends, requests } = input;
    if (exists) return refuse('consultation-exists', { field: 'consultation', params: { consultation } });
    if (starts !== undefined && ends !== undefined && countsFrom(ends) < beginsOn(starts))
      return refuse('ends-before-it-begins', { field: 'ends' });
    if ((form === 'in-forum') !== (forum !== undefined)) return refuse('forum-of-the-form', { field: 'forum' });
    if (forum !== undefined && !facts.forum) return refuse('unknown-forum', { field: 'forum', params: { forum } });
    const [task] = facts.tasks;
    if (task !== undefined) return refuse('unknown-task', { field: 'tasks', params: { task } });
    const wrong = refuseItems(requests, facts.requests, context);
    return wrong ?? refuseMissing(facts.missing, { between }, refuse) ?? input;
  },
  example: {
    consultation: 'datum-2026',
    title: { en: 'On one datum for all gauges' },
    form: 'in-writing',
    between: ['BGR', 'ROU'],
  },
});
