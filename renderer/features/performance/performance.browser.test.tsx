/** The screens of Annex D in a real browser: read by axe in light and dark, by keyboard, and down to the record that was counted. */
import type { RouteObject } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type ShownFigures, showFigures, violations } from '#renderer/practice/figures/figures-for-tests.tsx';
import { answered, contactFile } from '#shared/indicators/front-door-for-tests.ts';
import { id, type TestFile } from '#shared/indicators/service-for-tests.ts';
import { PerformancePage } from './Board.tsx';
import { HeatMapPage } from './HeatMapPage.tsx';
import { IndicatorPage } from './IndicatorPage.tsx';
import { MapPage } from './MapPage.tsx';
import { TrendsPage } from './TrendsPage.tsx';

const routes: readonly RouteObject[] = [
  { path: '/performance', element: <PerformancePage /> },
  { path: '/performance/indicators/:id', element: <IndicatorPage /> },
  { path: '/performance/heat-map', element: <HeatMapPage /> },
  { path: '/performance/map', element: <MapPage /> },
  { path: '/performance/trends', element: <TrendsPage /> },
];

/** The first quarter of the contract. */
const QUARTER = '?from=2025-11-01&to=2026-01-31&calendar=contract';

/** Three contacts in Nepal: two answered in time, one after 26 hours; and one that the Authority excused in Brunei. */
const files: readonly TestFile[] = [
  contactFile({ name: 'early', receivedAt: '2025-11-12 09:00', contact: answered('2025-11-12 10:00') }),
  contactFile({ name: 'in-time', receivedAt: '2025-12-02 09:00', contact: answered('2025-12-02 21:00') }),
  contactFile({ name: 'late', receivedAt: '2026-01-06 09:00', contact: answered('2026-01-07 11:00') }),
  contactFile({
    name: 'excused',
    receivedAt: '2026-01-08 09:00',
    contact: { ...answered('2026-01-10 09:00'), location: 'BRUNEI' },
    also: [
      {
        kind: 'timescale-exception',
        name: 'excuse',
        body: {
          kpi: 'P1.1',
          record: id('excused-contact'),
          on: '2026-01-09',
          reason: 'CTRY_REG',
          narrative: 'No telephone for two days after the storm.',
          approver: id('ruth'),
          agreedByAuthority: { answer: true },
          agreedOn: '2026-01-20',
        },
      },
    ],
  }),
];

let shown: ShownFigures;
const show = (at: string, more: Partial<Parameters<typeof showFigures>[0]> = {}): void => {
  shown = showFigures({ routes, at: `${at}${QUARTER}`, files, ...more });
};
afterEach(() => shown.close());

const section = (name: string) => page.getByRole('region', { name, exact: true });
const tile = () => section('Central Referral Process').getByRole('listitem').filter({ hasText: 'P1.1' });

describe('the board', () => {
  it('shows share, n of d and the band in a word, and says where there was nothing to count', async () => {
    show('/performance');
    await expect.element(tile().getByText('50.0 %', { exact: true })).toBeVisible();
    await expect.element(tile().getByText('2 of 4')).toBeVisible();
    await expect.element(tile().getByText('Red')).toBeVisible();
    const none = section('Management Oversight').getByRole('listitem').first();
    await expect.element(none.getByText('No cases', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'The 30 indicators by band' })).toBeVisible();
    expect(page.getByRole('listitem').filter({ hasText: '12 months' }).elements()).toHaveLength(30);
  });

  it('is a table too, with the figure without agreed exceptions beside the whole', async () => {
    show('/performance');
    await page.getByText('Table', { exact: true }).click();
    const row = page.getByRole('row', { name: /P1\.1 Contacts/ });
    await expect.element(row.getByText('2/3')).toBeVisible();
    await expect.element(row.getByText('50.0 %')).toBeVisible();
  });

  it('opens by keyboard to every record that was counted, with why', async () => {
    show('/performance');
    await expect.element(tile()).toBeVisible();
    const link = tile().getByRole('link').element();
    for (let steps = 0; document.activeElement !== link && steps < 40; steps++) await userEvent.tab();
    expect(document.activeElement).toBe(link);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: /Contacts: professional response/ })).toBeVisible();
    expect(shown.router.state.location.search).toBe(QUARTER);
    const counted = section('What was counted');
    const late = counted.getByRole('row').filter({ hasText: 'Not met' }).filter({ hasText: 'Nepal' });
    await expect.element(late.getByText(/^Response to the contact: /)).toBeVisible();
    expect(counted.getByRole('row').elements()).toHaveLength(5);
  });

  it('is for managers', async () => {
    show('/performance', { roles: ['practitioner'] });
    await expect.element(page.getByText('Performance is for managers.')).toBeVisible();
    expect(document.body.textContent).not.toContain('P1.1');
  });
});

describe('an indicator', () => {
  it('shows one location alone', async () => {
    show('/performance/indicators/P1.1');
    await section('By location').getByRole('link', { name: 'Brunei' }).click();
    await expect.element(section('Figure').getByText('0 of 1 contacts')).toBeVisible();
    expect(section('What was counted').getByRole('row').elements()).toHaveLength(2);
  });

  it('leads from what was missed to its exception: the one there is, or a new one that knows what it is about', async () => {
    show('/performance/indicators/P1.1');
    const counted = section('What was counted');
    await expect.element(counted.getByRole('link', { name: 'Agreed by the Authority' })).toBeVisible();
    await counted.getByRole('button', { name: /^Record an exception/ }).click();
    await expect.element(page.getByText('Elsewhere')).toBeVisible();
    const { pathname, search } = shown.router.state.location;
    expect(pathname).toMatch(new RegExp(`^/contacts/${id('late')}/new/timescale-exception/`));
    expect(Object.fromEntries(new URLSearchParams(search))).toMatchObject({
      kpi: 'P1.1',
      record: id('late-contact'),
      on: '2026-01-07',
    });
  });

  it('begins an exception for a location in the register', async () => {
    show('/performance/indicators/P7.1');
    await section('What was counted')
      .getByRole('button', { name: /^Record an exception/ })
      .first()
      .click();
    await expect.element(page.getByText('Elsewhere')).toBeVisible();
    const { pathname, search } = shown.router.state.location;
    expect(pathname).toMatch(/^\/registers\/new\/timescale-exception\//);
    expect(new URLSearchParams(search).get('kpi')).toBe('P7.1');
    expect(new URLSearchParams(search).get('location')).not.toBe(null);
  });
});

describe('location by quarter', () => {
  it('says band and n/d in each cell, and leads to that quarter of that location', async () => {
    show('/performance/heat-map');
    const row = page.getByRole('row', { name: /^Brunei/ });
    await row.getByRole('link', { name: /^Red\s*0\/1\s*0\.0 %$/ }).click();
    await expect.element(section('Figure').getByText('0 of 1 contacts')).toBeVisible();
    expect(new URLSearchParams(shown.router.state.location.search).get('location')).toBe('BRUNEI');
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it.each([
    ['/performance', 'Central Referral Process'],
    ['/performance/indicators/P1.1', 'What was counted'],
    ['/performance/heat-map', 'Nepal'],
    ['/performance/map', 'Nepal'],
    ['/performance/trends', 'No concerns recorded in these quarters.'],
  ])('%s is accessible', async (at, words) => {
    show(at, { scheme });
    await expect.element(page.getByText(words).first()).toBeInTheDocument();
    // Colours fade in.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await violations()).toEqual([]);
  });
});
