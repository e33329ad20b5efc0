import { query, type Reading } from '../../../record/reading.ts';
import type { MessageType } from '../fields.ts';
import { type Message, messageOf, messages, shown } from './message-rows.ts';

const answers: readonly MessageType[] = ['Ack', 'Error'];

export function isAnswer({ type }: Pick<Message, 'type'>): boolean {
  return answers.includes(type);
}

/** Alerts, updates and cancellations in force on the reading's day, in the order of the record. */
export const listChains = query([messages], async (reading): Promise<Message[]> => {
  const rows = messages.rows(reading).select(shown).where('type', 'not in', answers).orderBy('position');
  return (await rows.execute()).map(messageOf);
});

/** All messages of one alert, answers too. */
export const listMessages = query([messages], async (reading, alert: string): Promise<Message[]> => {
  const rows = messages.rows(reading).select(shown).where('alert', '=', alert).orderBy('n');
  return (await rows.execute()).map(messageOf);
});

/** The XML of a message, as it stands in the record. */
export const findXml = query([messages], async (reading, alert: string, n: number): Promise<string | undefined> => {
  const row = await messages
    .timeline(reading)
    .select('xml')
    .where('alert', '=', alert)
    .where('n', '=', n)
    .executeTakeFirst();
  return row?.xml;
});

/** How a party answered, in all alerts. */
export const messagesOf = query([messages], (reading, party: string) =>
  messages
    .rows(reading)
    .select(['alert', 'about'])
    .where('by_party', '=', party)
    .where('type', 'in', answers)
    .execute(),
);

/** Alerts, updates and cancellations recorded from a position on, and sent since an instant. */
export async function messagesAfter(reading: Reading, position: number, since: string) {
  return messages
    .timeline(reading)
    .select(['alert', 'n', 'status', 'audience', 'position'])
    .where('type', 'not in', answers)
    .where('position', '>=', position)
    .where('sent_at', '>=', since)
    .orderBy('position')
    .execute();
}

/** Who used an identifier. */
export const messagesNamed = query([messages], (reading, identifier: string) =>
  messages.timeline(reading).select(['alert', 'n', 'sender', 'sent']).where('identifier', '=', identifier).execute(),
);

/** Alerts whose parties had to answer by an instant, whenever they are in force. */
export async function messagesAwaited(reading: Reading, instant: string) {
  return messages
    .timeline(reading)
    .select(['alert', 'audience', 'answer_by'])
    .where('answer_by', '<=', instant)
    .execute();
}
