import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Paper } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** No paper was made, and it is worth asking again: too many are waiting, or this one took too long. */
export class PressBusy extends Error {
  override readonly name = 'PressBusy';
}

/** What is to be set: all that it takes, so that it can be set elsewhere and later. `address`: of the page it is made from. */
export type Manuscript =
  | { readonly kind: 'pdf'; readonly paper: Paper; readonly address: string }
  | { readonly kind: 'docx'; readonly paper: Paper; readonly address: string }
  | { readonly kind: 'xlsx'; readonly sheets: readonly Sheet[] };

/** How far one is: steps done, of so many. */
export interface Step {
  readonly step: number;
  readonly steps: number;
}

export type Told =
  | Step
  | { readonly file: Uint8Array; readonly step?: undefined }
  | { readonly fault: string; readonly step?: undefined };

export interface Setting {
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
}

interface Job extends Setting {
  readonly manuscript: Manuscript;
  readonly done: (file: Uint8Array) => void;
  readonly failed: (fault: Error) => void;
}

export interface PressLimits {
  /** Papers that may wait behind the one that is being set. */
  readonly waiting: number;
  /** How long setting one may take, in milliseconds. */
  readonly time: number;
  /** How long the process is kept without work. */
  readonly idle: number;
}

/**
 * Sets papers one after the other, in a process that has no environment and an empty folder to look into. The typesetter
 * is native code that nothing interrupts: what is given up ends with its process, at once.
 */
export class Press {
  private readonly jobs: Job[] = [];
  private readonly limits: PressLimits;
  private child: ChildProcess | undefined;
  private running: Job | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(limits: Partial<PressLimits> = {}) {
    this.limits = { waiting: 16, time: 30_000, idle: 120_000, ...limits };
  }

  /** Of a paper, a tagged PDF on A4 with its fonts. */
  async set(manuscript: Manuscript, { signal, onStep }: Setting = {}): Promise<Uint8Array> {
    if (this.jobs.length >= this.limits.waiting) throw new PressBusy('Too many papers are waiting.');
    return new Promise((done, failed) => {
      this.jobs.push({ manuscript, done, failed, ...(signal && { signal }), ...(onStep && { onStep }) });
      this.next();
    });
  }

  private next(): void {
    if (this.running) return;
    clearTimeout(this.idle);
    const job = this.jobs.shift();
    if (!job) {
      this.idle = setTimeout(() => this.giveUp(), this.limits.idle).unref();
      return;
    }
    this.running = job;
    const child = (this.child ??= this.open());
    const end = (outcome: Uint8Array | Error) => {
      clearTimeout(timer);
      job.signal?.removeEventListener('abort', cancelled);
      child.off('message', hear).off('exit', ended);
      rest(child);
      this.running = undefined;
      if (outcome instanceof Error) {
        this.giveUp();
        job.failed(outcome);
      } else job.done(outcome);
      this.next();
    };
    const hear = (told: Told) => {
      if (told.step !== undefined) job.onStep?.(told);
      else end('file' in told ? told.file : new Error(`the paper was not set: ${told.fault}`));
    };
    const ended = () => end(new Error('the press ended before the paper was set'));
    const cancelled = () => end(job.signal?.reason);
    const timer = setTimeout(() => end(new PressBusy('Setting the paper took too long.')), this.limits.time);
    child.on('message', hear).once('exit', ended);
    job.signal?.addEventListener('abort', cancelled);
    child.ref();
    child.channel?.ref();
    if (job.signal?.aborted) cancelled();
    else child.send(job.manuscript);
  }

  private open(): ChildProcess {
    const workspace = mkdtempSync(join(tmpdir(), 'comity-paper-'));
    // Beside this file, as source or as built.
    const file = new URL(`./press-child${extname(import.meta.url)}`, import.meta.url);
    const child = fork(file, [workspace], { env: {}, execArgv: [], serialization: 'advanced', stdio: 'ignore' });
    const clear = () => rmSync(workspace, { recursive: true, force: true });
    const kill = () => {
      child.kill('SIGKILL');
      clear();
    };
    process.once('exit', kill);
    child.once('exit', () => {
      process.off('exit', kill);
      clear();
      if (this.child === child) this.child = undefined;
    });
    child.on('error', () => {});
    return child;
  }

  private giveUp(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

/** Nothing that only waits keeps this process from ending. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
