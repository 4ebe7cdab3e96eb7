import { describe, expect, it } from 'vitest';
import { fromHex, toBase64Url } from '#shared/base/bytes.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { bytesNamed } from '#shared/crypto/keys-for-tests.ts';
import { addDevice, type DirectoryAction, directoryEntry, ROOT, type Signer, signer, VERIFIER } from '#tests/support/signed-entries.ts';
import {
  activeDevice,
  applyDirectoryEntries,
  applyDirectoryEntry,
  type Directory,
  EMPTY_DIRECTORY,
  isAdministratorsDevice,
  rolesOf,
} from './directory.ts';

const alice = signer('Alice');
const bob = signer('Bob');
const bobsSecond = signer('Bob’s second', 'Bob');
const eve = signer('Eve');
const SERVICE: DirectoryAction = { type: 'service', root: ROOT.keys.publicKey, recovery: bytesNamed('recovery') };

function extended(directory: Directory, by: Signer, action: DirectoryAction): Directory {
  const next = applyDirectoryEntry(directory, directoryEntry(directory, by, action), VERIFIER);
  if (!next.ok) throw new Error(next.error);
  return next.value;
}

const refusal = (directory: Directory, by: Signer, action: DirectoryAction, wrong: object = {}): string | undefined => {
  const next = applyDirectoryEntry(directory, directoryEntry(directory, by, action, wrong), VERIFIER);
  return next.ok ? undefined : next.error;
};

const begun = extended(EMPTY_DIRECTORY, ROOT, SERVICE);
const withAlice = extended(begun, ROOT, addDevice(alice, ['administrator']));
const withBob = extended(withAlice, alice, addDevice(bob, ['practitioner']));

describe('a directory', () => {
  it('begins with the service, signed by its own root', () => {
    expect(begun.rootHash).toEqual(begun.head);
    expect(refusal(EMPTY_DIRECTORY, eve, SERVICE)).toBe('not-allowed');
    expect(refusal(EMPTY_DIRECTORY, { ...ROOT, keys: eve.keys }, SERVICE)).toBe('bad-signature');
    expect(refusal(begun, ROOT, SERVICE)).toBe('not-allowed');
    expect(refusal(EMPTY_DIRECTORY, ROOT, addDevice(alice, ['administrator']))).toBe('not-allowed');
  });

  it('takes its first laptop from root, an administrator’s, and no other from root', () => {
    expect(isAdministratorsDevice(withAlice, alice.id)).toBe(true);
    expect(refusal(begun, ROOT, addDevice(alice, ['manager']))).toBe('last-administrator');
    expect(refusal(withAlice, ROOT, addDevice(bob, ['manager']))).toBe('not-allowed');
    expect(refusal(begun, alice, addDevice(alice, ['administrator']))).toBe('not-allowed');
  });

  it('takes laptops, roles and versions from administrators only', () => {
    expect(rolesOf(withBob, toBase64Url(bob.person) as PersonId)).toEqual(['practitioner']);
    const acts: DirectoryAction[] = [
      addDevice(eve, ['manager']),
      { type: 'set-roles', person: bob.person, roles: ['manager'] },
      { type: 'minimum-version', version: '1.0.0' },
    ];
    for (const act of acts) {
      expect(refusal(withBob, bob, act)).toBe('not-allowed');
      expect(refusal(withBob, eve, act)).toBe('not-allowed');
      expect(refusal(withBob, { ...alice, keys: eve.keys }, act)).toBe('bad-signature');
      expect(refusal(withBob, alice, act)).toBeUndefined();
    }
  });

  it('lets an administrator revoke any laptop, and anyone another of their own', () => {
    const withSecond = extended(withBob, alice, addDevice(bobsSecond, ['practitioner']));
    const revoke = (who: Signer): DirectoryAction => ({ type: 'revoke-device', device: who.device });
    expect(refusal(withSecond, bobsSecond, revoke(bob))).toBeUndefined();
    expect(refusal(withSecond, bob, revoke(alice))).toBe('not-allowed');
    const revoked = extended(withSecond, alice, revoke(bob));
    expect(activeDevice(revoked, bob.id)).toBeUndefined();
    expect(activeDevice(revoked, bobsSecond.id)).toBeDefined();
    expect(refusal(revoked, bob, revoke(bobsSecond))).toBe('not-allowed');
    expect(refusal(revoked, alice, revoke(bob))).toBe('no-such-device');
    expect(refusal(revoked, alice, addDevice(bob, ['practitioner']))).toBe('device-known');
  });

  it('keeps an administrator at all times', () => {
    expect(refusal(withBob, alice, { type: 'revoke-device', device: alice.device })).toBe('last-administrator');
    expect(refusal(withBob, alice, { type: 'set-roles', person: alice.person, roles: ['manager'] })).toBe('last-administrator');
  });

  it('takes no laptop twice, none by the name of root, and no key under which anything verifies', () => {
    expect(refusal(withBob, alice, { ...addDevice(eve, ['manager']), device: bob.device } as DirectoryAction)).toBe('device-known');
    expect(refusal(withBob, alice, { ...addDevice(eve, ['manager']), device: new Uint8Array(16) } as DirectoryAction)).toBe('device-known');
    const smallOrder = fromHex(`01${'00'.repeat(31)}`);
    expect(refusal(withBob, alice, { ...addDevice(eve, ['manager']), sign: smallOrder } as DirectoryAction)).toBe('unusable-key');
    expect(refusal(withBob, alice, { type: 'set-roles', person: eve.person, roles: ['manager'] })).toBe('no-such-person');
  });

  it('is a chain: another number, predecessor, shape or a changed byte is refused', () => {
    const act = addDevice(eve, ['manager']);
    expect(refusal(withBob, alice, act, { n: 2 })).toBe('wrong-number');
    expect(refusal(withBob, alice, act, { n: 4 })).toBe('wrong-number');
    expect(refusal(withBob, alice, act, { prev: withAlice.head })).toBe('wrong-previous');
    expect(refusal(withBob, alice, act, { roles: [] })).toBe('malformed');
    expect(refusal(withBob, alice, act, { type: 'promote' })).toBe('malformed');
    const entry = directoryEntry(withBob, alice, act);
    for (let index = 0; index < entry.length; index++) {
      const changed = entry.slice();
      changed[index] = (changed[index] as number) ^ 1;
      expect(applyDirectoryEntry(withBob, changed, VERIFIER).ok, `byte ${index}`).toBe(false);
      expect(applyDirectoryEntry(withBob, entry.subarray(0, index), VERIFIER).ok).toBe(false);
    }
  });

  it('is replayed to the same, and says where it breaks', () => {
    const entries = [
      directoryEntry(EMPTY_DIRECTORY, ROOT, SERVICE),
      directoryEntry(begun, ROOT, addDevice(alice, ['administrator'])),
      directoryEntry(withAlice, alice, addDevice(bob, ['practitioner'])),
    ];
    expect(applyDirectoryEntries(EMPTY_DIRECTORY, entries, VERIFIER)).toEqual({ ok: true, value: withBob });
    const [first, second, third] = entries as [Uint8Array, Uint8Array, Uint8Array];
    expect(applyDirectoryEntries(EMPTY_DIRECTORY, [first, third, second], VERIFIER)).toEqual({
      ok: false,
      error: { at: 1, fault: 'wrong-number' },
    });
  });
});
