/** How a family comes to the service: a contact, the decision on it, and a case that is allocated. */
import { expect } from '@playwright/test';
import { finalises } from './case-work.ts';
import type { Person } from './cast.ts';
import { type Answers, fillForm } from './fill-form.ts';
import { fill, question, select } from './form.ts';

export interface NewFamily {
  /** The household's name, which every list and heading shows. */
  readonly name: string;
  /** Code of the location. */
  readonly location: string;
  /** `YYYY-MM-DD`. */
  readonly contactOn: string;
  readonly openedOn: string;
  readonly contact: Answers;
  readonly decision: Answers;
  /** For whom the case is opened, where that is not as the contact has it: how each name begins. */
  readonly involved?: readonly string[];
  /** Words of the involvement, where the decision does not tell it. */
  readonly involvement?: string;
}

/** The duty worker takes the contact, decides on it, opens the case and allocates it. */
export async function comesToTheService(family: NewFamily, duty: Person, worker: Person): Promise<void> {
  const { page } = duty;
  const { contactOn } = family;
  await duty.goesTo('My Day');
  await page.getByRole('button', { name: /^Record a contact/ }).click();
  const answered = { responded: true, respondedAt: `${contactOn} 10:40` };
  const contact = { receivedAt: `${contactOn} 10:05`, location: family.location, ...answered, ...family.contact };
  await fillForm(page, 'contact', contact, { on: contactOn });
  await finalises(page, 'contact');
  await begin(/^Decide the threshold/);
  await fillForm(page, 'referral', { decidedAt: `${contactOn} 15:20`, ...family.decision }, { on: contactOn });
  await finalises(page, 'referral');
  await begin(/^Open a case/);
  await fill(page, 'Name of the household or person', family.name);
  await fill(page, 'Opened on', family.openedOn);
  if (family.involvement !== undefined) await select(page, 'Kind of involvement', family.involvement);
  if (family.involved !== undefined) await involves(family.involved);
  await select(page, 'Allocated to', worker.name);
  await begin(/^Open the case/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(family.name);

  async function begin(name: RegExp): Promise<void> {
    await page.getByRole('button', { name }).first().click();
  }

  async function involves(names: readonly string[]): Promise<void> {
    const people = question(page, 'For whom');
    for (const card of await people.getByRole('checkbox').all()) await card.uncheck();
    for (const name of names) await people.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  }
}
