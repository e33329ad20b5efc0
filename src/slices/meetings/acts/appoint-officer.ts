import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, partialDate, partyCode } from '../../../record/fields.ts';
import {
  endsBeforeItBegins,
  endsFirst,
  findMissing,
  personName,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownParty,
  unknownSource,
} from '../fields.ts';
import { standing } from '../state.ts';

export const appointOfficer = act({
  name: 'meetings.appoint-officer',
  version: 1,
  sentence:
    'Records that a party holds an office of a body for a term; terms that sources tell differently are claims.',
  input: z.object({
    body: keyOf('bodies'),
    party: partyCode,
    office: z.enum(['chair', 'co-chair', 'vice-chair', 'rapporteur']),
    name: personName.optional(),
    from: partialDate.optional(),
    /** The last day, month or year of the term. */
    until: partialDate.optional(),
    ...ground,
  }),
  subject: ({ body }) => `meetings/body/${body}`,
  state: standing,
  backdatable: true,
  correctable: true,
  load: ({ party, sources }, read) => findMissing(read, sources, [{ field: 'party', code: party }]),
  refusals: {
    'unknown-body': {
      kind: 'state',
      rule: 'An officer is appointed to a body that is established.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'ends-before-it-begins': endsFirst,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, { facts, refuse }) {
    if (!exists) return refuse('unknown-body', { field: 'body', params: { body: input.body } });
    if (endsBeforeItBegins(input.from, input.until)) return refuse('ends-before-it-begins', { field: 'until' });
    return (
      refuseUnknownParty(facts, [{ field: 'party', code: input.party }], refuse) ??
      refuseUnknownSource(facts, refuse) ??
      input
    );
  },
  example: { body: 'commission', party: 'BGR', office: 'chair', from: '2025', until: '2026' },
});
