import { describe, expect, it } from 'vitest';
import { serverOrigin } from './server-address.ts';

describe('the address of a server', () => {
  it('is taken as it is printed', () => {
    expect(serverOrigin('https://sync.example.org')).toBe('https://sync.example.org');
    expect(serverOrigin('http://127.0.0.1:4611')).toBe('http://127.0.0.1:4611');
  });

  it('may leave out what goes without saying', () => {
    expect(serverOrigin(' sync.example.org ')).toBe('https://sync.example.org');
    expect(serverOrigin('sync.example.org:8443/')).toBe('https://sync.example.org:8443');
    expect(serverOrigin('localhost:4611')).toBe('http://localhost:4611');
  });

  it('is refused where it would travel unprotected, or is no address', () => {
    for (const typed of [
      '',
      'http://sync.example.org',
      'ftp://sync.example.org',
      'https://sync.example.org/path',
      'not an address',
      'https://',
    ])
      expect(serverOrigin(typed), typed).toBeUndefined();
  });
});
