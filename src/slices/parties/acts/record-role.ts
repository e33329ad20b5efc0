import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, partyCode } from '../../../record/fields.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { findBody } from '../../meetings/derived/bodies.ts';
import { daysOf, isEmpty, overlap, partyState, roleKey } from '../state.ts';
import { period } from './record-membership.ts';

/** What a party is in a framework, besides being a party to it. */
export const role = z.enum(['chair', 'co-chair', 'country-coordinator', 'host', 'secretariat']);

export const recordRole = act({
  name: 'parties.record-role',
  version: 1,
  sentence: 'Records that a party holds or held a role in the framework or in one of its bodies, and when.',
  input: z.object({
    party: partyCode,
    role,
    /** The body in which it holds the role; absent: in the framework as a whole. */
    body: keyOf('bodies').optional(),
    ...period,
    ...ground,
  }),
  subject: ({ party }) => `parties/party/${party}`,
  state: partyState,
  backdatable: true,
  correctable: true,
  load: async ({ sources = [], body }, read) => ({
    missing: await read(missingSources, sources),
    bodyStands: body === undefined || (await read(findBody, body)) !== undefined,
  }),
  refusals: {
    'unknown-party': {
      kind: 'missing',
      rule: 'An act names parties that were added.',
      source: 'docs/acts/parties.add-party.md',
    },
    'unknown-body': {
      kind: 'missing',
      rule: 'A role is held in the framework or in a body that was established.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'seen-or-dated': {
      kind: 'input',
      rule: 'A fact is dated by its beginning and end, or by a day on which it was seen; not by both.',
      source: 'docs/acts/parties.record-role.md',
    },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.record-role.md',
    },
    'already-in-role': {
      kind: 'state',
      rule: 'Periods of one role do not overlap; an entry that was wrong is first marked "entered in error".',
      source: 'docs/acts/parties.record-role.md',
    },
    'unknown-source': {
      kind: 'state',
      rule: 'A fact names sources that are registered.',
      source: 'docs/acts/framework.register-source.md',
    },
  },
  decide({ exists, roles }, input, { facts: { missing, bodyStands }, refuse }) {
    const { party, body = '', from, until, seenOn } = input;
    if (!exists) return refuse('unknown-party', { field: 'party', params: { party } });
    if (!bodyStands) return refuse('unknown-body', { field: 'body', params: { body } });
    if (missing[0] !== undefined) return refuse('unknown-source', { field: 'sources', params: { source: missing[0] } });
    if (seenOn !== undefined && (from != null || until !== undefined))
      return refuse('seen-or-dated', { field: 'seenOn' });
    const days = daysOf(input);
    if (isEmpty(days)) return refuse('ends-before-it-begins', { field: 'until', params: { until: until ?? '' } });
    if (roles.of(roleKey(input)).some(other => overlap(days, other)))
      return refuse('already-in-role', { field: 'role', params: { party } });
    return input;
  },
  example: { party: 'VNM', role: 'country-coordinator', from: '2021', until: '2024', sources: ['S13'] },
});
