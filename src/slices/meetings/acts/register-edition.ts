import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground } from '../../../record/fields.ts';
import { findSeries } from '../derived/series.ts';
import { editionFields, editionSubject, findMissing, refuseUnknownSource, unknownSource } from '../fields.ts';
import { edition, holdsFrom } from '../state.ts';

export const registerEdition = act({
  name: 'meetings.register-edition',
  version: 1,
  sentence:
    'Registers an edition of a series under its year or number, so that it can be said what is known of it, or that nothing is.',
  input: z.object({ ...editionFields, year: z.int().min(1000).max(9999), ...ground }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: false,
  load: async ({ series, sources }, read) => ({
    missing: await findMissing(read, sources),
    series: await read(findSeries, series),
  }),
  refusals: {
    'edition-exists': {
      kind: 'state',
      rule: 'Within a series, a key stands for one edition for ever.',
      source: 'docs/acts/meetings.register-edition.md',
    },
    'unknown-series': {
      kind: 'state',
      rule: 'An edition belongs to a series that was opened.',
      source: 'docs/acts/meetings.open-series.md',
    },
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, year } = input;
    if (state.exists) return refuse('edition-exists', { field: 'edition', params: { series, edition } });
    if (!facts.series) return refuse('unknown-series', { field: 'series', params: { series } });
    return (
      refuseUnknownSource(facts.missing, refuse) ?? { ...input, from: holdsFrom({ ...state, year }, { on, today }) }
    );
  },
  example: { series: 'annual', edition: '2026', year: 2026 },
});
