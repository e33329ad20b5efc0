import type { Store } from '../record/store/store.ts';

export interface Limit {
  readonly times: number;
  readonly seconds: number;
}

/**
 * Counts a try, over all processes, and answers whether it is still within the limit. A bucket names what is tried and
 * by whom, such as `link:` and an address.
 */
export async function isWithinLimit(store: Store, bucket: string, { times, seconds }: Limit): Promise<boolean> {
  const { rows } = await store.writer.query<{ count: number }>(
    `insert into accounts.attempt as a values ($1, 1, now() + make_interval(secs => $2))
     on conflict (bucket) do update set
       count = case when a.until <= now() then 1 else a.count + 1 end,
       until = case when a.until <= now() then excluded.until else a.until end
     returning count`,
    [bucket, seconds],
  );
  // Now and then, whoever comes sweeps what is over.
  if (rows[0]?.count === 1) await store.writer.query('delete from accounts.attempt where until < now()');
  return (rows[0]?.count ?? 0) <= times;
}
