import type { Correspondent } from '../access/correspondents.ts';
import type { Instance } from '../instance.ts';
import type { Order, Outbox } from '../mail/outbox.ts';
import { readingAll } from '../reading-now.ts';
import type { OpenEntry } from '../record/body.ts';
import { readEntries } from '../record/entries.ts';
import type { Head } from '../record/heads.ts';
import type { Notice } from '../record/notice.ts';
import { askingOnce, type Reading } from '../record/reading.ts';
import type { Credential } from '../slices/parties/derived/credentials.ts';
import { slices, spine } from '../slices.ts';
import { holdersOf, reachedAmong } from './addressees.ts';

/** What a letter of a slice is made from when it is sent. */
export interface AboutNotice extends Omit<Notice, 'key' | 'from' | 'until'> {
  readonly framework: string;
  readonly slice: string;
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
    const notices = [...(await noticesAfter(asked, entries)), ...(await noticesDue(asked, instant))];
    return Promise.all(notices.map(async notice => ({ notice, holders: await holdersOf(asked, notice.to) })));
  });
  const reached = await reachedAmong(
    instance.store,
    framework,
    made.flatMap(({ holders }) => holders),
  );
  const orders = made.flatMap(({ notice, holders }) =>
    holders.flatMap(holder => orderFor(framework, notice, holder, reached.get(holder.person), instant) ?? []),
  );
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

function orderFor(
  framework: string,
  { key, from, until, ...notice }: OfSlice,
  { person, position }: Credential,
  reader: Correspondent | undefined,
  instant: string,
): Order | undefined {
  if (!reader?.letters) return undefined;
  const about: AboutNotice = { ...notice, framework, user: reader.user, person, credential: position };
  return {
    key: `${framework} ${key} ${reader.user}`,
    kind: 'notice',
    about,
    from,
    until: until ?? new Date(Date.parse(from ?? instant) + 5 * days).toISOString(),
  };
}
