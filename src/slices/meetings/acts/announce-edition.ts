import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { ground, localized, partialDate } from '../../../record/fields.ts';
import {
  city,
  editionFields,
  editionSubject,
  endsBeforeItBegins,
  endsFirst,
  findMissing,
  mode,
  refuseUnknownSource,
  unknownEdition,
  unknownSource,
  venue,
} from '../fields.ts';
import { edition, holdsFrom } from '../state.ts';

export const announceEdition = act({
  name: 'meetings.announce-edition',
  version: 1,
  sentence: 'Records what was announced of an edition before it; what then happened is kept apart.',
  input: z.object({
    ...editionFields,
    schedule: z.enum(['announced', 'confirmed', 'postponed', 'cancelled']),
    starts: partialDate.optional(),
    ends: partialDate.optional(),
    mode: mode.optional(),
    city: city.optional(),
    venue: venue.optional(),
    /** Why it was postponed, moved or cancelled. */
    reason: localized(500).optional(),
    ...ground,
  }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: { 'unknown-edition': unknownEdition, 'ends-before-it-begins': endsFirst, 'unknown-source': unknownSource },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, starts, ends } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (endsBeforeItBegins(starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    // The announcement has a day of its own; where nobody knows it, it came no later than the meeting.
    const from = on === null ? holdsFrom(state, { on, today }, starts) : countsFrom(on);
    return refuseUnknownSource(facts, refuse) ?? { ...input, from };
  },
  example: { series: 'annual', edition: '2026', schedule: 'announced', starts: '2026-03-31', city: 'Ruse' },
});
