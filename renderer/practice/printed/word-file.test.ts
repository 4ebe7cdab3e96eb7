import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PrintedDocument } from '#shared/case-file/printed/document.ts';
import { wordFile } from './word-file.ts';

const document: PrintedDocument = {
  title: 'From a case file',
  subtitle: 'Otieno · BATUK-7K3QX9',
  facts: [{ label: 'For', text: 'Judge Kamau, Nanyuki Law Courts' }],
  blocks: [
    { is: 'heading', level: 1, text: 'Chronology' },
    {
      is: 'table',
      columns: [
        { label: 'When', share: 20 },
        { label: 'What', share: 80 },
      ],
      rows: [
        ['Tue 3 Mar 2026', 'First line\nSecond <line> & "more"'],
        ['Wed 4 Mar 2026', 'शुभ 🙂 👩‍👧'],
      ],
    },
    { is: 'page-break' },
    { is: 'heading', level: 2, text: 'Visit' },
    { is: 'note', title: 'Draft – not finalised', text: 'It may still change.' },
    { is: 'paragraph', text: 'She said مرحبا بكم to us.\u0007' },
    { is: 'paragraph', text: 'مرحبا بكم في المدرسة' },
    { is: 'pairs', pairs: [{ label: 'Seen alone', text: 'Yes' }] },
    { is: 'list', items: ['One', 'Two'] },
  ],
  watermark: 'For: Judge Kamau · For court · printed by James Hill on Tue 10 Mar 2026, 10:00 Nairobi (07:00 London)',
  backdrop: 'Copy for Nanyuki Law Courts',
  footer: 'BATUK-7K3QX9 · Official-sensitive',
};

const parts = unzipSync(await wordFile(document, 'James Hill'));
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const named = (pattern: RegExp) => part(Object.keys(parts).find((name) => pattern.test(name)) ?? '');
const words = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('|');

describe('a Word file', () => {
  it('has real headings, and a table whose head repeats on every page', () => {
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*?Chronology/s);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*?Visit/s);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:tblHeader.*?When.*?What/s);
    expect(xml).toContain('<w:pageBreakBefore');
  });

  it('holds the words as they were written, line by line', () => {
    const xml = part('word/document.xml');
    expect(words(xml)).toContain('First line|Second &lt;line&gt; &amp; ');
    expect(xml).toMatch(/First line<\/w:t><\/w:r><w:r><w:br\/>/);
    expect(words(xml)).toContain('शुभ 🙂 👩‍👧');
    // A bell has no place in XML: the file would not open.
    expect(xml).not.toContain('\u0007');
    expect(words(xml)).toContain('to us.\ufffd');
  });

  it('marks right-to-left words within a line, and lines that run from the right', () => {
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>مرحبا بكم /);
    expect(xml).not.toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>She/);
    expect(xml).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*مرحبا بكم في المدرسة/s);
  });

  it('says on every page for whom it is and which page of how many it is', () => {
    const head = named(/word\/header\d*\.xml/);
    expect(words(head)).toContain(document.watermark);
    expect(head).toContain('Copy for Nanyuki Law Courts');
    expect(head).toContain('PowerPlusWaterMarkObject');
    const foot = named(/word\/footer\d*\.xml/);
    expect(words(foot)).toContain('Official-sensitive');
    expect(foot).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('is in British English and carries its title and author', () => {
    expect(part('word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(part('docProps/core.xml')).toContain('<dc:title>From a case file</dc:title>');
    expect(part('docProps/core.xml')).toContain('<dc:creator>James Hill</dc:creator>');
  });
});
