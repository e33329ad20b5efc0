import type { SerializedError, TestCase, TestModule } from 'vitest/node';
import { DefaultReporter } from 'vitest/node';

/** Vitest's own report, and behind it the line that everyone reads: what was skipped, and `N passed, N failed`. */
export default class Reporter extends DefaultReporter {
  override onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: 'passed' | 'interrupted' | 'failed',
  ): void {
    super.onTestRunEnd(modules, errors, reason);
    const tests = modules.flatMap(module => [...module.children.allTests()]);
    const of = (state: string) => tests.filter(test => test.result().state === state);
    // A file that cannot be read is a failure too, although it holds no test.
    const broken = modules.filter(module => module.state() === 'failed' && module.errors().length > 0).length;
    const failed = of('failed').length + broken + errors.length;
    const skipped = of('skipped');
    if (skipped.length > 0) process.stdout.write(`${skipped.length} skipped: ${skipped.map(nameOf).join('; ')}\n`);
    process.stdout.write(`${of('passed').length} passed, ${failed} failed\n`);
    if (tests.length === 0) process.exitCode = 1;
  }
}

function nameOf(test: TestCase): string {
  const result = test.result();
  const why = result.state === 'skipped' && result.note ? ` (${result.note})` : '';
  return `${test.fullName}${why}`;
}
