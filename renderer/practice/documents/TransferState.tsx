/** Whether a document is on this laptop and with the others who hold the case: in words, with a bar while it travels. */
import { Progress } from '@mantine/core';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import type { DocumentTransfer } from '#renderer/worker/api.ts';
import { sizeInWords } from '#shared/practice/document/check-file.ts';
import { WORDS_BY_PROBLEM } from './transfer-words.ts';

export function TransferState({ transfer }: { readonly transfer: DocumentTransfer | undefined }) {
  if (transfer === undefined) return null;
  const { state, bytes, sent, here, problem } = transfer;
  const { tone, words } = STANDING[state];
  const done = state === 'sending' || state === 'to-send' ? sent : here;
  const travels = state === 'sending' || state === 'fetching' || ((state === 'to-send' || state === 'to-fetch') && done > 0);
  return (
    <div className="transfer-state">
      <StatusBadge tone={problem === 'server-full' || problem === 'refused' ? 'bad' : tone}>{words}</StatusBadge>
      {travels && (
        <>
          <Progress value={(100 * done) / bytes} size="sm" aria-label={words} />
          <span className="soft small tabular">
            {sizeInWords(done)} of {sizeInWords(bytes)}
          </span>
        </>
      )}
      {problem !== undefined && problem !== 'offline' && <span className="soft small">{WORDS_BY_PROBLEM[problem]}</span>}
    </div>
  );
}

const STANDING: Readonly<Record<DocumentTransfer['state'], { readonly tone: Tone; readonly words: string }>> = {
  draft: { tone: 'neutral', words: 'On this laptop only' },
  'to-send': { tone: 'warn', words: 'Waiting to be sent' },
  sending: { tone: 'info', words: 'Being sent' },
  'to-fetch': { tone: 'neutral', words: 'Not all here yet' },
  fetching: { tone: 'info', words: 'Being fetched' },
  done: { tone: 'good', words: 'Here, and sent' },
};
