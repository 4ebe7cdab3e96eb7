import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SyncState } from '#renderer/worker/api.ts';
import { SyncStanding } from './SyncStanding.tsx';
import '@mantine/core/styles.layer.css';

const state: SyncState = {
  phase: 'idle',
  waiting: 0,
  received: 0,
  refused: 0,
  quarantined: 0,
  conflicts: 0,
  equal: false,
};
const SAME = 'All saved copies are the same here and on the server';

let root: Root;
beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const show = (changed: Partial<SyncState>) =>
  root.render(
    <MantineProvider>
      <SyncStanding sync={{ ...state, ...changed }} />
    </MantineProvider>,
  );

describe('how syncing stands', () => {
  it('says that both sides are the same only when they were compared and are', async () => {
    show({ equal: true });
    await expect.element(page.getByRole('heading')).toHaveTextContent(SAME);
    // An empty queue alone proves nothing.
    show({ equal: false, waiting: 0 });
    await expect.element(page.getByRole('heading')).toHaveTextContent('Saved on this laptop');
    for (const phase of ['offline', 'connecting', 'sending', 'receiving', 'checking', 'stopped'] as const) {
      show({ phase, equal: true });
      await expect.element(page.getByRole('heading')).not.toHaveTextContent(SAME);
    }
  });

  it('says how far the clock is off, and which way', async () => {
    show({ clockSkewSeconds: 86_400 + 2 * 3600 });
    await expect.element(page.getByText('This laptop’s clock is 1 day 2 h ahead of the server’s')).toBeVisible();
    show({ clockSkewSeconds: -600 });
    await expect.element(page.getByText('This laptop’s clock is 10 min behind the server’s')).toBeVisible();
    show({ clockSkewSeconds: 30 });
    await expect.element(page.getByText('clock is')).not.toBeInTheDocument();
  });

  it('gives the reason when the server cannot be trusted, and says that nothing is lost', async () => {
    show({ phase: 'offline', problem: 'server-not-trusted' });
    await expect.element(page.getByText('The server’s answers cannot be trusted')).toBeVisible();
    await expect.element(page.getByText(/nothing is lost/)).toBeVisible();
  });
});
