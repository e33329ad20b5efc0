import type { Instance } from '../instance.ts';
import type { Mail } from '../mail/mail.ts';
import { type Outbox, openOutbox } from '../mail/outbox.ts';
import { composeFor } from './compose.ts';
import { gatherDigests } from './digest.ts';
import { gather } from './gather.ts';
import { recordReceipts } from './receipts.ts';

export interface PostOptions {
  readonly instance: Instance;
  readonly mail: Mail;
  /** Where people reach this instance: links in letters lead there. */
  readonly address: string;
  readonly log: (line: string) => void;
}

/** Everything that leaves by e-mail: ordered by the record and at the door, sent by the outbox. */
export interface Post {
  readonly outbox: Outbox;
  stop(): Promise<void>;
}

const step = 1000;
/** How often it is asked what is due where the record has not moved. */
const round = 60_000;
/** How soon "at once" is, so that one letter tells of what happens together. */
const often = 60_000;

/** Gathers and sends from now on. Several processes may do so on one database. */
export function startPost({ instance, mail, address, log }: PostOptions): Post {
  const outbox = openOutbox({ store: instance.store, mail, compose: composeFor(instance, address), log });
  const looked = new Map<string, { readonly size: number; readonly until: number }>();
  let digests = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined = setTimeout(tick, 0);
  let running = Promise.resolve();
  outbox.start();

  function tick(): void {
    running = look()
      .catch((fault: Error) => log(`Letters were not gathered: ${fault.message.split('\n')[0]}`))
      .then(() => {
        if (!stopped) timer = setTimeout(tick, step);
      });
  }

  /** What happened comes first: of what was recorded before the first look nobody is written to. */
  async function look(): Promise<void> {
    for (const head of await instance.heads.list()) {
      const now = Date.now();
      const known = looked.get(head.framework);
      if (known?.size === head.size && now < known.until) continue;
      const read = await gather(instance, outbox, head, new Date(now).toISOString());
      if (read === head.size) looked.set(head.framework, { size: head.size, until: now + round });
    }
    await recordReceipts(instance, outbox);
    if (Date.now() >= digests) {
      await gatherDigests(instance, outbox, new Date().toISOString());
      digests = Date.now() + often;
    }
  }

  return {
    outbox,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all([running, outbox.stop()]);
    },
  };
}
