import type { Asks } from '../../../record/ask.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { listReports } from './report.ts';

/** What a party's own people are asked: to answer for their points of contact while a check runs. */
export const asks: Asks = async (reading, author) => {
  const { party } = author;
  if (!speaksForParty(author)) return [];
  return (await listReports(reading))
    .filter(
      ({ stage, points }) => stage === 'running' && points.some(one => one.party === party && one.fate === 'waiting'),
    )
    .map(({ check, title, endsAt }) => ({ kind: 'answer', title, path: `/checks/${check}`, due: endsAt }));
};
