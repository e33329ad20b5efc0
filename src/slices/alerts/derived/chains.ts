import { isWithin } from '../../../record/audience.ts';
import { query, type Reading } from '../../../record/reading.ts';
import type { Status, Told } from '../fields.ts';
import { type Message } from './message-rows.ts';
import { isAnswer, listChains, listMessages } from './messages.ts';

/** With what the form of an update begins: what the last message said. */
export const lastTold = query(listMessages.tables, async (reading, alert: string): Promise<Told | undefined> => {
  const last = (await listMessages(reading, alert)).findLast(message => message.told !== null);
  return last?.told ?? undefined;
});

/** How an alert stands, as of a reading. */
export type Standing = 'running' | 'expired' | 'cancelled' | 'closed';

export interface Chain {
  readonly alert: string;
  readonly status: Status;
  readonly by: string | null;
  /** Alert, updates and cancellation. */
  readonly messages: readonly Message[];
  readonly first: Message;
  /** The last that tells something: of a cancelled alert what was cancelled. */
  readonly last: Message;
  readonly told: Told;
  readonly cancelled: boolean;
  /** An expired alert tells nothing more: by the instant of the reader, or the end of the day that is asked. */
  readonly expiresAt: string;
}

export function chainOf(messages: readonly Message[]): Chain | undefined {
  const chain = messages.filter(message => !isAnswer(message));
  const [first] = chain;
  const last = chain.findLast(({ told }) => told !== null);
  if (!first || !last?.told || last.expiresAt === null) return undefined;
  return {
    alert: first.alert,
    status: first.status,
    by: first.by,
    messages: chain,
    first,
    last,
    told: last.told,
    cancelled: chain.some(({ type }) => type === 'Cancel'),
    expiresAt: last.expiresAt,
  };
}

/** Every alert in force on the reading's day, the newest first. */
export const listAlerts = query(listChains.tables, async (reading): Promise<Chain[]> => {
  const chains = [...Map.groupBy(await listChains(reading), ({ alert }) => alert).values()].flatMap(
    messages => chainOf(messages) ?? [],
  );
  return chains.sort((a, b) => (a.first.sentAt < b.first.sentAt ? 1 : -1));
});

/** Actual alerts that hold, for the front page: no drill stands there. */
export const listRunning = query(listChains.tables, async (reading): Promise<Chain[]> => {
  const now = instantOfReading(reading);
  return (await listAlerts(reading)).filter(
    ({ status, cancelled, expiresAt }) => status === 'Actual' && !cancelled && expiresAt > now,
  );
});

/** Now; of a day that is over, its end. */
export function instantOfReading({ day }: Pick<Reading, 'day'>): string {
  const end = `${day}T23:59:59.999Z`;
  const now = new Date().toISOString();
  return end < now && Date.parse(now) - Date.parse(end) > 86_400_000 ? end : now;
}

/** One alert, whenever it is in force: for acts of other rooms that name it. */
export const findAlert = query(listMessages.tables, async (reading, alert: string) => {
  const [first] = await listMessages(reading, alert);
  return first && { status: first.status, audience: first.audience };
});

/** Would an act that names this alert be for readers who do not know of it? */
export function isOutside(
  named: string | undefined,
  found: { readonly audience: string } | undefined,
  audience: string,
): boolean {
  return named !== undefined && (found === undefined || !isWithin(audience, found.audience));
}
