import { defineConfig } from 'vitest/config';

// On a busy machine a browser takes its time to start.
const PATIENCE = 300_000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/build-command.ts',
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
  },
});
