/** Headings and codes as people write them: `Received at`, `received_at` and `receivedAt` are one, and a slip of the pen finds its neighbour. */

/** Letters and digits only, small; the dot of `children.seen` stays. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');

/** `receivedAt` → `received_at`. */
export const snakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const MOST_SUGGESTIONS = 3;

/** The nearest of the words, the nearest first; none that differ by more than a third of their letters (at least two). */
export function nearest(text: string, words: readonly string[]): readonly string[] {
  const wanted = headingKey(text);
  const far = (word: string) => Math.max(2, Math.ceil(word.length / 3));
  return words
    .map((word) => ({ word, distance: isPart(wanted, headingKey(word)) ? 1 : editDistance(wanted, headingKey(word)) }))
    .filter(({ word, distance }) => distance <= far(word))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => word);
}

const LONG_ENOUGH = 4;
const isPart = (a: string, b: string): boolean => (a.length >= LONG_ENOUGH && b.includes(a)) || (b.length >= LONG_ENOUGH && a.includes(b));

/** How many letters must be changed, added or taken away to make one of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
