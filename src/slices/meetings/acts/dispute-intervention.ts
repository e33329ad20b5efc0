import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { statementFor } from '../derived/statement-for.ts';
import {
  editionFields,
  editionSubject,
  findMissing,
  otherReaders,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownParty,
  unknownSource,
  unknownStatement,
} from '../fields.ts';
import { edition } from '../state.ts';

export const disputeIntervention = act({
  name: 'meetings.dispute-intervention',
  version: 1,
  sentence:
    'Records that a party disputes what a statement attributes to it; the statement and the dispute both stand.',
  input: z.object({
    ...editionFields,
    /** Key of the statement. */
    key,
    party: partyCode,
    text: localized(5000),
    ...ground,
  }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  originators: ({ party }) => [party],
  load: async ({ series, edition, key, party, sources }, read, author) => ({
    statement: await statementFor(author, { series, edition, key }, read),
    missing: await findMissing(read, sources, [{ field: 'party', code: party }]),
  }),
  refusals: {
    'unknown-statement': unknownStatement,
    'other-readers': otherReaders,
    'not-attributed': {
      kind: 'state',
      rule: 'A party disputes what is attributed to it, or to a group or members among whom it may be counted.',
      source: 'docs/acts/meetings.dispute-intervention.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, audience, refuse }) {
    const { statement, missing } = facts;
    const { party } = input;
    if (!state.exists || !statement) return refuse('unknown-statement', { field: 'key' });
    if (!isWithin(audience, statement.audience))
      return refuse('other-readers', { field: 'audience', params: { audience: statement.audience } });
    const { speaker, onBehalfOf, alignedParties } = statement;
    const attributed = [speaker.party, onBehalfOf, ...alignedParties];
    if (speaker.party !== null && !attributed.includes(party))
      return refuse('not-attributed', { field: 'party', params: { party } });
    return (
      refuseUnknownParty(missing, [{ field: 'party', code: party }], refuse) ??
      refuseUnknownSource(missing, refuse) ??
      input
    );
  },
  example: {
    series: 'annual',
    edition: '2026',
    key: 'k3q7zt5m2abcd',
    party: 'ROU',
    text: { en: 'We did not ask for this, and were not among those who did.' },
  },
});
