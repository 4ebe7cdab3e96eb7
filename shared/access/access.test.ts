import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { KIND_NAMES, kindsByName } from '#shared/practice/catalogue.ts';
import type { RecordKind, RecordStatus, Writers } from '#shared/practice/record.ts';
import { ROLES, type Role } from '#shared/protocol/directory-entry.ts';
import { ACTS, mayDo } from './may-do.ts';
import { qualificationOn } from './qualification.ts';
import { roleProblem, shouldHold } from './should-hold.ts';

const REGISTERED = { qualified: true };
const id = (name: string) => name as PersonId;
const staff = [
  { person: id('admin'), roles: ['administrator'] as const },
  { person: id('manager'), roles: ['manager'] as const },
  { person: id('duty'), roles: ['duty-worker'] as const },
  { person: id('allocated'), roles: ['practitioner'] as const },
  { person: id('other'), roles: ['practitioner'] as const },
  { person: id('left'), roles: [] },
  { person: id('both'), roles: ['administrator', 'manager'] as const },
];
const holders = (type: Parameters<typeof shouldHold>[0], allocatedTo = id('allocated')) =>
  Object.fromEntries(shouldHold(type, { allocatedTo }, staff).map(({ person, role }) => [person, role]));

describe('who should hold a file', () => {
  it('is, for a case, its practitioner, the duty team and managers, and never who enrols laptops', () => {
    expect(holders('case')).toEqual({ manager: 'owner', duty: 'owner', allocated: 'member' });
    expect(holders('case', id('left'))).toEqual({ manager: 'owner', duty: 'owner' });
    expect(holders('case', id('admin'))).toEqual({ manager: 'owner', duty: 'owner' });
  });

  it('is, for a contact, the duty team and managers', () => {
    expect(holders('contact')).toEqual({ manager: 'owner', duty: 'owner' });
  });

  it('is, for the staff list, everybody who works here', () => {
    expect(holders('staff')).toEqual({
      admin: 'owner',
      manager: 'owner',
      duty: 'member',
      allocated: 'member',
      other: 'member',
      both: 'owner',
    });
  });

  it('is, for invitations, administrators only', () => {
    expect(holders('administration')).toEqual({ admin: 'owner', both: 'owner' });
  });

  it('lets nobody be administrator and something else', () => {
    expect(roleProblem(['administrator'])).toBeUndefined();
    expect(roleProblem(['manager', 'duty-worker'])).toBeUndefined();
    expect(roleProblem(['administrator', 'manager'])).toContain('never holds a case');
    expect(roleProblem([])).toBe('Choose at least one role');
  });
});

describe('who may do what', () => {
  /** By group of kinds and act: a = administrator, m = manager, d = duty worker, p = practitioner. */
  const table: Readonly<Record<Writers, Readonly<Record<'record' | 'finalise' | 'authorise' | 'return' | 'withdraw', string>>>> = {
    'front-door': { record: 'md', finalise: 'md', authorise: 'm', return: 'm', withdraw: 'md' },
    casework: { record: 'mdp', finalise: 'mdp', authorise: 'm', return: 'm', withdraw: 'mdp' },
    managers: { record: 'm', finalise: 'm', authorise: 'm', return: 'm', withdraw: 'm' },
    'staff-register': { record: 'am', finalise: 'am', authorise: '', return: '', withdraw: 'am' },
    administrators: { record: 'a', finalise: 'a', authorise: '', return: '', withdraw: 'a' },
  };
  const always = { allocate: 'md', grant: 'md', invite: 'a', 'revoke-device': 'a', import: 'm', export: 'm' };
  const letters: Readonly<Record<Role, string>> = { administrator: 'a', manager: 'm', 'duty-worker': 'd', practitioner: 'p' };

  const rows = ROLES.flatMap((role) => KIND_NAMES.flatMap((kind) => ACTS.map((act) => [role, act, kind] as const)));

  it.each(rows)('%s · %s · %s', (role, act, kind) => {
    const entry: RecordKind = kindsByName[kind];
    const answer = mayDo({ roles: [role], qualification: REGISTERED }, act, entry);
    const signsOff = entry.signOff !== 'none' || (act !== 'authorise' && act !== 'return');
    expect(answer.allowed).toBe(signsOff && { ...table[entry.writers], ...always }[act].includes(letters[role]));
    expect(answer.allowed || answer.reason.length > 0).toBe(true);
  });

  it('is nothing about people for an administrator, whatever else they are', () => {
    expect(mayDo({ roles: ['administrator', 'manager'], qualification: REGISTERED }, 'record', kindsByName.visit)).toEqual({
      allowed: false,
      reason: 'An administrator holds no contacts or cases',
    });
    expect(mayDo({ roles: ['administrator', 'manager'], qualification: REGISTERED }, 'allocate').allowed).toBe(false);
  });

  const about = (status: RecordStatus, createdBy: string, body = {}) => ({ me: id('me'), createdBy: id(createdBy), status, body });

  it('never reopens what is finalised: it gets an addendum, and facts a new version', () => {
    expect(
      mayDo({ roles: ['practitioner'], qualification: REGISTERED }, 'record', kindsByName.visit, about('draft', 'other')).allowed,
    ).toBe(true);
    expect(
      mayDo({ roles: ['practitioner'], qualification: REGISTERED }, 'record', kindsByName.visit, about('returned', 'me')).allowed,
    ).toBe(true);
    expect(
      mayDo({ roles: ['practitioner'], qualification: REGISTERED }, 'record', kindsByName.visit, about('authorised', 'me')),
    ).toMatchObject({
      reason: 'It is finalised: add an addendum, both stay readable',
    });
    expect(
      mayDo({ roles: ['practitioner'], qualification: REGISTERED }, 'record', kindsByName.person, about('finalised', 'other')).allowed,
    ).toBe(true);
    expect(
      mayDo({ roles: ['practitioner'], qualification: REGISTERED }, 'record', kindsByName.person, about('withdrawn', 'me')).allowed,
    ).toBe(false);
  });

  it('signs off what others finalised, once', () => {
    expect(
      mayDo({ roles: ['manager'], qualification: REGISTERED }, 'authorise', kindsByName.visit, about('finalised', 'other')).allowed,
    ).toBe(true);
    expect(
      mayDo({ roles: ['manager'], qualification: REGISTERED }, 'authorise', kindsByName.visit, about('finalised', 'me')),
    ).toMatchObject({
      reason: 'Ask another manager: nobody signs off their own record',
    });
    for (const status of ['draft', 'authorised', 'returned', 'withdrawn'] as const) {
      expect(mayDo({ roles: ['manager'], qualification: REGISTERED }, 'authorise', kindsByName.visit, about(status, 'other')).allowed).toBe(
        false,
      );
    }
  });

  it('signs off nobody’s own words, whoever began the record', () => {
    const versions = (finalisedBy: string) => [
      { op: 'finalise' as const, author: id('other') },
      { op: 'return' as const, author: id('me') },
      { op: 'finalise' as const, author: id(finalisedBy) },
    ];
    const may = (finalisedBy: string) =>
      mayDo({ roles: ['manager'], qualification: REGISTERED }, 'authorise', kindsByName.visit, {
        ...about('finalised', 'other'),
        versions: versions(finalisedBy),
      });
    expect(may('other').allowed).toBe(true);
    expect(may('me')).toMatchObject({ reason: 'Ask another manager: nobody signs off their own record' });
  });

  it('keeps management notes to managers', () => {
    const note = about('draft', 'me', { type: 'management-note' });
    expect(mayDo({ roles: ['practitioner'], qualification: REGISTERED }, 'finalise', kindsByName['case-note'], note).allowed).toBe(false);
    expect(mayDo({ roles: ['manager'], qualification: REGISTERED }, 'finalise', kindsByName['case-note'], note).allowed).toBe(true);
  });

  it('lets a manager mark anything as entered in error, and an author their own draft', () => {
    const may = (role: Role, status: RecordStatus, createdBy: string) =>
      mayDo({ roles: [role], qualification: REGISTERED }, 'withdraw', kindsByName.visit, about(status, createdBy)).allowed;
    expect([may('practitioner', 'draft', 'me'), may('practitioner', 'draft', 'other'), may('practitioner', 'finalised', 'me')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([may('manager', 'authorised', 'other'), may('manager', 'finalised', 'me'), may('manager', 'withdrawn', 'other')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('asks for an update where a newer version wrote the record', () => {
    expect(mayDo({ roles: ['manager'], qualification: REGISTERED }, 'authorise', undefined)).toMatchObject({
      reason: 'Update Haversack: this record was written by a newer version',
    });
  });

  it('keeps what is reserved to registered social workers from everybody else, and says what to do', () => {
    const decision = kindsByName.referral;
    const until = (day: string | undefined) =>
      mayDo(
        {
          roles: ['duty-worker'],
          qualification: qualificationOn(day === undefined ? undefined : calendarDate(day), calendarDate('2026-11-30')),
        },
        'finalise',
        decision,
      );
    expect(until('2026-11-30').allowed).toBe(true);
    expect(until('2026-11-29')).toMatchObject({ reason: expect.stringContaining('ended on Sun 29 Nov 2026') });
    expect(until(undefined)).toMatchObject({ reason: expect.stringContaining('staff register') });
    expect(mayDo({ roles: ['duty-worker'] }, 'record', decision).allowed).toBe(true);
    expect(mayDo({ roles: ['manager'] }, 'authorise', decision).allowed).toBe(false);
  });
});
