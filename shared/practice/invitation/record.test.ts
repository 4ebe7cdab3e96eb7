import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { invitationForm } from './form.ts';
import { invitationSchema } from './record.ts';

describe('an invitation', () => {
  it('gives a name roles until it expires', () => {
    const body = {
      name: 'Grace Mwangi',
      roles: ['practitioner'],
      expiresAt: '2026-03-04T09:00:00+00:00[Europe/London]',
      secret: 'c2VjcmV0',
    };
    expect(invitationSchema.safeParse(body).success).toBe(true);
    expect(invitationSchema.safeParse({ ...body, secret: undefined }).success).toBe(false);
  });

  it('makes nobody an administrator who also holds cases', () => {
    const asOf = zonedInstant('2026-03-03T09:00:00+00:00[Europe/London]');
    const problems = problemsToFinalise(invitationForm, { name: 'Grace Mwangi', roles: ['administrator', 'manager'] }, asOf);
    expect(problems).toEqual([{ path: 'roles', label: 'Roles', message: 'Choose either “Administrator” or the others' }]);
  });
});
