import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkFile, checkSize, DOCUMENT_BYTES_MAX, sizeInWords } from './check-file.ts';
import { nameToExport } from './media-types.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (character) => character.charCodeAt(0)) : part)));
const zipOf = (...names: readonly string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const typeOf = (name: string, content: Uint8Array): string => {
  const checked = checkFile(name, content);
  return checked.ok ? checked.value : checked.error.code;
};

describe('a file that is to be attached', () => {
  it.each([
    ['report.pdf', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['photo.jpg', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['photo.png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image/png'],
    ['photo.webp', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), 'image/webp'],
    ['photo.heic', bytes([0, 0, 0, 24], 'ftypheic'), 'image/heic'],
    ['call.m4a', bytes([0, 0, 0, 24], 'ftypM4A '), 'audio/mp4'],
    ['clip.mov', bytes([0, 0, 0, 24], 'ftypqt  '), 'video/mp4'],
    ['note.txt', strToU8('Grandmother’s words, in her own writing: जन्म'), 'text/plain'],
    ['old.txt', bytes('caf', [0xe9]), 'text/plain'],
    ['attendance.csv', strToU8('day,present\nMon,1\n'), 'text/csv'],
    [
      'letter.docx',
      zipOf('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['costs.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['letter.doc', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'application/msword'],
  ])('(%s) is known by its bytes', (name, content, type) => {
    expect(typeOf(name, content)).toBe(type);
  });

  it('is what its bytes are, whatever it is called', () => {
    expect(typeOf('report.docx', bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(typeOf('photo', bytes([0xff, 0xd8, 0xff]))).toBe('image/jpeg');
    expect(nameToExport('report.docx', 'application/pdf')).toBe('report.docx.pdf');
    expect(nameToExport('photo.JPEG', 'image/jpeg')).toBe('photo.JPEG');
    expect(nameToExport('../..\\x\u202Egpj.exe', 'image/png')).toBe('.._.._x_gpj.exe.png');
    expect(nameToExport('\n', 'text/plain')).toBe('_.txt');
  });

  it.each([
    ['a program', 'report.exe', bytes('MZ', [0x90, 0])],
    ['a script', 'report.bat', strToU8('del /q *')],
    ['a web page', 'report.html', strToU8('<script>alert(1)</script>')],
    ['a drawing that may hold scripts', 'report.svg', strToU8('<svg onload="x"/>')],
    ['an unknown one of the old Office', 'setup.msi', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('is refused when it is %s', (_, name, content) => {
    expect(typeOf(name, content)).toBe('not-allowed');
  });

  it('is refused when it is called what it is not', () => {
    expect(typeOf('report.pdf', bytes('MZ', [0x90, 0]))).toBe('not-what-it-says');
    expect(typeOf('report.txt', bytes('MZ', [0x90, 0]))).toBe('not-what-it-says');
    expect(typeOf('letter.doc', strToU8('<html>'))).toBe('not-what-it-says');
  });

  it('is refused when it has macros or is an archive, and says what to do', () => {
    expect(typeOf('letter.docx', zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toBe('has-macros');
    expect(typeOf('letters.zip', zipOf('one.pdf', 'two.pdf'))).toBe('locked-archive');
    expect(typeOf('cut.docx', zipOf('[Content_Types].xml', 'word/document.xml').slice(0, 60))).toBe('locked-archive');
    const checked = checkFile('letters.zip', zipOf('one.pdf'));
    expect(checked.ok || checked.error.message).toContain('Unpack');
  });

  it('is refused when it is empty, and over 25 MB by a single byte', () => {
    expect(typeOf('empty.pdf', new Uint8Array(0))).toBe('empty');
    expect(checkSize(DOCUMENT_BYTES_MAX).ok).toBe(true);
    const over = checkSize(DOCUMENT_BYTES_MAX + 1);
    expect(over.ok || over.error.message).toBe(
      'It is 25.1 MB; a document may be up to 25 MB. Scan it at a lower quality, or attach it in parts.',
    );
  });

  it('has a size in words that people use', () => {
    expect([1, 900, 1025, 1_500_000].map(sizeInWords)).toEqual(['1 byte', '900 bytes', '2 KB', '1.5 MB']);
  });
});
