import type { Step } from '../example.ts';
import { cooperation } from './cooperation.ts';
import { documents } from './documents.ts';
import { flood } from './flood.ts';
import { ground } from './ground.ts';
import { finalise, meeting2022, meeting2023, meeting2024, meeting2025, meeting2026, said2026 } from './meetings.ts';
import { news, nightTold } from './news.ts';
import {
  firstAdopted,
  firstVersion,
  secondAdopted,
  secondVersion,
  thirdAdopted,
  thirdVersion,
} from './plan-versions.ts';
import { firstRound, points, secondRound, thirdRound } from './reporting.ts';
import { secretariat } from './said.ts';

/** What the people of the commission recorded, in the order of its story. What is told later is put at the end. */
export function* steps(): Generator<Step> {
  yield* ground();
  yield* meeting2022();
  yield* firstVersion();
  yield* meeting2023();
  yield* firstAdopted();
  yield* meeting2024();
  yield* secondVersion();
  yield* meeting2025();
  yield* secondAdopted();
  yield* thirdVersion();
  yield* meeting2026();
  for (const edition of ['2023', '2024', '2025']) yield finalise(edition);
  // From here on a party has two weeks to correct what it is noted to have said.
  yield secretariat('framework.change-settings', undefined, { correctionDays: 14 });
  yield* said2026();
  yield* thirdAdopted();
  yield* documents();
  yield* news();
  yield* points();
  yield* firstRound();
  yield* secondRound();
  yield* thirdRound();
  yield* cooperation();
  yield* nightTold();
  yield* flood();
}
