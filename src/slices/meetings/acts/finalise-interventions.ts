import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { listInterventions } from '../derived/interventions.ts';
import { editionFields, editionSubject, unknownEdition } from '../fields.ts';
import { edition } from '../state.ts';

export const finaliseInterventions = act({
  name: 'meetings.finalise-interventions',
  version: 1,
  sentence: 'Makes final the provisional statements of an edition that have the audience of this act.',
  input: z.object(editionFields),
  subject: editionSubject,
  state: edition,
  backdatable: false,
  correctable: true,
  defaultAudience: 'secretariat',
  load: ({ series, edition }, read) => read(listInterventions, series, edition),
  refusals: {
    'unknown-edition': unknownEdition,
    'none-provisional': {
      kind: 'state',
      rule: 'What is made final was provisional, and had the same audience.',
      source: 'docs/acts/meetings.finalise-interventions.md',
    },
    'still-correctable': {
      kind: 'state',
      rule: 'A statement becomes final when its period of correction is over.',
      source: 'docs/acts/meetings.correct-intervention.md',
    },
  },
  decide(state, input, { facts, audience, today, refuse }) {
    const { series, edition } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    const own = facts.filter(
      ({ key, provisional, audience: readers }) => provisional && readers === audience && !state.final.includes(key),
    );
    if (own.length === 0) return refuse('none-provisional', { field: 'audience' });
    const open = own.find(({ correctableUntil }) => correctableUntil !== null && today <= correctableUntil);
    if (open) return refuse('still-correctable', { params: { until: open.correctableUntil ?? '' } });
    return { ...input, statements: own.map(({ key }) => key) };
  },
  example: { series: 'annual', edition: '2026' },
});
