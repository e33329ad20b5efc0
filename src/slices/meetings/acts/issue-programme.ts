import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { findProgramme } from '../derived/programmes.ts';
import {
  editionSubject,
  endsFirst,
  findMissing,
  programmeInput,
  refuseUnknownSource,
  unknownEdition,
  unknownItem,
  unknownSource,
} from '../fields.ts';
import { edition, holdsFrom } from '../state.ts';

export const issueProgramme = act({
  name: 'meetings.issue-programme',
  version: 1,
  sentence: 'Issues the programme of an edition, day by day in local times; it takes the place of the one before.',
  input: programmeInput,
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: ({ sources }, read) => findMissing(read, sources),
  startsFrom: async ({ series, edition }, read) => {
    const last = await read(findProgramme, String(series), String(edition));
    return last ? { days: last.days, ...(last.timeZone === null ? {} : { timeZone: last.timeZone }) } : undefined;
  },
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
