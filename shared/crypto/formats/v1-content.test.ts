import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import { INFLATED_BYTES_MAX, pad } from './v1.ts';
import { decodeContent, encodeContent, type RevisionContent } from './v1-content.ts';
import { DICTIONARY } from './v1-dictionary.ts';

const CONTENT: RevisionContent = {
  record: 'AAAAAAAAAAAAAAAAAAAAAA',
  file: 'AQEBAQEBAQEBAQEBAQEBAQ',
  kind: 'case-note',
  parents: [],
  at: '2026-03-03T09:30:00+00:00[Europe/London]',
  op: 'draft',
  schema: 1,
  body: { text: 'Mother said she was well.' },
};

const sealedAs = (plain: Uint8Array): Uint8Array => pad(deflateSync(plain, { dictionary: DICTIONARY }));
const withJson = (value: unknown): Uint8Array => sealedAs(utf8(JSON.stringify(value)));

describe('the content of a revision', () => {
  it('reads as it was written, for any JSON body', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (body) => {
        const written = encodeContent({ ...CONTENT, body });
        const expected = JSON.parse(JSON.stringify({ ...CONTENT, body })) as unknown;
        expect(written.ok && decodeContent(written.value)).toEqual({ ok: true, value: expected });
      }),
    );
  });

  it('is smaller for the phrases that records repeat than without the dictionary', () => {
    const written = encodeContent(CONTENT);
    expect(written.ok && written.value.length).toBe(256);
    expect(deflateSync(utf8(JSON.stringify(CONTENT)), { dictionary: DICTIONARY }).length).toBeLessThan(
      deflateSync(utf8(JSON.stringify(CONTENT))).length,
    );
  });

  it('of up to 4 MiB is taken, and of more refused by its writer', () => {
    const length = INFLATED_BYTES_MAX - JSON.stringify({ ...CONTENT, body: { text: '' } }).length;
    const most = encodeContent({ ...CONTENT, body: { text: 'x'.repeat(length) } });
    expect(most.ok && decodeContent(most.value).ok).toBe(true);
    expect(encodeContent({ ...CONTENT, body: { text: 'x'.repeat(length + 1) } })).toEqual({ ok: false, error: 'too-large' });
  });

  it('that is a deflate bomb is given up soon after 4 MiB, not blown up whole', () => {
    const bomb = sealedAs(new Uint8Array(40 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(60 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(decodeContent(bomb)).toEqual({ ok: false, error: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('is refused when its padding, its deflate stream, its text or its shape is not what it should be', () => {
    expect(decodeContent(new Uint8Array(256))).toEqual({ ok: false, error: 'padding' });
    expect(decodeContent(pad(new Uint8Array([0xff, 0xff, 0xff])))).toEqual({ ok: false, error: 'deflate' });
    const whole = deflateSync(utf8(JSON.stringify({ ...CONTENT, body: { text: 'y'.repeat(3000) } })), { dictionary: DICTIONARY });
    expect(decodeContent(pad(whole.subarray(0, -4)))).toEqual({ ok: false, error: 'deflate' });
    expect(decodeContent(sealedAs(utf8('{"record":')))).toEqual({ ok: false, error: 'text' });
    expect(decodeContent(sealedAs(new Uint8Array([0x22, 0xff, 0xfe, 0x22])))).toEqual({ ok: false, error: 'text' });
    for (const wrong of [null, 1, [], {}, { ...CONTENT, body: [] }, { ...CONTENT, body: null }, { ...CONTENT, schema: 1.5 }])
      expect(decodeContent(withJson(wrong))).toEqual({ ok: false, error: 'shape' });
    for (const key of Object.keys(CONTENT))
      expect(decodeContent(withJson({ ...CONTENT, [key]: undefined }))).toEqual({ ok: false, error: 'shape' });
  });
});
