/**
 * Completes any form on the screen as a worker would: the story's own answers, and a plausible one wherever else the form insists.
 * What is asked is read from the form's definition, what stands there from the screen, and everything is typed and chosen there.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Field, FormDefinition, TableField } from '#shared/forms/definition.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';

type SimpleAnswer = string | number | boolean | readonly string[] | { readonly answer: boolean; readonly reason?: string };

/**
 * What the story says, by field key. text, narrative, date, number → as typed · instant → `2026-03-03 15:30` · choice(s) → codes, or
 * how their words begin · person, people, staff, record → how the name begins, or a part of it · yes-no → true, false, or with its
 * reason · table → the rows (surplus ones on the screen are removed), or one object: the same for every row that stands there.
 * null: left alone, even where the form insists.
 */
export type Answers = Readonly<Record<string, SimpleAnswer | Row | readonly Row[] | null | undefined>>;
type Row = Readonly<Record<string, SimpleAnswer | null | undefined>>;

export interface Filling {
  /** The day of dates and moments that the story leaves open, `YYYY-MM-DD`; yesterday unless told. */
  readonly on?: string;
  readonly time?: string;
  /** The name of whoever types: chosen where the form asks for one of the service and the story does not say whom. */
  readonly me?: string;
}

type AnyField = Field;
type Column = TableField['columns'][number];

/** Fills in the form of this kind that stands on the page. */
export async function fillForm(page: Page, kind: KindName, answers: Answers = {}, filling: Filling = {}): Promise<void> {
  const form: FormDefinition = kindsByName[kind].form;
  const sheet = new Sheet(page, filling);
  const fields = form.sections.flatMap((section): readonly AnyField[] => section.fields);
  for (const key of Object.keys(answers))
    if (!fields.some((field) => field.key === key)) throw new Error(`The form of ${kind} asks nothing called “${key}”`);
  // Each round does what can be done before an answer may change what is asked; a form has fewer such answers than this.
  for (let round = 0; round < 400; round += 1) {
    const shown = await sheet.look();
    if (!(await sheet.doesSome(fields, answers, shown, ''))) {
      const unasked = Object.entries(answers).find(([key, told]) => told !== null && told !== undefined && !shown.has(key));
      if (unasked !== undefined) throw new Error(`The form of ${kind} does not ask “${unasked[0]}” after these answers`);
      return;
    }
  }
  throw new Error(`The form of ${kind} never came to an end`);
}

/** What stands at a field, read from the screen. */
interface Standing {
  readonly id: string;
  readonly text: string;
  readonly pills: number;
  readonly cards: readonly { readonly words: string; readonly checked: boolean }[];
  readonly day: string;
  readonly time: string;
  readonly reason: string | null;
  readonly rows: number;
  readonly nothingToChoose: boolean;
}

/** By path: `key`, or `key-3-column` as DOM ids have it. */
type Shown = ReadonlyMap<string, Standing>;

class Sheet {
  readonly #page: Page;
  readonly #filling: Filling;
  /** Paths whose answer of the story was given. */
  readonly #given = new Set<string>();

  constructor(page: Page, filling: Filling) {
    this.#page = page;
    this.#filling = filling;
  }

  async look(): Promise<Shown> {
    await this.#page.locator('.form:not(.form--read) .form-field').first().waitFor();
    const standing = await this.#page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.form:not(.form--read) .form-field')].map((frame) => {
        const id = frame.id === '' ? (frame.querySelector<HTMLLabelElement>(':scope > label')?.htmlFor ?? '') : frame.id;
        const valueOf = (selector: string) => frame.querySelector<HTMLInputElement>(selector)?.value ?? '';
        const box = document.getElementById(id);
        const ownCards = frame.querySelectorAll(':scope > .choice-cards > .choice-card, :scope > .yes-no > .choice-cards > .choice-card');
        return {
          id,
          text: box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : '',
          pills: frame.querySelectorAll('.mantine-Pill-root').length,
          cards: [...ownCards].map((card) => ({
            words: card.querySelector('.choice-card__words > span')?.textContent ?? '',
            checked: card.querySelector('input')?.checked === true,
          })),
          day: valueOf(
            ':scope > .instant-input .date-input input, :scope > .instant-input input.date-input, :scope > .instant-input [aria-label="Day"]',
          ),
          time: valueOf(':scope > .instant-input [aria-label="Time"]'),
          reason: frame.querySelector<HTMLTextAreaElement>(':scope > .yes-no > .yes-no__reason textarea')?.value ?? null,
          rows: frame.querySelectorAll(':scope > .table-input > .table-input__row').length,
          nothingToChoose: frame.querySelector(':scope > .form-field__nobody') !== null,
        };
      }),
    );
    return new Map(standing.map((each) => [each.id.slice(each.id.indexOf('-') + 1), each]));
  }

  /**
   * Answers what waits for an answer, from the top, up to one that may change what is asked.
   * @returns whether there was anything to do.
   */
  async doesSome(fields: readonly AnyField[], answers: Answers, shown: Shown, prefix: string): Promise<boolean> {
    const decisive = new Set(fields.flatMap((field) => field.when ?? []).map((condition) => condition.field));
    let didAny = false;
    for (const field of fields) {
      const path = `${prefix}${field.key}`;
      const standing = shown.get(path);
      if (standing === undefined || field.type === 'guidance') continue;
      const told = answers[field.key];
      if (told === null) continue;
      if (field.type === 'table') {
        const did = await this.#table(field, told as Row | readonly Row[] | undefined, shown, path, standing);
        if (did === 'look again') return true;
        didAny ||= did;
        continue;
      }
      if (!(await this.#answers(field, told as SimpleAnswer | undefined, standing, path))) continue;
      didAny = true;
      if (decisive.has(field.key) || field.type === 'yes-no') return true;
    }
    return didAny;
  }

  async #table(field: TableField, told: Row | readonly Row[] | undefined, shown: Shown, path: string, standing: Standing) {
    const rows = told === undefined ? [] : isRows(told) ? told : Array.from({ length: Math.max(1, standing.rows) }, () => told);
    const least = Math.max(field.minRows ?? 0, field.requiredToFinalise === undefined ? 0 : 1);
    const group = this.#at(standing.id);
    if (told !== undefined && rows.length > 0 && rows.length < standing.rows) {
      await group.getByRole('button', { name: `Remove ${field.rowName} ${standing.rows}`, exact: true }).click();
      await expect(group.locator(':scope > .table-input > .table-input__row')).toHaveCount(standing.rows - 1);
      return 'look again';
    }
    if (standing.rows < Math.max(rows.length, least)) {
      await group.getByRole('button', { name: new RegExp(`^Add (a row|another): ${escaped(field.rowName)}`) }).click();
      await expect(group.locator(':scope > .table-input > .table-input__row')).toHaveCount(standing.rows + 1);
      return 'look again';
    }
    let didAny = false;
    for (let index = 0; index < standing.rows; index += 1) {
      if (await this.doesSome(field.columns, rows[index] ?? {}, shown, `${path}-${index}-`)) didAny = true;
      // A row of its own may ask more after an answer in it.
      if (didAny) return true;
    }
    return didAny;
  }

  /** @returns whether it had to do anything. */
  async #answers(field: Column, told: SimpleAnswer | undefined, standing: Standing, path: string): Promise<boolean> {
    if (this.#given.has(path)) return false;
    const given = told !== undefined;
    if (!given && (field.requiredToFinalise === undefined || isAnswered(field, standing))) return this.#reasonOnly(field, standing);
    if (standing.nothingToChoose) throw new Error(`Nothing can be chosen at “${field.label}”`);
    if (given) this.#given.add(path);
    const box = this.#at(standing.id);
    switch (field.type) {
      case 'text':
      case 'narrative':
        await box.fill(given ? asTyped(told) : wordsFor(field));
        break;
      case 'number':
        await box.fill(given ? asTyped(told) : String(Math.max(field.min ?? 1, 1)));
        break;
      case 'date':
        await box.fill(given ? asTyped(told) : field.notBefore === 'today' ? inDays(14) : this.#day);
        break;
      case 'instant': {
        const [day = '', time = ''] = given ? asTyped(told).split(' ') : [this.#day, this.#filling.time ?? '10:00'];
        await box.getByLabel('Day', { exact: true }).fill(day);
        await box.getByLabel('Time', { exact: true }).fill(time);
        break;
      }
      case 'yes-no':
        await this.#yesNo(field, told, standing);
        break;
      case 'choice':
      case 'person':
      case 'staff':
      case 'record':
      case 'choices':
      case 'people':
        await this.#chooses(field, given ? [told].flat().map(asTyped) : defaultChoice(field), standing);
    }
    return true;
  }

  /** The answer was there already and its reason is missing. */
  async #reasonOnly(field: Column, standing: Standing): Promise<boolean> {
    if (field.type !== 'yes-no' || standing.reason !== '') return false;
    await this.#at(standing.id).locator('.yes-no__reason textarea').fill('Explained to the family at the time.');
    return true;
  }

  async #yesNo(field: Extract<Column, { type: 'yes-no' }>, told: SimpleAnswer | undefined, standing: Standing): Promise<void> {
    const value =
      typeof told === 'object' && 'answer' in told
        ? told
        : { answer: typeof told === 'boolean' ? told : field.reasonWhen === undefined ? true : !field.reasonWhen.answer };
    const frame = this.#at(standing.id);
    await pressSpace(frame.locator('.choice-card input').nth(value.answer ? 0 : 1));
    if (field.reasonWhen?.answer === value.answer)
      await frame.locator('.yes-no__reason textarea').fill(('reason' in value ? value.reason : undefined) ?? 'Explained at the time.');
  }

  async #chooses(field: ChoosingField, wanted: readonly string[] | undefined, standing: Standing): Promise<void> {
    const many = field.type === 'choices' || field.type === 'people';
    const words = wanted?.map((each) => wordsOfAnswer(field, each));
    if (standing.cards.length > 0) {
      const cards = this.#at(standing.id).locator('.choice-card input');
      const indices =
        words?.map((each) => indexOfWords(standing, each, field.label)) ?? (many && field.type === 'people' ? all(standing) : [0]);
      for (const [index, card] of standing.cards.entries()) {
        const isWanted = indices.includes(index);
        // A radio button that is chosen goes when another is.
        if (isWanted !== card.checked && (isWanted || many)) await pressSpace(cards.nth(index));
      }
      return;
    }
    for (const each of words ?? [field.type === 'staff' ? (this.#filling.me ?? '') : '']) await this.#takesFromList(standing, each, many);
  }

  async #takesFromList(standing: Standing, words: string, many: boolean): Promise<void> {
    const input = this.#at(standing.id);
    await input.focus();
    if (words === '') await input.press('ArrowDown');
    else await input.fill(words);
    await expect(input).toHaveAttribute('aria-controls', /./);
    const options = this.#page.locator(`[id="${await input.getAttribute('aria-controls')}"]`).getByRole('option');
    await options.first().waitFor();
    const listed = await options.allTextContents();
    const exact = listed.indexOf(words);
    const index = exact >= 0 ? exact : listed.findIndex((option) => option.includes(words));
    if (index < 0) throw new Error(`“${words}” is not in the list: ${listed.join(' · ')}`);
    // The list is still unfolding: a real click would wait for it, hundreds of times in a story.
    await options.nth(index).dispatchEvent('click');
    if (many) await input.press('Escape');
  }

  get #day(): string {
    return this.#filling.on ?? inDays(-1);
  }

  #at(id: string): Locator {
    return this.#page.locator(`[id="${id}"]`);
  }
}

type ChoosingField = Extract<Column, { type: 'choice' | 'choices' | 'person' | 'people' | 'staff' | 'record' }>;

function isAnswered(field: Column, standing: Standing): boolean {
  switch (field.type) {
    case 'instant':
      return standing.day !== '' && standing.time !== '';
    case 'choice':
    case 'choices':
    case 'person':
    case 'people':
    case 'staff':
    case 'record':
    case 'yes-no':
      return standing.cards.some((card) => card.checked) || standing.pills > 0 || standing.text !== '';
    default:
      return standing.text.trim() !== '';
  }
}

/** The first that needs no explaining; undefined: the first that the screen offers. */
function defaultChoice(field: ChoosingField): readonly string[] | undefined {
  if (!('options' in field)) return undefined;
  const first = field.options.find((option) => option.retired !== true && !('exclusive' in field && option.code === field.exclusive));
  return first === undefined ? undefined : [first.code];
}

/** Codes are what the forms promise to keep; words that no code stands for are looked for as they are. */
const wordsOfAnswer = (field: ChoosingField, answer: string): string =>
  ('options' in field ? field.options.find((option) => option.code === answer)?.label : undefined) ?? answer;

function indexOfWords(standing: Standing, words: string, label: string): number {
  const by = (fits: (shown: string) => boolean) => standing.cards.findIndex((card) => fits(card.words));
  const exact = by((shown) => shown === words);
  const begins = exact >= 0 ? exact : by((shown) => shown.startsWith(words));
  const index = begins >= 0 ? begins : by((shown) => shown.includes(words));
  if (index >= 0) return index;
  throw new Error(`“${words}” is not offered at “${label}”: ${standing.cards.map((card) => card.words).join(' · ')}`);
}

const all = (standing: Standing): readonly number[] => standing.cards.map((_, index) => index);

function wordsFor(field: Extract<Column, { type: 'text' | 'narrative' }>): string {
  if (field.inputMode === 'name') return 'Grace Wanjala';
  if (field.inputMode === 'email') return 'grace.wanjala@example.org';
  if (field.inputMode === 'tel') return '+254 700 000 000';
  const words =
    field.type === 'text' ? 'As agreed with the family' : `Talked through with the family and those who work with them. ${field.label}.`;
  return words.slice(0, field.maxLength);
}

/** By keyboard: a click waits until nothing on the page moves, field after field. */
const pressSpace = (choice: Locator): Promise<void> => choice.press('Space');

const asTyped = (told: SimpleAnswer): string => (typeof told === 'object' ? JSON.stringify(told) : String(told));

const isRows = (told: Row | readonly Row[]): told is readonly Row[] => Array.isArray(told);

/** A day from today, as people may type one. */
export const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
