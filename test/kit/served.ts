import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

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
  /** What its clock says. */
  now(): number;
  /** Lets time pass for it, and for nobody else, without waiting. */
  letPass(ms: number): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const main = resolve('dist/server/main.js');
const movedClock = `--import=${pathToFileURL(resolve('test/kit/moved-clock.ts'))}`;

/** Where the folder is empty, a copy of the example that is loaded once a run is put there first. */
export async function serveExample(env: Record<string, string> = {}, ahead = 0): Promise<Served> {
  const data = env.COMITY_DATA ?? mkdtempSync(join(tmpdir(), 'comity-served-'));
  if (env.DATABASE_URL === undefined && process.env.COMITY_TEST_FOLDER && readdirSync(data).length === 0)
    execFileSync('cp', ['-a', `${await loadedExample(process.env.COMITY_TEST_FOLDER)}/.`, data]);
  return serve(data, env, ahead);
}

/** Whoever needs it first makes it; the others wait. */
async function loadedExample(folder: string): Promise<string> {
  const [made, making] = [join(folder, 'example'), join(folder, 'making')];
  for (; !existsSync(made); await pause(50)) {
    try {
      mkdirSync(making);
    } catch {
      continue;
    }
    try {
      const data = mkdtempSync(join(folder, 'loading-'));
      await (await serve(data, { COMITY_DATA: data })).stop();
      if (!existsSync(made)) renameSync(data, made);
    } finally {
      rmdirSync(making);
    }
  }
  return made;
}

async function serve(data: string, env: Record<string, string>, ahead = 0): Promise<Served> {
  const child = spawn(process.execPath, [movedClock, main, 'serve', '--demo'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      COMITY_DATA: data,
      PORT: '0',
      NODE_ENV: 'production',
      ...env,
      COMITY_TEST_AHEAD: String(ahead),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let aheadNow = ahead;
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
    now: () => Date.now() + aheadNow,
    letPass: async ms => {
      const told = once(child, 'message');
      child.send(ms);
      [aheadNow] = await told;
    },
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
