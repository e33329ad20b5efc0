import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, keyOf, localized, partialDate } from '../../../record/fields.ts';
import { findBody } from '../derived/bodies.ts';
import { findMissing, refuseUnknownSource, unknownSource } from '../fields.ts';
import { standing } from '../state.ts';

export const openSeries = act({
  name: 'meetings.open-series',
  version: 1,
  sentence: 'Opens a series: the meetings of a body, one edition after another.',
  input: z.object({
    key,
    name: localized(300),
    body: keyOf('bodies'),
    about: localized(2000).optional(),
    since: partialDate.optional(),
    ...ground,
  }),
  subject: ({ key }) => `meetings/series/${key}`,
  state: standing,
  backdatable: true,
  correctable: false,
  load: async ({ body, sources }, read) => ({
    missing: await findMissing(read, sources),
    body: await read(findBody, body),
  }),
  refusals: {
    'series-exists': {
      kind: 'state',
      rule: 'A key stands for one series for ever.',
      source: 'docs/acts/meetings.open-series.md',
    },
    'unknown-body': {
      kind: 'state',
      rule: 'A series is the meetings of a body that is established.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, { facts, refuse }) {
    if (exists) return refuse('series-exists', { field: 'key', params: { key: input.key } });
    if (!facts.body) return refuse('unknown-body', { field: 'body', params: { body: input.body } });
    return refuseUnknownSource(facts.missing, refuse) ?? input;
  },
  example: { key: 'annual', name: { en: 'Annual Meeting of the Commissioners' }, body: 'commission', since: '2019' },
});
