import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A running server with the example in a folder of its own, as `npm start` makes it. */
export interface Served {
  readonly address: string;
  readonly data: string;
  readonly pid: number;
  readonly output: string;
  /** The one-time link of the persona whose label begins so. */
  linkOf(label: string): string;
  readonly token: string;
  /** Runs a verb of the command line beside the server. */
  comity(words: readonly string[], env?: Record<string, string>): Promise<Ran>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const main = resolve('dist/server/main.js');

export async function serveExample(env: Record<string, string> = {}): Promise<Served> {
  const data = env.COMITY_DATA ?? mkdtempSync(join(tmpdir(), 'comity-served-'));
  const child = spawn(process.execPath, [main, 'serve', '--demo'], {
    env: { ...process.env, DATABASE_URL: '', COMITY_DATA: data, PORT: '0', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await untilReady(child);
  const address = /ready on (\S+)/.exec(output)?.[1] ?? '';
  return {
    address,
    data,
    pid: child.pid ?? 0,
    output,
    linkOf: label => new RegExp(`^ +${label}.* (http\\S+)$`, 'm').exec(output)?.[1] ?? '',
    token: /COMITY_TOKEN=(\S+)/.exec(output)?.[1] ?? '',
    comity: (words, more = {}) => runComity(words, { COMITY_DATA: data, DATABASE_URL: '', ...env, ...more }),
    stop: async (signal = 'SIGTERM') => {
      const ended = new Promise<number | null>(done => child.once('exit', done));
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      else return child.exitCode;
      const code = await ended;
      if (signal === 'SIGTERM' && env.COMITY_DATA === undefined) rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

export function runComity(words: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise(done => {
    const child = spawn(process.execPath, [main, ...words], {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', chunk => (out += chunk));
    child.stderr.on('data', chunk => (err += chunk));
    child.once('exit', code => done({ code, out, err }));
  });
}

/** Reads what the server says until it has said how to act in the example, or fails with what it said. */
function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((ready, fail) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (/COMITY_TOKEN=\S+\n/.test(output)) ready(output);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', code => fail(new Error(`the server ended with ${code}: ${output}`)));
    setTimeout(() => fail(new Error(`the server did not get ready: ${output}`)), 60_000).unref();
  });
}
