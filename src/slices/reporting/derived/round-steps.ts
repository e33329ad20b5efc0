import type { Localized } from '../../../record/fields.ts';
import { optionalJson, optionalText, table, text } from '../../../record/table.ts';

/** That a round was closed, and that a deadline passed. */
export const roundSteps = table({
  name: 'reporting_round_step',
  version: 1,
  columns: {
    round: text,
    step: text,
    at: text,
    party: optionalText,
    deadline: optionalText,
    reason: optionalJson<Localized>(),
  },
  indexes: [['round']],
  from: [
    {
      act: 'reporting.close-round',
      handle: ({ body }, rows) => {
        const { round, reason = null } = body.in as { round: string; reason?: Localized };
        rows.put(`${round}/closed`, { round, step: 'closed', at: body.at, party: null, deadline: null, reason });
      },
    },
    {
      act: 'reporting.deadline-passed',
      handle: ({ body, position }, rows) => {
        const { round, party = null, deadline } = body.in as { round: string; party?: string; deadline: string };
        rows.add(`${round}/${position}`, {
          round,
          step: 'deadline-passed',
          at: body.at,
          party,
          deadline,
          reason: null,
        });
      },
    },
  ],
});
