import type { Store } from '../record/store/store.ts';

export interface Limit {
  readonly times: number;
  readonly seconds: number;
}

/**
 * Counts a try, over all processes, and answers for how many seconds to wait; 0: it is within the limit. A bucket names what
 * is tried and by whom, such as `link:` and an address. What costs more than one counts as so many, and may go over the limit
 * where the ones before it did not.
 */
export async function secondsToWait(
  store: Store,
  bucket: string,
  { times, seconds }: Limit,
  cost = 1,
): Promise<number> {
  const { rows } = await store.writer.query<{ count: number; wait: number }>(
    `insert into accounts.attempt as a values ($1, $3, now() + make_interval(secs => $2))
     on conflict (bucket) do update set
       count = least(case when a.until <= now() then $3 else a.count + $3 end, 1000000000),
       until = case when a.until <= now() then excluded.until else a.until end
     returning count, ceil(extract(epoch from until - now()))::int as wait`,
    [bucket, seconds, cost],
  );
  const { count = 0, wait = 0 } = rows[0] ?? {};
  // Now and then, whoever comes sweeps what is over.
  if (count === cost) await store.writer.query('delete from accounts.attempt where until < now()');
  return count - cost < times ? 0 : Math.max(wait, 1);
}

export async function isWithinLimit(store: Store, bucket: string, limit: Limit): Promise<boolean> {
  return (await secondsToWait(store, bucket, limit)) === 0;
}
