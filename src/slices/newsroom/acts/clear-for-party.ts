import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { partyCode } from '../../../record/fields.ts';
import { findDraft } from '../derived/drafts.ts';
import { draftRefusals, refuseUndrafted, releaseKey, releaseSubject } from '../fields.ts';
import { release } from '../state.ts';

export const clearForParty = act({
  name: 'newsroom.clear-for-party',
  version: 1,
  sentence: 'Records whether a party clears what a release, as last drafted, says of its view.',
  input: z.object({ release: releaseKey, party: partyCode, cleared: z.enum(['yes', 'no']) }),
  subject: releaseSubject,
  state: release,
  backdatable: false,
  correctable: true,
  defaultAudience: 'secretariat',
  load: ({ release }, read) => read(findDraft, release),
  refusals: {
    ...draftRefusals,
    'party-not-named': {
      kind: 'state',
      rule: 'A party clears a release that tells its view.',
      source: 'docs/acts/newsroom.draft-release.md',
    },
  },
  decide(state, input, context) {
    const wrong = refuseUndrafted(state, input, context);
    if (wrong) return wrong;
    const { facts: draft, refuse } = context;
    return draft?.partiesNamed.some(({ party }) => party === input.party)
      ? input
      : refuse('party-not-named', { field: 'party', params: { party: input.party } });
  },
  example: { release: 'gauges-every-hour', party: 'BGR', cleared: 'yes' },
});
