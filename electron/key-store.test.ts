import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyStore } from './key-store.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'keys-'));
  file = path.join(folder, 'os-keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reverses the text: enough to see that what is written is what the keychain gave back. */
function keychain({ available = true, backend = 'gnome_libsecret', broken = false } = {}) {
  const reverse = (text: string) => text.split('').toReversed().join('');
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    getSelectedStorageBackend: () => backend as 'gnome_libsecret',
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(reverse(text))),
    decryptStringAsync: (sealed: Buffer) =>
      broken
        ? Promise.reject(new Error('the keychain is locked'))
        : Promise.resolve({ result: reverse(sealed.toString()), shouldReEncrypt: false }),
  };
}

describe('the key of the operating system', () => {
  it('is made once for each profile, also when asked for twice at the same time', async () => {
    const store = new KeyStore(keychain(), file, 'linux');
    const [first, again, other] = await Promise.all([store.osKey('anna'), store.osKey('anna'), store.osKey('ben')]);
    expect(first).toHaveLength(32);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(await new KeyStore(keychain(), file, 'linux').osKey('anna')).toEqual(first);
  });

  it('is never written as it is', async () => {
    const key = await new KeyStore(keychain(), file, 'linux').osKey('anna');
    const written = readFileSync(file, 'utf8');
    expect(written).not.toContain(Buffer.from(key ?? []).toString('base64'));
  });

  it.each(['basic_text', 'unknown'])('does not exist on Linux with the %s back end, which protects nothing', async (backend) => {
    expect(await new KeyStore(keychain({ backend }), file, 'linux').osKey('anna')).toBeNull();
  });

  it('does not exist where encryption is unavailable, and does not appear later', async () => {
    expect(await new KeyStore(keychain({ available: false }), file, 'win32').osKey('anna')).toBeNull();
    expect(await new KeyStore(keychain(), file, 'win32').osKey('anna')).toBeNull();
  });

  it('is refused, not replaced, when the keychain does not give it', async () => {
    const key = await new KeyStore(keychain(), file, 'linux').osKey('anna');
    await expect(new KeyStore(keychain({ broken: true }), file, 'linux').osKey('anna')).rejects.toThrow('locked');
    expect(await new KeyStore(keychain(), file, 'linux').osKey('anna')).toEqual(key);
  });
});
