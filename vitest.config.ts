import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/web'].map((root) => ({
      extends: true,
      test: { name: root.split('/').at(-1), include: [`${root}/{src,test}/**/*.test.{ts,tsx}`] },
    })),
    globalSetup: 'tools/test/database-server.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
