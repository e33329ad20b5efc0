import type { Instance } from './instance.ts';
import type { Author } from './record/body.ts';
import type { Head } from './record/heads.ts';
import { isRefusal } from './record/refusal.ts';
import { kyselyOn } from './record/store/kysely-on.ts';
import { readingNow } from './slices/framework/derived/settings.ts';
import { slices } from './slices.ts';

/** A passing deadline is an act of the clock: for no party, under no credential. */
const author: Author = { party: null, capacity: 'clock', credential: null, person: null };

const step = 1000;
/** How far ahead the clock looks, so that it need not ask the database every second. */
const horizon = 60_000;

/**
 * Does what is due, in every framework. The record is the queue: an act that was done is refused the second time, so
 * that several processes may each run a clock, and one that starts late does what was missed.
 */
export function startClock(instance: Instance, log: (line: string) => void): { stop(): Promise<void> } {
  const quiet = new Map<string, { readonly size: number; readonly until: number }>();
  let running = Promise.resolve();
  let timer = setTimeout(tick, 0);
  let stopped = false;

  function tick(): void {
    running = strikeAll()
      .catch((fault: Error) => log(`The clock failed: ${fault.message.split('\n')[0]}`))
      .then(() => {
        if (!stopped) timer = setTimeout(tick, step);
      });
  }

  async function strikeAll(): Promise<void> {
    const now = Date.now();
    for (const head of await instance.heads.list()) {
      const known = quiet.get(head.framework);
      if (known?.size === head.size && now < known.until) continue;
      await strike(instance, head, new Date(now).toISOString());
      if ((await dueBy(instance, head, new Date(now + horizon).toISOString())).length === 0)
        quiet.set(head.framework, { size: head.size, until: now + horizon - step });
    }
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Does what is due in one framework by an instant; what another clock has done meanwhile is refused, and that is well. */
export async function strike(instance: Instance, head: Head, instant: string): Promise<number> {
  let done = 0;
  for (const act of await dueBy(instance, head, instant)) {
    const outcome = await instance.record.perform({
      framework: head.framework,
      author,
      principal: 'clock',
      acts: [act],
    });
    if (!isRefusal(outcome)) done++;
  }
  return done;
}

/** The clock sees everything, as the writer does: what is due may be for few readers. */
async function dueBy({ store }: Instance, head: Head, instant: string) {
  const client = await store.writer.connect();
  try {
    const reading = await readingNow(kyselyOn(client), head, new Date(instant));
    const due = [];
    for (const slice of slices) due.push(...((await slice.due?.(reading, instant)) ?? []));
    return due;
  } finally {
    client.release();
  }
}
