import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { findStandingCredential } from '../../parties/derived/credentials.ts';
import { draftToPublish } from '../derived/drafts.ts';
import { hasBroken } from '../derived/embargoes.ts';
import { draftRefusals, refuseUndrafted, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const giveEmbargoAccess = act({
  name: 'newsroom.give-embargo-access',
  version: 1,
  sentence: 'Lets one journalist read a scheduled release before its release instant, not for use before it.',
  input: z.object({
    release: releaseKey,
    /** The entry that gave the journalist the credential. */
    credential: z.int().min(0),
  }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: false,
  defaultAudience: 'secretariat',
  // To this entry and to no other: the draft stays where it is.
  widens: ({ credential }) => ({ positions: [], to: { credentials: [credential] } }),
  load: async ({ release, credential }, read) => ({
    content: await read(draftToPublish, release),
    press: await read(findStandingCredential, credential),
    broken: await read(hasBroken, credential),
  }),
  refusals: {
    ...draftRefusals,
    'no-instant': {
      kind: 'state',
      rule: 'An embargo ends at a release instant: the release is cleared and scheduled first.',
      source: 'docs/guide/news.md',
    },
    'not-press': {
      kind: 'input',
      rule: 'Access under embargo is given to a journalist by name: to a press credential that stands.',
      source: 'docs/guide/news.md',
    },
    'embargo-broken': {
      kind: 'state',
      rule: 'Whoever broke an embargo is given no other.',
      source: 'docs/acts/newsroom.record-breach.md',
    },
  },
  decide(state, input, context) {
    const wrong = refuseUndrafted(state, input, context);
    if (wrong) return wrong;
    const { facts, refuse } = context;
    const { release, credential } = input;
    if (!state.cleared || state.releaseAt === undefined || !facts.content)
      return refuse('no-instant', { field: 'release', params: { release } });
    if (facts.press?.capacity !== 'press') return refuse('not-press', { field: 'credential', params: { credential } });
    if (facts.broken) return refuse('embargo-broken', { field: 'credential', params: { credential } });
    return { release, credential, ...facts.content, releaseAt: state.releaseAt };
  },
  example: { release: 'gauges-every-hour', credential: 31 },
});
