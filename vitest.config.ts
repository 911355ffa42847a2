import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], globalSetup: 'tests/build-command.ts', testTimeout: 60_000 },
});
