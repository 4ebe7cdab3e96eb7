import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import type { EngineApi, Session } from '#renderer/worker/api.ts';
import { err, ok } from '#shared/base/result.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import '@mantine/core/styles.layer.css';

const PRESENT = 'willow compass early train';
const NEXT = 'plum harbour violin sock';
let root: Root;
let asked: (readonly [string, string])[];

beforeEach(() => {
  asked = [];
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  const engine = {
    changePassphrase: (current: string, next: string) => {
      asked.push([current, next]);
      return Promise.resolve(current === PRESENT ? ok(null) : err({ code: 'wrong-passphrase', waitSeconds: 0 }));
    },
  } as unknown as EngineApi;
  const connection = {
    engine,
    session: { name: 'Ada Okoro', roles: ['practitioner'] } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  root.render(
    <MantineProvider>
      <MemoryRouter>
        <EngineProvider connection={connection}>
          <PageTitleProvider>
            <ChangePassphrase />
          </PageTitleProvider>
        </EngineProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

async function change(current: string, next: string, again: string): Promise<void> {
  await page.getByLabelText('Present passphrase').fill(current);
  await page.getByLabelText('New passphrase', { exact: true }).fill(next);
  await page.getByLabelText('New passphrase again').fill(again);
  (page.getByLabelText('New passphrase again').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}

/** Told above the form and again at its field. */
const problem = (words: RegExp) => page.getByText(words).first();

describe('changing the passphrase', () => {
  it('asks nothing of the engine until both are there, long enough and typed alike', async () => {
    await change('', 'too short', 'too short');
    await expect.element(problem(/^Enter the passphrase you have now/)).toBeVisible();
    await change(PRESENT, NEXT, `${NEXT}s`);
    await expect.element(problem(/^The two passphrases are not the same/)).toBeVisible();
    await change(PRESENT, PRESENT, PRESENT);
    await expect.element(problem(/^This is the passphrase you have now/)).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('says that the present one is wrong, and changes it once it is right', async () => {
    await change('something else entirely', NEXT, NEXT);
    await expect.element(problem(/^This is not your present passphrase/)).toBeVisible();
    await change(PRESENT, NEXT, NEXT);
    await expect.element(page.getByText('Your passphrase is changed')).toBeVisible();
    expect(asked.at(-1)).toEqual([PRESENT, NEXT]);
  });
});
