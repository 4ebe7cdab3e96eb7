import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { validate } from '#electron/cli/validate.ts';
import { addedColumnsOf, addedFieldsOf, formFieldsOf, NOT_EXPORTED } from '#shared/interchange/fields-of-kind.ts';
import { PROBLEM_CODES } from '#shared/interchange/problem-codes.ts';
import { KIND_NAMES, recordKind } from '#shared/practice/catalogue.ts';
import { writeFolder } from '#tests/support/export-folder.ts';
import { formatFile, freshFormat } from './write-format.ts';

const written = readFileSync(formatFile, 'utf8');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Each file of the worked example, as it is printed. */
function printedExample(): Map<string, Buffer> {
  const section = written.slice(written.indexOf('<!-- generated: example -->'), written.indexOf('<!-- end: example -->'));
  return new Map(
    [...section.matchAll(/\*\*`([^`]+)`\*\*\n\n```json\n([^]*?)```/g)].map(([, name = '', text = '']) => [name, Buffer.from(text)]),
  );
}

describe('FORMAT.md', () => {
  it('says what the source says (else run: node build/write-format.ts)', () => {
    expect(freshFormat() === written).toBe(true);
  });

  it('describes every kind with every field, column and added key, each by what it means', () => {
    for (const name of KIND_NAMES.filter((each) => !NOT_EXPORTED.has(each))) {
      const kind = recordKind(name);
      if (kind === undefined) throw new Error(name);
      const start = written.indexOf(`### \`${name}\` · ${kind.title}\n`);
      expect(start, name).toBeGreaterThan(0);
      const end = written.indexOf('\n### ', start + 1);
      const section = written.slice(start, end < 0 ? undefined : end);
      const columns = [...formFieldsOf(kind).values()].flatMap((field) => [
        field.key,
        ...(field.type === 'table' ? field.columns.map((column) => `${field.key}.${column.key}`) : []),
        ...addedColumnsOf(kind, field).map((column) => `${field.key}.${column.key}`),
      ]);
      for (const path of [...columns, ...addedFieldsOf(kind).map(({ key }) => key)]) {
        expect(section, `${name}.${path}`).toMatch(new RegExp(`\\| \`${path.replace('.', '\\.')}\` \\|.*\\| [^|]*[A-Za-z][^|]* \\|\n?`));
      }
    }
  });

  it('has no kind that is never exported', () => {
    expect(written).not.toContain('### `invitation`');
  });

  it('names every code of a problem', () => {
    for (const code of Object.keys(PROBLEM_CODES)) expect(written).toContain(`| \`${code}\` |`);
  });

  it('has links that lead somewhere', () => {
    const headings = new Set(
      [...written.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = new Set([...written.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link));
    expect([...links].filter((link) => !headings.has(link))).toEqual([]);
    expect(links.size).toBeGreaterThan(20);
  });

  it('prints an example that validates as it stands there', async () => {
    const files = printedExample();
    expect([...files.keys()]).toEqual(expect.arrayContaining(['manifest.json', 'records/case.jsonl', 'records/contact.jsonl']));
    const folder = writeFolder(files, null);
    made.push(folder);
    const validation = await validate(folder, {});
    expect(validation).toMatchObject({ valid: true, errors: 0, records: 8 });
    expect(Object.keys(validation.byCode)).toEqual(['incomplete']);
  });
});
