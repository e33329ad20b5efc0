import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { pdfData } from './pdf-data.ts';

/** No paper was made, and it is worth asking again: too many are waiting, or this one took too long. */
export class PressBusy extends Error {
  override readonly name = 'PressBusy';
}

interface Job {
  readonly paper: string;
  readonly done: (file: Uint8Array) => void;
  readonly failed: (fault: Error) => void;
}

export interface PressLimits {
  /** Papers that may wait behind the one that is being set. */
  readonly waiting: number;
  /** How long setting one may take, in milliseconds. */
  readonly time: number;
  /** How long the thread is kept without work. */
  readonly idle: number;
}

/** Sets papers one after the other, in a thread that has no environment and an empty folder to look into. */
export class Press {
  private readonly jobs: Job[] = [];
  private readonly limits: PressLimits;
  private worker: Worker | undefined;
  private running: Job | undefined;
  /** A thread that was given up and has not ended yet: until it has, no other begins. */
  private ending: Promise<unknown> | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(limits: Partial<PressLimits> = {}) {
    this.limits = { waiting: 16, time: 30_000, idle: 120_000, ...limits };
  }

  /** A tagged PDF on A4 with its fonts. `address`: where the page stands that the paper was made from. */
  async pdf(paper: Paper, address: string): Promise<Uint8Array> {
    if (this.jobs.length >= this.limits.waiting) throw new PressBusy('Too many papers are waiting.');
    const data = pdfData(paper, address);
    return new Promise((done, failed) => {
      this.jobs.push({ paper: data, done, failed });
      this.next();
    });
  }

  private next(): void {
    if (this.running || this.ending) return;
    clearTimeout(this.idle);
    const job = this.jobs.shift();
    if (!job) {
      this.idle = setTimeout(() => this.giveUp(), this.limits.idle).unref();
      return;
    }
    this.running = job;
    const worker = (this.worker ??= this.open());
    const timer = setTimeout(() => end(new PressBusy('Setting the paper took too long.')), this.limits.time);
    const end = (outcome: Uint8Array | Error) => {
      clearTimeout(timer);
      worker.off('message', end).off('error', end);
      worker.unref();
      this.running = undefined;
      if (outcome instanceof Error) {
        this.giveUp();
        job.failed(outcome);
      } else job.done(outcome);
      this.next();
    };
    worker.once('message', end).once('error', end);
    worker.ref();
    worker.postMessage(job.paper);
  }

  private open(): Worker {
    const workspace = mkdtempSync(join(tmpdir(), 'comity-paper-'));
    // Beside this file, as source or as built.
    const file = new URL(`./pdf-worker${extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData: workspace, env: {}, execArgv: [] });
    worker.once('exit', () => rmSync(workspace, { recursive: true, force: true }));
    return worker;
  }

  private giveUp(): void {
    const { worker } = this;
    if (!worker) return;
    this.worker = undefined;
    this.ending = worker.terminate().finally(() => {
      this.ending = undefined;
      this.next();
    });
  }
}
