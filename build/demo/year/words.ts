/** What people of the demonstration write: by kind and field where that matters, else by field, else in general. Invented. */
import type { Chance } from './chance.ts';
import { WORDS_BY_FIELD } from './words-by-field.ts';

const NARRATIVES = [
  'Discussed with the family and with the agencies involved. They see it in the same way, and what is to be done next is agreed.',
  'Both parents took part and were open about what is hard. What they say fits what the school and the medical centre see.',
  'There has been steady, if small, improvement since the last time. What remains is named in the plan.',
  'The picture is mixed: good days when the routine holds, and difficult ones when the serving parent is away.',
];
const TEXTS = [
  'As agreed with the family',
  'By telephone, and confirmed in writing',
  'With the school and the medical centre',
  'At the last meeting',
];

export function wordsFor(kind: string, field: string, type: 'text' | 'narrative', chance: Chance): string {
  const words = WORDS_BY_FIELD[`${kind}.${field}`] ?? WORDS_BY_FIELD[field] ?? (type === 'narrative' ? NARRATIVES : TEXTS);
  return chance.pick(words);
}
