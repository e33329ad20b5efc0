import { beforeAll } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalJson, table, text, when } from '../../../record/table.ts';
import { registerForum } from '../acts/register-forum.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from './ground.ts';

export const forums = table({
  name: 'meetings_forum',
  version: 1,
  columns: { forum: text, name: json<Localized>(), about: optionalJson<Localized>(), ...groundColumns },
  from: [
    when(registerForum, (input, rows, entry) => {
      const { key, name, about } = input;
      rows.put(key, { forum: key, name, about: about ?? null, ...groundOf(input, entry) }, { from: beforeAll });
    }),
  ],
});

export interface Forum extends Grounded {
  readonly forum: string;
  readonly name: Localized;
  readonly about: Localized | null;
}

const shown = ['forum', 'name', 'about', ...groundShown] as const;
type Row = Omit<Forum, keyof Grounded> & Parameters<typeof grounded>[0];

function told(row: Row): Forum {
  return { forum: row.forum, name: row.name, about: row.about, ...grounded(row) };
}

export const listForums = query([forums], async (reading): Promise<Forum[]> => {
  const rows = await forums.rows(reading).select(shown).orderBy('forum').execute();
  return rows.map(told);
});

export const findForum = query([forums], async (reading, forum: string): Promise<Forum | undefined> => {
  const row = await forums.rows(reading).select(shown).where('forum', '=', forum).executeTakeFirst();
  return row && told(row);
});
