/**
 * What administrators do: announce one-time codes, confirm the laptops that used them, revoke laptops. Their invitations are
 * records of the administration vault, so that any administrator's laptop can confirm. They never hold a case key.
 */
import { roleProblem } from '#shared/access/should-hold.ts';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { DeviceId, FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { addMs, compareInstants, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { constantTimeEqual } from '#shared/crypto/hash.ts';
import { enrolmentMac, invitationId, writeCode } from '#shared/crypto/one-time-code.ts';
import { newId } from '#shared/crypto/random.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { isAdministratorsDevice, rolesOf } from '#shared/protocol/directory.ts';
import { ROLES, type Role } from '#shared/protocol/directory-entry.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Invitation } from './api.ts';
import type { Attention } from './attention.ts';
import { makeDirectoryEntry } from './directory-changes.ts';
import type { DirectoryLog } from './directory-log.ts';
import { type OpenSession, recordedNow, utcNow } from './open-session.ts';
import type { Records } from './records.ts';
import type { Enrolment } from './replicate.ts';
import type { ServerConnection } from './server-connection.ts';
import type { Vault, VaultPurpose } from './vault.ts';
import type { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';
import type { Writer } from './writer.ts';

/** A little less than the server allows, so that clocks a few minutes apart do not matter. */
const INVITATION_LIFE = LIMITS.invitationLife - 10 * 60 * 1000;

export class Administration {
  readonly #session: OpenSession;
  readonly #connection: ServerConnection;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #writer: Writer;
  readonly #directory: DirectoryLog;
  readonly #attention: Attention;
  readonly invitations = new Watched<readonly Invitation[]>([]);

  constructor(parts: {
    readonly session: OpenSession;
    readonly connection: ServerConnection;
    readonly vaults: Vaults;
    readonly records: Records;
    readonly writer: Writer;
    readonly directory: DirectoryLog;
    readonly attention: Attention;
  }) {
    this.#session = parts.session;
    this.#connection = parts.connection;
    this.#vaults = parts.vaults;
    this.#records = parts.records;
    this.#writer = parts.writer;
    this.#directory = parts.directory;
    this.#attention = parts.attention;
  }

  get mayAdminister(): boolean {
    return isAdministratorsDevice(this.#directory.directory, this.#session.device);
  }

  async invite(input: {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly person?: PersonId;
    readonly registeredUntil?: CalendarDate;
  }): Promise<
    Result<{ readonly id: string; readonly code: string; readonly expiresAt: ZonedInstant }, { readonly code: 'offline' | 'not-allowed' }>
  > {
    // What a person may be is changed by an act of its own, never by the way in which they get another laptop.
    const known = input.person && rolesOf(this.#directory.directory, input.person);
    if (known?.length === 0) return err({ code: 'not-allowed' });
    const vault = this.#vaultFor('administration');
    if (!this.mayAdminister || !vault || roleProblem(known ?? input.roles) !== undefined) return err({ code: 'not-allowed' });
    const { randomness } = this.#session.surroundings;
    const secret = randomness.bytes(16);
    const expiresAt = addMs(recordedNow(this.#session.surroundings), INVITATION_LIFE);
    // By the server's clock: a laptop whose own is a day behind would announce codes that are over already.
    const expires = this.#connection.serverNow() + INVITATION_LIFE;
    const announced = await this.#connection.call('invite', { invite: invitationId(secret), expires });
    if (!announced.ok) return err({ code: announced.error.code === 'not-allowed' ? 'not-allowed' : 'offline' });
    const record = newId<RecordId>(randomness);
    const body = {
      name: input.name,
      roles: known ?? input.roles,
      person: input.person ?? newId<PersonId>(randomness),
      expiresAt,
      secret: toBase64Url(secret),
      ...(input.registeredUntil === undefined ? {} : { registeredUntil: input.registeredUntil }),
    };
    const saved = await this.#writer.save(vault, newId<FileId>(randomness), [{ kind: 'invitation', record, op: 'finalise', body }]);
    if (!saved.ok) return err({ code: 'not-allowed' });
    const code = writeCode({ secret, rootHash: this.#directory.directory.rootHash.subarray(0, 16), server: this.#session.server });
    return ok({ id: record, code, expiresAt });
  }

  async cancel(id: string): Promise<void> {
    const found = await this.#find(id);
    if (!found || found.state.body['usedBy'] !== undefined) return;
    await this.#connection.call('cancel-invite', { invite: invitationId(secretOf(found.state)) });
    await this.#amend(found.vault, found.state, { cancelledAt: recordedNow(this.#session.surroundings) });
  }

  /** Confirms the laptops that hold a good code; turns away those that do not. @returns how many were confirmed. */
  async confirm(enrolments: readonly Enrolment[]): Promise<number> {
    let confirmed = 0;
    for (const enrolment of enrolments) if (await this.#confirmOne(enrolment)) confirmed++;
    return confirmed;
  }

  async revoke(device: DeviceId): Promise<Result<null, { readonly code: 'offline' | 'not-allowed' }>> {
    const own = this.#directory.directory.devices.get(this.#session.device)?.person;
    if (!this.mayAdminister && this.#directory.directory.devices.get(device)?.person !== own) return err({ code: 'not-allowed' });
    return this.#append({ type: 'revoke-device', device: fromBase64Url(device) });
  }

  /** Reads the invitations again for who watches. */
  async refresh(): Promise<void> {
    const vault = this.#vaultFor('administration');
    if (!vault) return;
    const now = recordedNow(this.#session.surroundings);
    const states = [...(await this.#records.statesOf(vault)).values()].filter((state) => state.kind === 'invitation');
    this.invitations.set(states.toSorted((a, b) => compareInstants(b.createdAt, a.createdAt)).map((state) => describe(state, now)));
  }

  async #confirmOne([invite, device, sign, box, mac]: Enrolment): Promise<boolean> {
    const vault = this.#vaultFor('administration');
    const found = vault && (await this.#findByInvite(vault, invite));
    if (!vault || !found) return false;
    const deviceId = toBase64Url(device) as DeviceId;
    const { body } = found;
    const genuine = constantTimeEqual(enrolmentMac(secretOf(found), device, sign, box), mac);
    if (!genuine || body['cancelledAt'] !== undefined) {
      await this.#connection.call('cancel-invite', { invite });
      if (!genuine) this.#attention.notify('false-enrolment', 'A laptop asked to join with a code it does not hold. It was turned away.');
      return false;
    }
    const person = fromBase64Url(String(body['person']));
    const roles = this.#rolesFor(toBase64Url(person) as PersonId, found);
    if (!this.#directory.directory.devices.has(deviceId)) {
      const added = await this.#append({ type: 'add-device', device, person, roles: [...roles], sign, box });
      if (!added.ok) return false;
    }
    if (body['usedBy'] === undefined) {
      await this.#amend(vault, found, { usedBy: deviceId, usedAt: recordedNow(this.#session.surroundings) });
      await this.#introduce(toBase64Url(person) as PersonId, body);
    }
    return true;
  }

  /** Somebody's further laptop never changes what they may be, even where that was changed since the code was made. */
  #rolesFor(person: PersonId, invitation: RecordState): readonly Role[] {
    const known = rolesOf(this.#directory.directory, person);
    return known.length > 0 ? known : rolesIn(invitation);
  }

  /** The name behind the new person's signatures, for everybody. Whoever gets another laptop has one already. */
  async #introduce(person: PersonId, { name, registeredUntil }: RecordState['body']): Promise<void> {
    const staff = this.#vaultFor('staff');
    if (!staff) return;
    const entries = (await this.#records.statesOf(staff)).values();
    if (entries.some((entry) => entry.kind === 'staff-register-entry' && entry.body['person'] === person)) return;
    const file = newId<FileId>(this.#session.surroundings.randomness);
    const body = { person, name, ...(registeredUntil === undefined ? {} : { registeredUntil }) };
    await this.#writer.save(staff, file, [{ kind: 'staff-register-entry', op: 'finalise', body }]);
  }

  async #append(action: Parameters<typeof makeDirectoryEntry>[1]): Promise<Result<null, { readonly code: 'offline' | 'not-allowed' }>> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const signer = { device: this.#session.device, privateKey: this.#session.keys.signing.privateKey };
      const entry = makeDirectoryEntry(this.#directory.directory, action, signer, utcNow(this.#session.surroundings));
      const appended = await this.#connection.call('directory', { entries: [entry] });
      if (appended.ok) return (await this.#directory.extend([entry])) === undefined ? ok(null) : err({ code: 'not-allowed' });
      if (appended.error.code !== 'log-conflict') return err({ code: appended.error.code === 'no-connection' ? 'offline' : 'not-allowed' });
      const news = await this.#connection.call('exchange', { directory: this.#directory.directory.length });
      if (news.ok && news.value.directory) await this.#directory.extend(news.value.directory.entries);
    }
    return err({ code: 'offline' });
  }

  #vaultFor(purpose: VaultPurpose['purpose']): Vault | undefined {
    return this.#vaults.mine().find((vault) => vault.purpose?.purpose === purpose && vault.purpose.import === undefined);
  }

  async #find(id: string): Promise<{ readonly vault: Vault; readonly state: RecordState } | undefined> {
    const vault = this.#vaultFor('administration');
    const state = vault && (await this.#records.statesOf(vault)).get(id as RecordId);
    return vault && state ? { vault, state } : undefined;
  }

  async #findByInvite(vault: Vault, invite: Uint8Array): Promise<RecordState | undefined> {
    const states = await this.#records.statesOf(vault);
    return [...states.values()].find(
      (state) => state.kind === 'invitation' && toBase64Url(invitationId(secretOf(state))) === toBase64Url(invite),
    );
  }

  async #amend(vault: Vault, state: RecordState, change: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#writer.save(vault, state.file, [
      { kind: state.kind, record: state.record, op: 'finalise', body: { ...state.body, ...change }, parents: state.heads },
    ]);
  }
}

const secretOf = (state: RecordState): Uint8Array => fromBase64Url(String(state.body['secret']));

const rolesIn = (state: RecordState): readonly Role[] => {
  const said: unknown = state.body['roles'];
  return ROLES.filter((role) => Array.isArray(said) && said.includes(role));
};

function describe(state: RecordState, now: ZonedInstant): Invitation {
  const { body } = state;
  const expiresAt = isZonedInstant(body['expiresAt']) ? body['expiresAt'] : state.createdAt;
  const stateNow =
    body['usedBy'] !== undefined
      ? 'used'
      : body['cancelledAt'] !== undefined
        ? 'cancelled'
        : compareInstants(expiresAt, now) < 0
          ? 'expired'
          : 'open';
  return { id: state.record, name: String(body['name']), roles: rolesIn(state), expiresAt, state: stateNow };
}
