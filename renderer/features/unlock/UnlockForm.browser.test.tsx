import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import type { EngineApi, Profile, UnlockRefusal } from '#renderer/worker/api.ts';
import { err } from '#shared/base/result.ts';
import { UnlockForm } from './UnlockForm.tsx';
import '@mantine/core/styles.layer.css';

const profile: Profile = { id: 'p1', initials: 'AO', awaitingConfirmation: false, revoked: false };
let root: Root;
let tried: string[];

beforeEach(() => {
  tried = [];
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

/** The engine as far as this screen asks it: it refuses every passphrase for the given reason. */
function show(refusal: UnlockRefusal, who: Profile = profile): void {
  const engine = {
    unlock: (_profile: string, passphrase: string) => {
      tried.push(passphrase);
      return Promise.resolve(err(refusal));
    },
  } as unknown as EngineApi;
  const connection = {
    engine,
    session: null,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  root.render(
    <MantineProvider>
      <MemoryRouter>
        <EngineProvider connection={connection}>
          <UnlockForm profile={who} />
        </EngineProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
}

const passphrase = () => page.getByLabelText('Passphrase of AO');
async function unlockWith(text: string): Promise<void> {
  await passphrase().fill(text);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

describe('unlocking', () => {
  it('takes the focus at once, and asks for a passphrase before it tries one', async () => {
    show({ code: 'wrong-passphrase', waitSeconds: 0 });
    await expect.element(passphrase()).toHaveFocus();
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect.element(passphrase()).toHaveAccessibleDescription('Problem: Enter your passphrase');
    expect(tried).toEqual([]);
  });

  it('empties the field after a wrong passphrase and gives no hint of the right one', async () => {
    show({ code: 'wrong-passphrase', waitSeconds: 0 });
    await unlockWith('not the one');
    await expect.element(page.getByText(/^Problem: This is not the passphrase/)).toBeVisible();
    await expect.element(passphrase()).toHaveValue('');
    await expect.element(passphrase()).toHaveFocus();
  });

  it('counts down the wait and tries nothing meanwhile', async () => {
    show({ code: 'wrong-passphrase', waitSeconds: 2 });
    await unlockWith('not the one');
    await expect.element(page.getByText(/You can try again in [12] seconds?/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'Unlock' }), { timeout: 4_000 }).toBeEnabled();
    expect(tried).toEqual(['not the one']);
  });

  it.each([
    ['open-elsewhere', 'Haversack is open in another window'],
    ['revoked', 'This laptop has been removed from the service'],
    ['keyring-damaged', 'The keys kept on this laptop cannot be read'],
    ['no-such-profile', 'This person is no longer on this laptop'],
  ] as const)('says what %s means', async (code, title) => {
    show({ code });
    await unlockWith('any at all');
    await expect.element(page.getByRole('alert').getByText(title, { exact: true })).toBeVisible();
  });

  it('leads a laptop that is not confirmed yet to the place where it waits', async () => {
    show({ code: 'no-such-profile' }, { ...profile, awaitingConfirmation: true });
    await expect.element(page.getByRole('button', { name: 'See whether it is confirmed' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Unlock' }).query()).toBeNull();
  });

  it('says at once that the laptop was removed, and asks for no passphrase', async () => {
    show({ code: 'revoked' }, { ...profile, revoked: true });
    await expect.element(page.getByRole('alert').getByText('This laptop has been removed from the service', { exact: true })).toBeVisible();
    expect(page.getByRole('button', { name: 'Unlock' }).query()).toBeNull();
  });
});
