import { writeFileSync } from 'node:fs';

/**
 * Writes what became of the tests to the file that COMITY_TEST_REPORT names; `./dev test` prints it as its last lines,
 * after everything else has spoken. A file that does not load and an error outside of any test count as failures.
 */
export default class {
  onTestRunEnd(modules, unhandled) {
    const file = process.env.COMITY_TEST_REPORT;
    if (!file) return;
    const report = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      let failed = 0;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') report.passed += 1;
        else if (state === 'failed') failed += 1;
        else
          report.skipped.push({
            name: test.fullName,
            reason: note ?? (test.options.mode === 'todo' ? 'to do' : 'no reason given'),
          });
      }
      report.failed += failed;
      if (!module.ok() && failed === 0) report.failed += 1;
    }
    writeFileSync(file, JSON.stringify(report));
  }
}
