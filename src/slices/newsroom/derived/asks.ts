import type { Asks } from '../../../record/ask.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { listDrafts } from './drafts.ts';
import { listSteps, standingOf } from './steps.ts';

/** Releases that wait: for a party named in them to say whether it agrees, and for the secretariat to clear them. */
export const asks: Asks = async (reading, { party, capacity }) => {
  const clears = capacity === 'clearing-officer' && party === null;
  const speaks = party !== null && (speaksForParty({ capacity }) || capacity === 'clearing-officer');
  if (!clears && !speaks) return [];
  const drafts = await listDrafts(reading);
  const steps = Map.groupBy(
    await listSteps(
      reading,
      drafts.map(({ release }) => release),
    ),
    ({ release }) => release,
  );
  return drafts.flatMap(({ release, headline, partiesNamed }) => {
    const done = steps.get(release) ?? [];
    if (done.some(({ step }) => step === 'published' || step === 'withdrawn')) return [];
    const { state, answers } = standingOf(done);
    const named = partiesNamed.some(one => one.party === party) && !answers.has(party ?? '');
    if (!(clears ? state === 'drafted' : named)) return [];
    const act = clears ? 'newsroom.clear-release' : 'newsroom.clear-for-party';
    const asked = new URLSearchParams(clears ? { release } : { release, party: party ?? '' });
    return [{ kind: 'clear' as const, title: headline, path: `/acts/${act}?${asked}`, due: null }];
  });
};
