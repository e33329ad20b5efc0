import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, partialDate, partyCode } from '../../../record/fields.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { firstDayAfter, isEmpty, partyState, roleKey } from '../state.ts';
import { role } from './record-role.ts';

export const endRole = act({
  name: 'parties.end-role',
  version: 1,
  sentence: 'Records that a party no longer holds a role.',
  input: z.object({
    party: partyCode,
    role,
    body: keyOf('bodies').optional(),
    /** The last day on which it held the role. */
    until: partialDate,
    ...ground,
  }),
  subject: ({ party }) => `parties/party/${party}`,
  state: partyState,
  backdatable: true,
  correctable: true,
  load: ({ sources = [] }, read) => read(missingSources, sources),
  refusals: {
    'not-in-role': {
      kind: 'state',
      rule: 'A role ends that goes on as far as known.',
      source: 'docs/acts/parties.end-role.md',
    },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.end-role.md',
    },
    'unknown-source': {
      kind: 'state',
      rule: 'A fact names sources that are registered.',
      source: 'docs/acts/framework.register-source.md',
    },
  },
  decide({ roles }, input, { facts: missing, refuse }) {
    const { party, until } = input;
    const open = roles.open(roleKey(input));
    if (!open) return refuse('not-in-role', { field: 'role', params: { party } });
    if (isEmpty({ from: open.from, to: firstDayAfter(until) }))
      return refuse('ends-before-it-begins', { field: 'until', params: { until } });
    if (missing[0] !== undefined) return refuse('unknown-source', { field: 'sources', params: { source: missing[0] } });
    return input;
  },
  example: { party: 'THA', role: 'country-coordinator', until: '2027' },
});
