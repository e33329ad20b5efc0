import type { CalendarEvent } from '../../../papers/calendar.ts';
import type { Sheet } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Activity } from '../derived/activities.ts';
import { activitySubject } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

/** Activities with a day, for calendars. Those that were called off stay, as cancelled. */
export function calendarOf(activities: readonly Activity[], { say, framework }: PageContext): CalendarEvent[] {
  const words = pageWords[say.language];
  return activities.flatMap(one => {
    const { activity, kind, form, title, starts, ends, places, standing, facts, announcements, position } = one;
    if (starts === null) return [];
    const positions = [...Object.values(facts), ...announcements].map(told => told?.position ?? 0);
    const kindWord = words.kindOf(words.choices.kinds[kind], form && words.choices.forms[form]);
    return [
      {
        uid: activitySubject({ activity }),
        sequence: Math.max(position, ...positions),
        status:
          standing === 'not-held' || standing === 'cancelled'
            ? 'cancelled'
            : standing === 'held' || standing === 'under-way'
              ? 'confirmed'
              : 'tentative',
        title: words.calendarTitle(kindWord, say.text(title).text),
        starts,
        ...(ends === null ? {} : { ends }),
        timeZone: framework.timeZone,
        ...(places.length === 0 ? {} : { place: places.join(', ') }),
        path: `/activities/${activity}`,
      } satisfies CalendarEvent,
    ];
  });
}

export function sheetOf(activities: readonly Activity[], { say }: PageContext): Sheet {
  const words = pageWords[say.language];
  return {
    name: words.title,
    columns: [
      { name: 'activity', title: words.activity, kind: 'text' },
      { name: 'title', title: words.activity, kind: 'text' },
      { name: 'kind', title: words.kind, kind: 'text' },
      { name: 'form', title: words.form, kind: 'text' },
      { name: 'standing', title: words.standing, kind: 'text' },
      { name: 'starts', title: words.when, kind: 'date' },
      { name: 'ends', title: words.when, kind: 'date' },
      { name: 'places', title: words.where, kind: 'text' },
      { name: 'hosts', title: words.hosts, kind: 'text' },
    ],
    rows: activities.map(({ activity, title, kind, form, standing, starts, ends, places, hostedBy }) => ({
      activity,
      title: say.text(title).text,
      kind: words.choices.kinds[kind],
      form: form && words.choices.forms[form],
      standing: standing === 'unknown' ? null : words.standings[standing],
      starts,
      ends,
      places: places.join('; ') || null,
      hosts: hostedBy.map(code => say.party(code)).join('; ') || null,
    })),
  };
}
