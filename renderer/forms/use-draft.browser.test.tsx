import { useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type EngineConnection, EngineProvider } from '#renderer/ui/engine-context.tsx';
import { SavedIndicator } from '#renderer/ui/SavedIndicator.tsx';
import type { EngineApi, LocalDraft } from '#renderer/worker/api.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { type Draft, type DraftPlace, useDraft } from './use-draft.ts';

const savedAt = zonedInstant('2026-03-03T14:02:00+00:00[Europe/London]');
const place: DraftPlace = { draft: 'visit-1', kind: 'visit', parents: [] };

let root: Root;
let drafts: Map<string, LocalDraft>;
let savers: Set<() => Promise<unknown>>;
let diskIsFull: boolean;
let draft: Draft;

function connectionTo(): EngineConnection {
  const engine: Partial<EngineApi> = {
    draft: async (id) => drafts.get(id) ?? null,
    saveDraft: async (saved) => {
      if (diskIsFull) return { ok: false, error: { code: 'storage-full' } };
      drafts.set(saved.draft, { ...saved, savedAt });
      return { ok: true, value: { savedAt } };
    },
    discardDraft: async (id) => void drafts.delete(id),
  };
  return {
    engine: engine as EngineApi,
    session: null,
    connectTo: async () => null,
    lock: async () => undefined,
    beforeLock: (save) => {
      savers.add(save);
      return () => savers.delete(save);
    },
  };
}

const keep = (next: Draft) => {
  draft = next;
};

function Screen({ onDraft }: { readonly onDraft: (draft: Draft) => void }) {
  const draft = useDraft(place, {});
  useLayoutEffect(() => onDraft(draft));
  if (draft.body === undefined) return null;
  const text = draft.body['text'];
  return (
    <>
      <textarea
        aria-label="Account"
        value={typeof text === 'string' ? text : ''}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <SavedIndicator state={draft.saved} />
    </>
  );
}

function open(): void {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <EngineProvider connection={connectionTo()}>
      <Screen onDraft={keep} />
    </EngineProvider>,
  );
}

const box = () => page.getByRole('textbox', { name: 'Account' });
const type = async (text: string) => {
  await expect.element(box()).toBeVisible();
  (box().element() as HTMLElement).focus();
  await userEvent.keyboard(text);
};

beforeEach(() => {
  drafts = new Map();
  savers = new Set();
  diskIsFull = false;
  open();
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

describe('a draft on a screen', () => {
  it('is not stored before the first key', async () => {
    await expect.element(page.getByText('Nothing typed yet')).toBeVisible();
    expect(drafts.size).toBe(0);
  });

  it('is saved by itself, says so, and is there when the screen opens again', async () => {
    await type('She said');
    await expect.element(page.getByText('Saved on this laptop 14:02')).toBeVisible();
    root.unmount();
    open();
    await expect.element(box()).toHaveValue('She said');
    expect(draft.restored).toBe(true);
  });

  it('is saved at once by the lock, in mid-word', async () => {
    await type('hal');
    await Promise.all([...savers].map((save) => save()));
    expect(drafts.get('visit-1')?.body).toEqual({ text: 'hal' });
  });

  it('is saved when the screen is left, in mid-word', async () => {
    await type('lef');
    root.unmount();
    await expect.poll(() => drafts.get('visit-1')?.body).toEqual({ text: 'lef' });
  });

  it('stays on screen and says why it is not saved while the disk is full', async () => {
    diskIsFull = true;
    await type('kept');
    await expect.element(page.getByText(/^Not saved: the disk is full/)).toBeVisible();
    await expect.element(box()).toHaveValue('kept');
  });

  it('is gone once it was discarded, and stays gone when the screen is left', async () => {
    await type('never mind');
    await draft.discard();
    root.unmount();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(drafts.size).toBe(0);
  });
});
