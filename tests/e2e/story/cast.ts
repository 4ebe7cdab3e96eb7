/** The people of the story, their laptops and links, and what each of them does over and over. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Laptop, type LaptopOptions, openLaptop } from '#tests/support/laptop.ts';
import { type LinkProxy, openLinkProxy } from '#tests/support/link-proxy.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';
import { fill } from './form.ts';
import { isAccessible } from './screens.ts';

/** One person with one laptop on one link. */
export class Person {
  readonly name: string;
  readonly initials: string;
  readonly passphrase: string;
  readonly folder: string;
  readonly link: LinkProxy;
  readonly #server: ServerProcess;
  #laptop: Laptop | undefined;

  private constructor(name: string, passphrase: string, folder: string, link: LinkProxy, server: ServerProcess) {
    this.name = name;
    this.initials = name
      .split(' ')
      .map((part) => part.charAt(0))
      .join('');
    this.passphrase = passphrase;
    this.folder = folder;
    this.link = link;
    this.#server = server;
  }

  static async arrives(name: string, passphrase: string, folder: string, server: ServerProcess): Promise<Person> {
    const own = path.join(folder, name.replaceAll(' ', '-').toLowerCase());
    mkdirSync(own, { recursive: true });
    const link = await openLinkProxy(server.address, path.join(folder, `${path.basename(own)}.captured`));
    return new Person(name, passphrase, own, link, server);
  }

  get page(): Page {
    if (!this.#laptop) throw new Error(`${this.name}'s laptop is shut`);
    return this.#laptop.page;
  }

  async opensLaptop(options: Partial<LaptopOptions> = {}): Promise<void> {
    this.#laptop = await openLaptop({
      folder: this.folder,
      server: this.#server.address,
      setUpCodeFile: this.#server.setUpCodeFile,
      via: this.link.address,
      logFile: `${this.folder}.log`,
      ...options,
    });
    this.page.setDefaultTimeout(20_000);
    await expect(this.page.getByRole('heading').first()).toBeVisible();
  }

  async shutsLaptop(): Promise<void> {
    await this.#laptop?.close();
    this.#laptop = undefined;
  }

  /** The battery dies, or the process is killed: nobody says goodbye. */
  async laptopDies(): Promise<void> {
    await this.#laptop?.kill();
    this.#laptop = undefined;
  }

  /** Where the next file goes that this person saves: the answer to the system's own dialog. */
  async savesFilesAs(file: string): Promise<void> {
    await this.#laptop?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  }

  async leaves(): Promise<void> {
    await this.shutsLaptop();
    await this.link.close();
  }

  async choosesPassphrase(): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(this.passphrase);
    await this.page.getByLabel('Passphrase again', { exact: true }).fill(this.passphrase);
  }

  async unlocks(): Promise<void> {
    await this.page.getByLabel(`Passphrase of ${this.initials}`).fill(this.passphrase);
    await this.page.getByRole('button', { name: 'Unlock' }).click();
    await this.isSignedIn();
  }

  /** Sets up a service on an empty server. @returns the last group of each key of the recovery kit, which now stands on the screen. */
  async setsUpService(serviceName: string): Promise<string> {
    await this.page.getByRole('link', { name: 'Set up a new service' }).click();
    await this.page.getByLabel('Name of the service').fill(serviceName);
    await this.page.getByLabel('Your name').fill(this.name);
    await this.choosesPassphrase();
    await isAccessible(this.page, 'set-up', 'both');
    await this.page.getByRole('button', { name: 'Set up the service' }).click();
    await expect(this.page.getByRole('heading', { name: 'The recovery kit' })).toBeVisible({ timeout: 30_000 });
    const kit = await this.page.locator('pre').innerText();
    const ends = [...kit.matchAll(/(?:[0-9A-Z]{7}-){7}([0-9A-Z]{7})/g)].map((match) => match[1]);
    expect(ends).toHaveLength(2);
    return ends.join(' ');
  }

  /** Types back what the paper says. */
  async checksKit(typed: string): Promise<void> {
    const begin = this.page.getByRole('button', { name: 'I have it: check it' });
    if (await begin.isVisible()) await begin.click();
    await this.page.getByLabel('Type the last group').fill(typed);
    await this.page.getByRole('button', { name: 'Check', exact: true }).click();
  }

  async isSignedIn(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 });
  }

  /** An administrator makes a one-time code. */
  async invites(name: string, role: string): Promise<string> {
    await this.goesTo('People and devices');
    await this.page.getByRole('button', { name: /^Invite somebody/ }).click();
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByRole('checkbox', { name: new RegExp(`^${role}`) }).check();
    if (role !== 'Administrator') await fill(this.page, 'Registered with Social Work England until', '30 November 2099');
    await this.page.getByRole('button', { name: 'Make the code' }).click();
    await expect(this.page.getByRole('heading', { name: `The code for ${name}` })).toBeVisible();
    return (await this.page.getByLabel('One-time code').inputValue()).trim();
  }

  /** Opens a case or a contact from its list, by a name in its row. */
  async opens(list: 'Cases' | 'Contacts', name: string): Promise<void> {
    await this.goesTo(list);
    await this.page.getByRole('row', { name: new RegExp(name) }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name);
  }

  /** Types a code and asks to join; what comes of it is for the caller to see. */
  async triesCode(code: string): Promise<void> {
    await this.page.getByLabel('One-time code').fill(code);
    await this.page.getByLabel('Your initials').fill(this.initials);
    await this.choosesPassphrase();
    await this.page.getByRole('button', { name: 'Join' }).click();
  }

  async joins(code: string): Promise<void> {
    await this.opensLaptop();
    await this.page.getByRole('link', { name: 'Join with a code' }).click();
    await this.triesCode(code);
    await expect(this.page.getByRole('heading', { name: 'This laptop is confirmed' })).toBeVisible({ timeout: 60_000 });
    await this.page.getByRole('button', { name: 'Unlock' }).click();
    await this.unlocks();
  }

  async goesTo(screen: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
  }

  /** Everything sent and everything received, and both sides the same. */
  async isUpToDate(timeout = 60_000): Promise<void> {
    await this.goesTo('Sync');
    await this.page.getByRole('button', { name: 'Sync now' }).click();
    await expect(this.page.getByText('All saved copies are the same here and on the server')).toBeVisible({ timeout });
  }
}
