import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { closedAlready, guide, itemSubject, unknownItem, withdrawnAlready } from '../fields.ts';
import { item } from '../state.ts';

export const askFollowUp = act({
  name: 'requests.ask-follow-up',
  version: 1,
  sentence: 'Asks, when the time of the procedure is over, whether a request has been met.',
  input: z.object({ item: key }),
  subject: itemSubject,
  state: item,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  refusals: {
    'unknown-item': unknownItem,
    'withdrawn-already': withdrawnAlready,
    'closed-already': closedAlready,
    'asked-already': { kind: 'state', rule: 'It is asked once whether a request has been met.', source: guide },
    'not-yet': {
      kind: 'state',
      rule: 'It is asked whether a request has been met when the time of the procedure is over.',
      source: guide,
    },
  },
  decide(state, input, { today, refuse }) {
    const params = { item: input.item };
    const field = 'item';
    if (state.side === undefined) return refuse('unknown-item', { field, params });
    if (state.withdrawn) return refuse('withdrawn-already', { field, params });
    if (state.closed) return refuse('closed-already', { field, params });
    if (state.followUpAsked) return refuse('asked-already', { field, params });
    if (state.followUpOn === undefined || state.followUpOn > today) return refuse('not-yet', { field, params });
    return input;
  },
  example: { item: 'gauge-training' },
});
