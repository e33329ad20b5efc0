import type { Author } from './body.ts';
import type { LogKeys } from './checkpoint.ts';
import type { ActRequest, Performed } from './perform.ts';
import type { FatalFault, Refusal } from './refusal.ts';
import type { Spine } from './spine.ts';
import type { Store } from './store/store.ts';
import { Writer } from './writer.ts';

/** Acts that belong together: one act, or a batch that is appended whole or not at all. */
export interface Submission {
  readonly framework: string;
  readonly author: Author | null;
  /** Whose idempotency keys these are: a person or a token. */
  readonly principal: string;
  readonly acts: readonly ActRequest[];
  readonly idempotencyKey?: string | undefined;
}

/** What was appended, act by act; or the refusal, and the index of the act that met it. */
export type Outcome = readonly Performed[] | (Refusal & { readonly index: number });

export interface RecordOptions {
  readonly store: Store;
  readonly spine: Spine;
  readonly keys: LogKeys;
  /** The first part of the origin of logs founded here (`COMITY_NAME`). */
  readonly name: string;
  /** Called once when the outcome of a commit is unknown: the process must stop. */
  readonly onFatal: (fault: FatalFault) => void;
  /** Called after each commit, before the acts are answered. */
  readonly onCommit?: (framework: string, size: number) => void;
  /** Asked before each group of acts: why nothing may be added to this log now, or nothing. */
  readonly mayAdd?: (framework: string) => Promise<Refusal | undefined>;
  /** A reaction that failed. The act stands all the same. */
  readonly onReactionFault?: (fault: unknown) => void;
}

/** The record of this instance, open for acts. */
export interface Record {
  readonly spine: Spine;
  readonly store: Store;
  readonly keys: LogKeys;
  /** Appends or refuses. Answers only after the commit. Throws on a fault; `FatalFault` when the outcome is unknown. */
  perform(submission: Submission): Promise<Outcome>;
  /** Resolves when nothing is queued or under way. */
  settled(): Promise<void>;
}

export function openRecord(options: RecordOptions): Record {
  const { store, spine, keys } = options;
  const writers = new Map<string, Writer>();
  return {
    spine,
    store,
    keys,
    perform(submission) {
      let writer = writers.get(submission.framework);
      if (!writer) writers.set(submission.framework, (writer = new Writer(submission.framework, options)));
      return writer.submit(submission);
    },
    async settled() {
      await Promise.all([...writers.values()].map(writer => writer.settled()));
    },
  };
}
