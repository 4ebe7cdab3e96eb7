/**
 * A laptop with any number of cases on it, made without a server: a colleague's revisions are sealed here and taken in by the engine's own
 * parts, exactly as the engine does with a page of a pull. What is measured is the engine; what is made for it is not measured.
 */
import type { Profile } from '#renderer/worker/api.ts';
import { makeDirectoryEntry } from '#renderer/worker/directory-changes.ts';
import type { DirectoryLog } from '#renderer/worker/directory-log.ts';
import { Engine } from '#renderer/worker/engine.ts';
import { Ingest } from '#renderer/worker/ingest.ts';
import { type Keyring, Keyrings, wrappedKeyOf } from '#renderer/worker/keyring.ts';
import { loadSession } from '#renderer/worker/load-session.ts';
import type { OpenSession } from '#renderer/worker/open-session.ts';
import { personKeysFrom } from '#renderer/worker/person-keys.ts';
import { Records, VAULT_KIND } from '#renderer/worker/records.ts';
import { Store } from '#renderer/worker/store.ts';
import type { Surroundings } from '#renderer/worker/surroundings.ts';
import { keepProgress, NO_PROGRESS } from '#renderer/worker/sync-progress.ts';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, PersonId } from '#shared/base/ids.ts';
import { unwrapMasterKey } from '#shared/crypto/passphrase-key.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { sealRevision } from '#shared/crypto/seal-revision.ts';
import { RevisionVerifier } from '#shared/crypto/verify.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { Laptop, randomId, Vault } from '#sync-server/testing/laptop.ts';
import { type CaseRecord, CaseWriter } from '../case-text.ts';
import { PASSPHRASE } from './surroundings.ts';

const PER_CASE = 50;
/** Cases sealed ahead of each stretch of measured ingesting, so that memory stays bounded at 4,000 cases. */
const STRETCH = 100;

export interface IngestTimes {
  readonly revisions: number;
  /** Checking and storing, with the place in the log written after each page and the vaults' lists after several, as a sync does. */
  readonly ingestMs: number;
  /** Folding the digests of all cases once, as a sync does at its end. */
  readonly foldMs: number;
}

/** A new service whose first laptop this is; nobody else is there to answer. */
export async function setUpAlone(surroundings: Surroundings): Promise<Profile> {
  const engine = new Engine(surroundings);
  const made = await engine.setUpService({
    server: 'http://lab.invalid',
    setUpCode: '',
    serviceName: 'Benchmark',
    name: 'Alice',
    initials: 'A',
    passphrase: PASSPHRASE,
  });
  if (!made.ok) throw new Error(made.error.code);
  await engine.lock();
  const [profile] = await engine.profiles();
  if (!profile) throw new Error('no profile was made');
  return profile;
}

/** Cases of more records than usual, the first of those made. */
export interface LargeCases {
  readonly cases: number;
  readonly records: number;
}

/** Takes in `cases` cases of 50 records by a colleague. The laptop's person becomes a manager, who holds every case. */
export async function ingestCases(
  surroundings: Surroundings,
  profile: string,
  cases: number,
  large: LargeCases = { cases: 0, records: 0 },
): Promise<IngestTimes> {
  const { session, keyring } = await openSession(surroundings, profile);
  const { vaults, directory, attention } = await loadSession(session, keyring);
  const verifier = new RevisionVerifier();
  const records = new Records(session, vaults, directory, attention, verifier);
  const ingest = new Ingest(session, vaults, records, directory, attention, verifier);
  const me = { device: fromBase64Url(session.device), box: session.keys.box } as unknown as Laptop;
  const colleague = new Laptop();
  await directory.extend([directoryEntryFor(colleague, session, directory)]);
  const person = directory.directory.devices.get(session.device)?.person as PersonId;
  await directory.extend([
    makeDirectoryEntry(
      directory.directory,
      { type: 'set-roles', person: fromBase64Url(person), roles: ['manager'] },
      { device: session.device, privateKey: session.keys.signing.privateKey },
      new Date().toISOString(),
    ),
  ]);

  const writer = new CaseWriter(42);
  let ingestMs = 0;
  let revisions = 0;
  let seq = 0;
  for (let first = 0; first < cases; first += STRETCH) {
    const sealed: Uint8Array[] = [];
    for (let number = first; number < Math.min(cases, first + STRETCH); number++) {
      const vault = new Vault(colleague);
      vault.grant(colleague, me);
      const taken = vaults.takeLog(vault.id, 0, vault.log.entries, directory.directory);
      if ('fault' in taken) throw new Error(taken.fault);
      sealed.push(...sealCase(vault, colleague, writer.recordsOfHousehold((number < large.cases ? large.records : PER_CASE) - 1, person)));
    }
    await vaults.flush();
    const started = performance.now();
    for (const page of pagesOf(sealed)) {
      revisions += await ingest.take(page);
      seq += page.length;
      await keepProgress(session, { ...NO_PROGRESS, seq, sentUpTo: vaults.storedUpTo });
    }
    await vaults.flush();
    ingestMs += performance.now() - started;
  }
  if (attention.lists.value.quarantined.length > 0) throw new Error('the engine refused what was made for it');
  const foldStarted = performance.now();
  await records.foldStale();
  await vaults.flush();
  const foldMs = performance.now() - foldStarted;
  await session.store.close();
  return { revisions, ingestMs, foldMs };
}

async function openSession(
  surroundings: Surroundings,
  profile: string,
): Promise<{ readonly session: OpenSession; readonly keyring: Keyring }> {
  const keyring = await new Keyrings(surroundings.storePrefix, surroundings.storage).find(profile);
  if (!keyring || keyring === 'damaged') throw new Error('no keyring');
  const masterKey = unwrapMasterKey(wrappedKeyOf(keyring), fromBase64Url(keyring.device), PASSPHRASE, null);
  const keys = masterKey && personKeysFrom(masterKey, fromBase64Url(keyring.deviceKeys));
  if (!keys) throw new Error('the keyring does not open');
  const store = await Store.open(`${surroundings.storePrefix}-${profile}`, surroundings.storage);
  const device = keyring.device as DeviceId;
  return { session: { surroundings, store, keys, profile, device, person: '' as PersonId, server: keyring.server }, keyring };
}

function directoryEntryFor(colleague: Laptop, session: OpenSession, { directory }: DirectoryLog): Uint8Array {
  return makeDirectoryEntry(
    directory,
    {
      type: 'add-device',
      device: colleague.device,
      person: colleague.person,
      roles: ['administrator'],
      sign: colleague.signing.publicKey,
      box: colleague.box.publicKey,
    },
    { device: session.device, privateKey: session.keys.signing.privateKey },
    new Date().toISOString(),
  );
}

/** The case's revisions in order: what the vault is for, then its records. */
function sealCase(vault: Vault, author: Laptop, records: readonly CaseRecord[]): Uint8Array[] {
  const file = toBase64Url(randomId());
  const purpose: CaseRecord = { kind: VAULT_KIND, title: '', body: { purpose: 'case', location: 'BATUK' } };
  let previous: Uint8Array = new Uint8Array(32);
  return [purpose, ...records].map(({ kind, body, record = toBase64Url(randomId()) }, index) => {
    const sealed = sealRevision(
      {
        vault: vault.bytes,
        device: author.device,
        counter: index + 1,
        previous,
        key: vault.key,
        signingKey: author.signing.privateKey,
        content: {
          record,
          file,
          kind,
          parents: [],
          at: '2026-11-20T09:00:00+03:00[Africa/Nairobi]',
          op: 'finalise',
          schema: 1,
          body,
        },
      },
      systemRandomness,
    );
    if (!sealed.ok) throw new Error('a record was too large');
    previous = sealed.value.id;
    return sealed.value.bytes;
  });
}

/** As a pull cuts them: up to the protocol's limits. */
function* pagesOf(revisions: readonly Uint8Array[]): Iterable<Uint8Array[]> {
  let page: Uint8Array[] = [];
  let bytes = 0;
  for (const revision of revisions) {
    if (page.length >= LIMITS.batchRevisions || bytes + revision.length > LIMITS.batchBytes) {
      yield page;
      page = [];
      bytes = 0;
    }
    page.push(revision);
    bytes += revision.length;
  }
  if (page.length > 0) yield page;
}
