import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { capacities } from '../../../record/authorise.ts';
import { day, line, partialDate, partyCode } from '../../../record/fields.ts';
import { findParty } from '../derived/parties.ts';
import { personState } from '../state.ts';

/** Capacities that are a party's own: nobody holds one for no party. */
const ownCapacities: readonly string[] = ['head-of-delegation', 'focal-point'];

export const issueCredential = act({
  name: 'parties.issue-credential',
  version: 1,
  sentence: 'Gives a person the right to act in a capacity, on behalf of a party or of none, as a document says.',
  input: z.object({
    /** A random id, never a name: entries outlast any right to be forgotten. */
    person: z.string().regex(/^[a-z2-7]{13}$/, 'is a random id: 13 characters of a-z and 2-7'),
    party: partyCode.optional(),
    capacity: z.enum(capacities).exclude(['host', 'clock']),
    /** First day of the right; absent: the day of recording. */
    from: day.optional(),
    /** Last day of the right; absent: until it is ended. */
    until: day.optional(),
    /** The person plays a part in an example: whatever they do is marked as an exercise. */
    exercise: z.boolean().optional(),
    restsOn: z.strictObject({
      kind: z.enum(['note-verbale', 'letter', 'founding', 'example']),
      issuer: line(300).optional(),
      reference: line(100).optional(),
      date: partialDate.optional(),
    }),
  }),
  subject: ({ person }) => `parties/person/${person}`,
  state: personState,
  backdatable: false,
  correctable: false,
  load: async ({ party }, read) => (party === undefined ? undefined : read(findParty, party)),
  refusals: {
    'unknown-party': {
      kind: 'missing',
      rule: 'An act names parties that were added.',
      source: 'docs/acts/parties.add-party.md',
    },
    'capacity-needs-party': {
      kind: 'input',
      rule: 'Whoever leads a delegation or is a focal point does so for a party.',
      source: 'docs/acts/parties.issue-credential.md',
    },
    'example-is-exercise': {
      kind: 'input',
      rule: 'A persona of an example acts for a real party as an exercise only.',
      source: 'docs/acts/parties.issue-credential.md',
    },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.issue-credential.md',
    },
  },
  decide(_, input, { facts: party, today, refuse }) {
    if (input.party === undefined && ownCapacities.includes(input.capacity))
      return refuse('capacity-needs-party', { field: 'party', params: { capacity: input.capacity } });
    if (input.party !== undefined && !party)
      return refuse('unknown-party', { field: 'party', params: { party: input.party } });
    if (input.restsOn.kind === 'example' && party && party.kind !== 'invented' && input.exercise !== true)
      return refuse('example-is-exercise', { field: 'exercise', params: { party: party.code } });
    const from = input.from ?? today;
    if (input.until !== undefined && input.until < from)
      return refuse('ends-before-it-begins', { field: 'until', params: { from, until: input.until } });
    return { ...input, from };
  },
  example: {
    person: 'k3yq7mzt5wxa2',
    party: 'VNM',
    capacity: 'focal-point',
    restsOn: { kind: 'note-verbale', issuer: 'Embassy of Viet Nam', reference: 'NV-118/2026', date: '2026-02-03' },
  },
});
