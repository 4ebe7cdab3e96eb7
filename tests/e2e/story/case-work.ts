/** The work on a case that stories do over and over: write a record of any kind, sign it off, read a clock. */
import { expect, type Locator, type Page } from '@playwright/test';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { instantMs, zonedInstantAt } from '#shared/base/zoned-instant.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Person } from './cast.ts';
import { type Answers, type Filling, fillForm } from './fill-form.ts';
import { isAccessible } from './screens.ts';

/**
 * Opens the person's laptop on that day and at that time of the place: stories take months. The clock of the laptop is moved, and
 * that of the server is not: times are only ever in its past.
 * @param at `2026-02-03 03:10`.
 */
export async function isAt(person: Person, at: string, timeZone: 'Africa/Nairobi' | 'Europe/London' = 'Africa/Nairobi'): Promise<void> {
  const [day = '', time = ''] = at.split(' ');
  const moment = zonedInstantAt(calendarDate(day), time, timeZone, 'earlier');
  if (!moment.ok) throw new Error(`${at} is no time in ${timeZone}`);
  await person.shutsLaptop();
  await person.opensLaptop({ timeZone, clockOffsetMs: instantMs(moment.value) - Date.now() });
  await person.unlocks();
}

/** Opens the form of a new record in the case that stands on the screen, from “New record”. */
export async function begins(page: Page, kind: KindName): Promise<void> {
  const { begin } = kindsByName[kind].words;
  await page.getByRole('button', { name: /^New record/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New record' });
  await dialog.getByRole('textbox', { name: 'Which record' }).fill(begin);
  await page.getByRole('option', { name: begin, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(begin);
}

/** Finalises what is on the screen; what the form has against it is the reason this fails. */
export async function finalises(page: Page, kind: KindName): Promise<void> {
  const { begin, finish } = kindsByName[kind].words;
  // Of a record that was saved before, whatever its kind, it is the change that is saved.
  await page
    .getByRole('button', { name: finish })
    .or(page.getByRole('button', { name: 'Save the change' }))
    .first()
    .click();
  const outcome = await page.waitForFunction(() => {
    const editor = document.querySelector('.record-editor');
    const problems = editor?.querySelector<HTMLElement>('.error-summary, [role="alert"]');
    return editor === null ? { problems: '' } : problems ? { problems: problems.innerText } : undefined;
  });
  const { problems } = (await outcome.jsonValue()) ?? { problems: '' };
  if (problems !== '') throw new Error(`${begin}: ${problems.replaceAll(/\s*\n\s*/g, ' · ')}`);
}

export interface Writing extends Filling {
  /** Looked at by axe before it is finalised, under this name. */
  readonly screen?: string;
}

/** Opens the case, writes a record of this kind in it and finalises it. */
export async function writes(person: Person, title: string, kind: KindName, answers: Answers = {}, writing: Writing = {}): Promise<void> {
  await person.opens('Cases', title);
  await begins(person.page, kind);
  await fillForm(person.page, kind, answers, { me: person.name, ...writing });
  if (writing.screen !== undefined) await isAccessible(person.page, writing.screen);
  await finalises(person.page, kind);
}

/** Changes a record of this kind that lives on, such as a plan or an involvement: a new version. @param summary of the one meant. */
export async function changes(
  person: Person,
  title: string,
  section: string,
  kind: KindName,
  answers: Answers,
  summary: string | RegExp = '',
): Promise<void> {
  const { page } = person;
  await person.opens('Cases', title);
  await goesToSection(person, section);
  const records = page.getByRole('list', { name: `${section}, the newest first` }).getByRole('listitem');
  await records.filter({ hasText: summary }).getByRole('link', { name: kindsByName[kind].title }).first().click();
  await page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Change:|shared draft/);
  await fillForm(page, kind, answers, { me: person.name });
  await finalises(page, kind);
}

/** A manager signs off, or sends back, the record of this kind that waits in Oversight. */
export async function signsOff(
  manager: Person,
  kind: KindName,
  { comment, sendBack = false, title = '' }: { readonly comment?: string; readonly sendBack?: boolean; readonly title?: string } = {},
): Promise<void> {
  const { page } = manager;
  await manager.goesTo('Oversight');
  const waiting = page.getByRole('navigation', { name: 'Waiting for sign-off' }).getByRole('listitem');
  const item = waiting.filter({ hasText: kindsByName[kind].title }).filter({ hasText: title }).filter({ hasNotText: 'Sent back' });
  await item.first().waitFor();
  const before = await item.count();
  await item.first().getByRole('button').click();
  const record = page.getByRole('region', { name: 'The record' });
  await expect(record.getByRole('heading', { level: 2 }).first()).toHaveText(kindsByName[kind].title);
  const act = sendBack ? 'Send back' : 'Sign off';
  await record.getByRole('button', { name: act }).click();
  const dialog = page.getByRole('dialog', { name: sendBack ? /^Send the / : /^Sign off the / });
  if (comment !== undefined) await dialog.getByRole('textbox').fill(comment);
  await dialog.getByRole('button', { name: act }).click();
  await expect(dialog).toHaveCount(0);
  await expect(item).toHaveCount(before - 1);
}

/** How many records wait for this manager's signature. */
export async function waitingForSignOff(manager: Person): Promise<number> {
  await manager.goesTo('Oversight');
  await expect(manager.page.getByRole('tab', { name: /^Sign-off/ })).toBeVisible();
  return manager.page
    .getByRole('navigation', { name: 'Waiting for sign-off' })
    .getByRole('listitem')
    .filter({ hasNotText: 'Sent back' })
    .count();
}

/** A closed case stands in the list of cases for those who ask for closed ones. */
export async function opensClosedCase(person: Person, title: string): Promise<void> {
  await person.goesTo('Cases');
  const closedToo = person.page.getByRole('switch', { name: 'Closed too' });
  await expect(closedToo).not.toBeChecked();
  const row = person.page.getByRole('row', { name: new RegExp(title) });
  await expect(row).toHaveCount(0);
  await closedToo.check();
  await row.click();
  await expect(person.page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** The section of the open case with this name in the list beside it. */
export async function goesToSection(person: Person, name: string): Promise<void> {
  await person.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/**
 * A clock of the open case, in its list of clocks: its words say how it stands ("Done in time", "Done late", "In time", "Overdue"),
 * what it was started by and when it is due. @param about something else that its words say, where several have the label.
 */
export async function clockOf(person: Person, label: string | RegExp, about: string | RegExp = ''): Promise<Locator> {
  await goesToSection(person, 'Clocks');
  const panel = person.page.getByRole('tabpanel', { name: /^Clocks/ });
  return panel.getByRole('listitem').filter({ hasText: label }).filter({ hasText: about });
}

/** An entry of the chronology of the open case. */
export async function inChronology(person: Person, words: string | RegExp): Promise<Locator> {
  await goesToSection(person, 'Chronology');
  return person.page.getByRole('list', { name: 'Chronology, the newest first' }).getByRole('listitem').filter({ hasText: words });
}
