import { isWithin } from '../../../record/audience.ts';
import { query } from '../../../record/reading.ts';
import { listPoints, type Point } from './points.ts';

export interface Reach {
  /** Left out or empty: for every area. */
  readonly areas?: readonly string[] | undefined;
  /** Left out or empty: of every party. */
  readonly parties?: readonly string[] | undefined;
  /** Of what they are told of; left out: the framework. */
  readonly audience?: string | undefined;
}

/** The points of contact that something goes to. What is for fewer readers than know of a point does not go there. */
export const pointsFor = query(
  [...listPoints.tables],
  async (reading, { areas = [], parties = [], audience: told = 'framework' }: Reach): Promise<Point[]> =>
    (await listPoints(reading)).filter(
      ({ area, party, audience }) =>
        (isWithin('framework', audience) || isWithin(told, audience)) &&
        (areas.length === 0 || area === null || areas.includes(area)) &&
        (parties.length === 0 || parties.includes(party)),
    ),
);

/** Where letters reach a point of contact, in the order in which it is tried. */
export function mailAddressesOf({ channels }: Pick<Point, 'channels'>): string[] {
  return channels.filter(({ kind }) => kind === 'e-mail').map(({ address }) => address);
}
