/** For short lists (actions, help): whether a text has every word of the query, or words that begin so. */
import { foldedWords } from '#shared/base/folded-words.ts';

export function matchesWords(query: string, text: string): boolean {
  const words = foldedWords(text).map(({ word }) => word);
  return foldedWords(query).every((sought) => words.some((word) => word.startsWith(sought.word)));
}
