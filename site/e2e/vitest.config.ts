import { defineConfig } from 'vitest/config';

/** Tests in a real browser, on an invented community. Needs Debian's chromium package. */
export default defineConfig({
  test: {
    include: ['site/e2e/*.e2e.ts'],
    globalSetup: ['site/e2e/setup.ts'],
    testTimeout: 120_000,
    // A hook may build a site, on a machine that has other work.
    hookTimeout: 300_000,
    // One browser at a time: the pages are measured too.
    fileParallelism: false,
  },
});
