import type { Asks } from '../../../record/ask.ts';
import { leads } from '../../../record/authorise.ts';
import { latestInterventions } from './interventions.ts';

const statementsRead = 5000;

/** Statements in a party's name that it may still correct. */
export const asks: Asks = async (reading, { party, capacity }) => {
  if (party === null || !leads({ capacity })) return [];
  const all = await latestInterventions(reading, statementsRead);
  return all
    .filter(
      ({ provisional, speaker, correctableUntil }) =>
        provisional && speaker.party === party && (correctableUntil === null || correctableUntil >= reading.day),
    )
    .map(({ series, edition, key, text, correctableUntil }) => ({
      kind: 'correct' as const,
      title: text,
      path: `/meetings/${series}/${edition}#statement-${key}`,
      due: correctableUntil,
    }));
};
