import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import { bytesNamed } from '#shared/crypto/keys-for-tests.ts';
import {
  addDevice,
  type DirectoryAction,
  directoryEntry,
  type MembershipAction,
  membershipEntry,
  ROOT,
  type Signer,
  signer,
  VERIFIER,
} from '#tests/support/signed-entries.ts';
import { applyDirectoryEntry, type Directory, EMPTY_DIRECTORY } from './directory.ts';
import { applyMembershipEntry, currentKey, emptyMembership, isMember, type Membership, RECOVERY_DEVICE, wasMember } from './membership.ts';

const VAULT = bytesNamed('a vault', 16);
const alice = signer('Alice');
const mo = signer('Mo');
const pat = signer('Pat');
const patsSecond = signer('Pat’s second', 'Pat');
const eve = signer('Eve');
const stranger = signer('nobody enrolled');

function directoryOf(): Directory {
  let directory = EMPTY_DIRECTORY;
  const add = (by: Signer, action: DirectoryAction): void => {
    const next = applyDirectoryEntry(directory, directoryEntry(directory, by, action), VERIFIER);
    if (!next.ok) throw new Error(next.error);
    directory = next.value;
  };
  add(ROOT, { type: 'service', root: ROOT.keys.publicKey, recovery: bytesNamed('recovery') });
  add(ROOT, addDevice(alice, ['administrator']));
  for (const who of [mo, pat, patsSecond, eve]) add(alice, addDevice(who, ['practitioner']));
  return directory;
}

const DIRECTORY = directoryOf();
const KEYED = { keyVersion: 1, keyId: bytesNamed('key 1'), sealed: new Uint8Array(80).fill(1) };
const KEYED_2 = { keyVersion: 2, keyId: bytesNamed('key 2'), sealed: new Uint8Array(80).fill(2) };

const create = (who: Signer): MembershipAction => ({ action: 'create', device: who.device, role: 'owner', ...KEYED });
const grant = (to: { readonly device: Uint8Array }, role: 'owner' | 'member' = 'member', keyed = KEYED): MembershipAction => ({
  action: 'grant',
  device: to.device,
  role,
  ...keyed,
});
const revoke = (who: Signer): MembershipAction => ({ action: 'revoke', device: who.device });
const rotate = (): MembershipAction => ({ action: 'rotate', ...KEYED_2, previous: new Uint8Array(72) });

const apply = (membership: Membership, by: Signer, action: MembershipAction, wrong: object = {}) =>
  applyMembershipEntry(membership, membershipEntry(VAULT, membership, by, action, wrong), DIRECTORY, VERIFIER);

const refusal = (membership: Membership, by: Signer, action: MembershipAction, wrong: object = {}): string | undefined => {
  const next = apply(membership, by, action, wrong);
  return next.ok ? undefined : next.error;
};

function log(...steps: readonly (readonly [Signer, MembershipAction])[]): Membership {
  let membership = emptyMembership(toBase64Url(VAULT) as VaultId);
  for (const [by, action] of steps) {
    const next = apply(membership, by, action);
    if (!next.ok) throw new Error(next.error);
    membership = next.value;
  }
  return membership;
}

const ofMo = log([mo, create(mo)]);
const withPat = log([mo, create(mo)], [mo, grant(pat)]);

describe('a vault’s members', () => {
  it('begin with whoever made it, as its owner', () => {
    expect(isMember(ofMo, mo.id, 0)).toBe(true);
    expect(refusal(log(), mo, create(pat))).toBe('not-allowed');
    expect(refusal(log(), stranger, create(stranger))).toBe('not-allowed');
    expect(refusal(ofMo, mo, create(mo))).toBe('not-allowed');
    expect(refusal(log(), mo, grant(pat))).toBe('not-allowed');
    expect(refusal(log(), mo, create(mo), { keyVersion: 2 })).toBe('wrong-key');
  });

  it('are let in by an owner, never by a member or a stranger, and never by an administrator', () => {
    expect(isMember(withPat, pat.id, 0)).toBe(true);
    expect(refusal(withPat, pat, grant(eve))).toBe('not-allowed');
    expect(refusal(withPat, eve, grant(eve))).toBe('not-allowed');
    expect(refusal(withPat, alice, grant(alice, 'owner'))).toBe('not-allowed');
    expect(refusal(withPat, { ...mo, keys: eve.keys }, grant(eve))).toBe('bad-signature');
  });

  it('may let in another laptop of their own, with no more than they may themselves', () => {
    expect(refusal(withPat, pat, grant(patsSecond))).toBeUndefined();
    expect(refusal(withPat, pat, grant(patsSecond, 'owner'))).toBe('not-allowed');
  });

  it('are laptops of the directory, or the recovery key', () => {
    expect(refusal(ofMo, mo, grant(stranger))).toBe('no-such-device');
    const withRecovery = log([mo, create(mo)], [mo, grant({ device: new Uint8Array(16) })]);
    expect(withRecovery.members.has(RECOVERY_DEVICE)).toBe(true);
  });

  it('are taken out by an owner or by a laptop of the same person; what they wrote stays theirs', () => {
    const without = log([mo, create(mo)], [mo, grant(pat)], [mo, revoke(pat)]);
    expect([isMember(without, pat.id, 0), wasMember(without, pat.id)]).toEqual([false, true]);
    expect(refusal(withPat, pat, revoke(mo))).toBe('not-allowed');
    expect(refusal(withPat, pat, revoke(pat))).toBeUndefined();
    expect(refusal(withPat, mo, revoke(eve))).toBe('no-such-member');
    expect(refusal(without, pat, grant(patsSecond))).toBe('not-allowed');
    expect(isMember(log([mo, create(mo)], [mo, grant(pat)], [mo, revoke(pat)], [mo, grant(pat)]), pat.id, 0)).toBe(true);
  });

  it('may be let in until an instant', () => {
    const until = log([mo, create(mo)], [mo, { ...grant(pat), until: 1000 } as MembershipAction]);
    expect([isMember(until, pat.id, 999), isMember(until, pat.id, 1000)]).toEqual([true, false]);
  });
});

describe('a vault’s key', () => {
  it('is changed by an owner, one version at a time', () => {
    expect(refusal(withPat, pat, rotate())).toBe('not-allowed');
    expect(refusal(withPat, mo, rotate(), { keyVersion: 3 })).toBe('wrong-key');
    expect(refusal(withPat, mo, rotate(), { keyVersion: 1 })).toBe('wrong-key');
    const rotated = log([mo, create(mo)], [mo, grant(pat)], [mo, rotate()]);
    expect(currentKey(rotated)).toMatchObject({ version: 2, id: KEYED_2.keyId });
    expect([rotated.members.get(mo.id)?.keyVersion, rotated.members.get(pat.id)?.keyVersion]).toEqual([2, 1]);
  });

  it('that is given is the present one', () => {
    const rotated = log([mo, create(mo)], [mo, rotate()]);
    expect(refusal(rotated, mo, grant(pat))).toBe('wrong-key');
    expect(refusal(rotated, mo, grant(pat, 'member', { ...KEYED_2, keyId: KEYED.keyId }))).toBe('wrong-key');
    expect(refusal(rotated, mo, grant(pat, 'member', KEYED_2))).toBeUndefined();
  });
});

describe('the log', () => {
  it('is a chain of its own vault: another vault, number, predecessor, shape or a changed byte is refused', () => {
    expect(refusal(ofMo, mo, grant(pat), { vault: bytesNamed('another', 16) })).toBe('wrong-vault');
    expect(refusal(ofMo, mo, grant(pat), { n: 0 })).toBe('wrong-number');
    expect(refusal(ofMo, mo, grant(pat), { prev: bytesNamed('another') })).toBe('wrong-previous');
    expect(refusal(ofMo, mo, grant(pat), { role: 'king' })).toBe('malformed');
    const entry = membershipEntry(VAULT, ofMo, mo, grant(pat));
    for (let index = 0; index < entry.length; index++) {
      const changed = entry.slice();
      changed[index] = (changed[index] as number) ^ 1;
      expect(applyMembershipEntry(ofMo, changed, DIRECTORY, VERIFIER).ok, `byte ${index}`).toBe(false);
      expect(applyMembershipEntry(ofMo, entry.subarray(0, index), DIRECTORY, VERIFIER).ok).toBe(false);
    }
  });

  it('never changes what it was applied to', () => {
    const before = structuredClone({ ...ofMo });
    apply(ofMo, mo, grant(pat));
    expect({ ...ofMo }).toEqual(before);
  });
});
