import type { Correspondent } from '../access/correspondents.ts';
import type { Instance } from '../instance.ts';
import type { Order, Outbox } from '../mail/outbox.ts';
import { readingAll } from '../reading-now.ts';
import type { OpenEntry } from '../record/body.ts';
import { readEntries } from '../record/entries.ts';
import type { Head } from '../record/heads.ts';
import type { Notice } from '../record/notice.ts';
import { askingOnce, type Reading } from '../record/reading.ts';
import { slices, spine } from '../slices.ts';
import { type Addressed, addressed, reachedAmong } from './addressees.ts';
import { ordersFor } from './point-letters.ts';

/** What a letter of a slice is made from when it is sent. */
export interface AboutNotice extends Omit<Notice, 'key' | 'from' | 'until' | 'to'> {
  readonly framework: string;
  readonly slice: string;
}

/** The same to somebody who holds an office. */
export interface AboutHolder extends AboutNotice {
  readonly user: string;
  readonly person: string;
  readonly credential: number;
}

const days = 86_400_000;
const together = 200;

/**
 * Orders the letters that the record gives cause for: of entries that were not read for letters yet, and of what is due
 * by an instant. Progress moves in the transaction that orders, so that no entry is left out and none is told twice,
 * whenever a process dies and however many there are. What was recorded before the first look is not written about.
 * Answers how far the record has been read.
 */
export async function gather(instance: Instance, outbox: Outbox, head: Head, instant: string): Promise<number> {
  const { framework, size } = head;
  const { writer } = instance.store;
  await writer.query('insert into mail.progress values ($1, $2) on conflict do nothing', [framework, size]);
  const { rows } = await writer.query<{ size: number }>('select size from mail.progress where framework = $1', [
    framework,
  ]);
  const from = rows[0]?.size ?? size;
  const to = Math.min(size, from + together);
  const entries: OpenEntry[] = [];
  for await (const entry of readEntries(writer, spine, framework, from, to)) if (!entry.erased) entries.push(entry);
  const made = await readingAll(instance, head, instant, async reading => {
    const asked = askingOnce(reading);
    return addressed(asked, [...(await noticesAfter(asked, entries)), ...(await noticesDue(asked, instant))]);
  });
  const reached = await reachedAmong(
    instance.store,
    framework,
    made.flatMap(({ holders }) => holders),
  );
  const orders = made.flatMap(one => ordersOf(framework, one, reached, instant));
  const client = await writer.connect();
  try {
    await client.query('begin');
    const moved = await client.query('update mail.progress set size = $3 where framework = $1 and size = $2', [
      framework,
      from,
      to,
    ]);
    // Another process has read these entries meanwhile, and ordered.
    if (moved.rowCount === 1) await outbox.order(orders, client);
    await client.query('commit');
    return moved.rowCount === 1 ? to : from;
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  } finally {
    client.release();
  }
}

interface OfSlice extends Notice {
  readonly slice: string;
}

async function noticesAfter(reading: Reading, entries: readonly OpenEntry[]): Promise<OfSlice[]> {
  const made: OfSlice[] = [];
  for (const { body } of entries)
    for (const { name, letters } of slices)
      for (const notice of (await letters?.after?.[body.act]?.(reading, body)) ?? [])
        made.push({ ...notice, slice: name });
  return made;
}

async function noticesDue(reading: Reading, instant: string): Promise<OfSlice[]> {
  const made: OfSlice[] = [];
  for (const { name, letters } of slices)
    for (const notice of (await letters?.due?.(reading, instant)) ?? []) made.push({ ...notice, slice: name });
  return made;
}

function ordersOf(
  framework: string,
  { notice, holders, point }: Addressed<OfSlice>,
  reached: ReadonlyMap<string, Correspondent>,
  instant: string,
): Order[] {
  const { key, from, until = new Date(Date.parse(from ?? instant) + 5 * days).toISOString(), to: _, ...told } = notice;
  const about: AboutNotice = { ...told, framework };
  const order = { key: `${framework} ${key}`, from, until, receipt: notice.receipt !== undefined };
  if (point) return ordersFor(point, about, order);
  return holders.flatMap(({ person, position }) => {
    const reader = reached.get(person);
    if (!reader?.letters) return [];
    const { user } = reader;
    const toHolder: AboutHolder = { ...about, user, person, credential: position };
    return [{ ...order, key: `${order.key} ${user}`, kind: 'notice', about: toHolder }];
  });
}
