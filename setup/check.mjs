import { join } from 'node:path';
import { root } from './places.mjs';
import { capture } from './program.mjs';
import { progress } from './progress.mjs';

const checks = [
  ['Types', 'tsc', ['--noEmit']],
  ['Types of islands', 'tsc', ['--noEmit', '-p', 'src/islands']],
  [
    'Format',
    'biome',
    ['ci', '--vcs-enabled=true', '--vcs-client-kind=git', '--vcs-use-ignore-file=true', '--reporter=summary'],
  ],
  ['Lint', 'oxlint', ['--deny-warnings']],
];

/** Runs every check, also after one that fails; 1 where any did. */
export async function check({ env }) {
  let code = 0;
  for (const [what, program, args] of checks) {
    try {
      await progress(what, () => capture(join(root, 'node_modules', '.bin', program), args, { cwd: root, env }));
    } catch ({ message, output }) {
      process.stderr.write(`${output || message}\n`);
      code = 1;
    }
  }
  return code;
}
