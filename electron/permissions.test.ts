import { describe, expect, it } from 'vitest';
import { isPermitted } from './permissions.ts';

describe('what a page may have', () => {
  it('is notifications for our own page, and for no other', () => {
    expect(isPermitted('notifications', true)).toBe(true);
    expect(isPermitted('notifications', false)).toBe(false);
  });

  it.each(['media', 'geolocation', 'clipboard-read', 'midi', 'display-capture', 'fileSystem', 'openExternal', 'unknown', ''])(
    'is not %s, even for our own page',
    (permission) => expect(isPermitted(permission, true)).toBe(false),
  );

  it('is the way to the sync server, which is judged by its address', () => expect(isPermitted('local-network-access', true)).toBe(true));
});
