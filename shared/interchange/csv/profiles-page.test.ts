/** PROFILES.md says what the reader reads: written anew by `vitest -u`; its example is read here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kindsByName } from '#shared/practice/catalogue.ts';
import { fieldAt } from './kind-fields.ts';
import { readMapping } from './mapping.ts';
import { pathsFor } from './profile-row.ts';
import { PROFILES, TABLE_PROFILES } from './profiles.ts';
import { profilesPage } from './profiles-page.ts';

const PAGE = path.join(import.meta.dirname, 'PROFILES.md');
const MARK = '<!-- What follows is written from the profiles by `vitest -u shared/interchange/csv/profiles-page`. -->\n\n';

test('what follows the mark is what the profiles are', async () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toContain(MARK);
  await expect(`${page.slice(0, page.indexOf(MARK))}${MARK}${profilesPage()}`).toMatchFileSnapshot(PAGE);
});

test('every column of a profile fills a field that there is, or says what it does', () => {
  for (const { file, columns, kinds } of PROFILES) {
    for (const column of columns) {
      const kindsNamed = column.to.flatMap((target) => (target.startsWith('*') ? kinds : [target.split('.')[0] ?? '']));
      const filled = [...new Set([...kinds, ...kindsNamed])].flatMap((kind) =>
        pathsFor(column, kind).filter((path) => fieldAt(kind, path) !== undefined),
      );
      const isExplained = column.to.length === 0 && column.means !== '';
      expect({ file, column: column.name, ok: filled.length > 0 || isExplained }).toEqual({ file, column: column.name, ok: true });
      // Each target names a field: a slip of the pen would leave a column unread.
      for (const target of column.to.filter((each) => !each.startsWith('*'))) {
        const [kind = '', ...rest] = target.split('.');
        expect({ file, target, ok: fieldAt(kind, rest.join('.')) !== undefined }).toEqual({ file, target, ok: true });
      }
    }
    for (const kind of kinds) expect(Object.keys(kindsByName)).toContain(kind);
  }
  for (const { kinds, table } of TABLE_PROFILES) {
    for (const kind of kinds)
      expect(
        kindsByName[kind as keyof typeof kindsByName].form.sections
          .flatMap(({ fields }) => fields)
          .some(({ key, type }) => key === table && type === 'table'),
      ).toBe(true);
  }
});

test('the mapping file of the page can be read', () => {
  const page = readFileSync(PAGE, 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { mapping, problems } = readMapping('map.json', example);
  expect(problems).toEqual([]);
  expect(mapping.files).toBeDefined();
  expect(readMapping('map.json', '{"colums":{}}').problems).toMatchObject([{ severity: 'error', file: 'map.json', code: 'mapping' }]);
});
