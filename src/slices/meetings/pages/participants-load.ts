import type { Reading } from '../../../record/reading.ts';
import { exerciseCredentials } from '../../parties/derived/credentials.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { type Delegate, listDelegations } from '../derived/delegations.ts';
import { type Attendance, findParticipation } from '../derived/participation.ts';
import { inOrder, loadHead, rankParties } from './meeting-head.ts';

export type ParticipantsPage = NonNullable<Awaited<ReturnType<typeof loadParticipants>>>;
export type ListedParty = ParticipantsPage['parties'][number];

/** How lists are parted: a party whose delegation is named, while nobody says that it attended, is `listed`. */
export const attendances = ['attended', 'listed', 'did-not-attend', 'not-invited', 'not-stated'] as const;

const ranks: Readonly<Record<Delegate['role'], number>> = { head: 0, alternate: 1, member: 2, adviser: 3 };

/** Who took part, party by party in the framework's order, by what is recorded of attendance and of delegations. */
export async function loadParticipants(reading: Reading, params: Readonly<Record<string, string>>) {
  const head = await loadHead(reading, params);
  if (!head) return undefined;
  const { series, edition } = head;
  const [participation, delegations, ranking, exercises] = await Promise.all([
    findParticipation(reading, series, edition),
    listDelegations(reading, series, edition),
    rankParties(reading),
    exerciseCredentials(reading),
  ]);
  const codes = new Set([...participation.parties, ...delegations].map(({ party }) => party));
  const parties = inOrder(
    ranking,
    [...codes].map(party => {
      const told = participation.parties.find(one => one.party === party) ?? null;
      const delegation = delegations.find(one => one.party === party) ?? null;
      return {
        party,
        attendance: (told?.attendance ?? 'listed') as Attendance | 'listed',
        level: told?.level ?? null,
        people: peopleOf(told?.head ?? null, delegation?.members ?? []),
        /** The entries that say so: of its attendance, and of the people of its delegation. */
        told,
        delegation: delegation && {
          ...delegation,
          exercise: delegation.recordedBy.credential !== null && exercises.includes(delegation.recordedBy.credential),
        },
      };
    }),
    ({ party }) => party,
  );
  const { by, language } = ranking;
  const grounds = [...participation.parties, ...participation.counts, ...delegations];
  return {
    ...head,
    order: { by, language },
    parties,
    counts: participation.counts,
    sources: await citeSources(
      reading,
      grounds.flatMap(({ sources }) => sources),
    ),
  };
}

interface Person {
  readonly name: string | null;
  readonly office: string | null;
  readonly role: Delegate['role'];
}

/** Head first. The head that attendance names stands for the delegation where no list of it names one. */
function peopleOf(head: { name?: string; office?: string } | null, members: readonly Delegate[]): Person[] {
  const listed = members
    .map(({ name, office = null, role }): Person => ({ name, office, role }))
    .toSorted((a, b) => ranks[a.role] - ranks[b.role]);
  if (head === null || listed[0]?.role === 'head') return listed;
  return [{ name: head.name ?? null, office: head.office ?? null, role: 'head' }, ...listed];
}
