import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { day } from '../../../record/fields.ts';
import { findStandingCredential } from '../derived/credentials.ts';
import { person } from '../fields.ts';
import { personState } from '../state.ts';

export const delegate = act({
  name: 'parties.delegate',
  version: 1,
  sentence: 'Lets another person act in one’s own place for a while; what they do says for whom.',
  input: z.object({
    /** Who stands in: a random id, never a name. */
    person,
    /** First day; absent: today. */
    from: day.optional(),
    /** Last day: nobody stands in for ever. */
    until: day,
  }),
  subject: ({ person }) => `parties/person/${person}`,
  state: personState,
  backdatable: false,
  correctable: false,
  load: async (_, read, { credential }) =>
    credential === null ? undefined : await read(findStandingCredential, credential),
  refusals: {
    'ends-before-it-begins': {
      kind: 'input',
      rule: 'What ends has begun before.',
      source: 'docs/acts/parties.delegate.md',
    },
    'outlasts-its-own': {
      kind: 'input',
      rule: 'Nobody gives a right for longer than they hold it.',
      source: 'docs/acts/parties.delegate.md',
    },
    'no-further': {
      kind: 'right',
      rule: 'Whoever stands in for somebody has nobody stand in for them.',
      source: 'docs/acts/parties.delegate.md',
    },
  },
  decide(_, input, { facts: own, today, refuse }) {
    // A standing right that is one's own, and of a party: the rule lets nobody else come here.
    if (!own || own.party === null || own.substitutes !== null || own.person === input.person)
      return refuse('no-further', { field: 'person' });
    const from = input.from ?? today;
    if (input.until < from)
      return refuse('ends-before-it-begins', { field: 'until', params: { from, until: input.until } });
    if (own.until !== null && input.until > own.until)
      return refuse('outlasts-its-own', { field: 'until', params: { until: own.until } });
    const { party, capacity, exercise, position } = own;
    return { ...input, from, party, capacity, exercise, substitutes: position };
  },
  example: { person: 'k3yq7mzt5wxa2', until: '2026-12-31' },
});
