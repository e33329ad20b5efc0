import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fetched } from './places.mjs';
import { Problem } from './problem.mjs';

/** Two commands at once must not install or build over each other: the second waits. A dead holder's lock is taken away. */
export async function locked(work) {
  const file = join(fetched, 'lock');
  for (let told = false; !take(file); await pause(200)) {
    const holder = Number(read(file));
    if (holder && !isAlive(holder)) rmSync(file, { force: true });
    else if (!told)
      process.stderr.write(`Waiting for another ./dev (process ${holder || 'just starting'}) to set up.\n`);
    told = true;
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    mkdirSync(fetched, { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch ({ code, message }) {
    if (code === 'EEXIST') return false;
    throw new Problem(`This folder cannot be written (${message}): run the command as the user to whom it belongs.`);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch ({ code }) {
    return code === 'EPERM';
  }
}
