/**
 * A plain contact takes few hands (users-say U5; issue 3 §3: at most 25 interactions), and bad input goes through the screen unharmed:
 * a megabyte pasted, control characters, names in every script, a formula that a spreadsheet would run.
 */
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { finalises } from './story/case-work.ts';
import { fillForm, inDays } from './story/fill-form.ts';
import { addRow, choose, field, fill, question } from './story/form.ts';
import { isAccessible } from './story/screens.ts';
import { type Service, serviceWithItsPeople } from './story/service.ts';

test.describe.configure({ mode: 'serial' });

const AT_MOST = 25;

let service: Service;

test.beforeAll(async () => {
  service = await serviceWithItsPeople('Plain contacts');
});

test.afterAll(async () => {
  await service.ends();
});

/** Does what a person does, and counts it: a click, a combination of keys, a field filled. */
class Hands {
  done = 0;

  async clicks(target: Locator): Promise<void> {
    this.done += 1;
    await target.click();
  }

  async types(target: Locator, text: string): Promise<void> {
    this.done += 1;
    await target.fill(text);
  }

  async presses(page: Page, keys: string): Promise<void> {
    this.done += 1;
    await page.keyboard.press(keys);
  }

  /** Opens the list and takes an answer from it. */
  async selects(page: Page, label: string, option: string): Promise<void> {
    await this.clicks(field(page, label));
    await this.clicks(page.getByRole('option', { name: option }).first());
  }
}

const card = (within: Page | Locator, label: string, answer: string): Locator =>
  question(within, label).getByRole('radio', { name: new RegExp(`^${answer}`) });

test('a plain contact, from My Day to saved, is at most 25 interactions', async () => {
  const { page } = service.dee;
  await service.dee.goesTo('My Day');
  const hands = new Hands();
  await hands.clicks(page.getByRole('button', { name: /^Record a contact/ }));
  await hands.selects(page, 'Location of the family', 'Nepal');
  await hands.selects(page, 'Who it came from', 'Education');
  await hands.clicks(card(page, 'How it came', 'Telephone'));
  await hands.types(field(page, 'Name of the caller'), 'Mrs Rai, class teacher');
  await hands.types(field(page, 'Their telephone or e-mail'), '+977 1 441 0583');
  await hands.clicks(card(page, 'It asks about', 'A child'));
  await hands.clicks(question(page, 'People').getByRole('button', { name: /^Add a row/ }));
  await hands.types(field(page, 'Name'), 'Anil Limbu');
  await hands.clicks(card(page, 'Child or adult', 'Child'));
  await hands.types(field(page, 'Date of birth'), '3 March 2018');
  await hands.types(field(page, 'What was said or asked'), 'How does a parent ask for help with bedtimes? No worry about Anil.');
  await hands.clicks(card(page, 'Is anyone at significant risk of harm?', 'No'));
  await hands.clicks(card(page, 'Consent to share what was said', 'Given'));
  await hands.clicks(card(page, 'Has a qualified worker responded already?', 'Yes'));
  await hands.clicks(card(page, 'How', 'Telephone'));
  await hands.types(field(page, 'What was said in response'), 'Told of the Parenting Group on Thursdays and the health visitor.');
  await hands.presses(page, 'ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Anil Limbu');
  await expect(page.getByText('Told of the Parenting Group').first()).toBeVisible();
  expect(hands.done).toBeLessThanOrEqual(AT_MOST);
  // The number itself, so that a question more is noticed.
  expect(hands.done).toBe(20);
});

/** Two families of letters, two directions, joined emoji and a formula: names as people type and paste them. */
const NAMES = [
  'सीता गुरुङ',
  'محمد بن عبد الله',
  '\u2067ליה\u2069 Haddad 👩🏽‍👧‍👦',
  "=cmd|' /C calc'!A0",
  'Zoe\u0308 A\u030Angstro\u0308m',
] as const;
const LINE = 'He slept little and ate less; the school wrote to us. ';
const MEGABYTE = LINE.repeat(Math.ceil(1_048_576 / LINE.length)).slice(0, 1_048_570) + ' Last.';

test('a megabyte that is pasted, and names of every kind, are accepted, kept over a restart and shown as they are', async () => {
  const { dee } = service;
  await dee.goesTo('My Day');
  await dee.page.getByRole('button', { name: /^Record a contact/ }).click();
  for (const name of NAMES) {
    const row = await addRow(dee.page, 'People', 'person');
    await fill(row, 'Name', name);
    await choose(row, 'Child or adult', 'Child');
  }
  await pastes(dee.page, 'What was said or asked', MEGABYTE);
  await expect(dee.page.getByText(/^Saved/).first()).toBeVisible({ timeout: 30_000 });
  await dee.page.waitForTimeout(2_500);
  await dee.laptopDies();

  await dee.opensLaptop();
  await dee.unlocks();
  await dee.page
    .getByRole('main')
    .getByRole('link', { name: /^Resume/ })
    .first()
    .click();
  // Compared here: a million letters in the words of a failure help nobody.
  await expect.poll(async () => (await field(dee.page, 'What was said or asked').inputValue()) === MEGABYTE).toBe(true);
  for (const [index, name] of NAMES.entries()) await expect(field(dee.page, 'Name').nth(index)).toHaveValue(name);
  await fillForm(dee.page, 'contact', {
    receivedAt: `${inDays(-1)} 10:00`,
    location: 'NEPAL',
    source: 'OTHER',
    about: 'child',
    significantHarm: false,
    responded: false,
  });
  await finalises(dee.page, 'contact');
  for (const name of NAMES) await expect(dee.page.getByText(name, { exact: false }).first()).toBeVisible();
  await showsTheMegabyte(dee.page);
  await dee.isUpToDate();

  const { mo } = service;
  await mo.isUpToDate();
  await mo.goesTo('Contacts');
  const contact = mo.page.getByRole('row', { name: new RegExp(NAMES[0]) });
  await contact.click();
  for (const name of NAMES) await expect(mo.page.getByText(name, { exact: false }).first()).toBeVisible();
  await showsTheMegabyte(mo.page);
});

test('marks that nobody sees are left out of what is pasted, and nothing else', async () => {
  const { page } = service.dee;
  await service.dee.goesTo('My Day');
  await page.getByRole('button', { name: /^Record a contact/ }).click();
  await pastes(page, 'What was said or asked', 'One\r\nTwo\u0000\u0007 \uF0B7 क्ष 👩🏽‍👧‍👦 <b>bold</b> =1+1');
  await expect(field(page, 'What was said or asked')).toHaveValue('One\nTwo • क्ष 👩🏽‍👧‍👦 <b>bold</b> =1+1');
  await page
    .getByRole('button', { name: /^Save the contact/ })
    .first()
    .click();
  await expect(page.getByText('Choose how the contact came').first()).toBeVisible();
  await isAccessible(page, 'contact-problems');
});

test('a child born the day after tomorrow is refused at the field; what was typed stays', async () => {
  const { page } = service.dee;
  const row = await addRow(page, 'People', 'person');
  await fill(row, 'Name', 'Not yet born');
  await fill(row, 'Date of birth', inDays(2));
  await page
    .getByRole('button', { name: /^Save the contact/ })
    .first()
    .click();
  await expect(row.getByText('This day is in the future: check the date')).toBeVisible();
  await expect(field(row, 'Name')).toHaveValue('Not yet born');
  await page.getByRole('button', { name: 'Discard' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
});

test('a register is taken to a spreadsheet, where a name that looks like a formula is text', async () => {
  const { mo } = service;
  const { page } = mo;
  await mo.goesTo('Registers');
  await page.getByRole('link', { name: 'Boards and working groups' }).click();
  for (const name of NAMES) {
    await page
      .getByRole('button', { name: /^Enter a board/ })
      .first()
      .click();
    await fillForm(page, 'board-attendance', { name, location: 'NEPAL' });
    await finalises(page, 'board-attendance');
    await mo.goesTo('Registers');
    await page.getByRole('link', { name: 'Boards and working groups' }).click();
  }
  for (const name of NAMES) await expect(page.getByRole('grid').or(page.getByRole('table')).getByText(name).first()).toBeVisible();
  await isAccessible(page, 'boards-register');
  const file = path.join(os.tmpdir(), `haversack-boards-${process.pid}.csv`);
  await mo.savesFilesAs(file);
  await page.getByRole('button', { name: 'Save as a spreadsheet (CSV)' }).click();
  await expect.poll(() => readOrNothing(file)).toContain(NAMES[0]);
  const text = readOrNothing(file);
  rmSync(file);
  for (const name of NAMES) expect(text).toContain(name);
  expect(text).toContain(`,'${NAMES[3]},`);
  expect(text).not.toContain(`,${NAMES[3]}`);
});

async function showsTheMegabyte(page: Page): Promise<void> {
  await expect.poll(async () => (await page.locator('main').innerText()).includes(MEGABYTE.trim()), { timeout: 30_000 }).toBe(true);
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** As from another program: through the clipboard's own event. */
async function pastes(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).focus();
  await field(page, label).evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    // A page's own paste event inserts nothing: what the product leaves to the browser is inserted here.
    if (element.dispatchEvent(event)) {
      const box = element as HTMLTextAreaElement;
      box.setRangeText(pasted, box.selectionStart, box.selectionEnd, 'end');
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }
  }, text);
}
