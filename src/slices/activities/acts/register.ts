import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, keyOf, localized } from '../../../record/fields.ts';
import { missingAreas } from '../../areas/derived/areas.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { narrowerItem, readersOf, refuseItems, unknownItem } from '../../requests/derived/named.ts';
import { activitySubject, circumstances, forms, kinds } from '../fields.ts';
import { activity } from '../state.ts';

export const register = act({
  name: 'activities.register',
  version: 1,
  sentence: 'Registers an activity under a key, so that what was announced of it and what happened can be told.',
  input: z.object({
    activity: key,
    kind: z.enum(kinds),
    /** Of an exercise, where it is known. */
    form: z.enum(forms).optional(),
    title: localized(300),
    about: localized(5000).optional(),
    areas: z.array(keyOf('areas')).min(1).max(20).optional(),
    /** Who hosts it, as far as that is known from the beginning. */
    hosts: circumstances.hosts,
    /** Requests and offers that it answers, as far as that is known from the beginning. */
    requests: z.array(keyOf('requests')).min(1).max(60).optional(),
    ...ground,
  }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: false,
  load: async ({ hosts, areas, requests, sources }, read) => ({
    missing: await findMissing(read, sources, { hosts }),
    areas: areas === undefined ? [] : await read(missingAreas, areas),
    items: await read(readersOf, requests),
  }),
  refusals: {
    'activity-exists': {
      kind: 'state',
      rule: 'A key stands for one activity for ever.',
      source: 'docs/acts/activities.register.md',
    },
    'form-of-an-exercise': {
      kind: 'input',
      rule: 'An exercise has a form; nothing else has.',
      source: 'docs/acts/activities.register.md',
    },
    'unknown-area': {
      kind: 'state',
      rule: 'What belongs to an area names one that is defined.',
      source: 'docs/acts/areas.define.md',
    },
    'unknown-item': unknownItem,
    'narrower-item': narrowerItem,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, context) {
    const { facts, refuse } = context;
    const { activity, kind, form, hosts, requests } = input;
    if (exists) return refuse('activity-exists', { field: 'activity', params: { activity } });
    if (form !== undefined && kind !== 'exercise') return refuse('form-of-an-exercise', { field: 'form' });
    const [area] = facts.areas;
    if (area !== undefined) return refuse('unknown-area', { field: 'areas', params: { area } });
    const unfit = refuseItems(requests, facts.items, context);
    return unfit ?? refuseMissing(facts.missing, { hosts }, refuse) ?? input;
  },
  example: {
    activity: 'flood-drill-2026',
    kind: 'exercise',
    form: 'table-top',
    title: { en: 'Flood drill on the lower river' },
    hosts: ['BGR'],
  },
});
