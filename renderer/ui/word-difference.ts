/** What changed between two texts, word by word: the longest common run of words stays, the rest is marked. */

export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many pairs of words the middle is shown as replaced whole: a table of that size would take seconds to fill. */
const LARGEST_TABLE = 4_000_000;

/** Words and the spaces between them; joining the `same` and `removed` parts gives `before`, the `same` and `added` ones `after`. */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const old = splitWords(before);
  const now = splitWords(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  return withoutIslands(
    joinNeighbours([
      ...old.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
      ...middleDifference(old.slice(start, oldEnd), now.slice(start, nowEnd)),
      ...old.slice(oldEnd).map((text) => ({ kind: 'same', text }) as const),
    ]),
  );
}

const splitWords = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}]/gu) ?? [];

function middleDifference(old: readonly string[], now: readonly string[]): readonly DifferencePart[] {
  if (old.length * now.length > LARGEST_TABLE) {
    return [...old.map((text) => ({ kind: 'removed', text }) as const), ...now.map((text) => ({ kind: 'added', text }) as const)];
  }
  const parts: DifferencePart[] = [];
  const width = now.length + 1;
  // common[i * width + j]: how many words the tails from i and from j share.
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const here = i * width + j;
      common[here] = old[i] === now[j] ? (common[here + width + 1] ?? 0) + 1 : Math.max(common[here + width] ?? 0, common[here + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      parts.push({ kind: 'same', text: old[i] as string });
      i++;
      j++;
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) {
      parts.push({ kind: 'removed', text: old[i++] as string });
    } else {
      parts.push({ kind: 'added', text: now[j++] as string });
    }
  }
  for (; i < old.length; i++) parts.push({ kind: 'removed', text: old[i] as string });
  for (; j < now.length; j++) parts.push({ kind: 'added', text: now[j] as string });
  return parts;
}

function joinNeighbours(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const joined: DifferencePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && last.kind === part.kind) joined[joined.length - 1] = { kind: last.kind, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

/**
 * A single word or space that happens to stand in both, in the midst of a passage that was written anew, is no help to the reader:
 * the passage is shown as taken out and put in whole.
 */
function withoutIslands(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const shown: DifferencePart[] = [];
  let removed = '';
  let added = '';
  const finishPassage = () => {
    if (removed !== '') shown.push({ kind: 'removed', text: removed });
    if (added !== '') shown.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (removed !== '' && added !== '' && index < parts.length - 1 && wordsIn(part.text) <= 1) {
      removed += part.text;
      added += part.text;
    } else {
      finishPassage();
      shown.push(part);
    }
  });
  finishPassage();
  return shown;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
