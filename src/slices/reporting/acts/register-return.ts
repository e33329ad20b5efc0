import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { findReturn } from '../derived/full-returns.ts';
import { findRoundCall } from '../derived/round-call.ts';
import { cellFields, noReturn, returnSubject } from '../fields.ts';
import { givenReturn } from '../state.ts';

export const registerReturn = act({
  name: 'reporting.register-return',
  version: 1,
  sentence: 'Registers that a party’s return came; the secretariat registers, it does not approve.',
  input: z.object(cellFields),
  subject: returnSubject,
  state: givenReturn,
  backdatable: true,
  correctable: true,
  load: async (cell, read) => ({
    round: await read(findRoundCall, cell.round),
    given: await read(findReturn, cell),
  }),
  refusals: {
    'no-return': noReturn,
    'registered-already': {
      kind: 'state',
      rule: 'A return is registered once.',
      source: 'docs/acts/reporting.register-return.md',
    },
    'not-for-these-readers': {
      kind: 'input',
      rule: 'The round says who may know that a return came.',
      source: 'docs/acts/reporting.open-round.md',
    },
  },
  decide(state, input, { facts, audience, refuse }) {
    if (!state.given || state.withdrawn || !facts.given)
      return refuse('no-return', { field: 'task', params: { ...input } });
    if (state.registered === state.given.position) return refuse('registered-already', { field: 'task' });
    const readers = facts.round?.registeredFor ?? 'secretariat';
    if (audience !== readers) return refuse('not-for-these-readers', { field: 'audience', params: { readers } });
    const { kind, receivedAt } = facts.given;
    return { ...input, kind, receivedAt };
  },
  example: { round: 'R1', task: 'T01', party: 'ARD' },
});
