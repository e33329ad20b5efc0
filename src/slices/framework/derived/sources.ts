import { beforeAll } from '../../../record/day.ts';
import { query } from '../../../record/reading.ts';
import { optionalText, table, text, when } from '../../../record/table.ts';
import { registerSource } from '../acts/register-source.ts';

export const sources = table({
  name: 'framework_source',
  version: 1,
  columns: {
    source: text,
    title: optionalText,
    publisher: text,
    date: optionalText,
    language: text,
    url: optionalText,
    read_on: optionalText,
    note: optionalText,
  },
  from: [
    when(registerSource, ({ key, title, publisher, date, language, url, readOn, note }, rows) =>
      rows.put(
        key,
        {
          source: key,
          title: title ?? null,
          publisher,
          date: date ?? null,
          language,
          url: url ?? null,
          read_on: readOn ?? null,
          note: note ?? null,
        },
        { from: beforeAll },
      ),
    ),
  ],
});

export interface Source {
  readonly source: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly date: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly readOn: string | null;
  readonly note: string | null;
  readonly position: number;
}

const shown = [
  'source',
  'title',
  'publisher',
  'date',
  'language',
  'url',
  'read_on as readOn',
  'note',
  'position',
] as const;

/** S2 before S10. */
const byKey = new Intl.Collator('en', { numeric: true });
const inOrder = (found: Source[]) => found.sort((a, b) => byKey.compare(a.source, b.source));

export const listSources = query(
  [sources],
  async (reading): Promise<Source[]> => inOrder(await sources.rows(reading).select(shown).execute()),
);

export const findSources = query([sources], async (reading, keys: readonly string[]): Promise<Source[]> => {
  if (keys.length === 0) return [];
  return inOrder(
    await sources
      .rows(reading)
      .select(shown)
      .where('source', 'in', [...new Set(keys)])
      .execute(),
  );
});

/** Which of these keys name no registered source. */
export const missingSources = query([sources], async (reading, keys: readonly string[]): Promise<string[]> => {
  const found = new Set((await findSources(reading, keys)).map(({ source }) => source));
  return keys.filter(key => !found.has(key));
});
