import { describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { HEADER_BYTES, REVISION_BYTES_MAX } from './formats/v1.ts';
import { ALICE, EVE, SeededRandomness, VAULT_KEY, VISIT } from './keys-for-tests.ts';
import { openRevision } from './open-revision.ts';
import { type SealInput, sealRevision } from './seal-revision.ts';
import { sign } from './sign.ts';
import { newVaultKey, type VaultKey, vaultKeyFrom } from './vault-key.ts';
import { parseRevision, RevisionVerifier, revisionIdOf, revisionIdOfBytes } from './verify.ts';

const verifier = new RevisionVerifier();

/** What a laptop does with bytes from anywhere: cut, verify, open. @returns why they are refused. */
async function refusal(bytes: Uint8Array, author = ALICE.publicKey, key: VaultKey = VAULT_KEY): Promise<string | undefined> {
  const parts = parseRevision(bytes);
  if (!parts.ok) return parts.error;
  if (!(await verifier.verify(revisionIdOf(parts.value), parts.value.signature, author))) return 'signature';
  const content = openRevision(parts.value, key);
  return content.ok ? undefined : content.error;
}

function seal(change: Partial<SealInput> = {}, label = 'nonce'): Uint8Array {
  const sealed = sealRevision({ ...VISIT, ...change }, new SeededRandomness(label));
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value.bytes;
}

/** As Eve would, who is a member, has a laptop of her own and changes the header of what Alice wrote: signed anew, so that only the seal can tell. */
function withHeaderChanged(revision: Uint8Array, offset: number, by = ALICE): Uint8Array {
  const changed = revision.slice();
  changed[offset] = (changed[offset] as number) ^ 1;
  const signed = changed.subarray(0, -64);
  return concatBytes(signed, sign('hs/rev-sig/v1', by.privateKey, revisionIdOfBytes(changed)));
}

describe('a sealed revision', () => {
  it('opens to what was sealed, for whoever holds the key', () => {
    const parts = parseRevision(seal());
    if (!parts.ok) throw new Error(parts.error);
    expect(openRevision(parts.value, VAULT_KEY)).toEqual({ ok: true, value: VISIT.content });
  });

  it('carries its header in clear and nothing of its content', () => {
    const bytes = seal();
    const parts = parseRevision(bytes);
    expect(parts).toMatchObject({ ok: true, value: { counter: 1, keyVersion: 1, vault: VISIT.vault, device: VISIT.device } });
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of ['visit', 'finalise', 'Nairobi', 'drawings', VISIT.content.record]) expect(text).not.toContain(word);
  });

  it('is the same bytes for the same keys, content and nonce, and others for another nonce', () => {
    expect(seal()).toEqual(seal());
    expect(seal({}, 'another nonce')).not.toEqual(seal());
  });

  it('is refused with any single bit flipped: header, nonce, ciphertext and signature', async () => {
    const bytes = seal();
    expect(await refusal(bytes)).toBeUndefined();
    const accepted: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      if ((await refusal(changed)) === undefined) accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  });

  it('is refused cut at any length, and with anything after it', async () => {
    const bytes = seal();
    for (let length = 0; length < bytes.length; length++) expect(await refusal(bytes.subarray(0, length))).toBeDefined();
    expect(await refusal(concatBytes(bytes, new Uint8Array(1)))).toBe('malformed');
  });

  it('binds every byte of its header to its content: even its own author’s signature under a changed header opens nothing', async () => {
    const bytes = seal();
    for (let offset = 0; offset < HEADER_BYTES; offset++) {
      expect(await refusal(withHeaderChanged(bytes, offset)), `byte ${offset}`).toBeDefined();
    }
    // The seal itself refuses, not only the key’s name: vault, device, counter and predecessor.
    for (const offset of [8, 24, 46, 48]) expect(await refusal(withHeaderChanged(bytes, offset))).toBe('not-authentic');
  });

  it('cannot be passed off as Eve’s, nor Eve’s as Alice’s', async () => {
    const bytes = seal();
    expect(await refusal(bytes, EVE.publicKey)).toBe('signature');
    expect(await refusal(seal({ signingKey: EVE.privateKey }))).toBe('signature');
    expect(await refusal(withHeaderChanged(bytes, 24, EVE), EVE.publicKey)).toBe('not-authentic');
  });

  it('opens with its own key only: not with another vault’s, nor with another version of the same', async () => {
    expect(await refusal(seal(), ALICE.publicKey, newVaultKey(1, new SeededRandomness('other')))).toBe('wrong-key');
    expect(await refusal(seal(), ALICE.publicKey, vaultKeyFrom(VAULT_KEY.secret, 2))).toBe('wrong-key');
    const pretender = { ...newVaultKey(1, new SeededRandomness('other')), id: VAULT_KEY.id };
    expect(await refusal(seal(), ALICE.publicKey, pretender)).toBe('not-authentic');
  });

  it('hides small differences of length', () => {
    const short = seal({ content: { ...VISIT.content, body: { narrative: 'Seen.' } } });
    const longer = seal({ content: { ...VISIT.content, body: { narrative: 'Seen, and all was well with her.' } } });
    expect(short.length).toBe(longer.length);
  });

  it('is refused when it would be larger than the server takes', () => {
    const noise = Buffer.from(new SeededRandomness('noise').bytes(REVISION_BYTES_MAX)).toString('base64');
    expect(sealRevision({ ...VISIT, content: { ...VISIT.content, body: { noise } } }, new SeededRandomness('n'))).toEqual({
      ok: false,
      error: 'too-large',
    });
  });

  it('names the one before it', () => {
    const first = seal();
    const second = parseRevision(seal({ counter: 2, previous: revisionIdOfBytes(first) }));
    expect(second.ok && second.value.previous).toEqual(revisionIdOfBytes(first));
  });
});
