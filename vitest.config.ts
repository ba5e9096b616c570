import { defineConfig } from 'vitest/config';

/** Three suites, by how much of a machine they take. A fourth one, in a real browser, stands in site/e2e. */
export default defineConfig({
  test: {
    projects: [
      suite('unit', ['{content,scripts,site}/**/*.test.ts'], 60, ['**/*.integration.test.ts']),
      // The commands as processes, servers, time limits that are reached.
      suite('integration', ['scripts/**/*.integration.test.ts'], 600),
      // Faults that take minutes to inject.
      suite('faults', ['scripts/faults/*.faults.ts'], 1_500),
    ],
  },
});

/** Tests beside the code, in plain Node; the seconds are those of a busy machine with two cores. */
function suite(name: string, include: string[], seconds: number, exclude: string[] = []) {
  return {
    test: {
      name,
      include,
      exclude: ['site/e2e/**', '**/fixtures/**', '**/node_modules/**', ...exclude],
      testTimeout: seconds * 1_000,
      hookTimeout: seconds * 1_000,
    },
  };
}
