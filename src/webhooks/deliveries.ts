import type { Store } from '../record/store/store.ts';

/** What became of one message for one webhook. */
export interface Delivery {
  readonly webhook: string;
  readonly alert: string;
  readonly n: number;
  readonly position: number;
  readonly state: 'waiting' | 'delivered' | 'given-up';
  readonly attempts: number;
  /** How the last attempt ended: a status, or one word; null: there was none. */
  readonly ended: string | null;
  readonly deliveredAt: string | null;
  /** When it is tried next; null: not any more. */
  readonly nextAt: string | null;
}

/** The latest of each of these webhooks, the newest first. Whoever asks must know that the reader may see these webhooks. */
export async function listDeliveries(
  { writer }: Pick<Store, 'writer'>,
  framework: string,
  webhooks: readonly string[],
  most: number,
): Promise<Delivery[]> {
  if (webhooks.length === 0) return [];
  const { rows } = await writer.query<
    Omit<Delivery, 'deliveredAt' | 'nextAt'> & { deliveredAt: Date | null; nextAt: Date | null }
  >(
    `select webhook, alert, n, position, state, attempts, ended, delivered_at as "deliveredAt",
       case when state = 'waiting' then next_at end as "nextAt"
     from (select *, row_number() over (partition by webhook order by position desc) as place
           from webhooks.delivery where framework = $1 and webhook = any($2)) latest
     where place <= $3 order by webhook, position desc`,
    [framework, webhooks, most],
  );
  return rows.map(row => ({ ...row, deliveredAt: instantOf(row.deliveredAt), nextAt: instantOf(row.nextAt) }));
}

export interface WebhookState {
  readonly waiting: number;
  readonly delivered: number;
  readonly givenUp: number;
  /** Attempts, failed ones too. */
  readonly attempts: number;
  /** Of those that wait, how many were tried in vain. */
  readonly failing: number;
}

/** Over all frameworks and processes, for operators. */
export async function webhookState({ writer }: Pick<Store, 'writer'>): Promise<WebhookState> {
  const { rows } = await writer.query<WebhookState>(
    `select (count(*) filter (where state = 'waiting'))::int as waiting,
       (count(*) filter (where state = 'delivered'))::int as delivered,
       (count(*) filter (where state = 'given-up'))::int as "givenUp",
       coalesce(sum(attempts), 0)::int as attempts,
       (count(*) filter (where state = 'waiting' and ended is not null))::int as failing
     from webhooks.delivery`,
  );
  return rows[0] as WebhookState;
}

function instantOf(time: Date | null): string | null {
  return time && new Date(time).toISOString();
}
