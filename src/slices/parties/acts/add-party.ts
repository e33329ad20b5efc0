import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized, partyCode } from '../../../record/fields.ts';
import { partyState } from '../state.ts';

/** A party's names by form: the United Nations' form, the common one, or another that frameworks choose among. */
export const names = z
  .record(key, localized(200))
  .refine(forms => Object.keys(forms).length > 0, 'needs at least one form of the name');

export const addParty = act({
  name: 'parties.add-party',
  version: 1,
  sentence: 'Adds a party under a code that stands for it for ever.',
  input: z.object({
    /** Written, not chosen: this act alone names a party that is not there yet. */
    code: partyCode.meta({ choices: undefined }),
    /** `group`: a party that has parties as members. `invented`: no state and no organisation of this world. */
    kind: z.enum(['state', 'organisation', 'group', 'invented']),
    names,
  }),
  subject: ({ code }) => `parties/party/${code}`,
  state: partyState,
  backdatable: true,
  correctable: false,
  refusals: {
    'party-exists': {
      kind: 'state',
      rule: 'A code stands for one party for ever.',
      source: 'docs/acts/parties.add-party.md',
    },
  },
  decide: ({ exists }, input, { refuse }) =>
    exists ? refuse('party-exists', { field: 'code', params: { party: input.code } }) : input,
  example: {
    code: 'VNM',
    kind: 'state',
    names: { un: { en: 'Viet Nam', ko: '베트남' }, common: { en: 'Vietnam' } },
  },
});
