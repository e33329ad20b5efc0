import { query } from '../../../record/reading.ts';
import { interventions, listInterventions } from '../../meetings/derived/interventions.ts';
import { type Release, releases, releasesNaming } from './releases.ts';
import { steps } from './steps.ts';

/** Releases that name an edition, one of its statements, or a task of the plan, the newest first. */
export const releasesOn = query(
  [releases, steps, interventions],
  async (reading, subject: string): Promise<Release[]> => {
    const [room, first, second, third] = subject.split('/');
    if (room === 'plan' && first !== undefined && second === undefined)
      return releasesNaming(reading, { meeting: null, task: first });
    if (room !== 'meetings' || first !== 'edition' || second === undefined || third === undefined) return [];
    const said = await listInterventions(reading, second, third);
    return releasesNaming(reading, {
      meeting: { series: second, edition: third },
      task: null,
      statements: said.map(({ position }) => position),
    });
  },
);
