/**
 * The set-up code: who can read the server's console or its data folder may begin the service, nobody else. 100 random bits,
 * gone once the service is set up.
 */
import { timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '#shared/base/bytes.ts';
import { hash } from '#shared/crypto/verify.ts';

const FILE = 'set-up-code';
const CHARACTERS = 20;
/** Crockford's base32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface SetUpCode {
  /** As it is shown; undefined when there is none, as on a server that is set up. */
  readonly text: string | undefined;
  matches(typed: string): boolean;
  discard(): void;
}

/** In memory, for tests and for the file below. */
export function setUpCodeOf(code: string | undefined, onDiscard: () => void = () => undefined): SetUpCode {
  let kept = code;
  return {
    get text() {
      return kept;
    },
    matches: (typed) => kept !== undefined && timingSafeEqual(fingerprint(typed), fingerprint(kept)),
    discard: () => {
      kept = undefined;
      onDiscard();
    },
  };
}

/** Reads the code of a server that waits to be set up, or draws and writes one. A server that is set up has none. */
export function setUpCodeInFolder(folder: string, isSetUp: boolean, randomBytes: (length: number) => Uint8Array): SetUpCode {
  const file = join(folder, FILE);
  if (isSetUp) {
    rmSync(file, { force: true });
    return setUpCodeOf(undefined);
  }
  if (!existsSync(file)) writeFileSync(file, `${drawCode(randomBytes)}\n`, { mode: 0o600, flush: true });
  chmodSync(file, 0o600);
  return setUpCodeOf(readFileSync(file, 'utf8').trim(), () => rmSync(file, { force: true }));
}

/** 20 characters in groups of five. */
function drawCode(randomBytes: (length: number) => Uint8Array): string {
  const text = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
  return text.replace(/(.{5})(?=.)/g, '$1-');
}

/** Of equal length whatever was typed, so that the comparison can take constant time. */
const fingerprint = (text: string): Uint8Array =>
  hash('hs/set-up-code/v1', utf8(text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')));
