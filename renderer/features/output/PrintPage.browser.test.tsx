import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Shell } from '#renderer/app/shell.ts';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import type { EngineApi, SaveInput, Session } from '#renderer/worker/api.ts';
import { err, ok } from '#shared/base/result.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { FILE, GRACE, recordId, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import { PrintPage } from './PrintPage.tsx';
import '@mantine/core/styles.layer.css';

const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child' });
const note = stateOf('case-note', 'note', {
  type: 'meeting',
  happenedAt: '2026-03-03T10:00:00+03:00[Africa/Nairobi]',
  note: 'Amina is back at school.',
});
const records = [stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }), amina, note];

let root: Root;
/** What was done, in its order. */
let done: string[];
let saved: SaveInput[];
let refuses: boolean;

beforeEach(() => {
  done = [];
  saved = [];
  refuses = false;
  const watched: Readonly<Record<string, unknown>> = { files: [foldDigest(FILE, VAULT, 'case', records)], staff: [], drafts: [] };
  const engine = {
    watch: (name: string, tell: (value: unknown) => void) => {
      tell(watched[name]);
      return Promise.resolve(() => undefined);
    },
    watchFile: (_file: string, tell: (value: unknown) => void) => {
      tell({ file: FILE, vault: VAULT, type: 'case', records, quarantined: 0 });
      return Promise.resolve(() => undefined);
    },
    newId: () => Promise.resolve(recordId('entry')),
    save: (input: SaveInput) => {
      done.push('logged');
      saved.push(input);
      return Promise.resolve(refuses ? err({ code: 'storage-full' }) : ok({ records: [] }));
    },
  } as unknown as EngineApi;
  const shell = {
    kind: 'electron',
    savePdf: (name: string) => {
      done.push(
        `pdf ${name}`,
        document.querySelector('.printed-sheet')?.textContent?.includes('Amina is back at school.') === true ? 'with words' : 'empty',
      );
      return Promise.resolve({ saved: true });
    },
    saveFile: (name: string, bytes: Uint8Array) => {
      done.push(`file ${name}`, String.fromCharCode(...bytes.subarray(0, 2)));
      return Promise.resolve({ saved: false });
    },
  } as unknown as Shell;
  const connection = {
    engine,
    session: { person: GRACE, name: 'Grace Mwangi', roles: ['practitioner'] } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  const router = createMemoryRouter([{ path: '/cases/:file/print', element: <PrintPage type="case" /> }], {
    initialEntries: [`/cases/${FILE}/print?record=${note.record}`],
  });
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <MantineProvider>
      <ShellProvider shell={shell}>
        <EngineProvider connection={connection}>
          <PageTitleProvider>
            <RouterProvider router={router} />
          </PageTitleProvider>
        </EngineProvider>
      </ShellProvider>
    </MantineProvider>,
  );
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function confirm(typed: string): Promise<void> {
  await button('It is for me, to work with').click();
  await button(/^Confirm the recipient/).click();
  await page.getByLabelText('The recipient’s name again').fill(typed);
  await page.getByRole('checkbox').click();
}

describe('print or export', () => {
  it('shows what will come out, and asks for recipient and reason before anything else', async () => {
    await expect.element(page.getByRole('region', { name: 'Preview' }).getByText('Amina is back at school.')).toBeVisible();
    await button(/^Confirm the recipient/).click();
    await expect.element(page.getByRole('link', { name: 'Enter who gets it' })).toBeVisible();
    expect(done).toEqual([]);
  });

  it('makes nothing while the recipient was not typed again as it stands', async () => {
    await confirm('Grace Mwange');
    await button('Save as PDF').click();
    await expect.element(page.getByRole('link', { name: /Type the recipient’s name again/ })).toBeVisible();
    expect(done).toEqual([]);
  });

  it('writes the log first, then the PDF with the words in it', async () => {
    await confirm('grace mwangi');
    await button('Save as PDF').click();
    await expect.element(page.getByText('The PDF is where you saved it.')).toBeVisible();
    expect(done).toEqual(['logged', expect.stringMatching(/^pdf BATUK-.* Meeting\.pdf$/), 'with words']);
    expect(saved[0]?.records[0]).toMatchObject({
      kind: 'disclosure',
      op: 'finalise',
      body: {
        recipient: 'Grace Mwangi',
        reason: 'own-use',
        as: 'pdf',
        recipientConfirmed: { answer: true },
        records: [note.record],
        contents: 'Meeting, Tue 3 Mar 2026, 10:00 Nairobi (07:00 London)',
      },
    });
  });

  it('makes nothing when it cannot be logged, and says so', async () => {
    refuses = true;
    await confirm('Grace Mwangi');
    await button('Save as Word').click();
    await expect.element(page.getByRole('alert').getByText(/Nothing was made/)).toBeVisible();
    expect(done).toEqual(['logged']);
  });

  it('says that a Word file was logged and not saved when the dialog was closed', async () => {
    await confirm('Grace Mwangi');
    await button('Save as Word').click();
    await expect.element(page.getByText('Logged, but not saved')).toBeVisible();
    expect(done).toEqual(['logged', expect.stringMatching(/^file .*\.docx$/), 'PK']);
  });
});
