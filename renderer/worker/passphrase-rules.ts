/** Which passphrases are good enough: at least 12 characters and not on the deny list (Cyber Essentials, "password-based authentication"). */

import { dictionary } from '@zxcvbn-ts/language-common';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { PassphraseRefusal } from './api.ts';

const SHORTEST = 12;

const commonPasswords = new Set(dictionary['passwords-common'] as readonly string[]);
const OBVIOUS = ['haversack', 'socialwork', 'bfsws', 'password', 'passphrase', 'letmein', 'qwerty', '12345'];

export function checkPassphrase(passphrase: string): Result<null, PassphraseRefusal> {
  const text = passphrase.normalize('NFKC');
  if ([...text].length < SHORTEST)
    return err({ code: 'passphrase-too-short', message: `Use at least ${SHORTEST} characters. Four unrelated words do well.` });
  if (isCommon(text))
    return err({ code: 'passphrase-too-common', message: 'This is among the first that anyone would try. Use four unrelated words.' });
  return ok(null);
}

/** Common words with digits and punctuation around them, or one character over and over, are as easily guessed as without. */
function isCommon(text: string): boolean {
  const lower = text.toLowerCase();
  const letters = lower.replace(/[^a-z]/g, '');
  if (new Set(lower).size < 5) return true;
  return (
    commonPasswords.has(lower) ||
    commonPasswords.has(letters) ||
    OBVIOUS.includes(letters) ||
    OBVIOUS.some((word) => letters === word + word)
  );
}
