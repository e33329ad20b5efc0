import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { day, line } from '../../../record/fields.ts';
import { freshKey } from '../../../record/fresh-key.ts';
import { findStandingCredential } from '../derived/credentials.ts';
import { personsAlone } from '../derived/party-credentials.ts';
import { actName, person } from '../fields.ts';
import { personState } from '../state.ts';

export const entrustProgram = act({
  name: 'parties.entrust-program',
  version: 1,
  sentence:
    'Gives a program a credential of its own: to read as one does, and to do the acts that are named, until a day.',
  input: z.object({
    /** Left out: a program that is new. A random id, as a person has one. */
    person: person.optional().transform(given => given ?? freshKey()),
    /** What it is called where its acts are shown. Of a program, never of a person. */
    name: line(100),
    /** The acts that it may do, as far as one's own capacity allows them. None: it only reads. */
    acts: z.array(actName).max(100),
    /** First day; absent: today. */
    from: day.optional(),
    /** Last day: nothing is entrusted for ever. */
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
      source: 'docs/acts/parties.entrust-program.md',
    },
    'outlasts-its-own': {
      kind: 'input',
      rule: 'Nobody gives a right for longer than they hold it.',
      source: 'docs/acts/parties.entrust-program.md',
    },
    'no-further': {
      kind: 'right',
      rule: 'A right that is lent is not lent on: not by whoever stands in for somebody, and not by a program.',
      source: 'docs/acts/parties.entrust-program.md',
    },
    'person-alone': {
      kind: 'right',
      rule: 'Rights are given, lent and ended by people.',
      source: 'docs/how-to/programs.md',
    },
  },
  decide({ held }, input, { facts: own, today, refuse }) {
    if (!own || own.substitutes !== null || held.length > 0) return refuse('no-further', { field: 'person' });
    const alone = input.acts.find(name => personsAlone.includes(name));
    if (alone !== undefined) return refuse('person-alone', { field: 'acts', params: { act: alone } });
    const from = input.from ?? today;
    if (input.until < from)
      return refuse('ends-before-it-begins', { field: 'until', params: { from, until: input.until } });
    if (own.until !== null && input.until > own.until)
      return refuse('outlasts-its-own', { field: 'until', params: { until: own.until } });
    const { party, capacity, exercise, position } = own;
    return { ...input, acts: [...new Set(input.acts)], from, party, capacity, exercise, substitutes: position };
  },
  example: { name: 'Reporting system', acts: ['reporting.draft-return'], until: '2026-12-31' },
});
