import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { capacities, withoutCredential } from '../../../record/authorise.ts';
import { day, line, partyCode } from '../../../record/fields.ts';
import { freshKey } from '../../../record/fresh-key.ts';
import { findParty } from '../derived/parties.ts';
import { administratorsOf } from '../derived/party-credentials.ts';
import { document, isForPartyAlone, needsParty, person } from '../fields.ts';
import { firstDayAfter, overlap, personState } from '../state.ts';

export const issueCredential = act({
  name: 'parties.issue-credential',
  version: 2,
  sentence: 'Gives a person the right to act in a capacity, on behalf of a party or of none, as a document says.',
  input: z.object({
    /** Left out: somebody new. Drawn with the input, for the act's subject is already about this person. */
    person: person.optional().transform(given => given ?? freshKey()),
    party: partyCode.optional(),
    capacity: z.enum(capacities).exclude(withoutCredential),
    /** First day of the right; absent: the day of recording. */
    from: day.optional(),
    /** Last day of the right; absent: until it is ended. */
    until: day.optional(),
    /** The bureau or mission that the person works in. */
    office: line(300).optional(),
    /** The person plays a part in an example: whatever they do is marked as an exercise. */
    exercise: z.boolean().optional(),
    restsOn: z.strictObject({
      kind: z.enum(['note-verbale', 'letter', 'founding', 'example']),
      ...document,
    }),
  }),
  subject: ({ person }) => `parties/person/${person}`,
  state: personState,
  backdatable: false,
  correctable: false,
  load: async ({ party }, read) => ({
    party: party === undefined ? undefined : await read(findParty, party),
    administrators: party === undefined ? [] : await read(administratorsOf, party),
  }),
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
    'party-rules-its-own': {
      kind: 'right',
      rule: 'A party that has an administrator gives and ends the rights of its people itself.',
      source: 'docs/how-to/people.md',
    },
    'already-holds': {
      kind: 'state',
      rule: 'A person holds one capacity for one party once at a time.',
      source: 'docs/acts/parties.issue-credential.md',
    },
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.issue-credential.md',
    },
  },
  decide({ held }, input, { facts: { party, administrators }, author, today, refuse }) {
    if (input.party === undefined && needsParty(input.capacity))
      return refuse('capacity-needs-party', { field: 'party', params: { capacity: input.capacity } });
    if (input.party !== undefined && !party)
      return refuse('unknown-party', { field: 'party', params: { party: input.party } });
    if (input.restsOn.kind === 'example' && party && party.kind !== 'invented' && input.exercise !== true)
      return refuse('example-is-exercise', { field: 'exercise', params: { party: party.code } });
    const from = input.from ?? today;
    if (input.until !== undefined && input.until < from)
      return refuse('ends-before-it-begins', { field: 'until', params: { from, until: input.until } });
    if (administrators.length > 0 && author.capacity !== 'party-administrator' && isForPartyAlone(input.capacity))
      return refuse('party-rules-its-own', { field: 'party', params: { party: input.party ?? '' } });
    const days = { from, to: input.until === undefined ? null : firstDayAfter(input.until) };
    const same = held.find(
      one => one.capacity === input.capacity && one.party === (input.party ?? null) && overlap(one, days),
    );
    if (same) return refuse('already-holds', { field: 'person', params: { credential: same.position } });
    return { ...input, from };
  },
  upcast: { 1: old => old },
  example: {
    party: 'VNM',
    capacity: 'focal-point',
    restsOn: { kind: 'note-verbale', issuer: 'Embassy of Viet Nam', reference: 'NV-118/2026', date: '2026-02-03' },
  },
});
