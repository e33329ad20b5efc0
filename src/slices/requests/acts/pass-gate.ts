import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { findItem } from '../derived/items.ts';
import { findProcedure } from '../derived/procedure.ts';
import { said } from '../derived/said.ts';
import { gates, guide, itemSubject, unknownItem, withdrawnAlready } from '../fields.ts';
import { afterWorkingDays, item } from '../state.ts';

export const passGate = act({
  name: 'requests.pass-gate',
  version: 1,
  sentence: 'Circulates a request among the parties, or publishes it: it is said again in full to its wider readers.',
  input: z.object({ item: key, gate: z.enum(gates) }),
  subject: itemSubject,
  state: item,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  load: async ({ item }, read) => ({ item: await read(findItem, item), procedure: await read(findProcedure) }),
  refusals: {
    'unknown-item': unknownItem,
    'withdrawn-already': withdrawnAlready,
    'not-yet': {
      kind: 'state',
      rule: 'A gate opens when its working days are over and the requester has not objected, or when the requester consents.',
      source: guide,
    },
    'gate-passed': { kind: 'state', rule: 'What was circulated or published stays so.', source: guide },
    'readers-of-the-gate': {
      kind: 'input',
      rule: 'A request is circulated to the framework and published to everyone.',
      source: guide,
    },
  },
  decide(state, { item, gate }, { facts, author, audience, today, refuse }) {
    const params = { item };
    const field = 'item';
    if (state.side !== 'request' || !facts.item) return refuse('unknown-item', { field, params });
    if (state.withdrawn) return refuse('withdrawn-already', { field, params });
    if (state.passed.has(gate) || state.audience === 'public') return refuse('gate-passed', { field: 'gate' });
    const dueOn = gate === 'circulation' ? state.circulateOn : state.publishOn;
    const answer = state.answered[gate];
    const open = answer === 'yes' || (answer === undefined && dueOn !== undefined && dueOn <= today);
    if (!open || (author.capacity !== 'clock' && answer !== 'yes')) return refuse('not-yet', { field: 'gate' });
    if (audience !== (gate === 'circulation' ? 'framework' : 'public'))
      return refuse('readers-of-the-gate', { field: 'audience' });
    const { procedure } = facts;
    return {
      item,
      gate,
      ...said(facts.item),
      ...(gate === 'circulation' && procedure?.publishAfter !== undefined
        ? { publishOn: afterWorkingDays(today, procedure.publishAfter, procedure.holidays) }
        : {}),
    };
  },
  example: { item: 'gauge-training', gate: 'circulation' },
});
