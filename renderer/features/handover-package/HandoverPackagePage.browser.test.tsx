import { MantineProvider } from '@mantine/core';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Shell } from '#renderer/app/shell.ts';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import type { EngineApi, SaveInput, Session } from '#renderer/worker/api.ts';
import { utf8 } from '#shared/base/bytes.ts';
import { err, ok } from '#shared/base/result.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { FILE, GRACE, recordId, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { HandoverPackagePage } from './HandoverPackagePage.tsx';
import '@mantine/core/styles.layer.css';

configure({ useWebWorkers: false });

const WORDS = 'granny vanilla otter stitch bonsai plaza widget';
const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child' });
const content = { format: 1, key: 'K'.repeat(43), mediaType: 'text/plain', bytes: 5, chunks: ['C'.repeat(43)], name: 'a.txt' };
const letter = stateOf('document', 'letter', { title: 'Letter', type: 'other', content: { ...content, content: recordId('letter') } });
const report = stateOf('document', 'report', { title: 'Report', type: 'other', content: { ...content, content: recordId('report') } });
const transfer = stateOf(
  'transfer',
  'transfer',
  { direction: 'out', people: [amina.record], authority: 'OTHER', authorityName: 'Wiltshire', authorityContact: 'Judith Kirkbride' },
  { status: 'draft' },
);
const records = [stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }), amina, letter, report, transfer];

let root: Root;
/** What was done, in its order. */
let done: string[];
let saved: SaveInput[];
let files: { readonly name: string; readonly bytes: Uint8Array }[];
/** Documents that this laptop cannot have for now. */
let away: Set<string>;

function show(roles: readonly Role[]): void {
  const watched: Readonly<Record<string, unknown>> = {
    files: [foldDigest(FILE, VAULT, 'case', records)],
    staff: [],
    drafts: [],
    transfers: [],
  };
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
    proposePassphrase: () => Promise.resolve(WORDS),
    readDocument: ({ record }: { readonly record: string }) =>
      Promise.resolve(
        away.has(record)
          ? err({ code: 'not-here', problem: 'offline' })
          : ok({ name: 'a.txt', mediaType: 'text/plain', bytes: Uint8Array.from(utf8('Hello')).buffer }),
      ),
    save: (input: SaveInput) => {
      done.push(...input.records.map(({ kind, op }) => `${op} ${kind}`));
      saved.push(input);
      return Promise.resolve(ok({ records: [] }));
    },
  } as unknown as EngineApi;
  const shell = {
    kind: 'electron',
    saveFile: (name: string, bytes: Uint8Array) => {
      done.push('file');
      files.push({ name, bytes });
      return Promise.resolve({ saved: true });
    },
  } as unknown as Shell;
  const connection = {
    engine,
    session: { person: GRACE, name: 'Grace Mwangi', roles } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  const router = createMemoryRouter([{ path: '/cases/:file/handover-package', element: <HandoverPackagePage /> }], {
    initialEntries: [`/cases/${FILE}/handover-package?transfer=${transfer.record}`],
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
}

beforeEach(() => {
  done = [];
  saved = [];
  files = [];
  away = new Set();
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function confirm(): Promise<void> {
  await page.getByRole('combobox', { name: 'What permits it' }).click();
  await page.getByRole('option', { name: 'A legal duty or an order of a court' }).click();
  await button(/^Confirm the recipient/).click();
  await page.getByLabelText('The recipient’s name again').fill('judith kirkbride');
  await page.getByRole('checkbox').click();
  await button('Log and make the package').click();
}

describe('the handover package of a transfer', () => {
  it('knows from the transfer who gets it, is logged before it is made, and opens with the words that are shown', async () => {
    show(['practitioner']);
    await confirm();
    await expect.element(page.getByRole('heading', { name: 'Its passphrase, shown this once' })).toBeVisible();
    expect(done).toEqual(['finalise disclosure', 'file']);
    expect(saved[0]?.records[0]?.body).toMatchObject({
      recipient: 'Judith Kirkbride',
      organisation: 'Wiltshire',
      reason: 'transfer',
      as: 'package',
      recipientConfirmed: { answer: true },
    });
    const words = page
      .getByRole('list')
      .getByRole('listitem')
      .elements()
      .map((each) => each.textContent);
    expect(words.join(' ')).toBe(WORDS);
    const entries = await new ZipReader(new Uint8ArrayReader(files[0]?.bytes ?? new Uint8Array())).getEntries();
    const document = entries.find(({ filename }) => filename === 'documents/document-001.txt');
    if (document === undefined || document.directory) throw new Error('The document is not in the package');
    expect(await document.getData(new Uint8ArrayWriter(), { password: words.join(' ') })).toEqual(utf8('Hello'));
    expect(JSON.stringify(saved)).not.toContain('otter');
  });

  it('is noted in the transfer when the person says so, with its day and the entry of the log', async () => {
    show(['practitioner']);
    await confirm();
    await button('Note it in the transfer').click();
    await expect.element(page.getByText(/^The transfer says that it was handed over/)).toBeVisible();
    expect(done.at(-1)).toBe('draft transfer');
    expect(saved.at(-1)?.records[0]?.body).toMatchObject({
      disclosure: recordId('entry'),
      packageSentOn: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('makes and logs nothing while a document is missing, until the person goes without it', async () => {
    away.add(report.record);
    show(['manager']);
    await confirm();
    await expect.element(page.getByText('One document could not be had')).toBeVisible();
    expect(done).toEqual([]);
    await button('Log and make it without this one').click();
    await expect.element(page.getByText(/It goes without one document, and says so/)).toBeVisible();
    expect(String(saved[0]?.records[0]?.body['contents'])).toContain('Missing: Report');
  });

  it('is refused, with the reason, to who does not hand a case over', async () => {
    show(['duty-worker']);
    await expect.element(button(/^Confirm the recipient/)).toHaveAccessibleDescription(/practitioner of this case or a manager/);
  });
});
