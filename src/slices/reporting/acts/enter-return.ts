import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { day, ground, uploaded } from '../../../record/fields.ts';
import { factsOf, keptOf } from '../derived/return-facts.ts';
import { cellFields, contentRefusals, refuseContent, returnFields, returnSubject, unknownSource } from '../fields.ts';
import { givenReturn } from '../state.ts';

/** How a return came that somebody else enters. */
export const channels = ['e-mail', 'letter', 'document', 'workbook', 'form', 'public-source'] as const;

export const enterReturn = act({
  name: 'reporting.enter-return',
  version: 1,
  sentence: 'Enters for a party the return that it sent in another way; marked as such until the party confirms it.',
  input: z.object({
    ...cellFields,
    received: z.strictObject({
      by: z.enum(channels),
      on: day,
      /** What the party sent, as it came. */
      original: uploaded('document').optional(),
    }),
    ...returnFields,
    ...ground,
  }),
  subject: returnSubject,
  state: givenReturn,
  backdatable: true,
  correctable: true,
  defaultAudience: 'framework',
  load: (input, read) => factsOf(input, read),
  refusals: {
    ...contentRefusals,
    'unknown-source': unknownSource,
    'original-missing': {
      kind: 'input',
      rule: 'What the secretariat enters for a party has the original with it; a compiler names the source instead.',
      source: 'docs/guide/reporting.md',
    },
    'received-later': {
      kind: 'input',
      rule: 'A return is entered after it came.',
      source: 'docs/how-to/dates.md',
    },
    'given-by-the-party': {
      kind: 'state',
      rule: 'Nobody enters a return over one that the party gave itself and did not withdraw.',
      source: 'docs/guide/reporting.md',
    },
  },
  decide(state, input, { facts, author, today, refuse }) {
    const refused = refuseContent(input, facts.call, facts.missingFiles, refuse);
    if (refused) return refused;
    const { received } = input;
    if (facts.missingSources[0] !== undefined)
      return refuse('unknown-source', { field: 'sources', params: { source: facts.missingSources[0] } });
    if (author.capacity !== 'compiler' && received.original === undefined)
      return refuse('original-missing', { field: 'received.original' });
    if (received.original && facts.missingFiles.includes(received.original.digest))
      return refuse('unknown-file', { field: 'received.original' });
    if (received.on > today) return refuse('received-later', { field: 'received.on', params: { on: received.on } });
    if (state.given && !state.given.entered && !state.withdrawn)
      return refuse('given-by-the-party', { field: 'party', params: { party: input.party } });
    const { capacity, credential } = author;
    return {
      ...input,
      ...keptOf(input, facts),
      receivedAt: received.on,
      steps: [{ step: 'entered', capacity, credential }],
    };
  },
  example: {
    round: 'R1',
    task: 'T01',
    party: 'ARD',
    received: {
      by: 'letter',
      on: '2026-06-30',
      original: { digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', name: 'letter.pdf' },
    },
    kind: 'answer',
    status: 'delayed',
    narrative: { en: 'The tender had to be repeated.' },
  },
});
