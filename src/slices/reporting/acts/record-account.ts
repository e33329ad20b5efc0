import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, key, localized, partyCode } from '../../../record/fields.ts';
import { missingSources } from '../../framework/derived/sources.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { missingParties } from '../../parties/derived/parties.ts';
import { listTasks } from '../../plan/derived/standing-tasks.ts';
import { findVersion } from '../../plan/derived/versions.ts';
import { roundExists } from '../derived/round-call.ts';
import { roundKey, roundSubject, unknownParty, unknownSource, unknownTask } from '../fields.ts';
import { round } from '../state.ts';

export const recordAccount = act({
  name: 'reporting.record-account',
  version: 1,
  sentence:
    'Records that a party told how the tasks of the plan stand outside any round, such as at a meeting, and whether what it said is public.',
  input: z.object({
    /** Stands in the address as a round's does. */
    account: roundKey,
    name: localized(200),
    version: z.int().min(1).max(999),
    party: partyCode,
    at: z.strictObject({ series: key, edition: key }).optional(),
    /** Absent: all that the version has. */
    tasks: z.array(key).min(1).max(2000).optional(),
    published: z.enum(['no', 'in-part', 'yes']),
    /** What is known of what was said. */
    text: localized(5000).optional(),
    ...ground,
  }),
  subject: ({ account }) => roundSubject({ round: account }),
  state: round,
  backdatable: true,
  correctable: true,
  load: async ({ account, version, party, at, sources = [] }, read) => ({
    taken: await read(roundExists, account),
    version: await read(findVersion, version),
    tasks: await read(listTasks, version),
    missingParties: await read(missingParties, [party]),
    editions: at ? await read(listEditionsNamed, [at]) : [],
    missingSources: await read(missingSources, sources),
  }),
  refusals: {
    'round-opened': {
      kind: 'state',
      rule: 'A key stands for one round or one account.',
      source: 'docs/acts/reporting.record-account.md',
    },
    'unknown-version': {
      kind: 'state',
      rule: 'What a plan says, it says in a version that was opened.',
      source: 'docs/acts/plan.open-version.md',
    },
    'unknown-task': unknownTask,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
    'unknown-edition': {
      kind: 'state',
      rule: 'What is told of an edition is told of one that is registered.',
      source: 'docs/acts/meetings.register-edition.md',
    },
  },
  decide({ opened }, input, { facts, refuse }) {
    const { account, version, party, at, tasks } = input;
    if (opened || facts.taken) return refuse('round-opened', { field: 'account', params: { round: account } });
    if (!facts.version) return refuse('unknown-version', { field: 'version', params: { version } });
    if (facts.missingParties[0] !== undefined) return refuse('unknown-party', { field: 'party', params: { party } });
    if (facts.missingSources[0] !== undefined)
      return refuse('unknown-source', { field: 'sources', params: { source: facts.missingSources[0] } });
    if (at && facts.editions.length === 0) return refuse('unknown-edition', { field: 'at', params: { ...at } });
    const known = facts.tasks.map(({ task }) => task);
    const strange = tasks?.findIndex(task => !known.includes(task)) ?? -1;
    if (strange >= 0)
      return refuse('unknown-task', { field: `tasks.${strange}`, params: { task: tasks?.[strange] ?? '', version } });
    return { ...input, tasks: tasks ?? known };
  },
  example: {
    account: 'annual-2022',
    name: { en: 'Told at the meeting of 2022' },
    version: 1,
    party: 'ARD',
    published: 'no',
  },
});
