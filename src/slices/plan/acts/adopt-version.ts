import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, keyOf, localized, partialDate } from '../../../record/fields.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { findPlan } from '../derived/plan-facts.ts';
import { numberTwice } from '../derived/stated-tasks.ts';
import {
  beforeFounding,
  namedTwice,
  parties,
  refuseBeforeFounding,
  refuseTwice,
  refuseUnknownParty,
  refuseUnknownSource,
  standings,
  surroundings,
  unknownParty,
  unknownSource,
  unknownVersion,
  versionNumber,
  versionSubject,
} from '../fields.ts';
import { version as versionState } from '../state.ts';

export const adoptVersion = act({
  name: 'plan.adopt-version',
  version: 1,
  sentence:
    'Records that a version of the plan was presented, noted, endorsed or adopted, or is only reported: by whom, where, and from when it is in force.',
  input: z.object({
    version: versionNumber,
    standing: z.enum(standings),
    by: parties.optional(),
    /** The meeting at which it was done. */
    at: z.strictObject({ series: keyOf('series'), edition: keyOf('editions') }).optional(),
    /** Where it is not the day of the act. */
    inForceFrom: partialDate.optional(),
    note: localized(2000).optional(),
    ...ground,
  }),
  subject: versionSubject,
  state: versionState,
  backdatable: true,
  correctable: true,
  load: async ({ version, sources, by, at }, read) => ({
    around: await surroundings({ sources }, read, { by }),
    plan: await read(findPlan),
    editions: at === undefined ? [] : await read(listEditionsNamed, [at]),
    twice: await read(numberTwice, version),
  }),
  refusals: {
    'standing-recorded': {
      kind: 'state',
      rule: 'A version is presented, noted, endorsed and adopted at most once each.',
      source: 'docs/acts/plan.adopt-version.md',
    },
    'number-twice': {
      kind: 'state',
      rule: 'In one version a number stands for one task.',
      source: 'docs/acts/plan.state-task.md',
    },
    'unknown-edition': {
      kind: 'state',
      rule: 'What is told of an edition is told of one that is registered.',
      source: 'docs/acts/meetings.register-edition.md',
    },
    'named-twice': namedTwice,
    'before-founding': beforeFounding,
    'unknown-version': unknownVersion,
    'unknown-source': unknownSource,
    'unknown-party': unknownParty,
  },
  decide(state, input, { facts, on, refuse }) {
    const { version, standing, by, at, inForceFrom } = input;
    const { around, plan, editions, twice } = facts;
    if (!state.opened) return refuse('unknown-version', { field: 'version', params: { version } });
    if (state.standings.has(standing))
      return refuse('standing-recorded', { field: 'standing', params: { version, standing } });
    if (twice !== null) return refuse('number-twice', { field: 'version', params: { number: twice, version } });
    if (at !== undefined && editions.length === 0) return refuse('unknown-edition', { field: 'at', params: at });
    const wrong =
      refuseTwice({ by }, refuse) ??
      refuseUnknownSource(around, refuse) ??
      refuseUnknownParty(around, { by }, refuse) ??
      refuseBeforeFounding(around, { on: on ?? undefined, inForceFrom }, refuse);
    if (wrong) return wrong;
    return { ...input, inForce: inForceFrom ?? (takesForce(standing, plan?.commitment?.value.kind) ? on : null) };
  },
  example: { version: 1, standing: 'adopted' },
});

/** What one side promises holds once it is said; what all agree, once they have agreed. */
function takesForce(standing: string, kind: string | undefined): boolean {
  return standing === 'adopted' || standing === 'endorsed' || (kind === 'one-sided' && standing !== 'noted');
}
