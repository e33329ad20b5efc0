import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import { items } from './item-rows.ts';

const findRequests = query([items], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(items, reading, ['item', 'title', 'text', 'label', 'conditions', 'place'], sought)
    .select(['item', 'title', 'text', 'conditions', 'made_on', 'position'])
    .execute();
  // One that was circulated and published stands in several rows.
  return [...Map.groupBy(found, ({ item }) => item).values()].flatMap(([row]) =>
    row === undefined
      ? []
      : [
          {
            path: `/requests/${row.item}`,
            title: row.title,
            text: textWith(sought, [row.text, row.conditions]),
            on: row.made_on,
            position: row.position,
          },
        ],
  );
});

export const requestsFound = { request: findRequests } satisfies Partial<Record<FoundKind, unknown>>;
