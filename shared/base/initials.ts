/** A name reduced to initials: on screens that others can see, and on paper for those who need not know it. */

/** "Amina Wanjiru Otieno" → "A.W.O."; what is not a name part (numbers, brackets) is left out. */
export function initialsOf(name: string): string {
  const letters = name.match(NAME_PART) ?? [];
  return letters.map((part) => `${part.match(FIRST_LETTER)?.[0].toLocaleUpperCase('en-GB')}.`).join('') || '–';
}

export const NAME_PART = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** With its accents, whether written as one character or as two. */
const FIRST_LETTER = /^\p{L}\p{M}*/u;
