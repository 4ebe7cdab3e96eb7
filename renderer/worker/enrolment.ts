/** Before there is a session: making a service, joining one, asking whether the laptop has been confirmed. */
import { concatBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, PersonId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { boxKeysFromSeed, sealToMember } from '#shared/crypto/lockbox.ts';
import { enrolmentMac, invitationId, type OneTimeCode, readCode } from '#shared/crypto/one-time-code.ts';
import { wrapMasterKey } from '#shared/crypto/passphrase-key.ts';
import { newId } from '#shared/crypto/random.ts';
import { type RecoverySeeds, serviceKeysFrom } from '#shared/crypto/recovery-kit.ts';
import { sign, signingKeysFromSeed } from '#shared/crypto/sign.ts';
import { entryVerifier } from '#shared/crypto/verify.ts';
import { applyDirectoryEntry, EMPTY_DIRECTORY } from '#shared/protocol/directory.ts';
import type { EnrolmentRefusal } from '#shared/protocol/errors.ts';
import type { JoinInput, SetUpInput } from './api.ts';
import { makeDirectoryEntry } from './directory-changes.ts';
import { verifyFreshDirectory } from './directory-log.ts';
import { type Keyring, withWrappedKey } from './keyring.ts';
import { utcNow } from './open-session.ts';
import { sealDeviceSeeds } from './person-keys.ts';
import { type CallFailure, callServer, enrolmentProof } from './server-connection.ts';
import type { Surroundings } from './surroundings.ts';

interface NewLaptop {
  readonly profile: string;
  readonly device: Uint8Array;
  readonly masterKey: Uint8Array;
  readonly signing: ReturnType<typeof signingKeysFromSeed>;
  readonly box: ReturnType<typeof boxKeysFromSeed>;
  readonly keyring: Keyring;
}

async function newLaptop(
  surroundings: Surroundings,
  details: Pick<Keyring, 'initials' | 'server' | 'rootHash' | 'state'>,
  passphrase: string,
): Promise<NewLaptop> {
  const { randomness, passphraseCost } = surroundings;
  const profile = newId<string>(randomness);
  const device = randomness.bytes(16);
  const masterKey = randomness.bytes(32);
  const signSeed = randomness.bytes(32);
  const boxSeed = randomness.bytes(32);
  const signing = signingKeysFromSeed(signSeed);
  const wrapped = wrapMasterKey(masterKey, device, passphrase, await surroundings.operatingSystemKey(profile), passphraseCost, randomness);
  const keyring = withWrappedKey(
    {
      version: 1,
      profile,
      device: toBase64Url(device),
      ...details,
      salt: '',
      passes: 0,
      memoryBytes: 0,
      wrapped: '',
      deviceKeys: toBase64Url(sealDeviceSeeds(masterKey, signSeed, boxSeed, randomness)),
      enrolmentProof: enrolmentProof(signing.privateKey, device),
      failures: 0,
      lastFailureAt: 0,
    },
    wrapped,
  );
  return { profile, device, masterKey, signing, box: boxKeysFromSeed(boxSeed), keyring };
}

export interface NewService {
  readonly keyring: Keyring;
  readonly masterKey: Uint8Array;
  readonly seeds: RecoverySeeds;
  readonly person: PersonId;
}

/** Makes the service's keys and its first two directory entries, and hands them to the empty server. */
export async function beginService(
  surroundings: Surroundings,
  input: SetUpInput,
): Promise<Result<NewService, { readonly code: EnrolmentRefusal }>> {
  const { randomness } = surroundings;
  const seeds: RecoverySeeds = { root: randomness.bytes(32), recovery: randomness.bytes(32) };
  const service = serviceKeysFrom(seeds);
  const root = { device: 'root' as const, privateKey: service.root.privateKey };
  const laptop = await newLaptop(
    surroundings,
    { initials: input.initials, server: input.server, rootHash: '', state: 'active' },
    input.passphrase,
  );
  const person = newId<PersonId>(randomness);
  const at = utcNow(surroundings);
  const first = makeDirectoryEntry(
    EMPTY_DIRECTORY,
    { type: 'service', root: service.root.publicKey, recovery: service.recovery.publicKey },
    root,
    at,
  );
  const begun = applyDirectoryEntry(EMPTY_DIRECTORY, first, entryVerifier);
  if (!begun.ok) throw new Error(`own directory entry refused: ${begun.error}`);
  const second = makeDirectoryEntry(
    begun.value,
    {
      type: 'add-device',
      device: laptop.device,
      person: fromBase64Url(person),
      roles: ['administrator'],
      sign: laptop.signing.publicKey,
      box: laptop.box.publicKey,
    },
    root,
    at,
  );
  const made = await callServer(surroundings.transport, input.server, 'setup', { code: input.setUpCode, entries: [first, second] });
  if (!made.ok) return err({ code: refusalOf(made.error) });
  const keyring: Keyring = {
    ...laptop.keyring,
    rootHash: toBase64Url(begun.value.rootHash.subarray(0, 16)),
    directory: [first, second].map(toBase64Url),
    recovery: toBase64Url(sealToMember(laptop.masterKey, service.recovery.publicKey)),
  };
  return ok({ keyring, masterKey: laptop.masterKey, seeds, person });
}

/** Uses a one-time code: the server is told the new keys, with proof that they come from whoever holds the code. */
export async function redeemCode(
  surroundings: Surroundings,
  input: JoinInput,
): Promise<Result<Keyring, { readonly code: EnrolmentRefusal }>> {
  const code = readCode(input.code);
  if (!code) return err({ code: 'code-damaged' });
  const details = {
    initials: input.initials,
    server: code.server,
    rootHash: toBase64Url(code.rootHash),
    state: 'awaiting-confirmation' as const,
  };
  const laptop = await newLaptop(surroundings, details, input.passphrase);
  const { device } = laptop;
  const keys = { sign: laptop.signing.publicKey, box: laptop.box.publicKey };
  const asked = await callServer(surroundings.transport, code.server, 'enrol', {
    invite: invitationId(code.secret),
    device,
    ...keys,
    mac: enrolmentMac(code.secret, device, keys.sign, keys.box),
    proof: sign('hs/enrol-proof/v1', laptop.signing.privateKey, concatBytes(device, keys.sign, keys.box)),
  });
  return asked.ok ? ok(laptop.keyring) : err({ code: refusalOf(asked.error) });
}

export const codeDetails = (text: string): OneTimeCode | undefined => readCode(text);

/** @returns the keyring with the directory that confirms it, or null while it still waits. */
export async function askConfirmation(
  surroundings: Surroundings,
  keyring: Keyring,
): Promise<Result<Keyring | null, { readonly code: EnrolmentRefusal }>> {
  const device = fromBase64Url(keyring.device);
  const answer = await callServer(surroundings.transport, keyring.server, 'enrolment', {
    device,
    proof: fromBase64Url(keyring.enrolmentProof),
  });
  if (!answer.ok) return err({ code: refusalOf(answer.error) });
  if (answer.value.state === 'refused') return err({ code: 'refused' });
  if (answer.value.state === 'waiting' || !answer.value.directory) return ok(null);
  const directory = verifyFreshDirectory(answer.value.directory, fromBase64Url(keyring.rootHash));
  const own = directory?.devices.get(keyring.device as DeviceId);
  if (!directory || !own) return err({ code: 'wrong-service' });
  return ok({ ...keyring, state: 'active', directory: answer.value.directory.map(toBase64Url) });
}

function refusalOf({ code }: CallFailure): EnrolmentRefusal {
  switch (code) {
    case 'wrong-code':
    case 'unknown-invite':
    case 'used':
    case 'expired':
    case 'already-set-up':
    case 'not-set-up':
    case 'no-connection':
      return code;
    default:
      return 'server-fault';
  }
}
