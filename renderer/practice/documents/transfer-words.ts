/** What is said of a document that is on its way, or that cannot be had. */
import type { DocumentRefusal, TransferProblem } from '#renderer/worker/api.ts';

export function wordsOfDocumentRefusal(refusal: DocumentRefusal): string {
  switch (refusal.code) {
    case 'no-such-document':
      return 'It is not on this laptop, or you no longer hold its case. Sync, or ask a manager.';
    case 'not-here':
      return WORDS_BY_PROBLEM[refusal.problem];
    case 'damaged':
      return 'Its bytes do not open. Sync and try again; if this comes back, ask whoever attached it to attach it again.';
    case 'newer-version':
      return 'A newer version of Haversack attached it. Update Haversack to look at it.';
  }
}

export const WORDS_BY_PROBLEM: Readonly<Record<TransferProblem, string>> = {
  offline: 'It is not all on this laptop, and there is no connection to fetch the rest. What is here already is not fetched again.',
  'not-brought': 'The laptop on which it was attached has not sent all of it yet. It comes by itself once that laptop has a connection.',
  damaged: 'The server sent a damaged copy, which was thrown away. It is asked for again with the next sync.',
  'storage-full': 'This laptop’s disk is full. Make room; it is fetched by itself then.',
  'server-full':
    'The server holds as many documents for this case as it may. Tell your administrator; the document stays safe on this laptop.',
  refused: 'The server refused it. Sync, and tell your administrator if this comes back; the document stays safe on this laptop.',
};
