import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, partialDate, partyCode } from '../../../record/fields.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { firstDayAfter, groupState, isEmpty } from '../state.ts';

export const endMembership = act({
  name: 'parties.end-membership',
  version: 1,
  sentence: 'Records that a party is no longer a member of a group.',
  input: z.object({
    group: partyCode,
    party: partyCode,
    /** The last day on which it was a member. */
    until: partialDate,
    ...ground,
  }),
  subject: ({ group }) => `parties/group/${group}`,
  state: groupState,
  backdatable: true,
  correctable: true,
  load: ({ sources = [] }, read) => read(missingSources, sources),
  refusals: {
    'not-a-member': {
      kind: 'state',
      rule: 'A membership ends that goes on as far as known.',
      source: 'docs/acts/parties.end-membership.md',
    },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.end-membership.md',
    },
    'unknown-source': {
      kind: 'state',
      rule: 'A fact names sources that are registered.',
      source: 'docs/acts/framework.register-source.md',
    },
  },
  decide({ members }, input, { facts: missing, refuse }) {
    const { group, party, until } = input;
    const open = members.open(party);
    if (!open) return refuse('not-a-member', { field: 'party', params: { party, group } });
    if (isEmpty({ from: open.from, to: firstDayAfter(until) }))
      return refuse('ends-before-it-begins', { field: 'until', params: { until } });
    if (missing[0] !== undefined) return refuse('unknown-source', { field: 'sources', params: { source: missing[0] } });
    return input;
  },
  example: { group: 'ASEAN', party: 'TLS', until: '2031-01-01' },
});
