import type { Slice } from '../../slice.ts';
import { confirm } from './acts/confirm.ts';
import { namePoint } from './acts/name-point.ts';
import { withdraw } from './acts/withdraw.ts';
import { rules } from './authority/rules.ts';
import { asks, letters } from './derived/letters.ts';
import { confirmations, listPoints, points } from './derived/points.ts';
import { contactsFound } from './derived/search.ts';
import { contactPage } from './pages/contact.tsx';
import { contactsPage } from './pages/contacts.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { namePoint, confirm, withdraw };
export type ContactsActs = typeof acts;

export const contacts: Slice = {
  name: 'contacts',
  acts: Object.values(acts),
  rules,
  tables: [points, confirmations],
  pages: [contactsPage, contactPage],
  words: { en, ko },
  asks,
  letters,
  search: contactsFound,
  relatedTo: async (reading, subject) => {
    const [, party] = /^parties\/party\/([^/]+)$/.exec(subject) ?? [];
    const [, area] = /^areas\/([^/]+)$/.exec(subject) ?? [];
    if (party === undefined && area === undefined) return [];
    return (await listPoints(reading, { party, area })).map(({ contact, office, confirmedOn, position }) => ({
      kind: 'contact',
      path: `/contacts/${contact}`,
      title: { en: office },
      symbol: null,
      on: confirmedOn,
      position,
    }));
  },
};
