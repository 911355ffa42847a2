import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/build-command.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
