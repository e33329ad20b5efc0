import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, partyCode } from '../../../record/fields.ts';
import {
  editionFields,
  editionSubject,
  findMissing,
  notHeld,
  officeName,
  personName,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownEdition,
  unknownParty,
  unknownSource,
} from '../fields.ts';
import { edition, holdsFrom, isKnownNotHeld } from '../state.ts';

const member = z.strictObject({
  name: personName,
  office: officeName.optional(),
  role: z.enum(['head', 'alternate', 'member', 'adviser']),
});

export const recordDelegation = act({
  name: 'meetings.record-delegation',
  version: 1,
  sentence: 'Records the people of one party’s delegation to an edition; a later list takes the place of the whole.',
  input: z.object({ ...editionFields, party: partyCode, members: z.array(member).min(1).max(200), ...ground }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  // Names of people are for those who meet them, unless somebody decides otherwise.
  defaultAudience: 'framework',
  load: ({ party, sources }, read) => findMissing(read, sources, [{ field: 'party', code: party }]),
  refusals: {
    'unknown-edition': unknownEdition,
    'not-held': notHeld,
    'two-heads': {
      kind: 'input',
      rule: 'A delegation has one head at the most.',
      source: 'docs/acts/meetings.record-delegation.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, party, members } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (isKnownNotHeld(state)) return refuse('not-held', { field: 'edition', params: { series, edition } });
    const first = members.findIndex(({ role }) => role === 'head');
    const second = members.findLastIndex(({ role }) => role === 'head');
    if (first !== second) return refuse('two-heads', { field: `members.${second}.role` });
    return (
      refuseUnknownParty(facts, [{ field: 'party', code: party }], refuse) ??
      refuseUnknownSource(facts, refuse) ?? { ...input, from: holdsFrom(state, { on, today }) }
    );
  },
  example: {
    series: 'annual',
    edition: '2026',
    party: 'BGR',
    members: [
      { name: 'A. Petrova', office: 'Deputy Minister', role: 'head' },
      { name: 'B. Ivanov', role: 'adviser' },
    ],
  },
});
