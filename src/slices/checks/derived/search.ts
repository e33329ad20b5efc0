import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import { checks } from './checks.ts';

const findChecks = query([checks], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(checks, reading, ['check_key', 'title', 'text'], sought)
    .select(['check_key', 'title', 'text', 'starts_at', 'position'])
    .execute();
  // One that has started stands in two rows.
  return [...Map.groupBy(found, ({ check_key }) => check_key).values()].flatMap(([row]) =>
    row === undefined
      ? []
      : [
          {
            path: `/checks/${row.check_key}`,
            title: row.title,
            text: textWith(sought, [row.text]),
            on: row.starts_at?.slice(0, 10) ?? null,
            position: row.position,
          },
        ],
  );
});

export const checksFound = { check: findChecks } satisfies Partial<Record<FoundKind, unknown>>;
