/** Tokens in SQLite, by their hashes. Challenges live a minute and only in memory. */
import type { DatabaseSync } from 'node:sqlite';
import { fromBase64Url, toBase64Url, toHex } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import type { Login, LoginStore } from './storage.ts';

/** Beyond these the oldest give way, so that asking for challenges cannot fill the memory. */
const OPEN_CHALLENGES = 10_000;

export function createLoginStore(database: DatabaseSync): LoginStore {
  const put = database.prepare('INSERT OR REPLACE INTO token (hash, device, expires) VALUES (?, ?, ?)');
  const one = database.prepare('SELECT device, expires FROM token WHERE hash = ?');
  const forget = database.prepare('DELETE FROM token WHERE expires < ?');
  const challenges = new Map<string, Login>();
  return {
    putChallenge: async (challenge, login) => {
      challenges.set(toHex(challenge), login);
      for (const oldest of challenges.keys()) {
        if (challenges.size <= OPEN_CHALLENGES) break;
        challenges.delete(oldest);
      }
    },
    takeChallenge: async (challenge) => {
      const name = toHex(challenge);
      const login = challenges.get(name);
      challenges.delete(name);
      return login;
    },
    putToken: async (tokenHash, login) => {
      put.run(tokenHash, fromBase64Url(login.device), login.expires);
    },
    token: async (tokenHash) => {
      const row = one.get(tokenHash);
      return row && { device: toBase64Url(row['device'] as Uint8Array) as DeviceId, expires: Number(row['expires']) };
    },
    forgetLogins: async (before) => {
      forget.run(before);
      for (const [name, login] of challenges) if (login.expires < before) challenges.delete(name);
    },
  };
}
