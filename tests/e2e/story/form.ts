/** Filling in the forms of the screens as a person does: by the words that stand at a field. */
import type { Locator, Page } from '@playwright/test';

/** A form, or one row of a table in it: labels are looked for within it only. */
export type Within = Page | Locator;

export const field = (within: Within, label: string): Locator => within.getByLabel(exactly(label)).and(within.locator('input, textarea'));

/** Several controls that answer one question. */
export const question = (within: Within, label: string): Locator => within.getByRole('group', { name: exactly(label) });

export const fill = (within: Within, label: string, text: string): Promise<void> => field(within, label).fill(text);

export const choose = (within: Within, label: string, answer: string): Promise<void> =>
  question(within, label)
    .getByRole('radio', { name: new RegExp(`^${escaped(answer)}`) })
    .first()
    .check();

/** Yes or no, with the reason where one is asked for. */
export async function answer(
  within: Within,
  label: string,
  yesOrNo: 'Yes' | 'No',
  reason?: { readonly label: string; readonly text: string },
) {
  await choose(within, label, yesOrNo);
  if (reason !== undefined) await fill(question(within, label), reason.label, reason.text);
}

/** From a list to search in. */
export async function select(within: Within, label: string, option: string): Promise<void> {
  const input = field(within, label);
  await input.click();
  await input.fill(option);
  await input.page().getByRole('option', { name: option }).first().click();
}

export async function setInstant(within: Within, label: string, day: string, time: string): Promise<void> {
  const group = question(within, label);
  await fill(group, 'Day', day);
  await fill(group, 'Time', time);
}

/** Adds a row to a table. @returns the row. */
export async function addRow(within: Within, table: string, rowName: string): Promise<Locator> {
  const rows = question(within, table).getByRole('group', { name: new RegExp(`^${rowName} \\d+ of \\d+$`) });
  const before = await rows.count();
  await question(within, table)
    .getByRole('button', { name: /^Add a(nother| row)/ })
    .click();
  const row = rows.nth(before);
  await row.waitFor();
  return row;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const exactly = (label: string): RegExp => new RegExp(`^${escaped(label)}( \\(optional\\))?$`);
