import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized, partyCode } from '../../../record/fields.ts';
import { missingTasks } from '../../plan/derived/stated-tasks.ts';
import { versionOfRound } from '../derived/round-call.ts';
import { askings, roundClosed, roundKey, roundSubject, unknownRound, unknownTask } from '../fields.ts';
import { round } from '../state.ts';

export const setCells = act({
  name: 'reporting.set-cells',
  version: 1,
  sentence: 'Changes of some cells of a round whether they are asked, not asked, or do not apply.',
  input: z.object({
    round: roundKey,
    cells: z
      .array(z.strictObject({ task: key, party: partyCode, asked: z.enum(askings), reason: localized(500).optional() }))
      .min(1)
      .max(10_000),
  }),
  subject: roundSubject,
  state: round,
  backdatable: true,
  correctable: true,
  load: async ({ round, cells }, read) => {
    const version = await read(versionOfRound, round);
    const tasks = cells.map(({ task }) => task);
    return { missing: version === undefined ? [] : await read(missingTasks, version, tasks), version };
  },
  refusals: {
    'unknown-round': unknownRound,
    'round-closed': roundClosed,
    'unknown-task': unknownTask,
    'party-not-in-round': {
      kind: 'state',
      rule: 'A cell is of a party that the round asks.',
      source: 'docs/acts/reporting.open-round.md',
    },
  },
  decide(state, input, { facts, refuse }) {
    const { round, cells } = input;
    if (!state.opened) return refuse('unknown-round', { field: 'round', params: { round } });
    if (state.closed) return refuse('round-closed', { field: 'round', params: { round } });
    for (const [index, { task, party }] of cells.entries()) {
      if (!state.parties.includes(party))
        return refuse('party-not-in-round', { field: `cells.${index}.party`, params: { round, party } });
      if (facts.missing.includes(task))
        return refuse('unknown-task', {
          field: `cells.${index}.task`,
          params: { task, version: facts.version ?? 0 },
        });
    }
    return input;
  },
  example: {
    round: 'R1',
    cells: [{ task: 'T01', party: 'ARD', asked: 'not-applicable', reason: { en: 'It has no coast.' } }],
  },
});
