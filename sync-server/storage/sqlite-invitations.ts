/** Invitations and what new laptops sent with them, in SQLite. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import type { Enrolment, Invitation, InvitationStore } from './storage.ts';

export function createInvitationStore(database: DatabaseSync): InvitationStore {
  const put = database.prepare(
    'INSERT OR REPLACE INTO invitation (invite, expires, state, device, sign, box, mac) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const one = database.prepare('SELECT * FROM invitation WHERE invite = ?');
  const ofDevice = database.prepare('SELECT * FROM invitation WHERE device = ?');
  const inState = database.prepare('SELECT * FROM invitation WHERE state = ? ORDER BY expires, invite');
  const forget = database.prepare("DELETE FROM invitation WHERE expires < ? AND state <> 'used'");
  return {
    putInvitation: async ({ invite, expires, state, enrolment }) => {
      const device = enrolment ? fromBase64Url(enrolment.device) : null;
      put.run(invite, expires, state, device, enrolment?.sign ?? null, enrolment?.box ?? null, enrolment?.mac ?? null);
    },
    invitation: async (invite) => {
      const row = one.get(invite);
      return row && readInvitation(row);
    },
    invitationsOf: async (device) => ofDevice.all(fromBase64Url(device)).map(readInvitation),
    invitationsIn: async (state) => inState.all(state).map(readInvitation),
    forgetInvitations: async (before) => {
      forget.run(before);
    },
  };
}

function readInvitation(row: Record<string, SQLOutputValue>): Invitation {
  const enrolment = readEnrolment(row);
  return {
    invite: row['invite'] as Uint8Array,
    expires: Number(row['expires']),
    state: row['state'] as Invitation['state'],
    ...(enrolment ? { enrolment } : {}),
  };
}

function readEnrolment(row: Record<string, SQLOutputValue>): Enrolment | undefined {
  const { device, sign, box, mac } = row as Record<string, Uint8Array | null>;
  return device && sign && box && mac ? { device: toBase64Url(device) as DeviceId, sign, box, mac } : undefined;
}
