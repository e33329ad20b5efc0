import { sql } from 'kysely';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { optionalJson, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { link } from '../acts/link.ts';
import { register } from '../acts/register.ts';

/** Each thing that an activity is linked to, by its subject: `plan/T03`, `meetings/edition/vmm/2022`. */
export const links = table({
  name: 'activities_link',
  version: 2,
  columns: { activity: text, subject: text, note: optionalJson<Localized>(), ...groundColumns },
  indexes: [['activity'], ['subject']],
  from: [
    when(register, ({ activity, requests = [], ...input }, rows, entry) => {
      for (const subject of requests.map(item => `requests/${item}`))
        rows.put(`${activity} ${subject}`, { activity, subject, note: null, ...groundOf(input, entry) });
    }),
    when(link, (input, rows, entry) => {
      const { activity, tasks = [], requests = [], meeting, forum, alert, note } = input;
      const subjects = [
        ...tasks.map(task => `plan/${task}`),
        ...requests.map(item => `requests/${item}`),
        ...(meeting ? [`meetings/edition/${meeting.series}/${meeting.edition}`] : []),
        ...(forum === undefined ? [] : [`meetings/forum/${forum}`]),
        ...(alert === undefined ? [] : [`alerts/${alert}`]),
      ];
      for (const subject of subjects)
        rows.put(`${activity} ${subject}`, { activity, subject, note: note ?? null, ...groundOf(input, entry) });
    }),
  ],
});

export interface Link extends Grounded {
  readonly activity: string;
  readonly subject: string;
  readonly note: Localized | null;
}

const shown = ['activity', 'subject', 'note', ...groundShown] as const;

function told(row: any): Link {
  const { activity, subject, note } = row;
  return { activity, subject, note, ...grounded(row) };
}

export const listLinks = query([links], async (reading, activity: string): Promise<Link[]> => {
  const rows = await links.rows(reading).select(shown).where('activity', '=', activity).orderBy('subject').execute();
  return rows.map(told);
});

/** What is linked to a subject. */
export const linksTo = query([links], async (reading, subject: string): Promise<Link[]> => {
  const rows = await links.rows(reading).select(shown).where('subject', '=', subject).orderBy('activity').execute();
  return rows.map(told);
});

/** How many activities are linked to each of these subjects, where any is. */
export const countLinksTo = query(
  [links],
  async (reading, subjects: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    if (subjects.length === 0) return new Map();
    const rows = await links
      .rows(reading)
      .select(['subject', eb => eb.fn.count<number>('activity').distinct().as('count')])
      .where(sql<boolean>`t.subject = any(${subjects}::text[])`)
      .groupBy('subject')
      .execute();
    return new Map(rows.map(({ subject, count }) => [subject, Number(count)]));
  },
);
