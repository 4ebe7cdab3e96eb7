/** What a message's handler is given and gives back. */
import type { DeviceId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import type { Answer, MessageName, Request } from '#shared/protocol/messages.ts';
import type { SetUpCode } from './devices/set-up-code.ts';
import type { Tokens } from './devices/tokens.ts';
import type { DirectoryLog } from './directory/directory-log.ts';
import type { MembershipLogs } from './members/membership-logs.ts';
import type { RowChecker } from './push/check-row.ts';
import type { GroupCommit } from './push/group-commit.ts';
import type { Refusal } from './refusal.ts';
import type { Storage } from './storage/storage.ts';
import type { Streams } from './stream/streams.ts';

/** What the server is made of; `createApp` puts it together. */
export interface Parts {
  readonly storage: Storage;
  readonly directory: DirectoryLog;
  readonly memberships: MembershipLogs;
  readonly tokens: Tokens;
  readonly rows: RowChecker;
  readonly commits: GroupCommit;
  readonly streams: Streams;
  readonly setUpCode: SetUpCode;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Counts rows by what became of them: 0 stored, 1 known, or the code of the refusal. */
  readonly countRows: (answers: readonly (0 | 1 | string)[]) => void;
  /** Logs what went wrong inside, where the request itself is still answered. */
  readonly reportFault: (error: unknown) => void;
}

type MessageOutcome<Name extends MessageName> = Promise<Result<Answer<Name>, Refusal>>;

/** Of a message that needs a token. `caller` is the device that the token is for: an active one. */
export type Handler<Name extends MessageName> = (request: Request<Name>, parts: Parts, caller: DeviceId) => MessageOutcome<Name>;

/** Of a message that anyone may send. */
export type OpenHandler<Name extends MessageName> = (request: Request<Name>, parts: Parts) => MessageOutcome<Name>;
