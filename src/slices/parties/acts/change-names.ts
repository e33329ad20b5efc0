import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { partyState } from '../state.ts';
import { names } from './add-party.ts';

export const changeNames = act({
  name: 'parties.change-names',
  version: 1,
  sentence: 'Changes the names of a party from the day of the act on; the code stays.',
  input: z.object({
    code: partyCode,
    /** All names that hold from now on, in every form: what is left out is no longer a name of the party. */
    names,
  }),
  subject: ({ code }) => `parties/party/${code}`,
  state: partyState,
  backdatable: true,
  correctable: true,
  refusals: {
    'unknown-party': {
      kind: 'missing',
      rule: 'An act names parties that were added.',
      source: 'docs/acts/parties.add-party.md',
    },
  },
  decide: ({ exists }, input, { refuse }) =>
    exists ? input : refuse('unknown-party', { field: 'code', params: { party: input.code } }),
  example: { code: 'VNM', names: { un: { en: 'Viet Nam', ko: '베트남' } } },
});
