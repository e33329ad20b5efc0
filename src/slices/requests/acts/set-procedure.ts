import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { day } from '../../../record/fields.ts';

export const setProcedure = act({
  name: 'requests.set-procedure',
  version: 1,
  sentence:
    'Sets after how many working days a request that the secretariat received is circulated and published, unless the requester objects.',
  input: z.object({
    /** Working days from receipt to circulation among the parties. */
    circulateAfter: z.int().min(0).max(60),
    /** Working days from circulation to publication; left out: published with consent alone. */
    publishAfter: z.int().min(0).max(250).optional(),
    /** Months after which it is asked whether a request has been met. */
    followUpAfter: z.int().min(1).max(120).default(12),
    /** Days that are no working days, besides Saturdays and Sundays. */
    holidays: z.array(day).max(400).optional(),
  }),
  subject: () => 'requests/procedure/procedure',
  state: stateless,
  backdatable: false,
  correctable: true,
  refusals: {},
  decide: (_, input) => input,
  example: { circulateAfter: 5, publishAfter: 5, followUpAfter: 12 },
});
