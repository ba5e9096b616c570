import { defineConfig } from 'vitest/config';

/** Unit tests: beside the code, in plain Node, without a browser. The browser's tests stand in site/e2e. */
export default defineConfig({
  test: {
    include: ['{content,scripts,site}/**/*.test.ts'],
    exclude: ['site/e2e/**', '**/fixtures/**', '**/node_modules/**'],
    // Some harvest real Git repositories; on a busy machine with two cores that takes its time.
    testTimeout: 60_000,
  },
});
