import { query } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import type { Status } from '../fields.ts';
import { markedTexts } from './cap.ts';
import { messages } from './message-rows.ts';

const findAlerts = query([messages], async (reading, sought: Sought): Promise<Hit[]> => {
  const found = await rowsWith(messages, reading, ['alert', 'told', 'note'], sought)
    .where('type', 'not in', ['Ack', 'Error'])
    .select(['alert', 'status', 'told', 'sent', 'position'])
    .execute();
  // An alert is told by its newest message with these words. Answers are told on its page.
  return [...Map.groupBy(found, ({ alert }) => alert).values()].flatMap(([row]) =>
    row === undefined
      ? []
      : [
          {
            path: `/alerts/${row.alert}`,
            title: row.told && markedTexts(row.status as Status, row.told.headline),
            act: 'alerts.cancel',
            text: row.told && textWith(sought, [row.told.description, row.told.instruction]),
            on: row.sent.slice(0, 10),
            position: row.position,
          },
        ],
  );
});

export const alertsFound = { alert: findAlerts } satisfies Partial<Record<FoundKind, unknown>>;
