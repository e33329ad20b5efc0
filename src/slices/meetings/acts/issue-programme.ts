import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { day, ground, key, localized, timeZone } from '../../../record/fields.ts';
import {
  editionFields,
  editionSubject,
  endsFirst,
  findMissing,
  refuseUnknownSource,
  unknownEdition,
  unknownItem,
  unknownSource,
  venue,
} from '../fields.ts';
import { edition, holdsFrom } from '../state.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time of day from 00:00 to 23:59, such as 09:30');

const slot = z.strictObject({
  from: clock,
  to: clock.optional(),
  title: localized(500),
  /** Key of the agenda item that is taken up. */
  item: key.optional(),
  place: venue.optional(),
});

export const issueProgramme = act({
  name: 'meetings.issue-programme',
  version: 1,
  sentence: 'Issues the programme of an edition, day by day in local times; it takes the place of the one before.',
  input: z.object({
    ...editionFields,
    /** Of the local times, where that is not the framework's. */
    timeZone: timeZone.optional(),
    days: z
      .array(z.strictObject({ date: day, slots: z.array(slot).min(1).max(60) }))
      .min(1)
      .max(31),
    ...ground,
  }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: {
    'unknown-edition': unknownEdition,
    'day-twice': {
      kind: 'input',
      rule: 'A programme has each day once, in order.',
      source: 'docs/acts/meetings.issue-programme.md',
    },
    'ends-before-it-begins': endsFirst,
    'unknown-item': unknownItem,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, days } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    const late = days.findIndex(({ date }, index) => index > 0 && date <= (days[index - 1]?.date ?? ''));
    if (late >= 0) return refuse('day-twice', { field: `days.${late}.date`, params: { date: days[late]?.date ?? '' } });
    for (const [nth, { slots }] of days.entries())
      for (const [index, { from, to, item }] of slots.entries()) {
        const field = `days.${nth}.slots.${index}`;
        if (to !== undefined && to <= from) return refuse('ends-before-it-begins', { field: `${field}.to` });
        if (item !== undefined && !state.items.includes(item))
          return refuse('unknown-item', { field: `${field}.item`, params: { item } });
      }
    const from = on === null ? holdsFrom(state, { on, today }) : countsFrom(on);
    return refuseUnknownSource(facts, refuse) ?? { ...input, from };
  },
  example: {
    series: 'annual',
    edition: '2026',
    days: [
      {
        date: '2026-03-31',
        slots: [
          { from: '09:30', to: '10:00', title: { en: 'Opening' }, place: 'Hall A' },
          { from: '10:00', to: '12:30', title: { en: 'Gauge readings' } },
        ],
      },
    ],
  },
});
