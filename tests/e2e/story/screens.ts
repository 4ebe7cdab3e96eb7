/** Every screen that the story passes is looked at by axe, and photographed when asked for: `HAVERSACK_SCREENSHOTS=1`. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = { '1024': [1024, 768], '1280': [1280, 800], '2560': [2560, 1440] } as const;

/** @param name of the screenshots. @param themes both for the main screens. */
export async function isAccessible(page: Page, name: string, themes: 'light' | 'both' = 'light'): Promise<void> {
  for (const theme of themes === 'both' ? (['dark', 'light'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme: theme });
    // Without legacy mode axe opens a second page, and a laptop has one window.
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
    expect(found, `${name}, ${theme}`).toEqual([]);
    await photograph(page, name, theme);
  }
}

async function photograph(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  if (process.env['HAVERSACK_SCREENSHOTS'] === undefined) return;
  const before = page.viewportSize();
  for (const [width, [x, y]] of Object.entries(SIZES)) {
    if (theme === 'dark' && width !== '1280') continue;
    await page.setViewportSize({ width: x, height: y });
    await page.screenshot({ path: `test-results/screens/${name}-${width}-${theme}.png` });
  }
  if (before !== null) await page.setViewportSize(before);
}
