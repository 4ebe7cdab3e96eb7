/** Two kinds of unit test: `*.test.ts` in Node, `*.browser.test.ts(x)` in a real Chromium. `--project node|browser` picks one. */
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunch } from './tests/support/chromium.ts';

const browserTests = ['{shared,renderer,tests}/**/*.browser.test.{ts,tsx}'];
const elsewhere = ['**/node_modules/**', '**/dist/**', 'tests/architecture/planted/**', 'tests/e2e/**'];

export default defineConfig({
  plugins: [react()],
  // Vite would otherwise reload the page when it first meets one of these in the middle of a test.
  optimizeDeps: {
    include: [
      '@mantine/charts',
      '@mantine/core',
      '@mantine/dates',
      '@mantine/hooks',
      '@mantine/notifications',
      '@tabler/icons-react',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      '@zip.js/zip.js/lib/zip-core-native.js',
      'axe-core',
      'cborg',
      'comlink',
      'd3-geo',
      'dayjs',
      'double-metaphone',
      'docx',
      'docx/watermarks',
      'fflate',
      'get-nonce',
      'libsodium-wrappers-sumo',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react-router',
      'rxdb',
      'rxdb/plugins/replication',
      'rxdb/plugins/storage-dexie',
      'rxdb/plugins/storage-memory',
      'rxjs',
      'temporal-polyfill',
      'topojson-client',
      'zod',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,renderer,sync-server,electron,build,tests}/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, ...browserTests],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          exclude: elsewhere,
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await browserLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
