import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { prose } from '../../../record/fields.ts';
import { hadAccess } from '../derived/embargoes.ts';
import { releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const recordBreach = act({
  name: 'newsroom.record-breach',
  version: 1,
  sentence: 'Records that a journalist broke an embargo: from then on that credential reads nothing under embargo.',
  input: z.object({
    release: releaseKey,
    /** Of the journalist, as access was given to it. */
    credential: z.int().min(0),
    /** What was used, where and when. */
    how: prose(2000),
  }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: true,
  defaultAudience: 'secretariat',
  load: ({ release, credential }, read) => read(hadAccess, release, credential),
  refusals: {
    'had-no-access': {
      kind: 'state',
      rule: 'An embargo is broken by somebody who read under it.',
      source: 'docs/acts/newsroom.give-embargo-access.md',
    },
    'not-for-the-public': {
      kind: 'input',
      rule: 'That somebody broke an embargo is not for the public: it would tell what is under it.',
      source: 'docs/guide/news.md',
    },
  },
  decide(_, input, { audience, facts, refuse }) {
    const { release, credential } = input;
    if (!facts) return refuse('had-no-access', { field: 'credential', params: { release, credential } });
    if (audience === 'public' || audience === 'press') return refuse('not-for-the-public', { field: 'audience' });
    return input;
  },
  example: { release: 'gauges-every-hour', credential: 31, how: 'Printed on its site an hour before the instant.' },
});
