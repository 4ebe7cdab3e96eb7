/** Documents of a case, from the stick of a practitioner with no connection to the screen of the manager. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { scanForWords } from '#tests/support/canary-scan.ts';
import { type ServerProcess, startServer } from '#tests/support/server-process.ts';
import { Person } from './story/cast.ts';
import { addRow, answer, choose, fill, question, select } from './story/form.ts';
import { isAccessible } from './story/screens.ts';

test.describe.configure({ mode: 'serial' });

const words = { family: 'Thistlewood', report: 'chrysanthemum', second: 'rhododendron', letter: 'Michaelmas daisies' } as const;

let folder: string;
let server: ServerProcess;
let alice: Person;
let mo: Person;
let sam: Person;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'haversack-documents-'));
  server = await startServer(path.join(folder, 'server'), path.join(folder, 'server.log'), {});
  alice = await Person.arrives('Alice Adeyemi', 'quiet marble lantern ferry', folder, server);
  mo = await Person.arrives('Mo Mukherjee', 'violet anchor pepper cloud', folder, server);
  sam = await Person.arrives('Sam Sorensen', 'silver thimble orchard rain', folder, server);
  await alice.opensLaptop();
  await alice.checksKit(await alice.setsUpService('Documents'));
  await mo.joins(await alice.invites(mo.name, 'Manager'));
  await sam.joins(await alice.invites(sam.name, 'Manager'));
  for (const person of [alice, mo, sam]) await person.isUpToDate();
});

test.afterAll(async () => {
  for (const person of [alice, mo, sam]) await person.leaves();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Eight rows as a fax machine or scanner writes them (CCITT group 4): each as white as the one before, shown as black by `Decode`. */
const SCAN = '\xff\x00\x10\x01';

/** A PDF of A4 pages with a line of text, a blue bar and a scanned picture each. */
function pdfOf(...lines: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${lines.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >> /Length ${SCAN.length} >>\nstream\n${SCAN}\nendstream`,
    ...lines.flatMap((line, index) => {
      const drawing = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET 0.2 0.4 0.7 rg 72 560 300 80 re f q 200 0 0 100 72 400 cm /Scan Do Q`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /Scan 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
        `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A picture of noise, so that it stays as large as it is. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = randomBytes(height * (1 + width * 3));
  for (let row = 0; row < height; row++) pixels[row * (1 + width * 3)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const attach = (page: Page, ...files: readonly ReturnType<typeof file>[]) => page.locator('input[type=file]').setInputFiles([...files]);

async function describes(page: Page, type: string, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Describe the document' })).toBeVisible();
  await fill(page, 'Title', title);
  await select(page, 'What it is', type);
  await fill(page, 'Received or made on', '2 March 2026');
  await page
    .getByRole('button', { name: /^Save the document/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: title })).toBeVisible();
}

const toDocuments = async (page: Page): Promise<void> => {
  await page.goto(`${page.url().replace(/(#\/cases\/[^/]+).*$/, '$1')}/documents`);
  await expect(page.getByRole('button', { name: 'Attach documents' })).toBeVisible();
};

test('without a connection a PDF, a picture and a letter are attached, described and looked at', async () => {
  const { page } = mo;
  mo.link.cut();
  await mo.goesTo('Cases');
  await page
    .getByRole('button', { name: /^Open a case/ })
    .first()
    .click();
  await fill(page, 'Name of the household or person', words.family);
  await select(page, 'Location', 'Kenya');
  await fill(page, 'Why the case is open', 'Transferred with its papers.');
  const child = await addRow(page, 'Children and adults of the case', 'person');
  await fill(child, 'Given names', 'Zawadi');
  await choose(child, 'Child or adult', 'Child');
  await select(page, 'Kind of involvement', 'Child in Need');
  await question(page, 'For whom').getByRole('checkbox').first().check();
  await fill(page, 'Why', 'As at the authority before.');
  await select(page, 'Allocated to', sam.name);
  await page
    .getByRole('button', { name: /^Open the case/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.family);
  await toDocuments(page);
  await isAccessible(page, 'documents-none');

  await attach(page, file('report.pdf', pdfOf(`Attendance and ${words.report}`, words.second)));
  await expect(page.getByRole('region', { name: 'report.pdf' })).toContainText(words.report);
  await isAccessible(page, 'document-describe', 'both');
  await describes(page, 'School document', 'School report');
  await attach(page, file('drawing.png', pngOf(700, 500)));
  await expect(page.getByRole('img', { name: 'drawing.png' })).toBeVisible();
  await describes(page, 'Photograph', 'Drawing of the house');
  await attach(page, file('letter.txt', Buffer.from(`Grandmother likes ${words.letter}.\n`.repeat(100))));
  await describes(page, 'Letter', 'Letter from grandmother');
  await expect(page.getByText('Waiting to be sent')).toHaveCount(3);
  await isAccessible(page, 'documents', 'both');

  await page.getByRole('button', { name: 'Drawing of the house' }).click();
  const picture = page.getByRole('img', { name: 'Drawing of the house' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(700);
  await isAccessible(page, 'document-picture');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Letter from grandmother' }).click();
  await expect(page.getByRole('region', { name: 'Letter from grandmother' })).toContainText(words.letter);
  await isAccessible(page, 'document-text');
  await page.keyboard.press('Escape');
});

test('a PDF is read by keyboard: its pages, and how large they are', async () => {
  const { page } = mo;
  await page.getByRole('button', { name: 'School report' }).click();
  const pages = page.getByRole('region', { name: 'School report' });
  await expect(pages).toContainText(words.report);
  await expect(page.getByText('Page 1 of 2')).toBeVisible();
  // The scanned picture is decoded by a script of our own, under the reader's policy: without it there is little ink.
  await expect.poll(() => pages.locator('canvas').first().evaluate(inkOf)).toBeGreaterThan(15_000);
  await isAccessible(page, 'document-pdf', 'both');
  await pages.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Page 2 of 2')).toBeVisible();
  await expect(pages).toContainText(words.second);
  await page.keyboard.press('+');
  await expect(page.getByText('125 %')).toBeVisible();
  await page.keyboard.press('0');
  await expect(page.getByText('100 %')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('what cannot be attached is refused in words that help', async () => {
  const { page } = mo;
  // Made in the page: as much would take too long on its way through the test's own connection.
  await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File(['MZ this is a program'], 'setup.pdf'));
    chosen.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'scan.pdf'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByRole('alert').filter({ hasText: 'setup.pdf' })).toContainText(
    'Its name says .pdf, but what is in it is something else',
  );
  await expect(page.getByRole('alert').filter({ hasText: 'scan.pdf' })).toContainText('It is 25.1 MB; a document may be up to 25 MB.');
  await isAccessible(page, 'documents-refused');
});

test('over a link that breaks again and again all of it reaches the other manager, who reads it offline', async () => {
  const { page } = mo;
  // The picture is a megabyte: each connection carries a chunk of it, and breaks in the next.
  mo.link.dropAfter(400_000);
  mo.link.restore();
  const before = mo.link.dropped;
  await mo.goesTo('Sync');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(() => mo.link.dropped - before, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  mo.link.dropAfter(null);
  await mo.isUpToDate();
  await expect(page.getByText('Nothing waits: whatever you saved has reached the server.')).toBeVisible();

  await sam.isUpToDate();
  await sam.opens('Cases', words.family);
  await toDocuments(sam.page);
  await expect(sam.page.getByText('Here, and sent')).toHaveCount(3, { timeout: 60_000 });
  sam.link.cut();
  await sam.page.getByRole('button', { name: 'School report' }).click();
  await expect(sam.page.getByRole('region', { name: 'School report' })).toContainText(words.report);
});

test('it leaves Haversack only for somebody and for a reason, and the case says so', async () => {
  const { page } = sam;
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Log and export' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter who gets it');
  await isAccessible(page, 'document-export', 'both');
  await fill(page, 'Recipient', 'District judge Wanjiru');
  await answer(page, 'Recipient confirmed', 'Yes');
  await select(page, 'Reason', 'For court or tribunal');
  await select(page, 'What permits it', 'A legal duty');
  await page.getByRole('button', { name: 'Log and export' }).click();
  await expect(page.getByRole('alert')).toContainText(/logged/);
  await page.keyboard.press('Escape');
  await page.goto(page.url().replace(/documents$/, 'chronology'));
  await expect(page.getByText('District judge Wanjiru').first()).toBeVisible();
});

test('none of it stands in clear on the server, on the wire or on a disk', () => {
  const places = [
    path.join(folder, 'server'),
    ...readdirSync(folder)
      .map((name) => path.join(folder, name))
      .filter((place) => /captured$|server\.log$/.test(place)),
  ];
  const { findings, bytes } = scanForWords(
    [...places, mo.folder],
    [words.report, words.second, words.letter, 'School report', 'report.pdf'],
  );
  expect(findings).toEqual([]);
  expect(bytes).toBeGreaterThan(2_000_000);
});

/** Black pixels of a canvas. */
function inkOf(canvas: HTMLCanvasElement | SVGElement | HTMLElement): number {
  const context = (canvas as HTMLCanvasElement).getContext('2d');
  if (context === null) return 0;
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  let ink = 0;
  for (let index = 0; index < data.length; index += 4) if (data[index + 3] === 255 && (data[index + 2] ?? 255) < 40) ink++;
  return ink;
}
