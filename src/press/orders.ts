import { deserialize, serialize } from 'node:v8';
import { type Manuscript, Press, PressBusy, type PressLimits } from '../papers/press.ts';
import type { Store } from '../record/store/store.ts';

/** Whose papers these are. */
export interface Reader {
  readonly framework: string;
  readonly reader: string;
}

export interface Order {
  /** Of what: ordered twice, it is the same paper. */
  readonly of: string;
  readonly title: string;
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly manuscript: Manuscript;
}

export type PaperState = 'waiting' | 'setting' | 'done' | 'cancelled' | 'failed';

export interface Ordered {
  readonly id: string;
  readonly title: string;
  /** The page that it is made from. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly state: PaperState;
  readonly step: number;
  readonly steps: number;
  /** How many are set before this one. */
  readonly before: number;
  /** Since it was begun, or since it was ordered; in seconds. */
  readonly seconds: number;
  /** Of the file, once it is there. */
  readonly bytes: number | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How long a paper lies there, how many one reader and all together may have waiting, how often one is begun. */
const limits = { kept: '1 hour', ofReader: 4, ofAll: 40, attempts: 3 } as const;
/** A process that says nothing for so long has died over its paper, in seconds. */
const lease = 10;

/** How a paper ended that nobody waits for any more, or that another process is at. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/**
 * Papers that take long wait in the database. Every process sets one at a time, whoever ordered it where; what a process
 * leaves behind, another takes up. Nothing is polled for: whoever looks whether their paper is there wakes a press.
 */
export class Orders {
  private readonly store: Store;
  private readonly log: (line: string) => void;
  private readonly press: Press;
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(store: Store, log: (line: string) => void, press: Partial<PressLimits> = {}) {
    this.store = store;
    this.log = log;
    this.press = new Press({ time: 600_000, idle: 30_000, ...press });
  }

  /** Answers under which name it is found. What was cancelled or failed begins anew. */
  async place({ framework, reader }: Reader, order: Order): Promise<string> {
    const { writer } = this.store;
    await writer.query(`delete from press.paper where ordered_at < now() - interval '${limits.kept}'`);
    const { rows: waiting } = await writer.query<{ own: number; all: number }>(
      `select count(*) filter (where framework = $1 and reader = $2 and of <> $3)::int as own, count(*)::int as all
       from press.paper where state in ('waiting', 'setting')`,
      [framework, reader, order.of],
    );
    const { own = 0, all = 0 } = waiting[0] ?? {};
    if (own >= limits.ofReader || all >= limits.ofAll) throw new PressBusy('Too many papers are waiting.');
    const { rows } = await writer.query<{ id: string }>(
      `insert into press.paper as p (framework, reader, of, title, path, name, type, manuscript)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (framework, reader, of) do update set
         manuscript = case when p.state in ('cancelled', 'failed') then excluded.manuscript else p.manuscript end,
         attempts = case when p.state in ('cancelled', 'failed') then 0 else p.attempts end,
         ordered_at = case when p.state in ('cancelled', 'failed') then now() else p.ordered_at end,
         begun_at = case when p.state in ('cancelled', 'failed') then null else p.begun_at end,
         done_at = case when p.state in ('cancelled', 'failed') then null else p.done_at end,
         state = case when p.state in ('cancelled', 'failed') then 'waiting' else p.state end
       returning id`,
      [framework, reader, order.of, order.title, order.path, order.name, order.type, serialize(order.manuscript)],
    );
    this.wake();
    return rows[0]?.id as string;
  }

  async find(whose: Reader, id: string): Promise<Ordered | undefined> {
    this.wake();
    const found = await this.ask<Omit<Ordered, 'before'>>(
      whose,
      id,
      `id, title, path, name, type, state, step, steps, octet_length(file) as bytes,
       extract(epoch from coalesce(done_at, now()) - coalesce(begun_at, ordered_at))::int as seconds`,
    );
    if (found?.state !== 'waiting') return found && { ...found, before: 0 };
    // A reader sees no papers of others: only how many there are.
    const { rows } = await this.store.writer.query<{ before: number }>(
      `select count(*)::int as before from press.paper b join press.paper p on p.id = $1
       where b.state in ('waiting', 'setting') and b.ordered_at < p.ordered_at`,
      [id],
    );
    return { ...found, before: rows[0]?.before ?? 0 };
  }

  async file(whose: Reader, id: string): Promise<{ name: string; type: string; file: Buffer } | undefined> {
    return this.ask(whose, id, 'name, type, file', `and state = 'done'`);
  }

  /** Whoever is setting it learns so within a second, and ends it. */
  async cancel(whose: Reader, id: string): Promise<void> {
    if (!(await this.find(whose, id))) return;
    await this.store.writer.query(
      `update press.paper set state = 'cancelled', manuscript = null, lease_until = null, done_at = now()
       where id = $1 and state in ('waiting', 'setting')`,
      [id],
    );
  }

  /** What is being set here is left for another process, or for the next start. */
  async stop(): Promise<void> {
    this.stopping.abort(new GivenUp('this process ends'));
    await this.running;
  }

  private async ask<Row>(
    { framework, reader }: Reader,
    id: string,
    columns: string,
    only = '',
  ): Promise<Row | undefined> {
    if (!uuid.test(id)) return undefined;
    return this.store.asPerson({ framework, person: reader }, async client => {
      const { rows } = await client.query(
        `select ${columns} from press.paper p where id = $1 and ordered_at > now() - interval '${limits.kept}' ${only}`,
        [id],
      );
      return rows[0] as Row | undefined;
    });
  }

  private wake(): void {
    this.running ??= this.work()
      .catch(fault => this.log(`The press stopped: ${(fault as Error).message.split('\n')[0]}`))
      .finally(() => (this.running = undefined));
  }

  private async work(): Promise<void> {
    while (!this.stopping.signal.aborted && (await this.setOne()));
  }

  /** Answers whether there may be more to do. */
  private async setOne(): Promise<boolean> {
    const { writer } = this.store;
    await writer.query(
      `update press.paper set state = 'failed', manuscript = null, done_at = now()
       where state = 'setting' and lease_until < now() and attempts >= ${limits.attempts}`,
    );
    const { rows } = await writer.query<{ id: string; attempts: number; manuscript: Buffer }>(
      `update press.paper set state = 'setting', step = 0, attempts = attempts + 1, begun_at = now(),
         lease_until = now() + interval '${lease} seconds'
       where id = (
         select id from press.paper
         where state = 'waiting' or (state = 'setting' and lease_until < now())
         order by ordered_at limit 1 for update skip locked
       ) returning id, attempts, manuscript`,
    );
    const held = rows[0];
    if (!held) return false;
    const ours = [held.id, held.attempts];
    const mine = `id = $1 and attempts = $2 and state = 'setting'`;
    const cancelled = new AbortController();
    let at = { step: 0, steps: 1 };
    const tell = async () => {
      const { rowCount } = await writer.query(
        `update press.paper set step = $3, steps = $4, lease_until = now() + interval '${lease} seconds' where ${mine}`,
        [...ours, at.step, at.steps],
      );
      if (rowCount === 0) cancelled.abort(new GivenUp('nobody waits for it'));
    };
    const beat = setInterval(() => tell().catch(fault => cancelled.abort(fault)), 1000);
    try {
      const file = await this.press.set(deserialize(held.manuscript) as Manuscript, {
        signal: AbortSignal.any([cancelled.signal, this.stopping.signal]),
        onStep: step => {
          at = step;
          tell().catch(fault => cancelled.abort(fault));
        },
      });
      await writer.query(
        `update press.paper set state = 'done', step = steps, file = $3, manuscript = null, lease_until = null, done_at = now()
         where ${mine}`,
        [...ours, file],
      );
    } catch (fault) {
      if (this.stopping.signal.aborted)
        await writer
          .query(
            `update press.paper set state = 'waiting', attempts = attempts - 1, lease_until = null where ${mine}`,
            ours,
          )
          .catch(() => {});
      else if (!cancelled.signal.aborted) {
        this.log(`A paper was not set: ${(fault as Error).message.split('\n')[0]}`);
        await writer.query(
          `update press.paper set state = 'failed', manuscript = null, lease_until = null, done_at = now() where ${mine}`,
          ours,
        );
      }
    } finally {
      clearInterval(beat);
    }
    return true;
  }
}
