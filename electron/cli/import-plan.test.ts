import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import type { RecordLine } from '#shared/interchange/record-line.ts';
import { planImport } from './import-plan.ts';

const AT = '2025-06-02T10:00:00+01:00[Europe/London]';
const line = (id: string, kind: string, body: RecordLine['body'], more: Partial<RecordLine> = {}): RecordLine => ({
  id,
  kind,
  file: 'case-1',
  fileType: 'case',
  finalisedAt: AT,
  finalisedBy: 'grace',
  body,
  ...more,
});
const register = (person: string, name: string): RecordLine =>
  line(`entry-${person}`, 'staff-register-entry', { person, name }, { file: `staff-${person}`, fileType: 'staff' });
const ada = { person: 'AdaAdaAdaAdaAdaAdaAdaA' as PersonId, name: 'Ada Okoth' };
const CASE = [
  line('the-case', 'case', { householdName: 'Okello', location: 'BATUK' }),
  line('child-1', 'person', { givenName: 'Joy', role: 'child' }),
  line('involved', 'involvement', { type: 'child-in-need', openedOn: '2025-03-01', people: ['child-1'] }),
  line('visit-1', 'visit', { visitedAt: AT, worker: 'grace', children: [{ child: 'child-1' }, { rowId: 'row-2', child: 'child-1' }] }),
];
const plan = (lines: readonly RecordLine[], changes: Partial<Parameters<typeof planImport>[1]> = {}) =>
  planImport(lines, { system: 'Mosaic', members: [ada], staff: new Map(), ...changes });
const bodyOf = (made: ReturnType<typeof plan>, kind: string) =>
  made.files.flatMap(({ records }) => records).find((record) => record.kind === kind)?.versions[0]?.body ?? {};

describe('the plan of an import', () => {
  it('makes ids native, the same each time and in every place that names them', () => {
    const [first, second] = [plan(CASE), plan(CASE)];
    expect(first).toEqual(second);
    const [file] = first.files;
    expect(file).toMatchObject({ type: 'case', location: 'BATUK' });
    const child = file?.records.find(({ kind }) => kind === 'person')?.record ?? '';
    expect(isShortId(child)).toBe(true);
    expect(bodyOf(first, 'involvement')['people']).toEqual([child]);
    expect(bodyOf(first, 'visit')['children']).toEqual([
      { rowId: expect.stringMatching(/^[\w-]{22}$/), child },
      { rowId: 'row-2', child },
    ]);
    expect(first.renamed).toBe(5);
    // Two systems may both have a case 1.
    expect(plan(CASE, { system: 'Liquidlogic' }).files[0]?.file).not.toBe(file?.file);
  });

  it('keeps ids that are native', () => {
    const [own] = plan([line('AdaAdaAdaAdaAdaAdaAdaA', 'case', { location: 'BATUK' }, { file: 'FileFileFileFileFileFA' })]).files;
    expect([own?.file, own?.records[0]?.record]).toEqual(['FileFileFileFileFileFA', 'AdaAdaAdaAdaAdaAdaAdaA']);
  });

  it('finds staff by the mapping, by their name in the register, or leaves them who they were', () => {
    const byName = plan([...CASE, register('grace', 'ADA  Okoth'), register('tom', 'Tom Who Left')]);
    expect(byName.files[0]?.records[0]?.versions[0]?.by).toBe(ada.person);
    // Ada has her own entry in the register here; Tom’s comes along.
    expect(byName.files.filter(({ type }) => type === 'staff')).toHaveLength(1);
    expect(byName.staff.map(({ id, member }) => [id, member?.name])).toEqual([
      ['grace', 'Ada Okoth'],
      ['tom', undefined],
    ]);
    const mapped = plan([...CASE, register('grace', 'Grace Mwangi')], { staff: new Map([['Grace Mwangi', 'Ada Okoth']]) });
    expect(mapped.files[0]?.records.every(({ versions }) => versions.every(({ by }) => by === ada.person))).toBe(true);
    const stays = plan([...CASE, register('grace', 'Grace Mwangi')]);
    const grace = bodyOf(stays, 'staff-register-entry')['person'];
    expect(isShortId(String(grace))).toBe(true);
    expect(stays.files[0]?.records[0]?.versions[0]?.by).toBe(grace);
    expect(plan(CASE, { staff: new Map([['grace', 'Nobody Here']]) }).unknownMembers).toEqual(['Nobody Here']);
  });

  it.each([
    ['opened before the day and open', { openedOn: '2025-03-01' }, '2025-11-01', 1],
    ['opened on the day', { openedOn: '2025-11-01' }, '2025-11-01', 0],
    ['closed before the import', { openedOn: '2025-03-01', closedOn: '2025-12-01' }, '2025-11-01', 0],
    ['said by the record itself', { openedOn: '2026-01-01', migrated: true }, undefined, 1],
    ['without a day asked for', { openedOn: '2025-03-01' }, undefined, 0],
  ])('counts an involvement %s', (_, body, opening, migrated) => {
    const involved = line('involved', 'involvement', { type: 'child-in-need', people: [], ...body });
    const made = plan([involved], opening === undefined ? {} : { opening: calendarDate(opening) });
    expect(made.migrated).toBe(migrated);
    expect(bodyOf(made, 'involvement')['migrated']).toBe(migrated === 1 ? true : undefined);
  });

  it('tells whose a personal file is, and leaves invitations behind', () => {
    const supervision = line('s-1', 'personal-supervision', { worker: 'tom', supervisor: 'grace' }, { file: 'p-1', fileType: 'personal' });
    const invitation = line('i-1', 'invitation', { name: 'X', secret: 'y' }, { file: 'a-1', fileType: 'administration' });
    const made = plan([supervision, invitation, register('tom', 'Ada Okoth')]);
    expect(made.files).toHaveLength(1);
    expect(made.files[0]).toMatchObject({ type: 'personal', person: ada.person });
    expect(made.leftOut).toBe(2);
  });
});
