import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';
import { dist, root } from './places.mjs';
import { Problem } from './problem.mjs';
import { capture } from './program.mjs';
import { progress } from './progress.mjs';
import { readStamp, stampOf } from './stamp.mjs';

/** All that a build depends on. */
const sources = [
  'src',
  'verify/src',
  'examples',
  'test/bench',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stampFile = join(dist, 'stamp');
const vite = join('node_modules', 'vite', 'bin', 'vite.js');

/** Builds server and style sheet into `dist/`, unless what is there was built from the same sources. */
export async function build({ node, env }) {
  if (isBuilt()) return;
  await locked(async () => {
    if (isBuilt()) return;
    // Taken before: what changes meanwhile is built next time.
    const stamp = stampOf(sources);
    mkdirSync(dist, { recursive: true });
    rmSync(stampFile, { force: true });
    const options = { cwd: root, env: { ...env, NODE_ENV: 'production', NO_COLOR: '1' } };
    try {
      await progress('Building', () =>
        Promise.all([capture(node, [vite, 'build', '--ssr'], options), capture(node, [vite, 'build'], options)]),
      );
    } catch ({ output }) {
      throw new Problem('The build failed; what it said stands above.', { output, code: 1 });
    }
    writeFileSync(stampFile, `${stamp}\n`);
  });
}

function isBuilt() {
  return existsSync(join(dist, 'server', 'main.js')) && readStamp(stampFile) === stampOf(sources);
}
