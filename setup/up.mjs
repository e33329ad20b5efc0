import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { dist, root } from './places.mjs';
import { tell } from './problem.mjs';

/** Serves, and builds and restarts when a source changes. A build that fails leaves the running server as it is. */
export async function up(tools, more) {
  const words = ['serve', '--demo', ...more];
  let isDirty = false;
  let isStopping = false;
  let wake = () => {};
  for (const folder of ['src', 'examples', 'verify/src'].map(path => join(root, path)).filter(existsSync))
    watch(folder, { recursive: true }, () => {
      isDirty = true;
      wake();
    });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      isStopping = true;
      wake();
    });
  let server = start(tools, words);
  while (!isStopping) {
    if (!isDirty) await new Promise(resolve => (wake = resolve));
    // An editor writes several files at once.
    await pause(150);
    if (isStopping || !isDirty) continue;
    isDirty = false;
    try {
      await build(tools);
    } catch (error) {
      tell(error);
      continue;
    }
    await end(server);
    server = start(tools, words);
  }
  await end(server);
  return 0;
}

function start({ node, env }, words) {
  // Not in the terminal's group: Ctrl-C is for us, and we pass it on once.
  const child = spawn(node, [join(dist, 'server', 'main.js'), ...words], {
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  child.once('exit', code => {
    if (code) process.stderr.write(`The server ended with ${code}: it is started again when a source changes.\n`);
  });
  return child;
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
