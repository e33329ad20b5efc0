import type { Asks } from '../../../record/ask.ts';
import type { Letters } from '../../../record/notice.ts';
import { listPoints } from './points.ts';

/** Those who say for a party whether its points of contact stand. */
const capacities = ['focal-point', 'head-of-delegation'];

/** Points of the own party that nobody has confirmed in time. */
export const asks: Asks = async (reading, { party, capacity }) => {
  if (party === null || !capacities.includes(capacity)) return [];
  return (await listPoints(reading, { party }))
    .filter(({ stale }) => stale)
    .map(({ contact, office }) => ({
      kind: 'confirm',
      title: { en: office },
      path: `/contacts/${contact}`,
      due: null,
    }));
};

/** Once for each time that a point grows old. */
export const letters: Letters = {
  due: async reading =>
    (await listPoints(reading))
      .filter(({ stale }) => stale)
      .map(({ contact, party, office, audience, confirmedOn }) => ({
        key: `contacts/${contact}/stale/${confirmedOn ?? ''}`,
        word: 'stale',
        to: { party, capacities },
        audience,
        title: { en: office },
        path: `/contacts/${contact}`,
        due: null,
      })),
};
