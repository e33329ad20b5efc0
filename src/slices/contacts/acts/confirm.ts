import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { key } from '../../../record/fields.ts';
import { amongParties, contactSubject, otherParty, unknownContact } from '../fields.ts';
import { contact } from '../state.ts';

export const confirm = act({
  name: 'contacts.confirm',
  version: 1,
  sentence: 'Confirms that a point of contact still stands as it was last told.',
  input: z.object({ contact: key }),
  subject: contactSubject,
  state: contact,
  backdatable: false,
  correctable: true,
  defaultAudience: amongParties,
  refusals: { 'unknown-contact': unknownContact, 'other-party': otherParty },
  decide({ named, party }, input, { author, refuse }) {
    if (!named) return refuse('unknown-contact', { field: 'contact', params: input });
    return speaksForParty(author) && author.party !== party ? refuse('other-party', { field: 'contact' }) : input;
  },
  example: { contact: 'BGR-floods' },
});
