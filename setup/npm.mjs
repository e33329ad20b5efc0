import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fetched, root } from './places.mjs';
import { capture } from './program.mjs';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];

/** Runs `npm install`: no package's script runs. Where there is no home to write to, the cache lies beside what is fetched. */
export function npmInstall(args, env) {
  const cache = env.npm_config_cache ?? join(env.HOME || homedir(), '.npm');
  const own = isWritable(cache) ? {} : { npm_config_cache: join(fetched, 'npm-cache') };
  return capture('npm', ['install', ...quiet, ...args], { cwd: root, env: { ...env, ...own } });
}

/** Can a folder be written, or be made? */
function isWritable(folder) {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
