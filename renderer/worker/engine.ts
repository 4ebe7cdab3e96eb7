/**
 * The engine: everything that has keys, the store or the network. One per window, in a dedicated worker; in Node for tests,
 * demonstration data, chaos and benchmarks. While locked it holds nothing but the list of profiles.
 */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, FileId, RecordId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { wipe } from '#shared/crypto/hash.ts';
import { boxKeysFromSeed, openSealed, sealToMember } from '#shared/crypto/lockbox.ts';
import { unwrapMasterKey, wrapMasterKey } from '#shared/crypto/passphrase-key.ts';
import { newId } from '#shared/crypto/random.ts';
import { type RecoverySeeds, readKit, writeKit } from '#shared/crypto/recovery-kit.ts';
import type {
  AttachInput,
  DocumentSource,
  EngineApi,
  FileView,
  ImportInput,
  ImportSource,
  JoinInput,
  LocalDraft,
  NewFileInput,
  Profile,
  RecoveryKit,
  SaveInput,
  SaveRefusal,
  SearchOptions,
  SearchResults,
  Session,
  SetUpInput,
  UnlockRefusal,
  Unsubscribe,
  VaultMember,
  Watchable,
} from './api.ts';
import { askConfirmation, beginService, codeDetails, redeemCode } from './enrolment.ts';
import { type Keyring, Keyrings, waitSeconds, withWrappedKey, wrappedKeyOf } from './keyring.ts';
import { checkPassphrase } from './passphrase-rules.ts';
import { personKeysFrom } from './person-keys.ts';
import { proposePassphrase } from './proposed-passphrase.ts';
import { unlessClosed } from './store.ts';
import type { Surroundings } from './surroundings.ts';
import { UnlockedEngine } from './unlocked-engine.ts';
import { Watched } from './watched.ts';

export class Engine implements EngineApi {
  readonly #surroundings: Surroundings;
  readonly #keyrings: Keyrings;
  readonly #session = new Watched<Session | null>(null);
  #unlocked: UnlockedEngine | undefined;
  #letGo: (() => void) | undefined;
  /** Kept until the kit has been confirmed; also sealed in the store, so that a crash does not lose it. */
  #seeds: RecoverySeeds | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#keyrings = new Keyrings(surroundings.storePrefix, surroundings.storage);
  }

  async profiles(): Promise<readonly Profile[]> {
    const { keyrings } = await this.#keyrings.list();
    return keyrings.map(({ profile, initials, state }) => ({
      id: profile,
      initials,
      awaitingConfirmation: state === 'awaiting-confirmation',
      revoked: state === 'revoked',
    }));
  }

  async setUpService(input: SetUpInput): ReturnType<EngineApi['setUpService']> {
    const passphrase = checkPassphrase(input.passphrase);
    if (!passphrase.ok) return passphrase;
    const made = await beginService(this.#surroundings, input);
    if (!made.ok) return made;
    const { keyring, masterKey, seeds, person } = made.value;
    await this.#keyrings.put(keyring);
    const opened = await this.#open(keyring, masterKey);
    if (!opened.ok) return err({ code: 'storage-failed' });
    this.#seeds = seeds;
    await this.#engine().beginService(person, input.name, input.serviceName, seeds);
    await this.#publishSession();
    return ok(kitFrom(seeds));
  }

  async confirmRecoveryKit(typed: string): Promise<boolean> {
    const seeds = this.#seeds ?? (await this.#engine().unconfirmedKit());
    if (!seeds) return true;
    const { root, recovery } = writeKit(seeds);
    const wanted = lastGroup(root) + lastGroup(recovery);
    if (typed.toUpperCase().replace(/[^0-9A-Z]/g, '') !== wanted) return false;
    wipe(seeds.root);
    wipe(seeds.recovery);
    this.#seeds = undefined;
    await this.#engine().forgetKit();
    await this.#publishSession();
    return true;
  }

  async readCode(code: string): ReturnType<EngineApi['readCode']> {
    const details = codeDetails(code);
    return details ? ok({ server: details.server }) : err({ code: 'code-damaged' });
  }

  async join(input: JoinInput): ReturnType<EngineApi['join']> {
    const passphrase = checkPassphrase(input.passphrase);
    if (!passphrase.ok) return passphrase;
    const keyring = await redeemCode(this.#surroundings, input);
    if (!keyring.ok) return keyring;
    await this.#keyrings.put(keyring.value);
    return ok({ profile: keyring.value.profile });
  }

  async checkConfirmation(profile: string): ReturnType<EngineApi['checkConfirmation']> {
    const keyring = await this.#keyrings.find(profile);
    if (!keyring || keyring === 'damaged') return err({ code: 'storage-failed' });
    if (keyring.state === 'active') return ok({ confirmed: true });
    const confirmed = await askConfirmation(this.#surroundings, keyring);
    if (!confirmed.ok) return confirmed;
    if (confirmed.value) await this.#keyrings.put(confirmed.value);
    return ok({ confirmed: confirmed.value !== null });
  }

  async unlock(profile: string, passphrase: string): Promise<Result<Session, UnlockRefusal>> {
    const found = await this.#keyringFor(profile);
    if (!found.ok) return found;
    const keyring = found.value;
    const opened = await this.#tryPassphrase(keyring, passphrase);
    if (!opened.ok) return opened;
    if (keyring.failures === 0) return this.#openAsSession(keyring, opened.value);
    const forgiven = { ...keyring, failures: 0 };
    await this.#keyrings.put(forgiven);
    return this.#openAsSession(forgiven, opened.value);
  }

  async recover(profile: string, kit: string, passphrase: string): ReturnType<EngineApi['recover']> {
    const found = await this.#keyringFor(profile);
    if (!found.ok) return found;
    const checked = checkPassphrase(passphrase);
    if (!checked.ok) return checked;
    const seeds = readKit(kit);
    const sealed = found.value.recovery;
    const masterKey = seeds && sealed ? openSealed(fromBase64Url(sealed), boxKeysFromSeed(seeds.recovery)) : undefined;
    if (!masterKey) return err({ code: 'wrong-kit' });
    const keyring = await this.#wrapAnew({ ...found.value, failures: 0 }, masterKey, passphrase);
    return this.#openAsSession(keyring, masterKey);
  }

  async lock(): Promise<void> {
    await this.#unlocked?.close();
    this.#unlocked = undefined;
    this.#seeds = undefined;
    this.#letGo?.();
    this.#letGo = undefined;
    this.#session.set(null);
  }

  async changePassphrase(current: string, next: string): ReturnType<EngineApi['changePassphrase']> {
    const found = await this.#keyringFor(this.#engine().profile);
    if (!found.ok) return found;
    const checked = checkPassphrase(next);
    if (!checked.ok) return checked;
    const opened = await this.#tryPassphrase(found.value, current);
    if (!opened.ok) return opened;
    await this.#wrapAnew({ ...found.value, failures: 0 }, opened.value, next);
    wipe(opened.value);
    return ok(null);
  }

  async watch<Name extends keyof Watchable>(name: Name, listener: (value: Watchable[Name]) => void): Promise<Unsubscribe> {
    if (name === 'session') return this.#session.watch(listener as (value: Session | null) => void);
    return this.#engine().watch(name as Exclude<Name, 'session'>, listener);
  }

  async watchFile(file: FileId, listener: (view: FileView | null) => void): Promise<Unsubscribe> {
    return this.#engine().records.watchFile(file, listener);
  }

  async newId(): Promise<RecordId> {
    return newId<RecordId>(this.#surroundings.randomness);
  }

  async proposePassphrase(): Promise<string> {
    return proposePassphrase(this.#surroundings.randomness);
  }

  saveDraft(draft: Omit<LocalDraft, 'savedAt'>): ReturnType<EngineApi['saveDraft']> {
    return this.#engine().saveDraft(draft);
  }

  discardDraft(draft: string): Promise<void> {
    return this.#engine().discardDraft(draft);
  }

  async draft(draft: string): Promise<LocalDraft | null> {
    return this.#engine().drafts.find(draft) ?? null;
  }

  save(input: SaveInput): Promise<Result<{ readonly records: readonly RecordId[] }, SaveRefusal>> {
    return this.#engine().save(input);
  }

  createFile(input: NewFileInput): ReturnType<EngineApi['createFile']> {
    return this.#engine().createFile(input);
  }

  importFiles(input: ImportInput, source?: ImportSource): ReturnType<EngineApi['importFiles']> {
    return this.#engine().importFiles(input, source);
  }

  attach(input: AttachInput): ReturnType<EngineApi['attach']> {
    return this.#engine().attach(input);
  }

  readDocument(source: DocumentSource): ReturnType<EngineApi['readDocument']> {
    return this.#engine().documents.read(source);
  }

  async members(file: FileId): Promise<readonly VaultMember[]> {
    return this.#engine().members(file);
  }

  grant(file: FileId, person: Parameters<EngineApi['grant']>[1]): ReturnType<EngineApi['grant']> {
    return this.#engine().grant(file, person);
  }

  revoke(file: FileId, person: Parameters<EngineApi['revoke']>[1]): ReturnType<EngineApi['revoke']> {
    return this.#engine().revoke(file, person);
  }

  makeInvitation(input: Parameters<EngineApi['makeInvitation']>[0]): ReturnType<EngineApi['makeInvitation']> {
    return this.#engine().invite(input);
  }

  async cancelInvitation(id: string): Promise<void> {
    await this.#engine().administration.cancel(id);
    await this.#engine().settleNow();
  }

  revokeDevice(device: DeviceId): ReturnType<EngineApi['revokeDevice']> {
    return this.#engine().administration.revoke(device);
  }

  search(query: string, options?: SearchOptions): Promise<SearchResults | null> {
    return this.#engine().search.search(query, options);
  }

  syncNow(): Promise<void> {
    return this.#unlocked?.sync.syncNow() ?? Promise.resolve();
  }

  reconcileNow(): Promise<void> {
    return this.#engine().sync.reconcileNow();
  }

  retryQuarantined(): Promise<void> {
    return this.#engine().retryQuarantined();
  }

  async dismissNotice(at: Parameters<EngineApi['dismissNotice']>[0]): Promise<void> {
    this.#engine().attention.dismiss(at);
  }

  async storeDigest(): ReturnType<EngineApi['storeDigest']> {
    return this.#engine().storeDigest();
  }

  #engine(): UnlockedEngine {
    if (!this.#unlocked) throw new Error('locked');
    return this.#unlocked;
  }

  async #keyringFor(profile: string): Promise<Result<Keyring, UnlockRefusal>> {
    const keyring = await this.#keyrings.find(profile);
    if (!keyring) return err({ code: 'no-such-profile' });
    if (keyring === 'damaged') return err({ code: 'keyring-damaged' });
    return keyring.state === 'revoked' ? err({ code: 'revoked' }) : ok(keyring);
  }

  /** Wrong tries are counted and slowed down wherever a passphrase is asked for, at an unlocked laptop as well. */
  async #tryPassphrase(keyring: Keyring, passphrase: string): Promise<Result<Uint8Array, UnlockRefusal>> {
    const wait = waitSeconds(keyring, this.#surroundings.clock.now());
    if (wait > 0) return err({ code: 'wait', waitSeconds: wait });
    const masterKey = await this.#masterKey(keyring, passphrase);
    if (masterKey) return ok(masterKey);
    const failed = { ...keyring, failures: keyring.failures + 1, lastFailureAt: this.#surroundings.clock.now() };
    await this.#keyrings.put(failed);
    return err({ code: 'wrong-passphrase', waitSeconds: waitSeconds(failed, failed.lastFailureAt) });
  }

  async #masterKey(keyring: Keyring, passphrase: string): Promise<Uint8Array | undefined> {
    const operatingSystemKey = await this.#surroundings.operatingSystemKey(keyring.profile);
    return unwrapMasterKey(wrappedKeyOf(keyring), fromBase64Url(keyring.device), passphrase, operatingSystemKey);
  }

  async #wrapAnew(keyring: Keyring, masterKey: Uint8Array, passphrase: string): Promise<Keyring> {
    const { randomness, passphraseCost } = this.#surroundings;
    const operatingSystemKey = await this.#surroundings.operatingSystemKey(keyring.profile);
    const wrapped = wrapMasterKey(masterKey, fromBase64Url(keyring.device), passphrase, operatingSystemKey, passphraseCost, randomness);
    const anew = withWrappedKey(keyring, wrapped);
    await this.#keyrings.put(anew);
    return anew;
  }

  async #openAsSession(keyring: Keyring, masterKey: Uint8Array): Promise<Result<Session, UnlockRefusal>> {
    const opened = await this.#open(keyring, masterKey);
    if (!opened.ok) return opened;
    await this.#publishSession();
    return ok(this.#session.value as Session);
  }

  async #open(keyring: Keyring, masterKey: Uint8Array): Promise<Result<null, UnlockRefusal>> {
    if (keyring.state !== 'active') return err({ code: 'no-such-profile' });
    const keys = personKeysFrom(masterKey, fromBase64Url(keyring.deviceKeys));
    if (!keys) return err({ code: 'keyring-damaged' });
    const letGo = await this.#surroundings.holdExclusively(`${this.#surroundings.storePrefix}-${keyring.profile}`);
    if (!letGo) return err({ code: 'open-elsewhere' });
    this.#letGo = letGo;
    try {
      this.#unlocked = await UnlockedEngine.open(this.#surroundings, keyring, keys, () => void this.#onRevoked(keyring));
    } catch (fault) {
      letGo();
      throw fault;
    }
    this.#unlocked.onNamesChanged = () => void this.#publishSession().catch(unlessClosed);
    await this.#completeKeyring(keyring, masterKey);
    return ok(null);
  }

  /** After the first unlocking: the directory is in the store, and the recovery key can open this laptop. */
  async #completeKeyring(keyring: Keyring, masterKey: Uint8Array): Promise<void> {
    const { recoveryKey, rootHash, length } = this.#engine().directory.directory;
    // While lost data is being fetched again there is nothing to complete it from.
    if (length === 0) return;
    // The whole of it, for a one-time code carries half: it is needed to log in even when the store is lost.
    const wholeHash = toBase64Url(rootHash);
    if (!keyring.directory && keyring.recovery && keyring.rootHash === wholeHash) return;
    const { directory: _, ...rest } = keyring;
    const recovery = keyring.recovery ?? toBase64Url(sealToMember(masterKey, recoveryKey));
    await this.#keyrings.put({ ...rest, rootHash: wholeHash, recovery });
  }

  async #onRevoked(keyring: Keyring): Promise<void> {
    const kept = await this.#keyrings.find(keyring.profile);
    if (kept && kept !== 'damaged') await this.#keyrings.put({ ...kept, state: 'revoked' });
    await this.lock();
  }

  async #publishSession(): Promise<void> {
    if (!this.#unlocked) return;
    const seeds = this.#seeds ?? (await this.#unlocked.unconfirmedKit());
    this.#session.set({ ...this.#unlocked.describe(), ...(seeds ? { recoveryKit: kitFrom(seeds) } : {}) });
  }
}

function kitFrom(seeds: RecoverySeeds): RecoveryKit {
  const { root, recovery } = writeKit(seeds);
  return {
    text: `Service key   ${root}\nRecovery key  ${recovery}`,
    checkPrompt: 'Type the last group of the service key and the last group of the recovery key',
  };
}

const lastGroup = (line: string): string => line.slice(line.lastIndexOf('-') + 1);
