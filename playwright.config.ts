import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;
const browserEnv: Record<string, string> = JSON.parse(process.env.CHROMIUM_ENV ?? '{}');

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './tools/test/start-product.ts',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: '.data/test-results',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    // Set by the global set-up, before a worker reads this file.
    baseURL: process.env.DARKROOM_WEB_URL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      env: { ...process.env, ...browserEnv },
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
