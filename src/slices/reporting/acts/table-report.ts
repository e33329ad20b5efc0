import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { roundKey, roundSubject, unknownRound } from '../fields.ts';
import { round } from '../state.ts';

export const tableReport = act({
  name: 'reporting.table-report',
  version: 1,
  sentence: 'Tables the report of a round at a meeting: as the record has it then, whatever comes later.',
  input: z.object({ round: roundKey, series: key, edition: key }),
  subject: roundSubject,
  state: round,
  backdatable: false,
  correctable: true,
  load: ({ series, edition }, read) => read(listEditionsNamed, [{ series, edition }]),
  refusals: {
    'unknown-round': unknownRound,
    'unknown-edition': {
      kind: 'state',
      rule: 'What is told of an edition is told of one that is registered.',
      source: 'docs/acts/meetings.register-edition.md',
    },
  },
  decide({ opened }, input, { facts: editions, refuse }) {
    const { round, series, edition } = input;
    if (!opened) return refuse('unknown-round', { field: 'round', params: { round } });
    return editions.length === 0 ? refuse('unknown-edition', { field: 'edition', params: { series, edition } }) : input;
  },
  example: { round: 'R1', series: 'annual', edition: '2026' },
});
