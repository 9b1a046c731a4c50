import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const roots = [...readdirSync('packages').map((name) => `packages/${name}`), 'apps/web', 'tools'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('apps/web/src', import.meta.url)) } },
  test: {
    projects: roots.map((root) => ({
      extends: true,
      test: { name: basename(root), include: [`${root}/**/*.test.{ts,tsx,mjs}`] },
    })),
    globalSetup: 'tools/test/database-server.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
