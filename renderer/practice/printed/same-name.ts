/** Whether a name that was typed a second time is the first one: letters and digits count, not how they are spaced or capitalised. */
export const isSameName = (typed: string, name: string): boolean => lettersOf(typed) !== '' && lettersOf(typed) === lettersOf(name);

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
