/** The counts of Annex E in a real browser: read by axe in light and dark, and down to the record that was counted. */
import type { RouteObject } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { type ShownFigures, showFigures, violations } from '#renderer/practice/figures/figures-for-tests.tsx';
import { answered, contactFile } from '#shared/indicators/front-door-for-tests.ts';
import type { TestFile } from '#shared/indicators/service-for-tests.ts';
import { CountPage } from './CountPage.tsx';
import { ManagementInformationPage } from './ManagementInformationPage.tsx';

const routes: readonly RouteObject[] = [
  { path: '/performance/management-information', element: <ManagementInformationPage /> },
  { path: '/performance/management-information/:id', element: <CountPage /> },
];
const QUARTER = '?from=2026-02-01&to=2026-04-30&calendar=contract';

const files: readonly TestFile[] = [
  contactFile({ name: 'before', receivedAt: '2025-11-12 09:00', contact: answered('2025-11-12 10:00') }),
  contactFile({ name: 'one', receivedAt: '2026-02-03 09:00', contact: answered('2026-02-03 10:00') }),
  contactFile({ name: 'two', receivedAt: '2026-03-03 09:00', contact: { ...answered('2026-03-03 10:00'), location: 'BRUNEI' } }),
];

let shown: ShownFigures;
const show = (at: string, scheme: 'light' | 'dark' = 'light'): void => {
  shown = showFigures({ routes, at: `/performance/management-information${at}${QUARTER}`, files, scheme });
};
afterEach(() => shown.close());

describe('management information', () => {
  it('puts each count beside the period before; a year before the contract is not applicable, not nought', async () => {
    show('');
    await expect.element(page.getByRole('row', { name: /^M1 Contacts into CRT 2 contacts 1 n\/a 3/ })).toBeVisible();
    expect(page.getByRole('row').elements()).toHaveLength(37);
  });

  it('opens to its table, and that to each record; the table can be taken away', async () => {
    show('');
    await page.getByRole('link', { name: /^M1 / }).click();
    await expect.element(page.getByRole('row', { name: /^Brunei/ }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Show the 2 counted' }).first().click();
    expect(page.getByRole('link', { name: 'Asha Rai' }).elements()).toHaveLength(2);
    await page
      .getByRole('button', { name: /^Save as a spreadsheet/ })
      .first()
      .click();
    expect(shown.saved).toEqual(['M1.csv']);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it.each([
    ['', 'M20'],
    ['/M1', 'Brunei'],
    ['/M10', 'Median from the start (DfE)'],
  ])('%s is accessible', async (at, words) => {
    show(at, scheme);
    await expect.element(page.getByText(words).first()).toBeInTheDocument();
    // Colours fade in.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await violations()).toEqual([]);
  });
});
