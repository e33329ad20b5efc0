import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { missingParties } from '../../parties/derived/parties.ts';
import { wordingsOf } from '../../plan/derived/tasks.ts';
import { roundExists } from '../derived/round-call.ts';
import { findScale } from '../derived/scales.ts';
import { roundKey, unknownParty, unknownRound, unknownSource } from '../fields.ts';

export const assess = act({
  name: 'reporting.assess',
  version: 1,
  sentence:
    'Assesses how a task stands, by name and on a named scale; no return is changed by it, and nothing is averaged.',
  input: z.object({
    task: key,
    /** Of one party's part in it; absent: of the task as a whole. */
    party: partyCode.optional(),
    /** The round after which it was made. */
    round: roundKey.optional(),
    by: z.enum(['secretariat', 'independent']),
    /** Who an independent assessor is. */
    assessor: localized(300).optional(),
    scale: key,
    value: key,
    output: localized(5000).optional(),
    effect: localized(5000).optional(),
    ...ground,
  }),
  subject: ({ task }) => `reporting/assessment/${task}`,
  state: stateless,
  backdatable: true,
  correctable: true,
  load: async ({ task, party, round, scale, sources = [] }, read) => ({
    stated: (await read(wordingsOf, task)).length > 0,
    missingParties: party === undefined ? [] : await read(missingParties, [party]),
    roundStands: round === undefined || (await read(roundExists, round)),
    scale: await read(findScale, scale),
    missingSources: await read(missingSources, sources),
  }),
  refusals: {
    'no-such-task': {
      kind: 'state',
      rule: 'What is assessed is a task that some version of the plan states.',
      source: 'docs/acts/plan.state-task.md',
    },
    'unknown-party': unknownParty,
    'unknown-round': unknownRound,
    'unknown-source': unknownSource,
    'unknown-scale': {
      kind: 'state',
      rule: 'An assessment has a value of a scale that was defined.',
      source: 'docs/acts/reporting.define-scale.md',
    },
    'assessor-missing': {
      kind: 'input',
      rule: 'An assessment is somebody’s: an independent assessor is named.',
      source: 'docs/guide/reporting.md',
    },
  },
  decide(_, input, { facts, refuse }) {
    const { task, party, round, by, assessor, scale, value } = input;
    if (!facts.stated) return refuse('no-such-task', { field: 'task', params: { task } });
    if (facts.missingParties[0] !== undefined)
      return refuse('unknown-party', { field: 'party', params: { party: party ?? '' } });
    if (!facts.roundStands) return refuse('unknown-round', { field: 'round', params: { round: round ?? '' } });
    if (facts.missingSources[0] !== undefined)
      return refuse('unknown-source', { field: 'sources', params: { source: facts.missingSources[0] } });
    if (!facts.scale?.values.some(one => one.value === value))
      return refuse('unknown-scale', { field: facts.scale ? 'value' : 'scale', params: { scale, value } });
    if (by === 'independent' && assessor === undefined) return refuse('assessor-missing', { field: 'assessor' });
    return input;
  },
  example: { task: 'T01', by: 'secretariat', scale: 'delivery', value: 'part' },
});
