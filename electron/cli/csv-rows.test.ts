/** Bytes of spreadsheets as Excel and others write them. */
import { describe, expect, test } from 'vitest';
import { csvRows } from './csv-rows.ts';

async function read(bytes: Uint8Array | string, { size = 7, delimiter }: { readonly size?: number; readonly delimiter?: string } = {}) {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  // In small chunks, so that letters, line ends and quotes are cut wherever they can be.
  async function* chunks() {
    for (let from = 0; from < all.length; from += size) yield await Promise.resolve(all.subarray(from, from + size));
  }
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const troubles: string[] = [];
  for await (const each of csvRows('sheet.csv', chunks(), delimiter)) {
    if ('trouble' in each)
      troubles.push(`${each.trouble.severity} ${each.trouble.code}${each.trouble.line === undefined ? '' : ` line ${each.trouble.line}`}`);
    else {
      rows.push(each.cells);
      lines.push(each.line);
    }
  }
  return { rows, lines, troubles };
}

const utf16 = (text: string, isBig: boolean): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((letter) =>
      isBig ? [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255] : [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8],
    ),
  );

describe('rows', () => {
  test('know the line on which they begin, over line ends within quotes and of Windows', async () => {
    expect(await read('\uFEFFid,said\r\nK1,"first\r\nsecond, ""third"""\r\n\r\nK2,\r\n')).toEqual({
      rows: [['id', 'said'], ['K1', 'first\nsecond, "third"'], [''], ['K2', '']],
      lines: [1, 2, 4, 5],
      troubles: [],
    });
  });

  test('are separated by what the first line is, or as the mapping says', async () => {
    expect((await read('id;name;born\n1;Müller, Ada;2020-01-01')).rows[1]).toEqual(['1', 'Müller, Ada', '2020-01-01']);
    expect((await read('id\tname\n1\ta;b')).rows[1]).toEqual(['1', 'a;b']);
    expect((await read('id|na,me\n1|x', { delimiter: '|' })).rows).toEqual([
      ['id', 'na,me'],
      ['1', 'x'],
    ]);
  });

  test('after the line on which Excel says what separates them', async () => {
    expect(await read('sep=;\r\nid;a,b\r\n1;2\r\n', { size: 100 })).toMatchObject({
      rows: [
        ['id', 'a,b'],
        ['1', '2'],
      ],
      lines: [2, 3],
    });
  });

  test('an unclosed quote is told with its line, and nothing after it', async () => {
    expect(await read('id,said\nK1,fine\nK2,"never closed\nK3,lost\n')).toEqual({
      rows: [
        ['id', 'said'],
        ['K1', 'fine'],
      ],
      lines: [1, 2],
      troubles: ['error quote-not-closed line 3'],
    });
  });

  test('the last one says so where it has no line end', async () => {
    for (const [text, cut] of [
      ['id,said\nK1,a\nK2,b\n', [false, false, false]],
      ['id,said\r\nK1,a\r\nK2', [false, false, true]],
      ['id\n1\n2', [false, false, true]],
    ] as const) {
      const isCut: boolean[] = [];
      for (const size of [1, 5, 1000]) {
        isCut.length = 0;
        const all = new TextEncoder().encode(text);
        async function* chunks() {
          for (let from = 0; from < all.length; from += size) yield await Promise.resolve(all.subarray(from, from + size));
        }
        for await (const each of csvRows('sheet.csv', chunks())) isCut.push('cells' in each && each.isCut === true);
        expect(isCut).toEqual(cut);
      }
    }
  });

  test('nothing at all', async () => {
    expect(await read('')).toEqual({ rows: [], lines: [], troubles: [] });
  });
});

describe('encodings', () => {
  const NAMES = 'id,name\n1,Zoë Müller–Ø\n';

  test('UTF-8, cut within its letters', async () => {
    for (const size of [1, 2, 3, 1000]) expect((await read(NAMES, { size })).rows[1]).toEqual(['1', 'Zoë Müller–Ø']);
  });

  test('UTF-16 with and without a mark, told', async () => {
    for (const bytes of [utf16(`\uFEFF${NAMES}`, false), utf16(`\uFEFF${NAMES}`, true), utf16(NAMES, false)]) {
      const { rows, troubles } = await read(bytes, { size: 20 });
      expect(rows[1]).toEqual(['1', 'Zoë Müller–Ø']);
      expect(troubles).toEqual(['warning wrong-encoding']);
    }
  });

  test('Windows-1252 is read with a warning, in whichever chunk it shows', async () => {
    const bytes = new Uint8Array([...'id,name\n1,Zo'].map((letter) => letter.charCodeAt(0)).concat([0xeb, 0x20, 0x96, 0x20, 0x80, 0x0a]));
    for (const size of [1, 3, 1000]) {
      const { rows, troubles } = await read(bytes, { size });
      expect(rows[1]).toEqual(['1', 'Zoë – €']);
      expect(troubles).toEqual(['warning wrong-encoding']);
    }
  });

  test('two encodings in one file are refused', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('id,name\n1,Zoë\n2,'), 0xeb, 0x0a]);
    const other = new Uint8Array([
      ...[...'id,name\n2,'].map((letter) => letter.charCodeAt(0)),
      0xeb,
      0x0a,
      ...new TextEncoder().encode('1,Zoë\n'),
    ]);
    for (const size of [4, 1000]) {
      expect((await read(bytes, { size })).troubles).toEqual(['error wrong-encoding']);
      expect((await read(other, { size })).troubles).toContain('error wrong-encoding');
    }
  });
});

test('a long file needs no more memory than a chunk of it', async () => {
  const row = `K1,${'x'.repeat(1000)}\n`;
  let given = 0;
  async function* chunks() {
    yield await Promise.resolve(new TextEncoder().encode('id,said\n'));
    for (; given < 60_000; given++) yield new TextEncoder().encode(row);
  }
  let rows = 0;
  let most = 0;
  const before = process.memoryUsage().heapUsed + process.memoryUsage().external;
  for await (const each of csvRows('sheet.csv', chunks())) {
    rows += 'cells' in each ? 1 : 0;
    if (rows % 5000 === 0) most = Math.max(most, process.memoryUsage().heapUsed + process.memoryUsage().external - before);
  }
  expect(rows).toBe(60_001);
  // 60 MB were read. What is held is garbage not yet collected at most.
  expect(most).toBeLessThan(200_000_000);
});
