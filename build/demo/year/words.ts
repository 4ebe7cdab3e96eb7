/** What people of the demonstration write: by theme, kind and field where that matters, else by field, else in general. Invented. */
import type { Chance } from './chance.ts';
import { ADULT_WORDS } from './words/adults.ts';
import { ASSESSMENT_WORDS } from './words/assessments.ts';
import { CONTACT_WORDS } from './words/contacts.ts';
import { OVERSIGHT_WORDS } from './words/oversight.ts';
import { PLAN_WORDS } from './words/plans.ts';
import { PROTECTION_WORDS } from './words/protection.ts';
import { VISIT_WORDS } from './words/visits.ts';

export type Bank = Readonly<Record<string, readonly string[]>>;

const BANK: Bank = {
  ...CONTACT_WORDS,
  ...VISIT_WORDS,
  ...ASSESSMENT_WORDS,
  ...PLAN_WORDS,
  ...PROTECTION_WORDS,
  ...ADULT_WORDS,
  ...OVERSIGHT_WORDS,
};

/** What the case is about, as far as words go: the first part of the bank's keys. */
export type Theme = string;

/** Of one case: what was said there already is not said again while there is something else to say. */
export class Words {
  readonly #next = new Map<string, number>();
  readonly #chance: Chance;
  readonly #theme: string;
  readonly #fill: (text: string, child: string | undefined) => string;

  /** @param fill puts the names of the case where the words have `{child}`, `{mother}`, `{school}` … */
  constructor(chance: Chance, theme: string, fill: (text: string, child: string | undefined) => string) {
    this.#chance = chance;
    this.#theme = theme;
    this.#fill = fill;
  }

  /** What belongs together, such as a note and with whom it was: each from the same place of its list. */
  together(kind: string, first: string, second: string): readonly [string, string] {
    const before = this.#next.get(`${kind}.${first}`);
    const one = this.about(kind, first, 'narrative');
    this.#next.set(`${kind}.${second}`, before ?? (this.#next.get(`${kind}.${first}`) ?? 1) - 1);
    return [one, this.about(kind, second, 'text')];
  }

  /** @param child whose row of a table it is. */
  about(kind: string, field: string, type: 'text' | 'narrative', child?: string): string {
    const keys = [`${this.#theme}/${kind}.${field}`, `${kind}.${field}`, `${this.#theme}/${field}`, field, type];
    const key = keys.find((each) => BANK[each] !== undefined) ?? type;
    const choices = BANK[key] ?? [];
    const turn = this.#next.get(key) ?? this.#chance.between(0, choices.length - 1);
    this.#next.set(key, turn + 1);
    return this.#fill(choices[turn % choices.length] ?? '', child);
  }
}
