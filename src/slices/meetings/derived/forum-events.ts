import { countsFrom } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalInteger, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { registerForumEvent } from '../acts/register-forum-event.ts';
import { forums } from './forums.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export const forumEvents = table({
  name: 'meetings_forum_event',
  version: 1,
  columns: {
    forum: text,
    event: text,
    name: optionalJson<Localized>(),
    ordinal: optionalInteger,
    starts: optionalText,
    ends: optionalText,
    city: optionalText,
    venue: optionalText,
    theme: optionalJson<Localized>(),
    mode: optionalText,
    countries: optionalInteger,
    organisations: optionalInteger,
    people: optionalInteger,
    figures_note: optionalJson<Localized>(),
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['forum', 'event']],
  from: [
    when(registerForumEvent, (input, rows, entry) => {
      const { forum, key, name, ordinal, starts, ends, city, venue, theme, mode } = input;
      rows.put(
        `${forum}/${key}`,
        {
          forum,
          event: key,
          name: name ?? null,
          ordinal: ordinal ?? null,
          starts: starts ?? null,
          ends: ends ?? null,
          city: city ?? null,
          venue: venue ?? null,
          theme: theme ?? null,
          mode: mode ?? null,
          countries: input.countries ?? null,
          organisations: input.organisations ?? null,
          people: input.people ?? null,
          figures_note: input.figuresNote ?? null,
          note: input.note ?? null,
          ...groundOf(input, entry),
        },
        { from: starts === undefined ? entry.from : countsFrom(starts) },
      );
    }),
  ],
});

export interface ForumEvent extends Grounded {
  readonly forum: string;
  readonly event: string;
  readonly name: Localized | null;
  readonly ordinal: number | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly city: string | null;
  readonly venue: string | null;
  readonly theme: Localized | null;
  readonly mode: string | null;
  readonly countries: number | null;
  readonly organisations: number | null;
  readonly people: number | null;
  readonly figuresNote: Localized | null;
  readonly note: Localized | null;
}

const own = ['forum', 'event', 'name', 'ordinal', 'starts', 'ends', 'city', 'venue', 'theme', 'mode'] as const;
const shown = [...own, 'countries', 'organisations', 'people', 'figures_note', 'note', ...groundShown] as const;

/** Events of a forum, the oldest first; those of unknown day stand by their key. */
export const listForumEvents = query([forumEvents], async (reading, forum: string): Promise<ForumEvent[]> => {
  const rows = await forumEvents.rows(reading).select(shown).where('forum', '=', forum).execute();
  return rows
    .map(row => ({
      forum: row.forum,
      event: row.event,
      name: row.name,
      ordinal: row.ordinal,
      starts: row.starts,
      ends: row.ends,
      city: row.city,
      venue: row.venue,
      theme: row.theme,
      mode: row.mode,
      countries: row.countries,
      organisations: row.organisations,
      people: row.people,
      figuresNote: row.figures_note,
      note: row.note,
      ...grounded(row),
    }))
    .sort((a, b) => (a.starts ?? a.event).localeCompare(b.starts ?? b.event, 'en'));
});

/** An event that is registered, whenever it takes or took place, with the name of its forum. */
export interface HostEvent {
  readonly forum: string;
  readonly event: string;
  readonly forumName: Localized;
  readonly name: Localized | null;
}

export const findForumEvent = query(
  [forumEvents, forums],
  async (reading, forum: string, event: string): Promise<HostEvent | undefined> =>
    (await listHostEvents(reading, [{ forum, event }]))[0],
);

/** The events that some meetings name as their hosts. */
export const listHostEvents = query(
  [forumEvents, forums],
  async (reading, named: readonly { readonly forum: string; readonly event: string }[]): Promise<HostEvent[]> => {
    if (named.length === 0) return [];
    const names = forums.timeline(reading).select(['forum as named', 'name as forumName']).as('f');
    return forumEvents
      .timeline(reading)
      .innerJoin(names, join => join.onRef('f.named' as never, '=', 't.forum' as never))
      .select(['t.forum', 't.event', 't.name', 'f.forumName'] as never)
      .where('t.forum', 'in', [...new Set(named.map(({ forum }) => forum))] as never)
      .where('t.event', 'in', [...new Set(named.map(({ event }) => event))] as never)
      .execute() as unknown as Promise<HostEvent[]>;
  },
);
