import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

/** A test that passes while something complains on the console hides what the next reader has to find: so noise fails it. */
let noise: string[] = [];

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const)
  console[method] = (...words: unknown[]) => void noise.push(`console.${method}: ${format(...words)}`);

function fail(): void {
  if (noise.length === 0) return;
  const heard = noise.join('\n');
  noise = [];
  throw new Error(`Something wrote to the console.\n${heard}`);
}

afterEach(fail);
afterAll(fail);
