import { MantineProvider } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Shell } from '#renderer/app/shell.ts';
import { type HandedOver, HandOverProvider, useHandOver } from '#renderer/practice/hand-over.tsx';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import type { EngineApi, LocalDraft, SaveInput, Session } from '#renderer/worker/api.ts';
import { err, ok } from '#shared/base/result.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { FILE, GRACE, recordId, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import { HandOverScreen } from './HandOverScreen.tsx';
import '@mantine/core/styles.layer.css';

const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child' });
const plan = stateOf('child-in-need-plan', 'plan', {
  aim: 'Amina goes to school every day.',
  actions: [{ rowId: '1', action: 'Walk to school together', owner: 'Wanjiru', dueOn: '2026-04-01', need: 'Missing school' }],
});
const records = [stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }), amina, plan];

let root: Root;
let locked: number;
let filled: boolean[];
let saved: SaveInput[];
let drafts: LocalDraft[];
let refuses: boolean;
const titleBefore = document.title;

beforeEach(() => {
  locked = 0;
  filled = [];
  saved = [];
  drafts = [];
  refuses = false;
  document.title = 'Case Otieno';
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
  document.title = titleBefore;
});

function show(what: HandedOver): void {
  const files = [foldDigest(FILE, VAULT, 'case', records)];
  const engine = {
    watch: (name: string, tell: (value: unknown) => void) => {
      tell(name === 'files' ? files : []);
      return Promise.resolve(() => undefined);
    },
    watchFile: (_file: string, tell: (value: unknown) => void) => {
      tell({ file: FILE, vault: VAULT, type: 'case', records, quarantined: 0 });
      return Promise.resolve(() => undefined);
    },
    draft: () => Promise.resolve(null),
    saveDraft: (draft: LocalDraft) => {
      drafts.push(draft);
      return Promise.resolve(ok({ savedAt: amina.createdAt }));
    },
    save: (input: SaveInput) => {
      saved.push(input);
      return Promise.resolve(refuses ? err({ code: 'storage-full' }) : ok({ records: [] }));
    },
  } as unknown as EngineApi;
  const connection = {
    engine,
    session: { person: GRACE, name: 'Grace Mwangi', roles: ['practitioner'] } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => {
      locked += 1;
      return Promise.resolve();
    },
    beforeLock: () => () => undefined,
  };
  const shell = {
    handOver: (on: boolean) => {
      filled.push(on);
      return Promise.resolve();
    },
  } as unknown as Shell;
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <MantineProvider>
      <ShellProvider shell={shell}>
        <EngineProvider connection={connection}>
          <HandOverProvider>
            <MemoryRouter>
              <Laptop what={what} />
            </MemoryRouter>
          </HandOverProvider>
        </EngineProvider>
      </ShellProvider>
    </MantineProvider>,
  );
}

function Laptop({ what }: { readonly what: HandedOver }) {
  const { handedOver, begin } = useHandOver();
  const start = useRef(() => begin(what, '24681'));
  useEffect(() => start.current(), []);
  return handedOver === null ? <p>The worker’s own screens</p> : <HandOverScreen handedOver={handedOver} />;
}

const feedback: HandedOver = {
  use: 'feedback',
  file: FILE,
  record: recordId('fb'),
  person: amina.record,
  respondent: 'child',
  how: 'alone',
};
const button = (name: string) => page.getByRole('button', { name });
const own = () => page.getByText('The worker’s own screens');

async function enter(code: string): Promise<void> {
  await page.getByLabelText('Code of the worker').fill(code);
  await button('Take the laptop back').click();
}

describe('a laptop that was handed over', () => {
  it('shows the plan in plain words, fills the screen and names nobody in its title', async () => {
    show({ use: 'plan', file: FILE });
    await expect.element(page.getByRole('heading', { name: 'What needs to happen, and who does it' })).toBeVisible();
    await expect.element(page.getByText('Walk to school together')).toBeVisible();
    expect(document.title).toBe('Haversack');
    expect(filled.at(-1)).toBe(true);
    expect(page.getByRole('link').elements()).toEqual([]);
  });

  it('is not left by Escape, by going back or by a shortcut', async () => {
    show({ use: 'plan', file: FILE });
    await expect.element(page.getByRole('heading', { name: 'Our plan' })).toBeVisible();
    const prevented: boolean[] = [];
    const watch = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
    window.addEventListener('keydown', watch);
    await userEvent.keyboard('{Escape}{Control>}p{/Control}{Alt>}{ArrowLeft}{/Alt}');
    window.removeEventListener('keydown', watch);
    expect(prevented.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    window.history.back();
    await expect.element(page.getByRole('heading', { name: 'Our plan' })).toBeVisible();
    expect(own().elements()).toEqual([]);
  });

  it('comes back with the code only; five wrong ones lock it', async () => {
    show({ use: 'plan', file: FILE });
    await button('For the worker').click();
    for (const code of ['', '2468', '00000', '24680']) await enter(code);
    await expect.element(page.getByText(/That is not the code/)).toBeVisible();
    expect(locked).toBe(0);
    await enter('13579');
    expect(locked).toBe(1);
    expect(own().elements()).toEqual([]);
  });

  it('is the worker’s own again with the right code', async () => {
    show({ use: 'plan', file: FILE });
    await button('For the worker').click();
    await enter('24681');
    await expect.element(own()).toBeVisible();
    expect(filled.at(-1)).toBe(false);
    expect(document.title).toBe('Case Otieno');
  });
});

describe('feedback on a laptop that was handed over', () => {
  it('is kept as they go and saved when they say that they have finished', async () => {
    show(feedback);
    await button('Start').click();
    await page.getByText('No', { exact: true }).click();
    await expect.poll(() => drafts.at(-1)?.body).toMatchObject({ respondent: 'child', person: amina.record, safeAtHome: 'no' });
    await button('Next').click();
    for (let left = 4; left > 0; left -= 1) await button('Skip').click();
    await page.getByRole('textbox').fill('I like drawing. 🙂');
    await button('Next').click();
    await button('I have finished').click();
    await expect.element(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    expect(saved[0]?.records[0]).toMatchObject({
      kind: 'feedback',
      op: 'finalise',
      body: { safeAtHome: 'no', safeAtSchool: 'not-asked', listenedTo: 'not-asked', words: 'I like drawing. 🙂', how: 'alone' },
    });
  });

  it('stays a draft when it cannot be saved, and the child is thanked all the same', async () => {
    refuses = true;
    show({ ...feedback, respondent: 'parent' });
    await button('Start').click();
    await page.getByText('Yes', { exact: true }).click();
    await button('Next').click();
    await button('Skip').click();
    await button('Skip').click();
    await button('I have finished').click();
    await expect.element(page.getByText(/What you said is kept/)).toBeVisible();
    await expect.poll(() => drafts.at(-1)?.body).toMatchObject({ listenedTo: 'yes', madeADifference: 'not-asked' });
  });
});
