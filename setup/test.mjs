import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './places.mjs';
import { tell } from './problem.mjs';
import { handOver } from './program.mjs';
import { findBrowser, installTestPrograms } from './test-programs.mjs';

/** Runs the suite, or the part under the given paths, and closes with the two lines that say what became of it. */
export async function test(tools, paths) {
  const { node, env } = tools;
  const whole = paths.length === 0;
  // Journeys drive what is built; tests beside the sources do not.
  const journeys = whole || paths.some(path => !/^(\.\/)?(src|verify)\b/.test(path));
  const broken = journeys && !(await isBuilt(tools));
  if (whole) await installTestPrograms();
  const browser = findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'comity-test-'));
  const report = join(folder, 'report.json');
  const { NODE_ENV: _, ...rest } = env;
  const vars = { ...rest, COMITY_TEST_REPORT: report, ...(browser ? { COMITY_CHROMIUM: browser } : {}) };
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const code = await handOver(node, [vitest, 'run', ...paths], { cwd: root, env: vars });
    return close(code, readReport(report), broken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A build that fails is told and counted as one failure; the tests of what is not built still run. */
async function isBuilt(tools) {
  try {
    await build(tools);
    return true;
  } catch (error) {
    tell(error);
    return false;
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

function close(code, { passed, failed, skipped }, broken) {
  // Vitest may find fault with what is no test.
  const failures = (failed === 0 && code !== 0 && passed > 0 ? 1 : failed) + (broken ? 1 : 0);
  if (passed + failures === 0) process.stdout.write('No test ran.\n');
  if (broken) process.stdout.write('The build failed, which counts as one failure: what is built is old or missing.\n');
  if (skipped.length > 0) {
    const names = skipped.map(({ name, reason }) => `${name} (${reason})`);
    process.stdout.write(`skipped ${skipped.length}: ${names.join('; ')}\n`);
  }
  process.stdout.write(`${passed} passed, ${failures} failed\n`);
  return code || (failures > 0 || passed === 0 ? 1 : 0);
}
