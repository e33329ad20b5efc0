import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { open } from '../acts/open.ts';
import type { forms } from '../fields.ts';

/** That parties consult: what they say stands in tables of its own, for whom it is. */
export const consultations = table({
  name: 'consultations_consultation',
  version: 1,
  columns: {
    consultation: text,
    title: json<Localized>(),
    form: text,
    between: json<readonly string[]>(),
    forum: optionalText,
    starts: optionalText,
    ends: optionalText,
    subjects: json<readonly string[]>(),
    ...groundColumns,
  },
  from: [
    when(open, (input, rows, entry) => {
      const { consultation, title, form, between, forum, starts, ends, tasks = [], requests = [] } = input;
      rows.put(consultation, {
        consultation,
        title,
        form,
        between,
        forum: forum ?? null,
        starts: starts ?? null,
        ends: ends ?? null,
        subjects: [...tasks.map(task => `plan/${task}`), ...requests.map(item => `requests/${item}`)],
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface Consultation extends Grounded {
  readonly consultation: string;
  readonly title: Localized;
  readonly form: (typeof forms)[number];
  readonly between: readonly string[];
  readonly forum: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  /** Tasks and requests that it is about, by subject. */
  readonly subjects: readonly string[];
}

const shown = [
  'consultation',
  'title',
  'form',
  'between',
  'forum',
  'starts',
  'ends',
  'subjects',
  ...groundShown,
] as const;

function told(row: any): Consultation {
  const { consultation, title, form, between, forum, starts, ends, subjects } = row;
  return { consultation, title, form, between, forum, starts, ends, subjects, ...grounded(row) };
}

/** Those in force; about one subject, or with one party, where these are named. */
export const listConsultations = query(
  [consultations],
  async (reading, about: { readonly subject?: string; readonly party?: string } = {}): Promise<Consultation[]> => {
    let rows = consultations.rows(reading).select(shown);
    if (about.subject !== undefined) rows = rows.where('subjects', '@>', JSON.stringify([about.subject]) as never);
    if (about.party !== undefined) rows = rows.where('between', '@>', JSON.stringify([about.party]) as never);
    const found = await rows.orderBy('position', 'desc').execute();
    return found
      .map(told)
      .sort((a, b) => (b.starts ?? '').localeCompare(a.starts ?? '', 'en') || b.position - a.position);
  },
);

export const findConsultation = query(
  [consultations],
  async (reading, consultation: string): Promise<Consultation | undefined> => {
    const row = await consultations
      .timeline(reading)
      .select(shown)
      .where('consultation', '=', consultation)
      .executeTakeFirst();
    return row && told(row);
  },
);
