import pg from 'pg';
import { Appending, readTree } from './append.ts';
import type { OpenEntry } from './body.ts';
import type { LogKey } from './checkpoint.ts';
import { dayIn } from './day.ts';
import { Derivation } from './derive.ts';
import { Earlier } from './idempotency.ts';
import { Known, Memory } from './known.ts';
import { type Asked, type Group, type Performed, parse, perform } from './perform.ts';
import type { Outcome, RecordOptions, Submission } from './record.ts';
import { FatalFault, isRefusal, type Refusal, refusal } from './refusal.ts';
import { rederive } from './replay.ts';
import { kyselyOn } from './store/kysely-on.ts';
import type { Tree } from './tree.ts';

const groupSize = 256;
export const batchLimit = 10_000;

interface Waiting {
  readonly submission: Submission;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * The one writer that this process has for a framework: it takes what waits, up to 256 acts, into one transaction with
 * one signature. Other processes have writers of their own; the lock on the head row puts them in order.
 */
export class Writer {
  private readonly queue: Waiting[] = [];
  private running: Promise<void> | undefined;
  private readonly memory = new Memory();
  /** The end of the log after our last commit; undefined when it must be read again. */
  private tree: Tree | undefined;
  private readonly framework: string;
  private readonly options: RecordOptions;

  constructor(framework: string, options: RecordOptions) {
    this.framework = framework;
    this.options = options;
  }

  submit(submission: Submission): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ submission, resolve, reject });
      this.running ??= this.drain();
    });
  }

  async settled(): Promise<void> {
    await this.running;
  }

  private async drain(): Promise<void> {
    // Everything that arrived in this turn of the event loop joins the first group.
    await new Promise<void>(resolve => setImmediate(resolve));
    while (this.queue.length > 0) await this.commit(this.take());
    // In the same step as the last look at the queue: whoever comes after this begins anew.
    this.running = undefined;
  }

  private take(): Waiting[] {
    const taken: Waiting[] = [];
    let acts = 0;
    for (const next of this.queue) {
      acts += next.submission.acts.length;
      if (taken.length > 0 && acts > groupSize) break;
      taken.push(next);
    }
    this.queue.splice(0, taken.length);
    return taken;
  }

  /** A fault rolls the whole group back; then each submission runs alone, so that only the faulty one fails. */
  private async commit(waiting: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.transact(waiting.map(({ submission }) => submission));
      for (const [index, { resolve }] of waiting.entries()) resolve(outcomes[index] as Outcome);
    } catch (fault) {
      this.memory.forget();
      this.tree = undefined;
      if (waiting.length > 1 && fault instanceof RolledBack) {
        for (const one of waiting) await this.commit([one]);
        return;
      }
      for (const { reject } of waiting) reject(fault instanceof RolledBack ? fault.cause : fault);
      if (fault instanceof FatalFault) this.options.onFatal(fault);
    }
  }

  /** Throws `RolledBack` where nothing was kept, `FatalFault` where nobody knows, anything else before it began. */
  private async transact(submissions: readonly Submission[]): Promise<Outcome[]> {
    const held = await this.options.mayAdd?.(this.framework);
    if (held) return submissions.map(() => ({ ...held, index: 0 }));
    const client = await this.options.store.writer.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    let committing = false;
    try {
      await client.query('begin');
      const head = await this.lockHead(client, submissions);
      if (isRefusal(head)) {
        await client.query('rollback');
        return submissions.map(() => ({ ...head, index: 0 }));
      }
      const outcomes = await this.performAll(head, submissions);
      await this.write(head);
      if (head.group.appending.tree.size === 0) {
        // A founding that was refused: not even an empty head may stay.
        await client.query('rollback');
        return outcomes;
      }
      // No way back from here: if the answer to COMMIT does not arrive, nobody knows what the database kept.
      committing = true;
      await client.query('commit');
      committing = false;
      this.publish(head);
      return outcomes;
    } catch (fault) {
      if (committing && !saysNo(fault))
        throw new FatalFault('The connection broke during a commit: whether it was kept is unknown.', { cause: fault });
      await client.query('rollback').catch(onError);
      throw new RolledBack(fault);
    } finally {
      client.off('error', onError);
      client.release(broken ?? committing);
    }
  }

  private async lockHead(client: pg.PoolClient, submissions: readonly Submission[]): Promise<LockedHead | Refusal> {
    const { spine, keys, name } = this.options;
    if (
      submissions.some(({ acts }) => acts[0] && spine.acts.get(acts[0].act)?.founds) &&
      isFrameworkKey(this.framework)
    )
      await client.query(
        `insert into record.head (framework, origin, size, root, checkpoint, at)
         values ($1, $2, 0, '', '', '1970-01-01T00:00:00Z') on conflict do nothing`,
        [this.framework, `${name}/f/${this.framework}/log`],
      );
    const { rows } = await client.query<{ origin: string; size: number; at: string; checkpoint: string }>(
      'select origin, size, at, checkpoint from record.head where framework = $1 for update',
      [this.framework],
    );
    const row = rows[0];
    if (!row) return refusal('missing', 'unknown-framework', 'An act belongs to a framework that was founded.');
    const { origin, size, at, checkpoint } = row;
    const key = size === 0 ? keys.create(this.framework, origin) : keys.find(this.framework, origin);
    // Under another key than the one before it, a head would be no head of this log.
    const moved = this.tree?.size !== size;
    if (!key || (moved && size > 0 && !key.signed(checkpoint)))
      return refusal('state', 'read-only', 'Only a process that holds the log’s key may add to the log.', {
        source: 'docs/operate/keys.md',
      });
    if (moved || !this.tree) {
      this.memory.forget();
      this.tree = await readTree(client, this.framework, size);
    }
    const appending = new Appending(client, this.framework, this.tree.copy());
    const derivation = new Derivation(client, this.framework, spine.tables);
    const known = new Known(client, kyselyOn(client), spine, this.framework, this.memory, appending, derivation);
    known.settleDay(dayIn(await known.read(spine.timeZone), new Date()));
    const group: Group = {
      client,
      spine,
      framework: this.framework,
      origin,
      appending,
      derivation,
      known,
      lastAt: at,
      entries: [],
    };
    return { group, key, size };
  }

  private async performAll({ group }: LockedHead, submissions: readonly Submission[]): Promise<Outcome[]> {
    const earlier = new Earlier(group.client, this.framework, this.options.store.secret('idempotency'));
    await earlier.load(submissions);
    const asked = submissions.flatMap(({ acts }) => acts.map(act => parse(group.spine, act)));
    await group.known.lookAhead(asked.filter((one): one is Asked => !isRefusal(one)));
    const outcomes: Outcome[] = [];
    for (const submission of submissions) {
      const outcome = earlier.find(submission) ?? (await this.performOne(group, submission));
      if (!isRefusal(outcome)) await earlier.keep(submission, outcome);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  /** All acts of a submission, or none: a batch that meets a refusal leaves no trace. */
  private async performOne(group: Group, { acts, author }: Submission): Promise<Outcome> {
    if (acts.length === 0 || acts.length > batchLimit)
      return { ...refusal('input', 'batch-size', `A batch has 1 to ${batchLimit} acts.`), index: 0 };
    const restore = acts.length > 1 ? await this.savepoint(group) : undefined;
    const done: Performed[] = [];
    for (const [index, act] of acts.entries()) {
      const outcome = await perform(group, author, act);
      if (isRefusal(outcome)) {
        if (done.length > 0) await restore?.();
        return { ...outcome, index };
      }
      await this.erase(group);
      done.push(outcome);
    }
    return done;
  }

  private async savepoint(group: Group): Promise<() => Promise<void>> {
    const { client, appending, derivation, lastAt } = group;
    const tree = appending.tree.copy();
    const entries = group.entries.length;
    await appending.flush();
    await derivation.flush();
    await client.query('savepoint batch');
    return async () => {
      await client.query('rollback to savepoint batch');
      appending.discard(tree);
      derivation.discard();
      group.entries.length = entries;
      group.lastAt = lastAt;
      this.memory.forget();
    };
  }

  /** An erasure takes effect in the transaction that records it, in the record and in all that was derived from it. */
  private async erase(group: Group): Promise<void> {
    const { spine } = this.options;
    const entry = group.entries.at(-1);
    const target = entry && spine.acts.get(entry.body.act)?.erases?.(entry.body.in as never);
    if (entry === undefined || target === undefined) return;
    await group.appending.flush();
    group.derivation.discard();
    await group.appending.erase(target, entry.position);
    await rederive(group.client, spine, this.framework);
    this.memory.forget();
  }

  private async write({ group, key, size }: LockedHead): Promise<void> {
    const { client, appending, derivation, lastAt } = group;
    const { tree } = appending;
    await appending.flush();
    await derivation.flush();
    if (tree.size === size) return;
    const root = tree.root();
    await client.query('update record.head set size = $2, root = $3, checkpoint = $4, at = $5 where framework = $1', [
      this.framework,
      tree.size,
      root,
      key.signCheckpoint(tree.size, root),
      lastAt,
    ]);
    await client.query(`select pg_notify('comity_head', $1)`, [`${this.framework} ${tree.size}`]);
  }

  /** After the commit: the head moves for readers, and what acts set off beside the record begins. */
  private publish({ group, size }: LockedHead): void {
    const { onCommit, onReactionFault, spine, store } = this.options;
    this.tree = group.appending.tree;
    if (this.tree.size === size) return;
    onCommit?.(this.framework, this.tree.size);
    for (const entry of group.entries)
      for (const reaction of spine.reactions)
        if (reaction.after === entry.body.act)
          void reaction.run(store, this.framework, entry).catch(fault => onReactionFault?.(fault));
  }
}

interface LockedHead {
  readonly group: Group & { readonly entries: OpenEntry[] };
  readonly key: LogKey;
  /** Entries before this transaction. */
  readonly size: number;
}

/** A transaction that kept nothing, and why. */
class RolledBack extends Error {
  constructor(cause: unknown) {
    super('rolled back', { cause });
  }
}

/** Did the database itself answer that it did not commit? A session that was ended (class 57) answers nothing of the kind. */
function saysNo(fault: unknown): boolean {
  return fault instanceof pg.DatabaseError && fault.code !== undefined && !fault.code.startsWith('57');
}

/** Framework keys are permanent and become paths and file names. */
export function isFrameworkKey(key: string): boolean {
  return /^[A-Za-z0-9-]{1,64}$/.test(key);
}
