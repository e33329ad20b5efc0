import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, localized, partyCode } from '../../../record/fields.ts';
import {
  editionFields,
  editionSubject,
  findMissing,
  type NamedParty,
  notHeld,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownEdition,
  unknownParty,
  unknownSource,
} from '../fields.ts';
import { edition, holdsFrom, isKnownNotHeld } from '../state.ts';

export const recordAttendanceCount = act({
  name: 'meetings.record-attendance-count',
  version: 1,
  sentence: 'Records how many attended an edition where a source counts without naming; no names follow from a count.',
  input: z.object({
    ...editionFields,
    /** What is counted, as the source says it. */
    label: localized(300),
    group: partyCode.optional(),
    count: z.int().min(0).max(1_000_000),
    ...ground,
  }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: ({ group, sources }, read) => findMissing(read, sources, named(group)),
  refusals: {
    'unknown-edition': unknownEdition,
    'not-held': notHeld,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, group } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (isKnownNotHeld(state)) return refuse('not-held', { field: 'edition', params: { series, edition } });
    return (
      refuseUnknownParty(facts, named(group), refuse) ??
      refuseUnknownSource(facts, refuse) ?? { ...input, from: holdsFrom(state, { on, today }) }
    );
  },
  example: { series: 'annual', edition: '2026', label: { en: 'delegates of the upstream parties' }, count: 14 },
});

function named(group: string | undefined): NamedParty[] {
  return group === undefined ? [] : [{ field: 'group', code: group }];
}
