import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, languageCode, line, partialDate, prose } from '../../../record/fields.ts';
import { standing } from '../state.ts';

export const registerSource = act({
  name: 'framework.register-source',
  version: 1,
  sentence: 'Registers a public source under a key, so that facts can say where they come from.',
  input: z.object({
    key,
    /** Unknown where the page read had none. */
    title: line(500).optional(),
    publisher: line(300),
    date: partialDate.optional(),
    language: languageCode,
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    /** A day, or the month in which it was read. */
    readOn: partialDate.optional(),
    note: prose(2000).optional(),
  }),
  subject: ({ key }) => `framework/source/${key}`,
  state: standing,
  backdatable: false,
  correctable: true,
  refusals: {
    'source-exists': {
      kind: 'state',
      rule: 'A key stands for one source for ever.',
      source: 'docs/acts/framework.register-source.md',
    },
  },
  decide: ({ exists }, input, { refuse }) =>
    exists ? refuse('source-exists', { field: 'key', params: { key: input.key } }) : input,
  example: {
    key: 'S01',
    title: 'Vice ministers meet on river gauges',
    publisher: 'The Tervel Gazette',
    date: '2026-03-31',
    language: 'en',
    url: 'https://gazette.example/2026/03/31/gauges',
  },
});
