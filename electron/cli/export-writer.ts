/**
 * Writes a folder in the open format (shared/interchange/FORMAT.md): a file of lines for each kind, attachments beside, the manifest last. It grows beside its place and
 * is moved there when it is whole, so that a folder of that name is never half an export. Encrypted, each file is sealed with age to a key of
 * the export's own, which `identity.age` holds, sealed to the recipient or the passphrase.
 */
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type WriteStream,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { utf8 } from '#shared/base/bytes.ts';
import {
  ATTACHMENTS_FOLDER,
  FORMAT_NAME,
  FORMAT_VERSION,
  IDENTITY_FILE,
  MANIFEST_FILE,
  type Manifest,
  type ManifestAttachment,
  RECORDS_FOLDER,
  SEALED_SUFFIX,
} from '#shared/interchange/manifest.ts';
import type { RecordLine } from '#shared/interchange/record-line.ts';
import { CannotRead } from './cannot-read.ts';

export type ExportSeal =
  | { readonly to: 'recipient'; readonly recipient: string }
  | { readonly to: 'passphrase'; readonly passphrase: string }
  | { readonly to: 'nobody'; readonly reason: string };

/** What the manifest says besides what is in the folder. */
export type ManifestDetails = Pick<Manifest, 'exportedAt' | 'service' | 'software' | 'since' | 'cases'>;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const PRIVATE_FOLDER = { mode: 0o700, recursive: true };
/** Lines of a kind are handed on together, for each hand-over to the sealing costs as much as a line. */
const TOGETHER_BYTES = 256 * 1024;
const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

export class ExportWriter {
  readonly #place: string;
  readonly #folder: string;
  readonly #seal: ExportSeal;
  /** The export's own key, when it is encrypted. */
  readonly #recipient: string | undefined;
  readonly #kinds = new Map<string, SealedFile>();
  readonly #attachments = new Map<string, ManifestAttachment>();

  private constructor(place: string, folder: string, seal: ExportSeal, recipient: string | undefined) {
    this.#place = place;
    this.#folder = folder;
    this.#seal = seal;
    this.#recipient = recipient;
    for (const signal of SIGNALS) process.once(signal, this.#onSignal);
  }

  /** Interrupted: half an export is of use to nobody, and may lie there unencrypted. */
  readonly #onSignal = (): void => {
    rmSync(this.#folder, { recursive: true, force: true });
    process.exit(130);
  };

  #letGo(): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
  }

  /** @throws CannotRead when the place is taken or the recipient is none. */
  static async open(out: string, seal: ExportSeal): Promise<ExportWriter> {
    const place = path.resolve(out);
    if (existsSync(place) && readdirSync(place).length > 0)
      throw new CannotRead(`${place} is there already, and not empty: name a new folder.`);
    const identity = seal.to === 'nobody' ? undefined : await generateX25519Identity();
    const sealedIdentity = identity === undefined ? undefined : await sealIdentity(identity, seal);
    mkdirSync(path.dirname(place), { recursive: true });
    const folder = mkdtempSync(`${place}.part-`);
    for (const inner of [RECORDS_FOLDER, ATTACHMENTS_FOLDER]) mkdirSync(path.join(folder, inner), PRIVATE_FOLDER);
    if (sealedIdentity !== undefined) await writeFile(path.join(folder, IDENTITY_FILE), sealedIdentity, { mode: 0o600, flush: true });
    return new ExportWriter(place, folder, seal, identity && (await identityToRecipient(identity)));
  }

  async add(line: RecordLine): Promise<void> {
    let file = this.#kinds.get(line.kind);
    if (file === undefined) {
      if (!FILE_NAME.test(line.kind)) throw new CannotRead(`The kind “${line.kind}” cannot be the name of a file.`);
      file = await this.#create(`${RECORDS_FOLDER}/${line.kind}.jsonl`);
      this.#kinds.set(line.kind, file);
    }
    await file.add(`${JSON.stringify(line)}\n`);
  }

  /** @param name the id of the document's bytes. */
  async attach(name: string, bytes: Uint8Array, record: string): Promise<void> {
    const where = `${ATTACHMENTS_FOLDER}/${name}`;
    if (!FILE_NAME.test(name)) throw new CannotRead(`“${name}” cannot be the name of an attachment.`);
    if (this.#attachments.has(where)) return;
    const file = await this.#create(where);
    await file.write(bytes);
    await file.close();
    this.#attachments.set(where, { path: where, bytes: file.bytes, sha256: file.sha256(), record });
  }

  get attachments(): number {
    return this.#attachments.size;
  }

  /** Writes the manifest and moves the whole to its place. */
  async finish(details: ManifestDetails): Promise<Manifest> {
    const files = [];
    for (const [kind, file] of [...this.#kinds].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      await file.close();
      files.push({ path: file.name, kind, records: file.lines, bytes: file.bytes, sha256: file.sha256() });
    }
    const manifest: Manifest = {
      format: FORMAT_NAME,
      version: FORMAT_VERSION,
      ...details,
      ...(this.#seal.to === 'nobody' ? { plainReason: this.#seal.reason } : {}),
      files,
      attachments: [...this.#attachments.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    };
    const last = await this.#create(MANIFEST_FILE);
    await last.write(utf8(`${JSON.stringify(manifest, null, 2)}\n`));
    await last.close();
    if (existsSync(this.#place)) rmdirSync(this.#place);
    renameSync(this.#folder, this.#place);
    this.#letGo();
    return manifest;
  }

  /** Removes what was written. */
  async abandon(): Promise<void> {
    this.#letGo();
    for (const file of this.#kinds.values()) await file.close().catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #create(name: string): Promise<SealedFile> {
    return SealedFile.create(this.#folder, name, this.#recipient);
  }
}

async function sealIdentity(identity: string, seal: ExportSeal): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  try {
    if (seal.to === 'recipient') encrypter.addRecipient(seal.recipient);
    if (seal.to === 'passphrase') encrypter.setPassphrase(seal.passphrase);
  } catch {
    throw new CannotRead('The recipient is not an age recipient: it begins with age1 and is what `age-keygen` prints as the public key.');
  }
  return encrypter.encrypt(`${identity}\n`);
}

/** A file that is written piece by piece, hashed as it was before it was sealed. */
class SealedFile {
  readonly name: string;
  readonly #hash: Hash = createHash('sha256');
  readonly #out: WriteStream;
  readonly #sink: WritableStreamDefaultWriter<Uint8Array> | undefined;
  readonly #sealing: Promise<void>;
  #pending: string[] = [];
  #pendingLength = 0;
  #isClosed = false;
  bytes = 0;
  lines = 0;

  private constructor(name: string, out: WriteStream, sink: WritableStreamDefaultWriter<Uint8Array> | undefined, sealing: Promise<void>) {
    this.name = name;
    this.#out = out;
    this.#sink = sink;
    this.#sealing = sealing;
  }

  static async create(folder: string, name: string, recipient: string | undefined): Promise<SealedFile> {
    const out = createWriteStream(path.join(folder, `${name}${recipient === undefined ? '' : SEALED_SUFFIX}`), {
      mode: 0o600,
      flush: true,
    });
    if (recipient === undefined) return new SealedFile(name, out, undefined, Promise.resolve());
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const plain = new TransformStream<Uint8Array, Uint8Array>();
    const sealed = encrypter.encrypt(plain.readable);
    const sealing = sealed.then(async (stream) => {
      for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) await put(out, chunk);
    });
    sealing.catch(() => undefined);
    return new SealedFile(name, out, plain.writable.getWriter(), sealing);
  }

  async add(line: string): Promise<void> {
    this.lines += 1;
    this.#pending.push(line);
    this.#pendingLength += line.length;
    if (this.#pendingLength >= TOGETHER_BYTES) await this.#flush();
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length;
    this.#hash.update(bytes);
    if (this.#sink === undefined) await put(this.#out, bytes);
    // A sealing that failed takes nothing more: its error is the one to tell.
    else await Promise.race([this.#sink.write(bytes), this.#sealing]);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#flush();
    await this.#sink?.close();
    await this.#sealing;
    this.#out.end();
    await once(this.#out, 'close');
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  async #flush(): Promise<void> {
    if (this.#pendingLength === 0) return;
    const bytes = utf8(this.#pending.join(''));
    this.#pending = [];
    this.#pendingLength = 0;
    await this.write(bytes);
  }
}

/** @throws what the disk says: full, gone, not permitted. */
function put(out: WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    out.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
  });
}
