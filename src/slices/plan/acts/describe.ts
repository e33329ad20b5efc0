import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, localized, partialDate } from '../../../record/fields.ts';
import {
  namedTwice,
  parties,
  refuseTwice,
  refuseUnknownParty,
  refuseUnknownSource,
  surroundings,
  unknownParty,
  unknownSource,
} from '../fields.ts';
import { plan } from '../state.ts';

export const describe = act({
  name: 'plan.describe',
  version: 1,
  sentence: 'Tells of the plan as a whole: its name, its vision, and who promises what to whom.',
  input: z.object({
    names: localized(300).optional(),
    vision: localized(4000).optional(),
    kind: z.enum(['joint', 'one-sided']).optional(),
    /** Who commits itself; in a joint plan nobody need be named. */
    by: parties.optional(),
    /** To whom it is promised. */
    to: parties.optional(),
    /** When the plan began: none of its dates lies before. */
    since: partialDate.optional(),
    /** For how long, in the words of the plan. */
    horizon: localized(500).optional(),
    ...ground,
  }),
  subject: () => 'plan',
  state: plan,
  backdatable: true,
  correctable: true,
  load: ({ sources, by, to }, read) => surroundings({ sources }, read, { by, to }),
  refusals: {
    'plan-without-name': {
      kind: 'input',
      rule: 'What is first told of a plan is its name, and whether it is joint or one-sided.',
      source: 'docs/acts/plan.describe.md',
    },
    'one-sided-by-whom': {
      kind: 'input',
      rule: 'A one-sided plan says who promises, and to whom; those two are never the same.',
      source: 'docs/acts/plan.describe.md',
    },
    'unknown-source': unknownSource,
    'unknown-party': unknownParty,
    'named-twice': namedTwice,
  },
  decide({ described }, input, { facts, refuse }) {
    const { names, kind, by, to } = input;
    if (!described && (names === undefined || kind === undefined))
      return refuse('plan-without-name', { field: names === undefined ? 'names' : 'kind' });
    if (kind === 'one-sided' && (by === undefined || to === undefined))
      return refuse('one-sided-by-whom', { field: by === undefined ? 'by' : 'to' });
    if (kind !== 'one-sided' && to !== undefined) return refuse('one-sided-by-whom', { field: 'kind' });
    if (kind === undefined && by !== undefined) return refuse('one-sided-by-whom', { field: 'kind' });
    if (kind === 'one-sided' && by?.some(party => to?.includes(party)))
      return refuse('one-sided-by-whom', { field: 'to' });
    return (
      refuseUnknownSource(facts, refuse) ??
      refuseUnknownParty(facts, { by, to }, refuse) ??
      refuseTwice({ by, to }, refuse) ??
      input
    );
  },
  example: {
    names: { en: 'River plan' },
    vision: { en: 'A river that all can rely on.' },
    kind: 'joint',
  },
});
