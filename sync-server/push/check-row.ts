/** Judges pushed revisions before they reach the store: shape, author, membership, key, signature. Order is judged in the store. */
import { equalBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { parseRevision, RevisionVerifier } from '#shared/crypto/verify.ts';
import type { RowError } from '#shared/protocol/errors.ts';
import { isMember, wasMember } from '#shared/protocol/membership.ts';
import type { DirectoryLog } from '../directory/directory-log.ts';
import type { MembershipLogs } from '../members/membership-logs.ts';
import type { RevisionRow } from '../storage/storage.ts';

export interface PushedBy {
  readonly caller: DeviceId;
  /** Rows of other devices are brought too. */
  readonly relay: boolean;
  readonly asOf: number;
}

interface Unsigned {
  readonly row: RevisionRow;
  readonly signature: Uint8Array;
  readonly key: Uint8Array;
}

export class RowChecker {
  readonly #directory: DirectoryLog;
  readonly #memberships: MembershipLogs;
  readonly #verifier = new RevisionVerifier();

  constructor(directory: DirectoryLog, memberships: MembershipLogs) {
    this.#directory = directory;
    this.#memberships = memberships;
  }

  /** @param id the revision's id, as it follows from its bytes. */
  async check(revision: Uint8Array, id: Uint8Array, by: PushedBy): Promise<Result<RevisionRow, RowError>> {
    const judged = this.#judge(revision, id, by);
    if (!judged.ok) return judged;
    const { row, signature, key } = judged.value;
    return (await this.#verifier.verify(id, signature, key)) ? ok(row) : err('bad-signature');
  }

  #judge(revision: Uint8Array, id: Uint8Array, by: PushedBy): Result<Unsigned, RowError> {
    const parsed = parseRevision(revision);
    if (!parsed.ok) return parsed;
    const { vault: vaultBytes, device: deviceBytes, counter, previous, keyVersion, keyId, signature } = parsed.value;
    const device = toBase64Url(deviceBytes) as DeviceId;
    const vault = toBase64Url(vaultBytes) as VaultId;
    const isOwn = device === by.caller;
    if (!isOwn && !by.relay) return err('foreign-device');
    const membership = this.#memberships.of(vault);
    if (!membership) return err('no-such-vault');
    if (!isMember(membership, by.caller, by.asOf)) return err('not-a-member');
    const author = this.#directory.current.devices.get(device);
    if (!author || !(isOwn || wasMember(membership, device))) return err('not-a-member');
    const key = membership.keys[keyVersion - 1];
    if (!key || !equalBytes(key.id, keyId)) return err('wrong-key');
    return ok({ row: { id, vault, device, counter, previous, bytes: revision }, signature, key: author.sign });
  }
}
