import type pg from 'pg';

/**
 * How a statement fails. `unsent`: it never reached the server, and the connection lives. `cut`: it never reached the
 * server, and the connection is gone. `unanswered`: the server did it, and the connection is gone before the answer.
 */
export type Failure = 'unsent' | 'cut' | 'unanswered';

export interface BreakableConnections {
  /** Lets statement number `nth` (from 0) of the next connection that is taken fail; all after it too, where `lasting`. */
  breakAt(nth: number, failure: Failure, lasting: boolean): void;
  /** Everything works again. Answers the statement that failed, and how many were asked for. */
  heal(): { readonly failed: string | undefined; readonly asked: readonly string[] };
}

/** Stands between a pool's connections and their server. From before the first connection is made. */
export function breakable(pool: pg.Pool): BreakableConnections {
  let armed: { nth: number; failure: Failure; lasting: boolean } | undefined;
  let asked: string[] = [];
  let failed: string | undefined;

  const failing = () => armed && (asked.length - 1 === armed.nth || (armed.lasting && asked.length - 1 > armed.nth));

  pool.on('connect', client => {
    const query = client.query.bind(client) as (...of: unknown[]) => Promise<unknown>;
    const through = async (...of: unknown[]): Promise<unknown> => {
      const [text] = of as [string | { text: string }];
      asked.push((typeof text === 'string' ? text : text.text).trim().replace(/\s+/g, ' '));
      const failure = failing() ? armed?.failure : undefined;
      if (failure === undefined) return query(...of);
      failed ??= asked.at(-1);
      if (failure === 'unanswered') await query(...of);
      if (failure !== 'unsent') cut(client);
      throw new Error(`broken: ${failure}`);
    };
    // A pool's own questions come with a callback; they are not the writer's.
    client.query = ((...of: unknown[]) =>
      armed && typeof of.at(-1) !== 'function' ? through(...of) : query(...of)) as never;
  });

  return {
    breakAt(nth, failure, lasting) {
      [armed, asked, failed] = [{ nth, failure, lasting }, [], undefined];
    },
    heal() {
      armed = undefined;
      return { failed, asked };
    },
  };
}

function cut(client: pg.PoolClient): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
