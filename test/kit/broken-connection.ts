import type pg from 'pg';

/**
 * How a statement fails. `unsent`: it never reached the server, and the connection lives. `cut`: it never reached the
 * server, and the connection is gone. `unanswered`: the server did it, and the connection is gone before the answer.
 */
export type Failure = 'unsent' | 'cut' | 'unanswered';

export interface BreakableConnections {
  /** Lets the first statement that is `the` one fail, by its number from now and its text; all after it too, where `lasting`. */
  breakAt(the: (number: number, statement: string) => boolean, failure: Failure, lasting: boolean): void;
  /** Everything works again. Answers the statement that failed, if one did. */
  heal(): string | undefined;
}

/** Stands between a pool's connections and their server. From before the first connection is made. */
export function breakable(pool: pg.Pool): BreakableConnections {
  let armed: { the: (number: number, statement: string) => boolean; failure: Failure; lasting: boolean } | undefined;
  let number = 0;
  let failed: string | undefined;

  const failureOf = (statement: string): Failure | undefined => {
    if (!armed) return undefined;
    const now = failed === undefined ? armed.the(number++, statement) : armed.lasting;
    if (now) failed ??= statement;
    return now ? armed.failure : undefined;
  };

  pool.on('connect', client => {
    const query = client.query.bind(client) as (...of: unknown[]) => Promise<unknown>;
    const through = async (...of: unknown[]): Promise<unknown> => {
      const [text] = of as [string | { text: string }];
      const failure = failureOf((typeof text === 'string' ? text : text.text).trim().replace(/\s+/g, ' '));
      if (failure === undefined) return query(...of);
      if (failure === 'unanswered') await query(...of);
      if (failure !== 'unsent') cut(client);
      throw new Error(`broken: ${failure}`);
    };
    // What comes with a callback is the pool's own question and not the writer's.
    client.query = ((...of: unknown[]) => (typeof of.at(-1) === 'function' ? query(...of) : through(...of))) as never;
  });

  return {
    breakAt(the, failure, lasting) {
      armed = { the, failure, lasting };
      number = 0;
      failed = undefined;
    },
    heal() {
      armed = undefined;
      return failed;
    },
  };
}

function cut(client: pg.PoolClient): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
