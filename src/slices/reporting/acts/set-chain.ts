import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';

/** How a party's returns go out: by whoever may, cleared first, or cleared by another than who wrote them. */
export const chains = ['free', 'cleared', 'two-hands'] as const;

export const setChain = act({
  name: 'reporting.set-chain',
  version: 1,
  sentence: 'Says how a party clears its own returns before it gives them.',
  input: z.object({ party: partyCode, chain: z.enum(chains) }),
  subject: ({ party }) => `reporting/party/${party}`,
  state: stateless,
  backdatable: false,
  correctable: true,
  defaultAudience: 'own',
  refusals: {},
  decide: (_, input) => input,
  example: { party: 'ARD', chain: 'two-hands' },
});
