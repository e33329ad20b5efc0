import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { root } from './places.mjs';
import { handOver } from './program.mjs';

/** Runs the suite, or the part under the given paths, and closes with the two lines that say what became of it. */
export async function test({ node, env }, paths) {
  const whole = paths.length === 0 || paths.some(path => path.startsWith('test'));
  const browser = await findBrowser({ mayInstall: whole });
  const folder = mkdtempSync(join(tmpdir(), 'comity-test-'));
  const report = join(folder, 'report.json');
  const { NODE_ENV: _, ...rest } = env;
  const vars = { ...rest, COMITY_TEST_REPORT: report, ...(browser ? { COMITY_CHROMIUM: browser } : {}) };
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const code = await handOver(node, [vitest, 'run', ...paths], { cwd: root, env: vars });
    return close(code, readReport(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without a report the run broke off, which is a failure. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

function close(code, { passed, failed, skipped }) {
  const failures = failed === 0 && code !== 0 && passed > 0 ? 1 : failed;
  if (passed + failures === 0) process.stdout.write('No test ran.\n');
  if (skipped.length > 0) {
    const names = skipped.map(({ name, reason }) => `${name} (${reason})`);
    process.stdout.write(`skipped ${skipped.length}: ${names.join('; ')}\n`);
  }
  process.stdout.write(`${passed} passed, ${failures} failed\n`);
  return code || (failures > 0 || passed === 0 ? 1 : 0);
}
