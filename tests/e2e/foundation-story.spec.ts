/**
 * The main job, told once over real processes: a visit recorded with no connection reaches the manager. One server, five laptops,
 * a link for each that can be cut, slowed and dropped.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { fromBase64Url } from '#shared/base/bytes.ts';
import { calendarDate, formatDate } from '#shared/base/calendar-date.ts';
import { scanForWords } from '#tests/support/canary-scan.ts';
import { type ServerProcess, startServer } from '#tests/support/server-process.ts';
import { Person } from './story/cast.ts';
import { addRow, answer, choose, field, fill, question, select, setInstant } from './story/form.ts';
import { Outsider } from './story/outsider.ts';
import { isAccessible } from './story/screens.ts';
import { digestOf, revisionsOf, revisionsOnLaptop, revisionsOnServer } from './story/stores.ts';

test.describe.configure({ mode: 'serial' });

/** Typed in the story, and found nowhere but on the screens of those who may read them. */
const words = {
  family: 'Kipkemboi-Thistlewood',
  contact: 'chandelier',
  decision: 'periwinkle-worries',
  firstVisit: 'harmonium',
  secondVisit: 'kaleidoscope',
  childSaid: 'the marmalade cat is called Bartholomew',
  note: 'Michaelmas',
  management: 'dendrochronologist',
  moWording: 'Quarterstaff',
  patWording: 'Rhododendron',
} as const;

const DAY_MS = 24 * 60 * 60_000;

let folder: string;
let server: ServerProcess;
let alice: Person;
let mo: Person;
let dee: Person;
let pat: Person;
let uma: Person;
let caseVault: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'haversack-story-'));
  server = await startsServer();
  alice = await Person.arrives('Alice Adeyemi', 'quiet marble lantern ferry', folder, server);
  mo = await Person.arrives('Mo Mukherjee', 'violet anchor pepper cloud', folder, server);
  dee = await Person.arrives('Dee Danvers', 'silver thimble orchard rain', folder, server);
  pat = await Person.arrives('Pat Penhaligon', 'amber bicycle meadow stone', folder, server);
  uma = await Person.arrives('Uma Underhill', 'copper window fennel tower', folder, server);
});

test.afterAll(async () => {
  for (const person of [alice, mo, dee, pat, uma]) await person.leaves();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const startsServer = (clockOffsetMs = 0, port = 0): Promise<ServerProcess> =>
  startServer(path.join(folder, 'server'), path.join(folder, 'server.log'), { clockOffsetMs, port });

/** The same server again, some time later by its clock. */
async function restartServer(clockOffsetMs: number): Promise<void> {
  await server.stop();
  server = await startsServer(clockOffsetMs, Number(new URL(server.address).port));
}

/** Back to the last time it was that early in Kenya, which knows no summer time. */
function untilTenPastThreeInNairobi(): number {
  const sinceMidnight = (Date.now() + 3 * 60 * 60_000) % DAY_MS;
  const tenPastThree = (3 * 60 + 10) * 60_000;
  return tenPastThree - sinceMidnight - (sinceMidnight < tenPastThree ? DAY_MS : 0);
}

const daysAgo = (days: number): string =>
  formatDate(calendarDate(new Date(Date.now() + 3 * 60 * 60_000 - days * DAY_MS).toISOString().slice(0, 10)));

interface VisitToRecord {
  readonly day: string;
  readonly time: string;
  readonly narrative: string;
  readonly said: string;
  readonly alone: 'Yes' | 'No';
}

async function recordVisit(visit: VisitToRecord): Promise<void> {
  const { page } = pat;
  await page
    .getByRole('button', { name: /^Record a visit/ })
    .first()
    .click();
  await setInstant(page, 'When', visit.day, visit.time);
  await choose(page, 'Did it take place?', 'Yes');
  await choose(page, 'Where', 'Home');
  await fill(page, 'Purpose of the visit', 'See Zawadi alone, and where she sleeps.');
  const child = page.getByRole('group', { name: 'child 1 of 1' });
  await expect(child.getByRole('radio', { name: /^Zawadi/ })).toBeChecked();
  await answer(child, 'Seen?', 'Yes');
  if (visit.alone === 'Yes') {
    await answer(child, 'Face to face?', 'Yes');
    await answer(child, 'Seen alone?', 'Yes');
  } else {
    await answer(child, 'Face to face?', 'No', { label: 'Why not face to face', text: 'She was asleep: seen through the door.' });
    await answer(child, 'Seen alone?', 'No', { label: 'Why not alone', text: 'Her mother would not leave the room.' });
  }
  await fill(child, 'What the child said', visit.said);
  await fill(page, 'What happened', `The flat was warm; a ${visit.narrative} stood in the corner.`);
  await answer(page, 'Is anyone at immediate risk?', 'No');
  await fill(page, 'What the visit changed, and what was agreed', 'Barnaby sleeps at the mess until Friday.');
  await isAccessible(page, 'visit-form', visit.alone === 'Yes' ? 'both' : 'light');
  await page
    .getByRole('button', { name: /^Finalise the visit/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Visit');
  await expect(page.getByText(visit.narrative).first()).toBeVisible();
}

/** The vault that the practitioner's laptop and not the administrator's holds. */
async function vaultOfTheCase(): Promise<string> {
  const known = new Set((await revisionsOnLaptop(alice.page)).map(({ vault }) => vault));
  const vaults = new Set((await revisionsOnLaptop(pat.page)).map(({ vault }) => vault).filter((vault) => !known.has(vault)));
  expect(vaults.size).toBe(1);
  return [...vaults].join();
}

async function opensSharedDraft(person: Person): Promise<void> {
  await person.opens('Cases', words.family);
  await person.page.getByRole('tab', { name: /^Drafts/ }).click();
  await person.page.getByRole('region', { name: 'Shared with those who hold this case' }).getByRole('link', { name: 'Case note' }).click();
  await expect(person.page.getByText('A shared draft').first()).toBeVisible();
}

async function changesTheDraft(person: Person, changes: Readonly<Record<string, string>>): Promise<void> {
  await opensSharedDraft(person);
  await person.page
    .getByRole('button', { name: /^Edit the draft/ })
    .first()
    .click();
  for (const [label, text] of Object.entries(changes)) await fill(person.page, label, text);
  await person.page.getByRole('button', { name: 'Save to the shared draft' }).click();
  for (const text of Object.values(changes)) await expect(person.page.getByText(text).first()).toBeVisible();
  await expect(person.page.getByText('A shared draft').first()).toBeVisible();
}

/** Everyone who holds the case has a connection again, and goes on syncing until nobody has anything new. */
async function meetAgain(): Promise<void> {
  for (const person of [mo, pat, dee]) person.link.restore();
  for (const person of [mo, pat, dee, mo, pat, dee]) await person.isUpToDate();
}

async function indexOfVersion(choice: Locator, word: string): Promise<number> {
  const versions = await choice.locator('.difference__column:not(.difference__column--base)').allInnerTexts();
  return versions.findIndex((text) => text.includes(word));
}

/** How many of the pieces stand in the files of a folder. */
function piecesIn(place: string, pieces: readonly Buffer[]): number {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((file) => readFileSync(path.join(file.parentPath, file.name)));
  return pieces.filter((piece) => contents.some((content) => content.includes(piece))).length;
}

test('1. an administrator sets up the service and proves the recovery kit', async () => {
  await alice.opensLaptop();
  await isAccessible(alice.page, 'first-start', 'both');
  const kit = await alice.setsUpService('British Forces Social Work Service');
  await alice.checksKit('AAAAAAA BBBBBBB');
  await expect(alice.page.getByText('This is not what the kit says').first()).toBeVisible();
  await isAccessible(alice.page, 'recovery-kit');
  await alice.checksKit(kit);
  await expect(alice.page.getByRole('heading', { name: 'People and devices' })).toBeVisible();
});

test('1. a manager, a duty worker and a practitioner join with one-time codes', async () => {
  await mo.joins(await alice.invites(mo.name, 'Manager'));
  await dee.joins(await alice.invites(dee.name, 'Duty worker'));
  await pat.joins(await alice.invites(pat.name, 'Practitioner'));
  for (const person of [mo, dee, pat, alice]) await person.isUpToDate();
  await alice.goesTo('People and devices');
  for (const { name } of [alice, mo, dee, pat]) await expect(alice.page.getByText(name).first()).toBeVisible();
  await isAccessible(alice.page, 'people-and-devices', 'both');
});

test('1. a wrong, used, expired or tampered code is refused with a clear message', async () => {
  const used = await alice.invites(uma.name, 'Practitioner');
  await uma.joins(used);
  const expiring = await alice.invites('Eve Elsewhere', 'Practitioner');

  const eve = await Person.arrives('Eve Elsewhere', 'copper window fennel tower', folder, server);
  await eve.opensLaptop();
  await eve.page.getByRole('link', { name: 'Join with a code' }).click();
  await isAccessible(eve.page, 'join', 'both');
  const problem = eve.page.locator('main').getByText(/./);
  await eve.page.getByLabel('One-time code').fill('not a code at all');
  await expect(problem.filter({ hasText: 'not complete, or a character' }).first()).toBeVisible();
  const middle = Math.floor(used.length / 2);
  const swapped = used.charAt(middle) === 'A' ? 'B' : 'A';
  await eve.page.getByLabel('One-time code').fill(used.slice(0, middle) + swapped + used.slice(middle + 1));
  await expect(problem.filter({ hasText: 'not complete, or a character' }).first()).toBeVisible();
  await eve.triesCode(used);
  await expect(problem.filter({ hasText: 'has been used' }).first()).toBeVisible();
  await isAccessible(eve.page, 'join-refused');
  await restartServer(25 * 60 * 60_000);
  await eve.triesCode(expiring);
  await expect(problem.filter({ hasText: 'This code is over' }).first()).toBeVisible();
  await eve.leaves();
  await restartServer(0);
});

test('2. at 03:10 in Nairobi, with no connection, the duty worker takes a contact, decides and opens a case', async () => {
  await dee.shutsLaptop();
  dee.link.cut();
  await dee.opensLaptop({ timeZone: 'Africa/Nairobi', clockOffsetMs: untilTenPastThreeInNairobi() });
  await dee.unlocks();
  const { page } = dee;
  await expect(page.getByRole('banner').getByText('Offline')).toBeVisible();
  await isAccessible(page, 'my-day-empty', 'both');
  await dee.goesTo('Contacts');
  await page
    .getByRole('button', { name: /^Record a contact/ })
    .first()
    .click();

  await expect(question(page, 'When it was received')).toContainText(/03:1\d Nairobi \((\w+ \d+ \w+.*, )?0[01]:1\d London\)/);
  await select(page, 'Location of the family', 'Kenya');
  await select(page, 'Who it came from', 'Health');
  await choose(page, 'How it came', 'Telephone');
  await fill(page, 'Name of the caller', 'Sister Ngugi');
  await choose(page, 'It asks about', 'A child');
  for (const [name, group, relationship] of [
    [`Zawadi ${words.family}`, 'Child', 'daughter'],
    [`Jemima ${words.family}`, 'Adult', 'mother'],
    [`Barnaby ${words.family}`, 'Adult', 'stepfather'],
  ] as const) {
    const row = await addRow(page, 'People', 'person');
    await fill(row, 'Name', name);
    await choose(row, 'Child or adult', group);
    await fill(row, 'Relationship', relationship);
    if (group === 'Child') await fill(row, 'Date of birth', '4 May 2019');
  }
  await fill(page, 'What was said or asked', `The night nurse heard shouting and a breaking ${words.contact}; Zawadi hid in the laundry.`);
  await answer(page, 'Is anyone at significant risk of harm?', 'No');
  await choose(page, 'Consent to share what was said', 'Given');
  await answer(page, 'Has a qualified worker responded already?', 'No');
  await isAccessible(page, 'contact-form', 'both');
  await page
    .getByRole('button', { name: /^Save the contact/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Zawadi ${words.family}`);
  await expect(page.getByText(/03:1\d Nairobi/).first()).toBeVisible();
  await isAccessible(page, 'contact', 'both');

  await page
    .getByRole('button', { name: /^Decide the threshold/ })
    .first()
    .click();
  await choose(page, 'Level of need', 'Child in Need');
  await fill(page, 'Why this level', `Shouting at night, a child who hides, and no family near: ${words.decision}.`);
  await select(page, 'Outcome of the contact', 'CiN');
  await select(page, 'Outcome of the referral', 'Assessment required');
  await fill(page, 'What happens next, who does it, and by when', 'Pat visits today and sees Zawadi alone.');
  await choose(page, 'Was the referrer told the outcome?', 'Not yet');
  await choose(page, 'Was the family or the adult told the outcome?', 'Not yet');
  await isAccessible(page, 'threshold-decision');
  await page
    .getByRole('button', { name: /^Record the decision/ })
    .first()
    .click();

  await page
    .getByRole('button', { name: /^Open a case/ })
    .first()
    .click();
  await expect(field(page, 'Name of the household or person')).toHaveValue(words.family);
  await expect(field(page, 'Given names').first()).toHaveValue('Zawadi');
  // The file is entered late: Pat has been to see the family before.
  await fill(page, 'Opened on', daysAgo(3));
  await select(page, 'Allocated to', pat.name);
  await isAccessible(page, 'open-case');
  await page
    .getByRole('button', { name: /^Open the case/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.family);
  await isAccessible(page, 'case-now', 'both');

  const before = revisionsOnServer(server.folder).length;
  dee.link.restore();
  await dee.isUpToDate();
  await isAccessible(page, 'sync', 'both');
  expect(revisionsOnServer(server.folder).length).toBeGreaterThan(before);
});

test('3. the practitioner records visits with no connection, is cut off in mid-sentence, and finds it again', async () => {
  await pat.isUpToDate();
  await pat.opens('Cases', words.family);
  caseVault = await vaultOfTheCase();
  await pat.shutsLaptop();
  pat.link.cut();
  await pat.opensLaptop({ timeZone: 'Africa/Nairobi' });
  await isAccessible(pat.page, 'unlock', 'both');
  await pat.unlocks();
  await isAccessible(pat.page, 'my-day', 'both');

  await pat.opens('Cases', words.family);
  await recordVisit({ day: daysAgo(2), time: '15:30', narrative: words.firstVisit, said: words.childSaid, alone: 'Yes' });
  await pat.opens('Cases', words.family);
  await recordVisit({
    day: daysAgo(1),
    time: '09:05',
    narrative: words.secondVisit,
    said: 'She slept, and smiled at the cat.',
    alone: 'No',
  });

  await pat.opens('Cases', words.family);
  await pat.page.getByRole('button', { name: 'Write a case note' }).first().click();
  await select(pat.page, 'What it was', 'Meeting');
  await fill(pat.page, 'With whom', 'Padre Oduya');
  await field(pat.page, 'Note').click();
  await pat.page.keyboard.type(`The padre has known them since ${words.note} and will look in on`, { delay: 20 });
  await expect(pat.page.getByText(/^Saved/).first()).toBeVisible();
  await pat.page.keyboard.type(' Thursday at fo', { delay: 20 });
  // Two seconds is what the product promises; the rest of the sentence is never typed.
  await pat.page.waitForTimeout(2_500);
  await pat.laptopDies();

  await pat.opensLaptop({ timeZone: 'Africa/Nairobi', clockOffsetMs: 24 * 60 * 60_000 });
  await pat.unlocks();
  await isAccessible(pat.page, 'my-day-with-draft');
  await pat.page
    .getByRole('link', { name: /Case note/ })
    .first()
    .click();
  await expect(field(pat.page, 'Note')).toHaveValue(`The padre has known them since ${words.note} and will look in on Thursday at fo`);
  await expect(field(pat.page, 'With whom')).toHaveValue('Padre Oduya');
  await isAccessible(pat.page, 'case-note');
  await fill(pat.page, 'Note', `The padre has known them since ${words.note} and will look in on Thursday at four.`);
  await pat.page.getByRole('button', { name: 'Share this draft' }).click();
  await expect(pat.page.getByText('A shared draft').first()).toBeVisible();
  const held = revisionsOf(caseVault, await revisionsOnLaptop(pat.page));
  expect(held.length - revisionsOf(caseVault, revisionsOnServer(server.folder)).length).toBe(3);
});

test('4. everything arrives once over a slow link that drops, and what the manager adds comes back', async () => {
  const before = revisionsOnServer(server.folder).map(({ id }) => id);
  const heldByPat = revisionsOf(caseVault, await revisionsOnLaptop(pat.page)).map(({ id }) => id);
  const droppedBefore = pat.link.dropped;
  pat.link.slowTo({ kilobitsPerSecond: 256, roundTripMs: 700 });
  for (const bytes of [300, 1_500, 4_000, 900]) {
    pat.link.dropAfter(bytes);
    pat.link.restore();
    await pat.goesTo('Sync');
    await pat.page.getByRole('button', { name: 'Sync now' }).click();
    await pat.page.waitForTimeout(1_500);
    pat.link.dropNow();
  }
  expect(pat.link.dropped - droppedBefore).toBeGreaterThanOrEqual(4);
  pat.link.dropAfter(null);
  await pat.isUpToDate(90_000);
  await expect(pat.page.getByText(/clock is .* ahead of the server/)).toBeVisible();
  await isAccessible(pat.page, 'sync-wrong-clock');

  const after = revisionsOnServer(server.folder).map(({ id }) => id);
  expect(new Set(after).size).toBe(after.length);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(
    revisionsOf(caseVault, revisionsOnServer(server.folder))
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(heldByPat.toSorted());

  await mo.isUpToDate();
  await mo.opens('Cases', words.family);
  await mo.page.getByRole('tab', { name: 'Chronology' }).click();
  const entries = mo.page.getByRole('list', { name: 'Chronology, the newest first' }).getByRole('listitem');
  for (const [seen, time] of [
    ['Child seen alone', '15:30'],
    ['Child seen, not alone', '09:05'],
  ] as const) {
    const entry = entries.filter({ hasText: seen });
    await expect(entry).toHaveCount(1);
    await expect(entry).toContainText(new RegExp(`${time} Nairobi \\(.*London\\)`));
    await expect(entry).toContainText(/recorded .*Nairobi \(.*London\)/);
  }
  await isAccessible(mo.page, 'chronology', 'both');
  await entries.filter({ hasText: 'Child seen alone' }).getByRole('link', { name: 'Visit' }).click();
  for (const text of [words.firstVisit, words.childSaid]) await expect(mo.page.getByText(text).first()).toBeVisible();

  await mo.page.getByRole('button', { name: 'Add a management note' }).first().click();
  await fill(mo.page, 'Note', `Good visits. Please arrange the ${words.management} before Friday.`);
  await mo.page
    .getByRole('button', { name: /^Finalise the note/ })
    .first()
    .click();
  await expect(mo.page.getByRole('heading', { level: 1 })).toContainText('Management note');
  await isAccessible(mo.page, 'record', 'both');
  await mo.isUpToDate();

  pat.link.slowTo(null);
  await pat.isUpToDate();
  await pat.opens('Cases', words.family);
  await pat.page.getByRole('tab', { name: /^Notes/ }).click();
  await expect(
    pat.page
      .getByRole('tabpanel', { name: /^Notes/ })
      .getByRole('article')
      .filter({ hasText: words.management }),
  ).toHaveCount(1);
});

test('5. what two people changed apart is joined, or shown side by side, and all laptops end equal', async () => {
  for (const person of [mo, pat]) await opensSharedDraft(person);
  for (const person of [mo, pat]) person.link.cut();
  await changesTheDraft(mo, { 'With whom': 'Padre Oduya and Sister Ngugi' });
  await changesTheDraft(pat, { 'Decision, and who does what by when': 'The padre looks in on Thursday at four.' });
  await meetAgain();
  for (const person of [mo, pat]) {
    await opensSharedDraft(person);
    await expect(person.page.getByText('Padre Oduya and Sister Ngugi').first()).toBeVisible();
    await expect(person.page.getByText('The padre looks in on Thursday at four.').first()).toBeVisible();
    await expect(person.page.getByText('changed the same field')).toHaveCount(0);
  }

  for (const person of [mo, pat]) person.link.cut();
  await changesTheDraft(mo, { Note: `${words.moWording}: the padre looks in on Thursdays.` });
  await changesTheDraft(pat, { Note: `${words.patWording}: the padre looks in on Fridays.` });
  await meetAgain();
  await opensSharedDraft(mo);
  await mo.page.getByRole('link', { name: 'Compare and choose' }).click();
  const choice = mo.page.getByRole('group', { name: 'Note' });
  await expect(choice.getByText(`since ${words.note}`).first()).toBeVisible();
  await expect(choice).toContainText('Your version');
  await expect(choice).toContainText(`${pat.name}’s version`);
  await expect(choice).toContainText(words.moWording);
  await expect(choice).toContainText(words.patWording);
  await isAccessible(mo.page, 'conflict', 'both');
  await choice
    .getByRole('radio', { name: 'Keep this one' })
    .nth(await indexOfVersion(choice, words.patWording))
    .check();
  await mo.page.getByRole('button', { name: /^Save what was chosen/ }).click();
  await expect(mo.page.getByText(words.patWording).first()).toBeVisible();
  await meetAgain();

  await opensSharedDraft(pat);
  await expect(pat.page.getByText('changed the same field')).toHaveCount(0);
  await expect(pat.page.getByText(words.patWording).first()).toBeVisible();
  // As shared, two changes, joined by one laptop or by both, two changes to choose between, and what was chosen: in the order of
  // writing, though the laptop that wrote the first is a day ahead.
  const versions = pat.page.getByRole('region', { name: 'Versions' });
  await expect(versions.getByRole('heading', { name: /^[78] versions$/ })).toBeVisible();
  await expect(versions.getByRole('listitem').first()).toContainText(`Note: chosen by ${mo.name}`);
  await expect(versions.getByRole('listitem').last()).toContainText(`Draft shared by ${pat.name}`);
  await isAccessible(pat.page, 'versions');
  const onServer = revisionsOnServer(server.folder);
  for (const person of [mo, pat, dee]) {
    const held = await revisionsOnLaptop(person.page);
    expect(digestOf(caseVault, held), person.name).toBe(digestOf(caseVault, onServer));
    for (const { id, bytes } of revisionsOf(caseVault, held))
      expect(Buffer.from(bytes).equals(onServer.find((revision) => revision.id === id)?.bytes ?? Buffer.alloc(0))).toBe(true);
  }
});

test('6. who is no member of the case has not one byte of it, and is given none', async () => {
  const secret = revisionsOf(caseVault, revisionsOnServer(server.folder));
  expect(secret.length).toBeGreaterThan(10);
  for (const person of [alice, uma]) {
    await person.isUpToDate();
    await person.goesTo('Cases');
    await expect(person.page.getByText('No cases yet.')).toBeVisible();
    const held = await revisionsOnLaptop(person.page);
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ vault }) => vault === caseVault)).toEqual([]);
  }
  await isAccessible(uma.page, 'cases-empty');

  const outsider = await Outsider.joins(server.address, await alice.invites('Eve Elsewhere', 'Practitioner'));
  const vault = fromBase64Url(caseVault);
  const haul = await outsider.fetchesAllItCan(vault);
  expect(haul.refusal).toBe('not-allowed');
  expect(haul.vaults).not.toContain(caseVault);
  expect(haul.vaults.length).toBeGreaterThan(0);
  expect(haul.revisions.filter((id) => secret.some((revision) => revision.id === id))).toEqual([]);
  expect(await outsider.pushesInto(vault)).toBe('not-a-member');

  for (const person of [alice, uma, pat]) await person.shutsLaptop();
  // The middle of a revision, as it lies in any file: its vault and device ids at the start may stand in a log that all may read.
  const middles = secret.map(({ bytes }) => Buffer.from(bytes.subarray(bytes.length - 120, bytes.length - 88)));
  expect(piecesIn(pat.folder, middles), 'a member’s laptop does hold them, and they can be found').toBe(middles.length);
  for (const person of [alice, uma]) expect(piecesIn(person.folder, middles), person.name).toBe(0);
});

test('7. nothing that was typed is anywhere in the clear', async () => {
  for (const person of [mo, dee]) await person.shutsLaptop();
  await server.stop();
  const typed = [...Object.values(words), 'Ngugi', 'Oduya', ...[alice, mo, dee, pat, uma].map(({ passphrase }) => passphrase)].filter(
    (word) => word.length >= 6,
  );
  const scan = scanForWords([folder], typed);
  expect(scan.findings).toEqual([]);
  expect(scan.bytes).toBeGreaterThan(1_000_000);
  for (const part of ['server/haversack.db', 'server.log', 'pat-penhaligon', 'pat-penhaligon.captured'])
    expect(scanForWords([path.join(folder, part)], typed).bytes).toBeGreaterThan(0);

  const control = path.join(folder, 'control');
  writeFileSync(control, Buffer.from(`…${words.family}…`).toString('base64'));
  expect(scanForWords([folder], typed).findings.map(({ file, word }) => ({ file, word }))).toEqual([{ file: control, word: words.family }]);
});
