import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { answerToStartFrom } from '../derived/drafted-returns.ts';
import { factsOf, keptOf } from '../derived/return-facts.ts';
import { cellFields, contentRefusals, digestOf, refuseContent, returnFields, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const submitReturn = act({
  name: 'reporting.submit-return',
  version: 1,
  sentence: 'Gives a party’s return on a task; a later one takes the place of an earlier one.',
  input: z.object({ ...cellFields, ...returnFields }),
  subject: returnSubject,
  state: givenReturn,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  load: (input, read) => factsOf(input, read),
  startsFrom: (about, read) => answerToStartFrom(about, read),
  refusals: {
    ...contentRefusals,
    'not-cleared': {
      kind: 'state',
      rule: 'Where a party has its returns cleared, what it gives is what was cleared, word by word.',
      source: 'docs/acts/reporting.set-chain.md',
    },
    'fewer-readers': {
      kind: 'input',
      rule: 'A return that takes the place of another is for no fewer readers; withdraw the other first.',
      source: 'docs/acts/reporting.withdraw-return.md',
    },
  },
  decide(state, input, { facts, at, audience, author, refuse }) {
    const refused = refuseContent(input, facts.call, facts.missingFiles, refuse);
    if (refused) return refused;
    const digest = digestOf(input);
    const cleared = state.cleared?.digest === digest ? state.cleared : undefined;
    if (facts.chain !== 'free' && !cleared) return refuse('not-cleared', { field: 'round' });
    if (state.given && !state.withdrawn && !isWithin(state.given.audience, audience))
      return refuse('fewer-readers', { field: 'audience', params: { before: state.given.audience } });
    const { capacity, credential } = author;
    const drafted = state.drafted?.digest === digest ? state.drafted : { capacity, credential };
    const step = (name: string, hand: { readonly capacity: string; readonly credential: number | null }) => ({
      step: name,
      capacity: hand.capacity,
      credential: hand.credential,
    });
    return {
      ...input,
      ...keptOf(input, facts),
      receivedAt: at,
      steps: [
        step('drafted', drafted),
        ...(cleared ? [step('cleared', cleared)] : []),
        step('submitted', { capacity, credential }),
      ],
    };
  },
  example: {
    round: 'R1',
    task: 'T01',
    party: 'ARD',
    kind: 'answer',
    status: 'on-track',
    narrative: { en: 'Nine of twelve gauges report every hour.' },
    nextSteps: { en: 'The last three follow in spring.' },
  },
});
