import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { key, localized } from '../../../record/fields.ts';
import { amongParties, contactSubject, otherParty, unknownContact } from '../fields.ts';
import { contact } from '../state.ts';

export const withdraw = act({
  name: 'contacts.withdraw',
  version: 1,
  sentence: 'Withdraws a point of contact: from then on it is in no directory.',
  input: z.object({ contact: key, reason: localized(500).optional() }),
  subject: contactSubject,
  state: contact,
  backdatable: true,
  correctable: true,
  defaultAudience: amongParties,
  refusals: { 'unknown-contact': unknownContact, 'other-party': otherParty },
  decide({ named, party }, input, { author, refuse }) {
    if (!named) return refuse('unknown-contact', { field: 'contact', params: { contact: input.contact } });
    return speaksForParty(author) && author.party !== party ? refuse('other-party', { field: 'contact' }) : input;
  },
  example: { contact: 'BGR-floods' },
});
