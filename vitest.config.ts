import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'examples/**/*.test.ts',
      'verify/**/*.test.{ts,tsx}',
      'test/**/*.test.{ts,tsx}',
    ],
    exclude: [...configDefaults.exclude, 'dist/**', 'data/**'],
    globalSetup: 'setup/vitest-database.ts',
    setupFiles: 'setup/vitest-quiet.ts',
    reporters: ['default', './setup/reporter.mjs'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
