/**
 * A laptop with software of somebody's own: enrolled in good order, member of no case, and asking the server for one in every way
 * that the protocol has.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { fetchTransport } from '#renderer/worker/fetch-transport.ts';
import { callServer } from '#renderer/worker/server-connection.ts';
import { concatBytes, toBase64Url } from '#shared/base/bytes.ts';
import { enrolmentMac, invitationId, readCode } from '#shared/crypto/one-time-code.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { sealRevision } from '#shared/crypto/seal-revision.ts';
import { newVaultKey } from '#shared/crypto/vault-key.ts';
import { hash, revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch, unpackBatch } from '#shared/protocol/batch.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Answer, MessageName, Request } from '#shared/protocol/messages.ts';
import { ENTRY_HASH_TAG, readEntry, ZERO_HASH } from '#shared/protocol/signed-entry.ts';
import { Laptop } from '#sync-server/testing/laptop.ts';

const PATIENCE_MS = 60_000;

/** What the server handed out. */
export interface Haul {
  /** Ids of revisions. */
  readonly revisions: readonly string[];
  /** Vaults whose logs or differences it told of. */
  readonly vaults: readonly string[];
  /** What it said when it was asked to compare the vault. */
  readonly refusal: string | undefined;
}

export class Outsider {
  readonly #laptop = new Laptop();
  readonly #server: string;
  #token = new Uint8Array();

  private constructor(server: string) {
    this.#server = server;
  }

  /** Joins with a one-time code and logs in. An administrator's laptop must be awake to confirm it. */
  static async joins(server: string, code: string): Promise<Outsider> {
    const outsider = new Outsider(server);
    const read = readCode(code);
    if (read === undefined) throw new Error('the code is damaged');
    const { device, signing, box } = outsider.#laptop;
    await outsider.#call('enrol', {
      invite: invitationId(read.secret),
      device,
      sign: signing.publicKey,
      box: box.publicKey,
      mac: enrolmentMac(read.secret, device, signing.publicKey, box.publicKey),
      proof: outsider.#laptop.sign('hs/enrol-proof/v1', concatBytes(device, signing.publicKey, box.publicKey)),
    });
    await outsider.#logIn(await outsider.#confirmation());
    return outsider;
  }

  /** Asks for everything, and for the vault by name. */
  async fetchesAllItCan(vault: Uint8Array): Promise<Haul> {
    const { epoch } = await this.#exchange({});
    const pulled = await this.#exchange({ own: true, pull: { epoch, seq: 0, chain: new Uint8Array(16), limit: LIMITS.batchBytes } });
    const backFilled = await this.#exchange({ backfill: [[vault, 0]] });
    const logs = await this.#exchange({ members: 0 });
    const compared = await this.#call('reconcile', { token: this.#token, vaults: [] });
    const everyBucket = Array.from({ length: 64 }, (_, bucket): [number, Uint8Array] => [bucket, new Uint8Array()]);
    const asked = await this.#ask('reconcile-vault', { token: this.#token, vault, buckets: everyBucket });
    const batches = [
      ...(pulled.pull !== undefined && 'batch' in pulled.pull ? [pulled.pull.batch] : []),
      ...(backFilled.backfill ?? []).map(([, batch]) => batch),
      ...(asked.ok ? [asked.value.batch] : []),
    ];
    return {
      revisions: batches.flatMap((batch) => idsIn(batch)),
      refusal: asked.ok ? undefined : asked.error.code,
      vaults: [...(logs.members?.logs ?? []).map(([id]) => id), ...compared.differ.map(([id]) => id)].map((id) => toBase64Url(id)),
    };
  }

  /** Writes a revision into the vault under a key of its own. @returns what the server says of it. */
  async pushesInto(vault: Uint8Array): Promise<number | string | undefined> {
    const sealed = sealRevision(
      {
        vault,
        device: this.#laptop.device,
        counter: 1,
        previous: ZERO_HASH,
        key: newVaultKey(1, systemRandomness),
        signingKey: this.#laptop.signing.privateKey,
        content: { record: 'r', file: 'f', kind: 'case-note', parents: [], at: 'now', op: 'finalise', schema: 1, body: {} },
      },
      systemRandomness,
    );
    if (!sealed.ok) throw new Error(sealed.error);
    return (await this.#exchange({ push: packBatch([sealed.value.bytes], revisionIdOfBytes) })).push?.[0];
  }

  async #confirmation(): Promise<readonly Uint8Array[]> {
    const { device } = this.#laptop;
    const request = { device, proof: this.#laptop.sign('hs/enrolment/v1', device) };
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(500)) {
      const { state, directory } = await this.#call('enrolment', request);
      if (state === 'confirmed' && directory !== undefined) return directory;
    }
    throw new Error('no administrator confirmed the outsider');
  }

  async #logIn([first]: readonly Uint8Array[]): Promise<void> {
    const entry = readEntry(first ?? new Uint8Array());
    if (!entry.ok) throw new Error('the directory does not begin with an entry');
    const { device } = this.#laptop;
    const { challenge } = await this.#call('challenge', { device });
    const signature = this.#laptop.sign('hs/login/v1', challenge, device, hash(ENTRY_HASH_TAG, entry.value.body));
    this.#token = Uint8Array.from((await this.#call('login', { device, challenge, signature })).token);
  }

  #exchange(parts: Omit<Request<'exchange'>, 'token'>): Promise<Answer<'exchange'>> {
    return this.#call('exchange', { token: this.#token, ...parts });
  }

  #ask<Name extends MessageName>(name: Name, request: Request<Name>) {
    return callServer(fetchTransport, this.#server, name, request);
  }

  async #call<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Answer<Name>> {
    const answer = await this.#ask(name, request);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  }
}

function idsIn(batch: Uint8Array): readonly string[] {
  const rows = unpackBatch(batch, revisionIdOfBytes);
  if (!rows.ok) throw new Error('the batch cannot be read');
  return rows.value.map((row) => toBase64Url(revisionIdOfBytes(row)));
}
