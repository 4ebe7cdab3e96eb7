/** A line of a result with the words it was found by marked. With names as initials nothing is marked: the marks would tell them. */
import { useDiscretion } from '#renderer/ui/discretion.tsx';
import { foldedWords } from '#shared/base/folded-words.ts';
import { initialsOf } from '#shared/base/initials.ts';

export interface HighlightedProps {
  readonly text: string;
  /** Folded, as a search gives them. */
  readonly words: readonly string[];
  /** Shown as initials while names are. */
  readonly isName?: boolean;
}

export function Highlighted({ text, words, isName = false }: HighlightedProps) {
  const discreet = useDiscretion();
  if (discreet && isName) return <span translate="no">{initialsOf(text)}</span>;
  const parts: { readonly at: number; readonly text: string; readonly marked: boolean }[] = [];
  let reached = 0;
  for (const { word, from, to } of foldedWords(text)) {
    if (!words.includes(word)) continue;
    if (from > reached) parts.push({ at: reached, text: text.slice(reached, from), marked: false });
    parts.push({ at: from, text: text.slice(from, to), marked: true });
    reached = to;
  }
  if (reached < text.length) parts.push({ at: reached, text: text.slice(reached), marked: false });
  return (
    <span translate={isName ? 'no' : undefined}>
      {parts.map((part) => (part.marked ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>))}
    </span>
  );
}
