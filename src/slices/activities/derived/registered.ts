import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { register } from '../acts/register.ts';
import type { forms, kinds } from '../fields.ts';

/** What an activity is, as it was registered. */
export const registered = table({
  name: 'activities_activity',
  version: 1,
  columns: {
    activity: text,
    kind: text,
    form: optionalText,
    title: json<Localized>(),
    about: optionalJson<Localized>(),
    areas: json<readonly string[]>(),
    /** As they were known at its registration. */
    hosts: json<readonly string[]>(),
    ...groundColumns,
  },
  indexes: [['kind']],
  from: [
    when(register, (input, rows, entry) => {
      const { activity, kind, form, title, about, areas, hosts } = input;
      rows.put(activity, {
        activity,
        kind,
        form: form ?? null,
        title,
        about: about ?? null,
        areas: areas ?? [],
        hosts: hosts ?? [],
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface Registered extends Grounded {
  readonly activity: string;
  readonly kind: (typeof kinds)[number];
  readonly form: (typeof forms)[number] | null;
  readonly title: Localized;
  readonly about: Localized | null;
  readonly areas: readonly string[];
  readonly hosts: readonly string[];
  /** The day from which it is known. */
  readonly knownFrom: string;
}

const shown = ['activity', 'kind', 'form', 'title', 'about', 'areas', 'hosts', 'from_on', ...groundShown] as const;

function told(row: any): Registered {
  const { activity, kind, form, title, about, areas, hosts, from_on: knownFrom } = row;
  return { activity, kind, form, title, about, areas, hosts, knownFrom, ...grounded(row) };
}

/** The activities known on the reading's day; `named` chooses some of them. */
export const listRegistered = query([registered], async (reading, named?: readonly string[]): Promise<Registered[]> => {
  if (named?.length === 0) return [];
  let rows = registered.rows(reading).select(shown);
  if (named !== undefined) rows = rows.where('activity', 'in', named);
  return (await rows.orderBy('activity').execute()).map(told);
});

/** One activity by its key, whenever it is known. */
export const findRegistered = query(
  [registered],
  async (reading, activity: string): Promise<Registered | undefined> => {
    const row = await registered.timeline(reading).select(shown).where('activity', '=', activity).executeTakeFirst();
    return row && told(row);
  },
);
