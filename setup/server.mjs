import { join } from 'node:path';
import { dist } from './places.mjs';
import { handOver } from './program.mjs';

/** Runs the built command line with these words, in this program's place. */
export function runComity({ node, env }, words) {
  return handOver(node, [join(dist, 'server', 'main.js'), ...words], { env: { NODE_ENV: 'production', ...env } });
}
