/** What an engine's refusal means to the person: what happened and what to do. */
import type { SaveRefusal } from '#renderer/worker/api.ts';

/** Completes "Not saved: …". */
export function wordsOfSaveRefusal(refusal: SaveRefusal): string {
  switch (refusal.code) {
    case 'storage-full':
      return 'the disk is full. Free some space; the text stays here meanwhile.';
    case 'storage-failed':
      return 'this laptop’s disk does not answer. Keep this window open and try again.';
    case 'too-large':
      return `this is longer than ${Math.floor(refusal.limitBytes / 1024).toLocaleString('en-GB')} KB. Split it into two records.`;
    case 'not-a-member':
      return 'you no longer have this case. Copy the text and ask your manager.';
    case 'no-such-file':
      return 'this case is not on this laptop. Copy the text and sync.';
    case 'offline':
      return 'there is no connection to the server. Try again when there is one.';
    case 'not-allowed':
      return refusal.reason;
    case 'invalid':
      return refusal.message;
  }
}
