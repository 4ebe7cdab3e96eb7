/** A laptop as the server sees it: device keys, signed log entries, sealed revisions. For tests; the product's is in renderer/worker. */
import { toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { boxKeysFromSeed, sealToMember } from '#shared/crypto/lockbox.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { sealRevision } from '#shared/crypto/seal-revision.ts';
import { sign, signingKeysFromSeed } from '#shared/crypto/sign.ts';
import { newVaultKey, type VaultKey, wrapPreviousKey } from '#shared/crypto/vault-key.ts';
import { hash } from '#shared/crypto/verify.ts';
import { type DirectoryBody, type Role, writeDirectoryBody } from '#shared/protocol/directory-entry.ts';
import { type MembershipBody, writeMembershipBody } from '#shared/protocol/membership.ts';
import { DIRECTORY_TAG, ENTRY_HASH_TAG, MEMBERSHIP_TAG, writeEntry, ZERO_HASH, ZERO_ID } from '#shared/protocol/signed-entry.ts';

export const randomId = (): Uint8Array => systemRandomness.bytes(16);

export class Laptop {
  readonly device = randomId();
  readonly id = toBase64Url(this.device) as DeviceId;
  readonly signing = signingKeysFromSeed(systemRandomness.bytes(32));
  readonly box = boxKeysFromSeed(systemRandomness.bytes(32));
  readonly person: Uint8Array;

  constructor(person: Uint8Array = randomId()) {
    this.person = person;
  }

  sign(tag: string, ...message: readonly Uint8Array[]): Uint8Array {
    return sign(tag, this.signing.privateKey, ...message);
  }
}

/** A signed log being written: knows the next number and the hash of the entry before. */
export class LogWriter {
  readonly entries: Uint8Array[] = [];
  #head: Uint8Array = ZERO_HASH;

  directory(
    by: Laptop | 'root',
    key: Uint8Array,
    body: DistributiveOmit<DirectoryBody, 'n' | 'prev' | 'at' | 'by'>,
    at = '2026-11-22T10:00:00.000Z',
  ): Uint8Array {
    const common = { n: this.entries.length, prev: this.#head, at, by: by === 'root' ? ZERO_ID : by.device };
    return this.#append(writeDirectoryBody({ ...common, ...body }), DIRECTORY_TAG, key);
  }

  membership(
    by: Laptop,
    vault: Uint8Array,
    body: DistributiveOmit<MembershipBody, 'n' | 'prev' | 'at' | 'by' | 'vault'>,
    at = '2026-11-22T10:00:00.000Z',
  ): Uint8Array {
    const common = { vault, n: this.entries.length, prev: this.#head, at, by: by.device };
    return this.#append(writeMembershipBody({ ...common, ...body }), MEMBERSHIP_TAG, by.signing.privateKey);
  }

  /** Goes on from a copy: for two laptops that append at the same time. */
  fork(): LogWriter {
    const fork = new LogWriter();
    fork.entries.push(...this.entries);
    fork.#head = this.#head;
    return fork;
  }

  #append(body: Uint8Array, tag: string, key: Uint8Array): Uint8Array {
    // In Node the encoder gives a Buffer, which is not equal to what comes back.
    const entry = Uint8Array.from(writeEntry(body, sign(tag, key, body)));
    this.#head = hash(ENTRY_HASH_TAG, body);
    this.entries.push(entry);
    return entry;
  }
}

type DistributiveOmit<Body, Keys extends PropertyKey> = Body extends unknown ? Omit<Body, Keys> : never;

/** A vault with its key and membership log, as its owner holds it. */
export class Vault {
  readonly bytes = randomId();
  readonly id = toBase64Url(this.bytes) as VaultId;
  readonly log: LogWriter;
  key: VaultKey = newVaultKey(1, systemRandomness);
  readonly #lastByDevice = new Map<DeviceId, { counter: number; id: Uint8Array }>();

  constructor(owner: Laptop, log = new LogWriter()) {
    this.log = log;
    log.membership(owner, this.bytes, { action: 'create', device: owner.device, role: 'owner', ...this.#sealedTo(owner) });
  }

  grant(by: Laptop, to: Laptop, extra: { readonly role?: 'owner' | 'member'; readonly until?: number } = {}): Uint8Array {
    return this.log.membership(by, this.bytes, { action: 'grant', device: to.device, role: 'member', ...this.#sealedTo(to), ...extra });
  }

  revoke(by: Laptop, whom: Laptop, at?: string): Uint8Array {
    return this.log.membership(by, this.bytes, { action: 'revoke', device: whom.device }, at);
  }

  rotate(by: Laptop): Uint8Array {
    const next = newVaultKey(this.key.version + 1, systemRandomness);
    const previous = wrapPreviousKey(this.key, next, systemRandomness);
    this.key = next;
    return this.log.membership(by, this.bytes, { action: 'rotate', previous, ...this.#sealedTo(by) });
  }

  /** The laptop's next revision in this vault. */
  write(by: Laptop, text = 'visited'): Uint8Array {
    const last = this.#lastByDevice.get(by.id) ?? { counter: 0, id: ZERO_HASH };
    const sealed = this.seal(by, last.counter + 1, last.id, text);
    this.#lastByDevice.set(by.id, { counter: last.counter + 1, id: hash('hs/rev-id/v1', sealed.subarray(0, -64)) });
    return sealed;
  }

  writeMany(by: Laptop, count: number, text?: string): Uint8Array[] {
    return Array.from({ length: count }, () => this.write(by, text));
  }

  /** A revision with any counter and predecessor. */
  seal(by: Laptop, counter: number, previous: Uint8Array, text: string, key = this.key): Uint8Array {
    const content = { record: 'r', file: 'f', kind: 'case-note', parents: [], at: 'now', op: 'save', schema: 1, body: { text } };
    const sealed = sealRevision(
      { vault: this.bytes, device: by.device, counter, previous, key, signingKey: by.signing.privateKey, content },
      systemRandomness,
    );
    if (!sealed.ok) throw new Error('a test wrote too much into one revision');
    return sealed.value.bytes;
  }

  #sealedTo(laptop: Laptop): { readonly keyVersion: number; readonly keyId: Uint8Array; readonly sealed: Uint8Array } {
    return { keyVersion: this.key.version, keyId: this.key.id, sealed: sealToMember(this.key.secret, laptop.box.publicKey) };
  }
}

/** Root, recovery and the two entries that begin a service. */
export class NewService {
  readonly root = signingKeysFromSeed(systemRandomness.bytes(32));
  readonly recovery = boxKeysFromSeed(systemRandomness.bytes(32));
  readonly log = new LogWriter();
  readonly administrator: Laptop;

  constructor(administrator = new Laptop()) {
    this.administrator = administrator;
    const { root, recovery } = this;
    this.log.directory('root', root.privateKey, { type: 'service', root: root.publicKey, recovery: recovery.publicKey });
    this.add(administrator, ['administrator'], 'root');
  }

  add(laptop: Laptop, roles: readonly Role[], by: Laptop | 'root' = this.administrator): Uint8Array {
    const key = by === 'root' ? this.root.privateKey : by.signing.privateKey;
    const { device, person, signing, box } = laptop;
    return this.log.directory(by, key, {
      type: 'add-device',
      device,
      person,
      roles: [...roles],
      sign: signing.publicKey,
      box: box.publicKey,
    });
  }

  revoke(laptop: Laptop, by: Laptop = this.administrator, at?: string): Uint8Array {
    return this.log.directory(by, by.signing.privateKey, { type: 'revoke-device', device: laptop.device }, at);
  }

  get rootHash(): Uint8Array {
    const entry = this.log.entries[0] as Uint8Array;
    return hash(ENTRY_HASH_TAG, bodyOf(entry));
  }
}

/** The body inside CBOR `[body, signature]`: after an array head and a byte string head of 1 to 3 bytes; the signature's takes 66. */
function bodyOf(entry: Uint8Array): Uint8Array {
  const lengthByte = entry[1] as number;
  const head = lengthByte < 0x58 ? 1 : lengthByte === 0x58 ? 2 : 3;
  return entry.subarray(1 + head, entry.length - 66);
}
