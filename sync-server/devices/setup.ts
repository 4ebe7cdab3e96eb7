/** `setup`: begins the service. The root key signs entries 0 and 1; the server only keeps them. */
import { equalBytes } from '#shared/base/bytes.ts';
import { ok } from '#shared/base/result.ts';
import type { OpenHandler } from '../handler.ts';
import { refuse } from '../refusal.ts';

export const setup: OpenHandler<'setup'> = async ({ code, entries }, parts) => {
  const { directory, setUpCode, storage } = parts;
  if (directory.isSetUp) {
    // The answer to the first may have been lost on its way.
    const begun = directory.entriesFrom(0).slice(0, 2);
    const isRepeat = entries.length === 2 && entries.every((entry, n) => equalBytes(entry, begun[n] as Uint8Array));
    return isRepeat ? ok({ epoch: (await storage.head()).epoch }) : refuse('already-set-up');
  }
  if (!setUpCode.matches(code)) return refuse('wrong-code');
  // The log's rules leave only `service` for entry 0 and, signed by the root, `add-device` of an administrator for entry 1.
  if (entries.length !== 2) return refuse('bad-entry', 'two entries begin a service');
  const appended = await directory.append(entries);
  if (!appended.ok) return appended.error.error === 'log-conflict' ? refuse('bad-entry', appended.error.reason) : appended;
  setUpCode.discard();
  return ok({ epoch: (await storage.head()).epoch });
};
