/** The quality screen in a real browser: read by axe on every tab, and a sample drawn, kept and begun from. */
import { MantineProvider } from '@mantine/core';
import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { theme } from '#renderer/app/theme.ts';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { nowHere } from '#renderer/ui/now.ts';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import type { EngineApi, NewFileInput, Session } from '#renderer/worker/api.ts';
import { addMonths } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { addMs, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { checkDraw } from '#shared/case-file/audit-sample.ts';
import { type FileDigest, foldDigest } from '#shared/case-file/digest.ts';
import { fileId, GRACE, JAMES, recordId, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import { AUDIT_DOMAINS } from '#shared/practice/audit-domains.ts';
import { auditSample } from '#shared/practice/audit-sample/record.ts';
import { rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body, FileType, RecordState } from '#shared/practice/record.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { QualityPage } from './QualityPage.tsx';
import { QUALITY_TABS } from './quality-addresses.ts';
import '@mantine/core/styles.layer.css';
import '#renderer/app/theme.css';

const RUTH = recordId('ruth') as string as PersonId;
const now = nowHere();
const today = dateOf(now);
const DAY = 86_400_000;

interface TestFile {
  readonly digest: FileDigest;
  readonly records: readonly RecordState[];
}

const fileOf = (name: string, type: FileType, records: readonly RecordState[]): TestFile => ({
  digest: foldDigest(fileId(name), VAULT, type, records),
  records,
});

const caseOf = (name: string, location: string, audits: readonly Body[] = []): TestFile =>
  fileOf(name, 'case', [
    stateOf('case', `${name}-case`, { householdName: `Household ${name}`, location, openedOn: '2025-11-03', reason: 'x' }),
    stateOf('involvement', `${name}-inv`, { type: 'child-in-need', people: [], openedOn: '2025-11-03', reason: 'x' }),
    stateOf('allocation', `${name}-all`, { worker: GRACE, from: '2025-11-03', changeReason: 'FCONTA' }),
    ...audits.map((body, index) => stateOf('case-file-audit', `${name}-a${index}`, body)),
  ]);

const audit = (at: ZonedInstant, more: Body): Body => ({
  auditedAt: at,
  auditor: JAMES,
  caseHolder: GRACE,
  overall: 'G',
  safeNow: { answer: true },
  ...Object.fromEntries(AUDIT_DOMAINS.map(({ key }) => [key, 'G'])),
  ...more,
});

const staffFile = fileOf('grace-entry', 'staff', [
  stateOf('staff-register-entry', 'grace-entry', { person: GRACE, name: 'Grace Mwangi', lineManager: RUTH }),
]);
const cases = [
  ...Array.from({ length: 6 }, (_, index) => caseOf(`k${index}`, 'BATUK')),
  ...Array.from({ length: 3 }, (_, index) => caseOf(`n${index}`, 'NEPAL')),
];
const unsafe = caseOf('unsafe', 'NEPAL', [
  audit(addMs(now, -DAY), {
    overall: 'I',
    gradeVoice: 'I',
    safeNow: { answer: false, reason: 'Nobody has seen her' },
    actions: [{ rowId: 'r', action: 'See Amina today', owner: GRACE, dueOn: addMonths(today, -1) }],
  }),
]);

const answered = fileOf('answered', 'case', [
  stateOf('case', 'answered-case', { householdName: 'Household answered', location: 'NEPAL', openedOn: '2025-11-03', reason: 'x' }),
  stateOf('person', 'mother', { givenName: 'Asha', familyName: 'Rai', group: 'adult', born: '1990-01-01' }),
  stateOf('person', 'father', { givenName: 'Dev', familyName: 'Rai', group: 'adult', born: '1988-01-01' }),
  stateOf('feedback', 'heard', {
    respondent: 'parent',
    person: recordId('mother'),
    invitedOn: today,
    // Before the last five minutes began, from which the figures are counted.
    givenAt: addMs(now, -600_000),
    how: 'alone',
    listenedTo: 'yes',
    madeADifference: 'no',
  }),
  stateOf('feedback', 'silent', { respondent: 'parent', person: recordId('father'), invitedOn: today }),
]);

let root: Root;
let created: NewFileInput[];
let router: ReturnType<typeof createMemoryRouter>;

function show(tab: string, files: readonly TestFile[], roles: readonly Role[] = ['manager']): void {
  const held = [...files];
  const listeners: ((value: unknown) => void)[] = [];
  let ids = 0;
  const watched = (name: string): unknown => {
    if (name === 'files') return held.map(({ digest }) => digest);
    if (name !== 'staff') return [];
    return [
      { person: GRACE, name: 'Grace Mwangi', roles: ['practitioner'] },
      { person: JAMES, name: 'James Whitlock', roles: ['manager'] },
      { person: RUTH, name: 'Ruth Adeyemi', roles: ['manager'] },
    ];
  };
  const engine = {
    watch: (name: string, tell: (value: unknown) => void) => {
      if (name === 'files') listeners.push(tell);
      tell(watched(name));
      return Promise.resolve(() => undefined);
    },
    watchFile: (file: FileId, tell: (value: unknown) => void) => {
      const found = held.find(({ digest }) => digest.file === file);
      tell(found === undefined ? null : { file, vault: VAULT, type: found.digest.type, records: found.records, quarantined: 0 });
      return Promise.resolve(() => undefined);
    },
    newId: () => Promise.resolve(recordId(`id${ids++}`)),
    createFile: (input: NewFileInput) => {
      created.push(input);
      const [first] = input.records;
      const record = first?.record ?? recordId('new');
      held.push(
        fileOf('sample', input.type, [
          { ...stateOf('audit-sample', 'new', first?.body ?? {}), record, createdBy: JAMES, finalisedBy: JAMES },
        ]),
      );
      for (const tell of listeners) tell(watched('files'));
      return Promise.resolve(ok({ file: fileId('sample'), records: [record] }));
    },
  } as unknown as EngineApi;
  const connection = {
    engine,
    session: { person: JAMES, name: 'James Whitlock', roles } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  router = createMemoryRouter(
    [
      { path: '/quality/:tab', element: <QualityPage /> },
      { path: '*', element: <p>Elsewhere</p> },
    ],
    { initialEntries: [`/quality/${tab}`] },
  );
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <MantineProvider theme={theme}>
      <EngineProvider connection={connection}>
        <PageTitleProvider>
          <RouterProvider router={router} />
        </PageTitleProvider>
      </EngineProvider>
    </MantineProvider>,
  );
}

beforeEach(() => {
  created = [];
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('the quality screen', () => {
  it.each(Object.entries(QUALITY_TABS))('is accessible with nothing in it and with audits: %s', async (tab, label) => {
    for (const files of [[], [staffFile, ...cases, unsafe, answered]]) {
      show(tab, files);
      await expect.element(page.getByRole('tab', { name: label })).toHaveAttribute('aria-selected', 'true');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await violations()).toEqual([]);
      root.unmount();
      document.body.replaceChildren();
    }
    show(tab, []);
  });

  it('draws a month’s sample and keeps it with its seed and its list in the same step; nobody audits whom they manage', async () => {
    show('sample', [staffFile, ...cases]);
    await page.getByRole('button', { name: 'Draw the sample' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Draw the sample' }).click();
    await expect.element(page.getByText('0 of 5 audited.')).toBeVisible();
    await expect.element(page.getByText('As drawn')).toBeVisible();
    const body = created[0]?.records[0]?.body ?? {};
    expect(created[0]?.type).toBe('confidential');
    expect(auditSample.schema.safeParse(body).success).toBe(true);
    expect(checkDraw(body)).toEqual({ missing: [], added: [] });
    expect(rowsIn(body, 'frame')).toHaveLength(9);
    // Grace's line manager is Ruth: all five are James's.
    expect(new Set(rowsIn(body, 'cases').map((row) => textIn(row, 'auditor')))).toEqual(new Set([JAMES]));
    await page
      .getByRole('button', { name: /^Audit / })
      .first()
      .click();
    await expect.element(page.getByText('Elsewhere')).toBeVisible();
    const { pathname, search } = router.state.location;
    expect(pathname).toMatch(/^\/cases\/.*\/new\/case-file-audit\//);
    expect(new URLSearchParams(search).get('auditor')).toBe(JAMES);
    expect(new URLSearchParams(search).get('sample')).toBe(created[0]?.records[0]?.record);
  });

  it('asks why a month is drawn again, and keeps both draws', async () => {
    show('sample', [staffFile, ...cases]);
    await page.getByRole('button', { name: 'Draw the sample' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Draw the sample' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Draw again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Draw again' }).click();
    await expect.element(page.getByText('Write why the sample is drawn again')).toBeVisible();
    expect(created).toHaveLength(1);
    await page.getByLabelText('Why it is drawn again').fill('Nepal was not synced yet.');
    await page.getByRole('dialog').getByRole('button', { name: 'Draw again' }).click();
    await expect.poll(() => created.length).toBe(2);
    const body = created[1]?.records[0]?.body ?? {};
    expect(body['replaces']).toBe(created[0]?.records[0]?.record);
    expect(body['redrawReason']).toBe('Nepal was not synced yet.');
  });

  it('says what an audit waits for, and lets nobody moderate their own', async () => {
    show('audits', [staffFile, ...cases, unsafe]);
    await expect.element(page.getByText('Not safe: escalate now')).toBeVisible();
    await expect.element(page.getByText('Tell another manager', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Not yet')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Moderate/ })).not.toBeInTheDocument();
    await expect.element(page.getByText('Locations without an audit in twelve months')).toBeVisible();
  });

  it('offers another manager’s audit for a second grade', async () => {
    show('audits', [caseOf('other', 'NEPAL', [audit(addMs(now, -DAY), { auditor: RUTH })])]);
    await page.getByRole('button', { name: /^Moderate/ }).click();
    await expect.element(page.getByText('Elsewhere')).toBeVisible();
    expect(router.state.location.pathname).toMatch(/^\/cases\/.*\/edit$/);
  });

  it('shows what families said of those who answered, by location, with how many were asked', async () => {
    show('feedback', [answered]);
    const listened = page.getByRole('region', { name: 'Parents were listened to: by location' });
    await expect.element(listened.getByRole('row', { name: /^Nepal/ }).getByText('1/1')).toBeVisible();
    const better = page.getByRole('region', { name: 'The support made things better: the whole service' });
    await expect.element(better.getByText(/2 people were asked/)).toBeVisible();
    await expect.element(better.getByRole('row', { name: /Made things better 0 1 0\.0 %/ })).toBeVisible();
  });

  it('shows whoever is no manager the standards only', async () => {
    show('audits', [staffFile, ...cases, unsafe], ['practitioner']);
    await expect.element(page.getByRole('heading', { name: 'Voice of the child or adult' })).toBeVisible();
    expect(document.querySelector('[role=tab]')).toBeNull();
    expect(document.body.textContent).not.toContain('Household unsafe');
  });
});
