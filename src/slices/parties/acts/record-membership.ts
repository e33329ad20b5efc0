import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, partialDate, partyCode } from '../../../record/fields.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { groupsAbove } from '../derived/memberships.ts';
import { findParty } from '../derived/parties.ts';
import { daysOf, groupState, isEmpty, overlap } from '../state.ts';

/** When a lasting fact held. A year or a month counts from its last day. */
export const period = {
  /** Absent or null: it began on a day that is not known. */
  from: partialDate.nullable().optional(),
  /** The last day on which it held. Absent: as far as known it goes on. */
  until: partialDate.optional(),
  /** In place of the two others: a day (month, year) on which a source shows that it held. */
  seenOn: partialDate.optional(),
};

export const membershipInput = z.object({ group: partyCode, party: partyCode, ...period, ...ground });

export const recordMembership = act({
  name: 'parties.record-membership',
  version: 1,
  sentence: 'Records that a party is or was a member of a group, and when.',
  input: membershipInput,
  subject: ({ group }) => `parties/group/${group}`,
  state: groupState,
  backdatable: true,
  correctable: true,
  load: async ({ group, party, sources = [] }, read) => ({
    group: await read(findParty, group),
    party: await read(findParty, party),
    above: await read(groupsAbove, group),
    missing: await read(missingSources, sources),
  }),
  refusals: {
    'unknown-party': {
      kind: 'missing',
      rule: 'An act names parties that were added.',
      source: 'docs/acts/parties.add-party.md',
    },
    'not-a-group': {
      kind: 'state',
      rule: 'Only a party that was added as a group has members, and none of them is itself.',
      source: 'docs/acts/parties.record-membership.md',
    },
    'groups-in-a-circle': {
      kind: 'state',
      rule: 'A group has no member that it is itself in, nor was, not even through others.',
      source: 'docs/acts/parties.record-membership.md',
    },
    'seen-or-dated': {
      kind: 'input',
      rule: 'A fact is dated by its beginning and end, or by a day on which it was seen; not by both.',
      source: 'docs/acts/parties.record-membership.md',
    },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.record-membership.md',
    },
    'already-member': {
      kind: 'state',
      rule: 'Periods of one membership do not overlap; an entry that was wrong is first marked "entered in error".',
      source: 'docs/acts/parties.record-membership.md',
    },
    'unknown-source': {
      kind: 'state',
      rule: 'A fact names sources that are registered.',
      source: 'docs/acts/framework.register-source.md',
    },
  },
  decide({ members }, input, { facts, refuse }) {
    const { group, party, from, until, seenOn } = input;
    if (!facts.group) return refuse('unknown-party', { field: 'group', params: { party: group } });
    if (!facts.party) return refuse('unknown-party', { field: 'party', params: { party } });
    if (facts.group.kind !== 'group') return refuse('not-a-group', { field: 'group', params: { party: group } });
    if (group === party) return refuse('not-a-group', { field: 'party', params: { party } });
    if (facts.above.has(party)) return refuse('groups-in-a-circle', { field: 'party', params: { party, group } });
    if (facts.missing[0] !== undefined)
      return refuse('unknown-source', { field: 'sources', params: { source: facts.missing[0] } });
    if (seenOn !== undefined && (from != null || until !== undefined))
      return refuse('seen-or-dated', { field: 'seenOn' });
    const days = daysOf(input);
    if (isEmpty(days)) return refuse('ends-before-it-begins', { field: 'until', params: { until: until ?? '' } });
    if (members.of(party).some(other => overlap(days, other)))
      return refuse('already-member', { field: 'party', params: { party, group } });
    return input;
  },
  example: { group: 'ASEAN', party: 'TLS', from: '2025-10', sources: ['S43'], basis: 'stated' },
});
