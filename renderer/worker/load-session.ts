/** What an unlocked session begins with: everything small that is kept, read and checked. Records are read when they are opened. */
import { fromBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { Attention } from './attention.ts';
import { DirectoryLog } from './directory-log.ts';
import { Drafts } from './drafts.ts';
import type { Keyring } from './keyring.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import { Outbox } from './outbox.ts';
import { loadProgress, NO_PROGRESS, type SyncProgress } from './sync-progress.ts';
import { Vaults } from './vaults.ts';

/** There while everything is being fetched again, over restarts: until then this laptop does not know its own last versions. */
const RESTORING_ROW = 'restoring';

export const endRestoring = (session: OpenSession): Promise<void> => session.store.removeRow(RESTORING_ROW);

export interface LoadedSession {
  readonly vaults: Vaults;
  readonly directory: DirectoryLog;
  readonly attention: Attention;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly progress: SyncProgress;
  readonly stale: ReadonlySet<VaultId>;
  /** The store was empty though the laptop had been in use. */
  readonly restoring: boolean;
}

export async function loadSession(session: OpenSession, keyring: Keyring): Promise<LoadedSession> {
  const directory = new DirectoryLog(session, fromBase64Url(keyring.rootHash));
  const vaults = new Vaults(session);
  const attention = new Attention(session);
  const drafts = new Drafts(session);
  const outbox = new Outbox();
  await attention.load();
  const hadDirectory = await directory.load();
  if (!hadDirectory && keyring.directory) await directory.extend(keyring.directory.map(fromBase64Url));
  const { stale, damagedShards } = await vaults.load();
  vaults.replayPending(directory.directory);
  const unreadableDrafts = await drafts.load();
  if (unreadableDrafts > 0)
    attention.notify('draft-damaged', `${unreadableDrafts} saved drafts cannot be read. They are kept as they are.`);
  if (damagedShards > 0)
    attention.notify('lists-damaged', 'Part of this laptop’s lists was damaged. They are being made again; the records are intact.');
  const kept = await loadProgress(session);
  const isEmpty = !hadDirectory && !keyring.directory;
  const progress = isEmpty ? NO_PROGRESS : damagedShards > 0 ? { ...kept, cursor: 0 } : kept;
  await outbox.load(session.store, session.device, progress.sentUpTo);
  if (isEmpty) {
    await session.store.putRows(new Map([[RESTORING_ROW, new Uint8Array(1)]]));
    attention.notify(
      'restoring',
      `Local data was lost: records are being fetched again (${recordedNow(session.surroundings).slice(0, 10)}).`,
    );
  }
  const restoring = isEmpty || (await session.store.row(RESTORING_ROW)) !== undefined;
  return { vaults, directory, attention, drafts, outbox, progress, stale, restoring };
}
