/** Draws `icons/icon.svg` as the PNGs that the installers take: `node build/draw-icons.ts`, after the drawing has changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from '#tests/support/chromium.ts';

const folder = path.join(import.meta.dirname, 'icons');
const drawing = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const page = `<body style="margin:0">${drawing.replace('<svg ', '<svg style="display:block;width:100vw;height:100vh" ')}`;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await browserLaunch());
for (const [name, size] of [
  ['icon.png', 1024],
  ['16x16.png', 16],
  ['32x32.png', 32],
  ['128x128.png', 128],
  ['256x256.png', 256],
  ['512x512.png', 512],
] as const) {
  const tab = await browser.newPage({ viewport: { width: size, height: size } });
  await tab.setContent(page);
  writeFileSync(path.join(folder, name), await tab.screenshot({ omitBackground: true }));
  await tab.close();
}
await browser.close();
