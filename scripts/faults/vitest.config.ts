import { defineConfig } from 'vitest/config';

/** Faults that take minutes to inject: `npm run test:faults`. */
export default defineConfig({
  test: { include: ['scripts/faults/*.faults.ts'], testTimeout: 1_200_000 },
});
