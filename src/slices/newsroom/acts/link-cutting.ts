import { hash } from 'node:crypto';
import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { beginsOn } from '../../../record/day.ts';
import { languageCode, line, partialDate } from '../../../record/fields.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { meeting, unknownEdition } from '../fields.ts';
import { linked } from '../state.ts';

export const linkCutting = act({
  name: 'newsroom.link-cutting',
  version: 1,
  sentence: 'Links what others reported: its title, its publisher and its address, and never its text.',
  input: z.object({
    title: line(500),
    publisher: line(300),
    url: z.url({ protocol: /^https?$/ }).max(2000),
    /** When it was published; absent where the page bears no date. */
    date: partialDate.optional(),
    language: languageCode,
    meeting: meeting.optional(),
  }),
  subject: ({ url }) => `newsroom/cutting/${hash('sha256', url, 'hex').slice(0, 32)}`,
  state: linked,
  backdatable: false,
  correctable: true,
  load: async ({ meeting }, read) => (meeting ? read(listEditionsNamed, [meeting]) : []),
  refusals: {
    'linked-already': {
      kind: 'state',
      rule: 'A report is linked once.',
      source: 'docs/acts/newsroom.link-cutting.md',
    },
    'not-published-yet': {
      kind: 'input',
      rule: 'A report that is linked has been published.',
      source: 'docs/acts/newsroom.link-cutting.md',
    },
    'unknown-edition': unknownEdition,
  },
  decide({ exists }, input, { facts: editions, today, refuse }) {
    const { date, meeting } = input;
    if (exists) return refuse('linked-already', { field: 'url' });
    if (date !== undefined && beginsOn(date) > today)
      return refuse('not-published-yet', { field: 'date', params: { date, today } });
    if (meeting && editions.length === 0) return refuse('unknown-edition', { field: 'meeting', params: meeting });
    return input;
  },
  example: {
    title: 'River states to read gauges every hour',
    publisher: 'The Tervel Gazette',
    url: 'https://gazette.example/2026/04/01/hourly',
    date: '2026-04-01',
    language: 'en',
  },
});
