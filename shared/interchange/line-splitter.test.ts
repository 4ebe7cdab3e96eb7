import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, type RawLine } from './line-splitter.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function split(chunks: readonly Uint8Array[], longest?: number): { lines: readonly RawLine[]; oddities: readonly string[] } {
  const splitter = new LineSplitter(longest);
  const lines = [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
  return { lines, oddities: [...splitter.oddities] };
}

describe('lines out of bytes', () => {
  it('are the same however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n\uFEFF\0]/g, ''))),
        fc.array(fc.nat(40)),
        (texts, cuts) => {
          const all = bytesOf(texts.map((text) => `${text}\n`).join(''));
          const chunks: Uint8Array[] = [];
          let at = 0;
          for (const cut of cuts) {
            chunks.push(all.slice(at, at + cut));
            at += cut;
          }
          chunks.push(all.slice(at));
          expect(split(chunks).lines.map(({ text }) => text)).toEqual(texts);
        },
      ),
    );
  });

  it('count from one, and say of the last whether it ends', () => {
    const { lines } = split([bytesOf('one\ntwo')]);
    expect(lines).toEqual([
      { number: 1, text: 'one', ended: true },
      { number: 2, text: 'two', ended: false },
    ]);
  });

  it('are read without a mark and without the returns of Windows', () => {
    const { lines, oddities } = split([bytesOf('\uFEFFone\r\ntwo\r\n')]);
    expect(lines.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(oddities).toEqual(['byte-order-mark', 'crlf']);
  });

  it('that are not UTF-8 are told one by one', () => {
    const { lines } = split([new Uint8Array([0x61, 0x0a, 0x5a, 0xeb, 0x0a, 0x62, 0x0a])]);
    expect(lines.map(({ text, fault }) => text ?? fault)).toEqual(['a', 'not-utf8', 'b']);
  });

  it('of UTF-16 are seen by their first bytes', () => {
    expect(split([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]).oddities).toContain('utf-16');
    expect(split([new Uint8Array([0x7b, 0x00, 0x22, 0x00])]).oddities).toContain('utf-16');
  });

  it('that never end are not held: what comes after them is read again', () => {
    const { lines } = split([bytesOf('x'.repeat(60)), bytesOf('x'.repeat(60)), bytesOf('\nshort\n')], 100);
    expect(lines.map(({ text, fault }) => text ?? fault)).toEqual(['too-long', 'short']);
  });
});
