/** The state of a record in a word. */
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import type { RecordStatus as Status } from '#shared/practice/record.ts';

const WORDS: Readonly<Record<Status, readonly [Tone, string]>> = {
  draft: ['info', 'Shared draft'],
  finalised: ['good', 'Finalised'],
  authorised: ['good', 'Signed off'],
  returned: ['warn', 'Returned'],
  withdrawn: ['neutral', 'Entered in error'],
};

export function RecordStatus({ status }: { readonly status: Status }) {
  const [tone, words] = WORDS[status];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
