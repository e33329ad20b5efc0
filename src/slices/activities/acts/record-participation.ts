import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { ground, key, partyCode } from '../../../record/fields.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  activitySubject,
  namedTwice,
  notHeld,
  notTheHost,
  otherReaders,
  partTaken,
  phase,
  refuseStranger,
  side,
  twiceIn,
  unknownActivity,
  unknownPhase,
} from '../fields.ts';
import { activity, happenedFrom } from '../state.ts';

export const recordParticipation = act({
  name: 'activities.record-participation',
  version: 1,
  sentence: 'Records which parties were to take part in an activity, or took part, and how.',
  input: z.object({
    activity: key,
    side,
    /** Of one phase alone. */
    phase,
    parties: z
      .array(z.strictObject({ party: partyCode, part: z.enum(partTaken) }))
      .min(1)
      .max(300),
    ...ground,
  }),
  subject: activitySubject,
  state: activity,
  backdatable: true,
  correctable: true,
  load: ({ parties, sources }, read) => findMissing(read, sources, { parties: parties.map(({ party }) => party) }),
  refusals: {
    'unknown-activity': unknownActivity,
    'other-readers': otherReaders,
    'not-the-host': notTheHost,
    'unknown-phase': unknownPhase,
    'not-held': notHeld,
    'named-twice': namedTwice,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, context) {
    const { facts, on, today, author, refuse } = context;
    const { activity, side, phase, parties } = input;
    // A party may say of itself alone that it takes part, whoever hosts.
    const ownAlone = speaksForParty(author) && parties.every(({ party }) => party === author.party);
    const hosts = ownAlone ? new Set([author.party ?? '']) : state.hosts;
    const wrong = refuseStranger({ ...state, hosts }, input, context);
    if (wrong) return wrong;
    if (phase !== undefined && !state.phases.has(phase))
      return refuse('unknown-phase', { field: 'phase', params: { phase } });
    if (side === 'actual' && state.held === 'no')
      return refuse('not-held', { field: 'activity', params: { activity } });
    const codes = parties.map(({ party }) => party);
    const twice = twiceIn(codes);
    if (twice !== undefined) return refuse('named-twice', { field: 'parties', params: { name: twice } });
    const unknown = refuseMissing(facts, { parties: codes }, refuse);
    if (unknown) return unknown;
    return side === 'actual' ? { ...input, from: happenedFrom(state, { on, today }) } : input;
  },
  example: {
    activity: 'flood-drill-2026',
    side: 'actual',
    parties: [
      { party: 'BGR', part: 'with-assets' },
      { party: 'ROU', part: 'observed' },
    ],
  },
});
