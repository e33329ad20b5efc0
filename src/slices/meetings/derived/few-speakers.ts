import type { Asking } from '../../../record/act.ts';
import { membersOnDay } from '../../parties/derived/memberships.ts';
import { findParticipation } from './participation.ts';

/** Of fewer, anyone who knows who was there can tell who spoke. */
const enough = 3;

/**
 * Can fewer than three parties have said it? Members of the group that is named, else those recorded to have attended;
 * where nobody is, nothing is known of it.
 */
export async function areFewSpeakers(
  { read, day }: Asking,
  {
    series,
    edition,
    group,
  }: { readonly series: string; readonly edition: string; readonly group?: string | undefined },
): Promise<boolean> {
  if (group !== undefined) return (await read(membersOnDay, group, day)).length < enough;
  const { parties } = await read(findParticipation, series, edition);
  const there = new Set(parties.filter(({ attendance }) => attendance === 'attended').map(({ party }) => party));
  return there.size > 0 && there.size < enough;
}
