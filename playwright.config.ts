/** The stories told over real processes: a sync server, laptops (the bundled Electron main process), a link that can fail. */
import { defineConfig } from '@playwright/test';
import { browserLaunch } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { browserName: 'chromium', launchOptions: await browserLaunch() },
});
