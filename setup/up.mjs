import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { dist, root } from './places.mjs';

/** Serves, and builds and restarts when a source changes. A build that fails leaves the running server as it is. */
export async function up(tools, words) {
  let changed = () => {};
  for (const folder of ['src', 'examples', 'verify/src'].map(path => join(root, path)).filter(existsSync))
    watch(folder, { recursive: true }, () => changed());
  const stopping = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('stop'));
  });
  let server = start(tools, words);
  for (;;) {
    const change = new Promise(resolve => {
      changed = () => resolve('change');
    });
    if ((await Promise.race([change, stopping])) === 'stop') break;
    // An editor writes several files at once.
    await pause(150);
    try {
      await build(tools);
    } catch ({ message, output = '' }) {
      process.stderr.write(`${output}\n${message} Mend it, and it is built again.\n`);
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
