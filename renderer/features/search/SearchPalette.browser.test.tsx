import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DiscretionProvider } from '#renderer/ui/discretion.tsx';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import type { EngineApi, SearchHit, SearchResults, Session } from '#renderer/worker/api.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { SearchPalette } from './SearchPalette.tsx';
import '@mantine/core/styles.layer.css';

const FILE = 'fileAAAAAAAAAAAAAAAAAA' as FileId;
const RECORD = 'recordAAAAAAAAAAAAAAAA' as RecordId;
const common = { file: FILE, fileType: 'case', fileTitle: 'Gurung', reference: 'NEPAL-7K3QX9', at: 0, withdrawn: false } as const;
const person: SearchHit = {
  ...common,
  group: 'people',
  record: RECORD,
  kind: 'person',
  title: 'Sìta Gurung',
  summary: 'born 12 Apr 2017',
  matched: ['sita'],
};
const note: SearchHit = {
  ...common,
  group: 'records',
  record: RECORD,
  kind: 'case-note',
  title: 'Case note',
  summary: 'The headteacher rang.',
  matched: ['headteacher', 'bruise'],
};
const none = { hits: [], total: 0 };
const nothing: SearchResults = { groups: { people: none, cases: none, contacts: none, records: none }, unread: 0 };

let root: Root;
let asked: string[];
let unread: number;
let answers: Record<string, SearchResults>;

beforeEach(() => {
  asked = [];
  unread = 0;
  answers = {
    sit: { groups: { ...nothing.groups, people: { hits: [person], total: 1 }, records: { hits: [note], total: 12 } }, unread: 0 },
  };
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function Address() {
  const { pathname, search } = useLocation();
  return <p data-address>{pathname + search}</p>;
}

function Opened() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Search
      </button>
      <SearchPalette
        open={open}
        onClose={() => setOpen(false)}
        actions={[{ id: 'lock', label: 'Lock', words: 'sign out', keys: 'mod+shift+L', act: () => asked.push('locked') }]}
      />
    </>
  );
}

function show(roles: readonly string[] = ['manager'], discreet = false): void {
  const engine = {
    search: (query: string) => {
      asked.push(query);
      const answer = answers[query] ?? nothing;
      return Promise.resolve(unread-- > 0 ? { ...answer, unread: 3 } : answer);
    },
    newId: () => Promise.resolve('newAAAAAAAAAAAAAAAAAAA'),
    watch: (_name: string, listener: (value: unknown) => void) => {
      listener([]);
      return Promise.resolve(() => undefined);
    },
  } as unknown as EngineApi;
  const connection = {
    engine,
    session: { name: 'Ada Okoro', person: 'ada', roles } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  root.render(
    <MantineProvider>
      <MemoryRouter initialEntries={['/']}>
        <DiscretionProvider on={discreet}>
          <EngineProvider connection={connection}>
            <Address />
            <Opened />
          </EngineProvider>
        </DiscretionProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
}

const address = () => document.querySelector('[data-address]')?.textContent;
const field = () => page.getByRole('combobox');
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent;

describe('the search palette', () => {
  it('has the focus, and goes to a result by keyboard alone', async () => {
    show();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('sit');
    await expect.element(page.getByRole('option', { name: /Sìta Gurung/ })).toBeVisible();
    expect(chosen()).toContain('Sìta Gurung');
    const option = document.querySelector('[role="option"][aria-selected="true"]');
    await expect.element(field()).toHaveAttribute('aria-activedescendant', option?.id ?? 'none');
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toContain('Case note');
    await userEvent.keyboard('{Enter}');
    await expect.poll(address).toBe(`/cases/${FILE}/records/${RECORD}`);
    await expect.element(field()).not.toBeInTheDocument();
  });

  it('marks why a result was found, also by words it does not show', async () => {
    show();
    await userEvent.keyboard('sit');
    const record = page.getByRole('option', { name: /Case note/ });
    await expect.element(record).toBeVisible();
    expect([...record.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['headteacher', 'bruise']);
    expect(record.element().textContent).toContain('Also says bruise');
    await expect.element(page.getByRole('group', { name: 'Records · 1 of 12' })).toBeVisible();
  });

  it('tells no name while names are initials', async () => {
    show(['manager'], true);
    await userEvent.keyboard('sit');
    await expect.element(page.getByRole('option', { name: /S\.G\./ })).toBeVisible();
    const shown = document.querySelector('[role="listbox"]')?.textContent ?? '';
    expect(shown).not.toMatch(/Gurung|headteacher|bruise/);
  });

  it('goes round at both ends, and on to everything that was found', async () => {
    show();
    await userEvent.keyboard('sit');
    await expect.element(page.getByRole('option', { name: /Sìta/ })).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen()).toContain('Show everything found');
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toContain('Sìta');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.poll(address).toBe('/search?q=sit');
  });

  it('offers actions, and says why one cannot be done', async () => {
    show(['practitioner']);
    await userEvent.keyboard('record a cont');
    const action = page.getByRole('option', { name: /Record a contact/ });
    await expect.element(action).toHaveAttribute('aria-disabled', 'true');
    expect(action.element().textContent).toContain('duty worker');
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/');
    await userEvent.clear(field());
    await userEvent.keyboard('sign out{Enter}');
    await expect.poll(() => asked.at(-1)).toBe('locked');
  });

  it('begins a contact for whoever may', async () => {
    show(['duty-worker']);
    await userEvent.keyboard('record a cont{Enter}');
    await expect.poll(address).toBe('/contacts/new/newAAAAAAAAAAAAAAAAAAA');
  });

  it('explains how things work, and comes back to what was typed', async () => {
    show();
    await userEvent.keyboard('typo');
    await expect.element(page.getByRole('option', { name: 'How to put a finalised record right' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'How to put a finalised record right' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('typo');
    await expect.element(field()).toHaveFocus();
  });

  it('asks again while files are still being read, and says so', async () => {
    unread = 5;
    show();
    await userEvent.click(field());
    await userEvent.fill(field(), 'sit');
    await expect.element(page.getByText(/3 files are still being read/)).toBeVisible();
    await expect.element(page.getByText(/3 files are still being read/)).not.toBeInTheDocument();
    expect(asked.filter((query) => query === 'sit').length).toBeGreaterThan(1);
  });

  it('gives the focus back when it is closed without going anywhere', async () => {
    show();
    await userEvent.keyboard('{Escape}');
    const opener = page.getByRole('button', { name: 'Search' });
    await userEvent.click(opener);
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveFocus();
  });
});
