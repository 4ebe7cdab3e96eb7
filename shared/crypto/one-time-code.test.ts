import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { grouped, toBase32 } from './base32.ts';
import { hash } from './hash.ts';
import { bytesNamed } from './keys-for-tests.ts';
import { enrolmentMac, invitationId, readCode, writeCode } from './one-time-code.ts';

const CODE = { secret: bytesNamed('secret', 16), rootHash: bytesNamed('root', 16), server: 'https://sync.example.org' };
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code with a good checksum that names whatever server. */
function codeFor(server: string, version = 1): string {
  const payload = concatBytes(new Uint8Array([version]), CODE.secret, CODE.rootHash, utf8(server));
  return grouped(toBase32(concatBytes(payload, hash('hs/code-checksum/v1', payload).subarray(0, 4))));
}

describe('a one-time code', () => {
  it('reads as it was written, in small letters and with spaces too', () => {
    expect(readCode(writeCode(CODE))).toEqual(CODE);
    expect(readCode(` ${writeCode(CODE).toLowerCase().replaceAll('-', ' ')} `)).toEqual(CODE);
  });

  it('is refused with any one character changed to any other', () => {
    const text = writeCode(CODE);
    const changed = [...text].flatMap((character, index) =>
      character === '-'
        ? []
        : [...ALPHABET].filter((other) => other !== character).map((other) => text.slice(0, index) + other + text.slice(index + 1)),
    );
    expect(changed.filter((code) => readCode(code) !== undefined)).toEqual([]);
  });

  it('is refused cut, lengthened, or with two characters swapped', () => {
    const text = writeCode(CODE).replaceAll('-', '');
    for (let length = 0; length < text.length; length++) expect(readCode(text.slice(0, length))).toBeUndefined();
    expect(readCode(`${text}0`)).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (index) => {
        const [a, b] = [text[index] as string, text[index + 1] as string];
        fc.pre(a !== b);
        expect(readCode(text.slice(0, index) + b + a + text.slice(index + 2))).toBeUndefined();
      }),
    );
  });

  it('names an origin and nothing else: no path, no credentials, no other scheme, no other version', () => {
    expect(readCode(codeFor('http://127.0.0.1:8787'))?.server).toBe('http://127.0.0.1:8787');
    for (const server of ['https://a.example/path', 'https://user@a.example', 'ftp://a.example', 'javascript:alert(1)', 'https://a b'])
      expect(readCode(codeFor(server))).toBeUndefined();
    expect(readCode(codeFor(CODE.server, 2))).toBeUndefined();
  });

  it('shows the server an id that does not tell the secret', () => {
    expect(invitationId(CODE.secret)).toHaveLength(16);
    expect(invitationId(CODE.secret)).not.toEqual(CODE.secret);
  });

  it('proves the new laptop’s keys: another key, device or secret gives another proof', () => {
    const [device, sign, box] = [bytesNamed('d', 16), bytesNamed('s'), bytesNamed('b')];
    const macs = [
      enrolmentMac(CODE.secret, device, sign, box),
      enrolmentMac(bytesNamed('other', 16), device, sign, box),
      enrolmentMac(CODE.secret, bytesNamed('d2', 16), sign, box),
      enrolmentMac(CODE.secret, device, bytesNamed('s2'), box),
      enrolmentMac(CODE.secret, device, sign, bytesNamed('b2')),
    ];
    expect(new Set(macs.map(String)).size).toBe(macs.length);
  });
});
