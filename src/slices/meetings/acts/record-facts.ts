import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { beginsOn } from '../../../record/day.ts';
import { basis, ground, key, keyOf, localized, partialDate, prose } from '../../../record/fields.ts';
import { findForumEvent } from '../derived/forum-events.ts';
import {
  chair,
  city,
  editionFields,
  editionSubject,
  endsBeforeItBegins,
  endsFirst,
  findMissing,
  level,
  mode,
  type NamedParty,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownEdition,
  unknownParty,
  unknownSource,
  venue,
} from '../fields.ts';
import { edition, holdsFrom } from '../state.ts';

/** What can be told of an edition as it happened. Each becomes a fact of its own, with its own ground. */
export const factFields = {
  ordinal: z.int().min(1).max(10_000).optional(),
  held: z.enum(['yes', 'no', 'unknown']).optional(),
  schedule: z.enum(['under-way', 'suspended', 'closed']).optional(),
  mode: mode.optional(),
  starts: partialDate.optional(),
  ends: partialDate.optional(),
  /** Why it was not held, postponed or moved. */
  reason: localized(500).optional(),
  city: city.optional(),
  venue: venue.optional(),
  /** The event on whose sidelines it was held: a relation, not a place. */
  hostEvent: z.strictObject({ forum: keyOf('forums'), event: key }).optional(),
  theme: localized(500).optional(),
  chairs: z.array(chair).min(1).max(10).optional(),
  level: level.optional(),
  note: localized(2000).optional(),
};

export const recordFacts = act({
  name: 'meetings.record-facts',
  version: 1,
  sentence: 'Records facts of an edition as it happened; facts that it does not name stay as they were.',
  input: z.object({
    ...editionFields,
    ...factFields,
    /** How the number is known, where that differs from the rest: "fifth" may be counted rather than stated. */
    ordinalBasis: basis.optional(),
    ordinalBasisNote: prose(1000).optional(),
    ...ground,
  }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: async ({ chairs, hostEvent, sources }, read) => ({
    missing: await findMissing(read, sources, chairsNamed(chairs)),
    hostEvent: hostEvent && (await read(findForumEvent, hostEvent.forum, hostEvent.event)),
  }),
  refusals: {
    'unknown-edition': unknownEdition,
    'nothing-named': { kind: 'input', rule: 'An act tells something.', source: 'docs/acts/meetings.record-facts.md' },
    'not-yet': {
      kind: 'input',
      rule: 'Facts tell what happened; what is to come is announced.',
      source: 'docs/acts/meetings.announce-edition.md',
    },
    'ends-before-it-begins': endsFirst,
    'statements-stand': {
      kind: 'state',
      rule: 'A meeting at which statements are recorded was held; correct the statements first.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'unknown-forum-event': {
      kind: 'state',
      rule: 'A meeting is related to an event that is registered.',
      source: 'docs/acts/meetings.register-forum-event.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, starts, ends, hostEvent, chairs } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (!Object.keys(factFields).some(fact => fact in input)) return refuse('nothing-named');
    for (const [field, date] of Object.entries({ starts, ends }))
      if (date !== undefined && beginsOn(date) > today) return refuse('not-yet', { field, params: { date, today } });
    if (endsBeforeItBegins(starts ?? state.starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    if (input.held === 'no' && state.statements > 0)
      return refuse('statements-stand', { field: 'held', params: { statements: state.statements } });
    if (hostEvent && !facts.hostEvent) return refuse('unknown-forum-event', { field: 'hostEvent', params: hostEvent });
    return (
      refuseUnknownParty(facts.missing, chairsNamed(chairs), refuse) ??
      refuseUnknownSource(facts.missing, refuse) ?? { ...input, from: holdsFrom(state, { on, today }, starts) }
    );
  },
  example: {
    series: 'annual',
    edition: '2026',
    held: 'yes',
    mode: 'in-person',
    starts: '2026-03-31',
    city: 'Ruse',
    chairs: [{ party: 'BGR' }],
  },
});

function chairsNamed(chairs: readonly { readonly party: string }[] = []): NamedParty[] {
  return chairs.map(({ party }, index) => ({ field: `chairs.${index}.party`, code: party }));
}
