/**
 * A passphrase that Haversack makes up: seven words of the long list of the Electronic Frontier Foundation, told over a telephone
 * line without spelling. About 84 bits, because the archive that it closes stretches it but little (1,000 rounds of PBKDF2).
 */
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Randomness } from '#shared/crypto/random.ts';

const WORDS = 7;

/** Short enough to be said in one breath, long enough to be heard. */
const WORD_LIST = (dictionary['diceware-common'] as readonly string[]).filter((word) => /^[a-z]{4,7}$/.test(word));

export const proposePassphrase = (randomness: Randomness): string =>
  Array.from({ length: WORDS }, () => WORD_LIST[drawBelow(WORD_LIST.length, randomness)]).join(' ');

/** Every number below `limit` is equally likely: what does not fill a whole round is drawn again. */
function drawBelow(limit: number, randomness: Randomness): number {
  for (;;) {
    const [high = 0, low = 0] = randomness.bytes(2);
    const drawn = high * 256 + low;
    if (drawn < 65_536 - (65_536 % limit)) return drawn % limit;
  }
}
