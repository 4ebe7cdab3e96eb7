/** Small files that the demonstration attaches: a letter as PDF and a picture as PNG, made here and read by any program. */
import { deflateSync } from 'node:zlib';
import type { Attachment } from './telling.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** One page of lines in Helvetica. */
export function letter(name: string, lines: readonly string[]): Attachment {
  const escaped = (line: string) => line.replace(/[\\()]/g, (character) => `\\${character}`);
  const text = `BT /F1 11 Tf 15 TL 72 760 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return { name, bytes: ascii(file + end) };
}

const WIDTH = 480;
const HEIGHT = 320;

/** A child's drawing, photographed: a house under a sun, on a green field. */
export function drawing(name: string): Attachment {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) rows.set(colourAt(x, y), y * (WIDTH * 3 + 1) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, bytes };
}

function colourAt(x: number, y: number): readonly [number, number, number] {
  if ((x - 400) ** 2 + (y - 60) ** 2 < 32 ** 2) return [250, 200, 60];
  const inHouse = x > 150 && x < 310 && y > 150 && y < 260;
  if (inHouse) return x > 215 && x < 245 && y > 200 ? [110, 70, 50] : [225, 120, 100];
  if (y <= 150 && y > 90 && Math.abs(x - 230) < (y - 90) * 1.6) return [150, 60, 60];
  return y > 260 ? [120, 175, 95] : [235, 240, 248];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(checksum(body), body.length + 4);
  return framed;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
