import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, partyCode } from '../../../record/fields.ts';
import {
  editionFields,
  editionSubject,
  findMissing,
  type NamedParty,
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

const participant = z.strictObject({
  party: partyCode,
  attendance: z.enum(['attended', 'did-not-attend', 'not-invited', 'not-stated']),
  head: z.strictObject({ name: personName.optional(), office: officeName.optional() }).optional(),
  level: z.enum(['minister', 'vice-minister', 'other', 'not-stated']).optional(),
});

export const recordParticipation = act({
  name: 'meetings.record-participation',
  version: 1,
  sentence:
    'Records party by party who attended an edition, who did not, and of whom nothing is stated; nothing follows from a list’s silence.',
  input: z.object({ ...editionFields, parties: z.array(participant).min(1).max(300), ...ground }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: ({ parties, sources }, read) => findMissing(read, sources, named(parties)),
  refusals: {
    'unknown-edition': unknownEdition,
    'not-held': notHeld,
    'party-named-twice': {
      kind: 'input',
      rule: 'One act says one thing of each party.',
      source: 'docs/acts/meetings.record-participation.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, parties } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (isKnownNotHeld(state)) return refuse('not-held', { field: 'edition', params: { series, edition } });
    const twice = parties.findIndex(({ party }, index) => parties.findIndex(other => other.party === party) < index);
    if (twice >= 0)
      return refuse('party-named-twice', {
        field: `parties.${twice}.party`,
        params: { party: parties[twice]?.party ?? '' },
      });
    return (
      refuseUnknownParty(facts, named(parties), refuse) ??
      refuseUnknownSource(facts, refuse) ?? { ...input, from: holdsFrom(state, { on, today }) }
    );
  },
  example: {
    series: 'annual',
    edition: '2026',
    parties: [
      { party: 'BGR', attendance: 'attended', level: 'minister' },
      { party: 'ROU', attendance: 'not-stated' },
    ],
  },
});

function named(parties: readonly { readonly party: string }[]): NamedParty[] {
  return parties.map(({ party }, index) => ({ field: `parties.${index}.party`, code: party }));
}
