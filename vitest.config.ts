import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants to read how many tests there were. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
    testTimeout: 30_000,
    coverage: { include: ['src/core/**', 'src/syntax/**'], thresholds: { lines: 95 } },
  },
});
