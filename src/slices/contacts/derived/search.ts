import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought } from '../../../record/search.ts';
import { confirmations, listPoints, points } from './points.ts';

/** Points that stand: by office, person and where they are reached. */
const findContacts = query([points, confirmations], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(
    points,
    reading,
    ['contact', 'party', 'office', 'person', 'channels', 'deputies'],
    sought,
  )
    .select('contact')
    .execute();
  if (found.length === 0) return [];
  const named = new Set(found.map(({ contact }) => contact));
  return (await listPoints(reading))
    .filter(({ contact }) => named.has(contact))
    .map(({ contact, office, confirmedOn, position }) => ({
      path: `/contacts/${contact}`,
      title: { en: office },
      text: null,
      on: confirmedOn,
      position,
    }));
});

export const contactsFound = { contact: findContacts } satisfies Partial<Record<FoundKind, unknown>>;
