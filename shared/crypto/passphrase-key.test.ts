import { describe, expect, it } from 'vitest';
import { bytesNamed, SeededRandomness } from './keys-for-tests.ts';
import { PASSPHRASE_COST, unwrapMasterKey, type WrappedMasterKey, wrapMasterKey } from './passphrase-key.ts';

const COST = { passes: 1, memoryBytes: 8192 };
const masterKey = bytesNamed('master key');
const device = bytesNamed('device', 16);
const os = bytesNamed('operating system');
const wrap = (passphrase: string, osKey: Uint8Array | null = null): WrappedMasterKey =>
  wrapMasterKey(masterKey, device, passphrase, osKey, COST, new SeededRandomness('wrap'));

describe('the master key under a passphrase', () => {
  it('opens with that passphrase, on that laptop, with that operating system’s key', () => {
    expect(unwrapMasterKey(wrap('a long passphrase'), device, 'a long passphrase', null)).toEqual(masterKey);
    expect(unwrapMasterKey(wrap('a long passphrase', os), device, 'a long passphrase', os)).toEqual(masterKey);
  });

  it('does not open with another passphrase, device or operating system key, nor without the latter', () => {
    const kept = wrap('a long passphrase', os);
    expect(unwrapMasterKey(kept, device, 'a long passphrasf', os)).toBeUndefined();
    expect(unwrapMasterKey(kept, bytesNamed('another', 16), 'a long passphrase', os)).toBeUndefined();
    expect(unwrapMasterKey(kept, device, 'a long passphrase', bytesNamed('another'))).toBeUndefined();
    expect(unwrapMasterKey(kept, device, 'a long passphrase', null)).toBeUndefined();
  });

  it('is the same passphrase however its accents were typed', () => {
    expect(unwrapMasterKey(wrap('caf\u00e9 au lait'), device, 'cafe\u0301 au lait', null)).toEqual(masterKey);
  });

  it('is bound to its cost and salt: a weakened record does not open', () => {
    const kept = wrap('a long passphrase');
    expect(unwrapMasterKey({ ...kept, cost: { ...COST, passes: 2 } }, device, 'a long passphrase', null)).toBeUndefined();
    expect(unwrapMasterKey({ ...kept, salt: bytesNamed('salt', 16) }, device, 'a long passphrase', null)).toBeUndefined();
  });

  it('costs 256 MiB and three passes a guess', () => {
    expect(PASSPHRASE_COST).toEqual({ passes: 3, memoryBytes: 256 * 1024 * 1024 });
  });
});
