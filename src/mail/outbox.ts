import type { Store } from '../record/store/store.ts';
import { type Letter, type Mail, patience } from './mail.ts';

/** A letter to be written: who gets it and what it says is settled when it is sent, by what holds then. */
export interface Order {
  /** The occasion and the reader: there is never a second letter under one key. */
  readonly key: string;
  readonly kind: string;
  readonly about: object;
  /** Not before this instant; absent: now. */
  readonly from?: string | undefined;
  /** After this instant it is pointless. */
  readonly until: string;
  /** Is it to be told what became of it (`listSettled`)? */
  readonly receipt?: boolean;
}

/** A letter of which it is to be told what became, and what that was. */
export interface Settled {
  readonly id: string;
  readonly about: unknown;
  /** By a mail server: taken, or refused for good; else nobody took it in time, or it was no longer needed. */
  readonly fate: 'taken' | 'refused' | 'not-taken';
  /** Of the first attempt; null: none was made. */
  readonly triedAt: string | null;
  readonly at: string;
}

/** Makes the letter, or says that none is needed any more. */
export type Compose = (order: {
  readonly id: string;
  readonly kind: string;
  readonly about: unknown;
}) => Promise<Omit<Letter, 'id'> | undefined>;

export interface Outbox {
  /** Answers how many of these were not ordered before. */
  order(orders: readonly Order[], client?: Queries): Promise<number>;
  /** Letters of which it was not told yet what became of them. */
  listSettled(): Promise<readonly Settled[]>;
  /** It was told: what these letters were made from is forgotten. */
  forget(ids: readonly string[]): Promise<void>;
  /** Sends what is due. Answers when nothing is due, or the mail server is out of reach. */
  work(): Promise<void>;
  /** From here on, sends what is due as soon as it is. */
  start(): void;
  stop(): Promise<void>;
}

type Queries = Pick<Store['writer'], 'query'>;

export interface OutboxOptions {
  readonly store: Store;
  readonly mail: Mail;
  readonly compose: Compose;
  readonly log: (line: string) => void;
}

/** Longer than an attempt may take: whoever holds a letter for longer has died over it. */
const lease = 2 * patience;
const lanes = 2;
const step = 1000;
const first = 15;
const longest = 3600;
/** How long a letter that is done keeps its key and what became of it, after it could no longer leave either. */
const keptDays = 90;
const hour = 3_600_000;

/** What the record measures by is the clock by which it is written, and not the database's. */
function now(): string {
  return new Date().toISOString();
}

interface Held {
  readonly id: string;
  readonly kind: string;
  readonly about: unknown;
  readonly attempts: number;
}

/**
 * Letters wait in the database until the mail server has taken them. Every process may send them: each is held by one at
 * a time. Once means: never twice but where nobody can know whether it was taken, because this process died or the
 * server fell silent between taking it and our noting that. Then it goes again, with the Message-ID that it had.
 */
export function openOutbox({ store, mail, compose, log }: OutboxOptions): Outbox {
  const { writer } = store;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let told = '';
  let swept = 0;

  async function order(orders: readonly Order[], client: Queries = writer): Promise<number> {
    if (orders.length === 0) return 0;
    const { rowCount } = await client.query(
      `insert into mail.letter (key, kind, about, due_at, until, receipt)
       select key, kind, about, coalesce("from", now()), until, case when receipt then 'wanted' end
       from jsonb_to_recordset($1)
         as o (key text, kind text, about jsonb, "from" timestamptz, until timestamptz, receipt boolean)
       on conflict (key) do nothing`,
      [JSON.stringify(orders)],
    );
    return rowCount ?? 0;
  }

  async function hold(): Promise<Held | undefined> {
    const { rows } = await writer.query<Held>(
      `update mail.letter set attempts = attempts + 1, lease_until = now() + $1 * interval '1 millisecond',
         tried_at = coalesce(tried_at, $2),
         doubts = doubts + (lease_until is not null)::int
       where id = (
         select id from mail.letter
         where state = 'waiting' and due_at <= now() and until > now() and (lease_until is null or lease_until < now())
         order by due_at limit 1 for update skip locked
       ) returning id, kind, about, attempts`,
      [lease, now()],
    );
    return rows[0];
  }

  /** Done with it: what it was made from is forgotten, unless somebody waits to hear of it. */
  async function close(id: string, state: 'taken' | 'needless' | 'failed', trouble: string | null = null) {
    await writer.query(
      `update mail.letter set state = $2, trouble = $3, done_at = $4, lease_until = null,
         about = case when receipt = 'wanted' then about else '{}' end where id = $1`,
      [id, state, trouble, now()],
    );
  }

  async function later({ id, attempts }: Held, why: string, doubtful: boolean): Promise<void> {
    const wait = Math.min(longest, first * 2 ** (attempts - 1));
    await writer.query(
      `update mail.letter set lease_until = null, trouble = $2, doubts = doubts + $3::boolean::int,
         due_at = now() + $4::float8 * (0.9 + 0.2 * random()) * interval '1 second' where id = $1`,
      [id, why, doubtful, wait],
    );
  }

  /** Answers whether there may be more to do now. */
  async function sendOne(): Promise<boolean> {
    const held = await hold();
    if (!held) return false;
    let letter: Omit<Letter, 'id'> | undefined;
    try {
      letter = await compose(held);
    } catch (fault) {
      const why = (fault as Error).message.split('\n')[0] ?? '';
      log(`A letter (${held.kind}) could not be written: ${why}`);
      await later(held, why, false);
      return true;
    }
    if (!letter) {
      await close(held.id, 'needless');
      return true;
    }
    const fate = await mail.send({ id: held.id, ...letter });
    if (fate.taken) {
      await close(held.id, 'taken');
      told = '';
      return true;
    }
    // Once a trouble, not once a letter.
    if (told !== fate.why) log(`A letter (${held.kind}) was not sent: ${fate.why}`);
    told = fate.why;
    if (fate.final) await close(held.id, 'failed', fate.why);
    else await later(held, fate.why, fate.doubtful);
    return true;
  }

  async function lane(): Promise<void> {
    while (!stopped && (await sendOne()));
  }

  /** By then nothing orders it again: what it was for is over. Once an hour is often enough. */
  async function sweep(): Promise<void> {
    if (Date.now() - swept < hour) return;
    swept = Date.now();
    await writer.query(
      `delete from mail.letter where state <> 'waiting' and receipt is distinct from 'wanted'
         and greatest(done_at, until) < now() - make_interval(days => $1)`,
      [keptDays],
    );
  }

  async function work(): Promise<void> {
    await sweep();
    await writer.query(
      `update mail.letter set state = 'failed', trouble = coalesce(trouble, 'nobody sent it in time'), done_at = now(),
         lease_until = null, about = case when receipt = 'wanted' then about else '{}' end
       where state = 'waiting' and until <= now() and (lease_until is null or lease_until < now())`,
    );
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  async function listSettled(): Promise<readonly Settled[]> {
    const { rows } = await writer.query<Omit<Settled, 'triedAt' | 'at'> & { tried: Date | null; done: Date }>(
      `select id, about, case when state <> 'needless' then tried_at end as tried, done_at as done,
         case when state = 'taken' then 'taken' when state = 'failed' and done_at < until then 'refused' else 'not-taken' end as fate
       from mail.letter where receipt = 'wanted' and state <> 'waiting' order by done_at limit 500`,
    );
    return rows.map(({ tried, done, ...row }) => ({
      ...row,
      triedAt: tried && new Date(tried).toISOString(),
      at: new Date(done).toISOString(),
    }));
  }

  async function forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await writer.query(`update mail.letter set receipt = 'given', about = '{}' where id = any($1)`, [ids]);
  }

  function tick(): void {
    running = work()
      .catch((fault: Error) => log(`The outbox failed: ${fault.message.split('\n')[0]}`))
      .then(() => {
        if (!stopped) timer = setTimeout(tick, step);
      });
  }

  return {
    order,
    listSettled,
    forget,
    work,
    start: tick,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
