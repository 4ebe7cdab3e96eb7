/**
 * Every code that crosses the wire: what caused it and what the client does about it. Codes are never reused.
 * See PROTOCOL.md.
 */
export type Reaction = 'stop' | 'log-in' | 'lock' | 'wait' | 'retry' | 'fetch-and-retry' | 'keep-and-show' | 'tell';

interface CodeEntry {
  readonly cause: string;
  readonly reaction: Reaction;
  readonly status: number;
}

/** Refusals of a whole request. */
export const REQUEST_ERRORS = {
  malformed: { cause: 'the request is not the CBOR map that the message asks for', reaction: 'stop', status: 400 },
  'too-large': { cause: 'the request is over its size limit', reaction: 'stop', status: 413 },
  unsupported: { cause: 'no such message in this version', reaction: 'stop', status: 404 },
  token: { cause: 'the token is unknown or over', reaction: 'log-in', status: 401 },
  'unknown-device': { cause: 'the directory does not list the device', reaction: 'tell', status: 403 },
  'device-revoked': { cause: 'the directory revokes the device', reaction: 'lock', status: 403 },
  'bad-challenge': { cause: 'the challenge is over or was used', reaction: 'retry', status: 403 },
  'bad-signature': { cause: 'the signature does not fit the key', reaction: 'stop', status: 403 },
  'not-allowed': { cause: 'the device may not do this', reaction: 'tell', status: 403 },
  'bad-entry': { cause: 'a log entry breaks the rules of its log', reaction: 'stop', status: 422 },
  'log-conflict': { cause: 'another device appended first', reaction: 'fetch-and-retry', status: 409 },
  'wrong-code': { cause: 'the set-up code is not the one the server printed', reaction: 'tell', status: 403 },
  'already-set-up': { cause: 'the server has a service already', reaction: 'tell', status: 409 },
  'not-set-up': { cause: 'the server has no service yet', reaction: 'tell', status: 409 },
  'unknown-invite': { cause: 'the one-time code was never announced, or was cancelled', reaction: 'tell', status: 404 },
  used: { cause: 'the one-time code has been used by another device', reaction: 'tell', status: 409 },
  expired: { cause: 'the one-time code is over', reaction: 'tell', status: 410 },
  'too-many': { cause: 'there are too many open invitations or streams', reaction: 'tell', status: 409 },
  known: { cause: 'it was done before', reaction: 'tell', status: 409 },
  'no-such-chunk': { cause: 'the vault has no chunk of that id', reaction: 'retry', status: 404 },
  'vault-full': {
    cause: 'the vault’s documents are as many bytes as the server keeps of one vault',
    reaction: 'keep-and-show',
    status: 507,
  },
  rate: { cause: 'too many requests', reaction: 'wait', status: 429 },
  busy: { cause: 'the server is starting or stopping', reaction: 'retry', status: 503 },
  storage: { cause: 'the server could not read or write its store', reaction: 'retry', status: 503 },
} as const satisfies Record<string, CodeEntry>;

export type RequestError = keyof typeof REQUEST_ERRORS;

/** Refusals of one pushed revision. What is refused stays on the laptop, visible. */
export const ROW_ERRORS = {
  malformed: { cause: 'the bytes are not a revision of this version', reaction: 'keep-and-show' },
  'too-large': { cause: 'the revision is over 1 MiB', reaction: 'keep-and-show' },
  'foreign-device': { cause: 'the revision is another device’s and was not relayed', reaction: 'keep-and-show' },
  'no-such-vault': { cause: 'the vault has no membership log', reaction: 'keep-and-show' },
  'not-a-member': { cause: 'the device is not a member of the vault', reaction: 'keep-and-show' },
  'wrong-key': { cause: 'the vault’s log has no such key version and id', reaction: 'keep-and-show' },
  'wrong-counter': {
    cause: 'the counter or the previous revision does not follow the device’s last in this vault',
    reaction: 'fetch-and-retry',
  },
  'bad-signature': { cause: 'the signature does not fit the device’s key', reaction: 'keep-and-show' },
  storage: { cause: 'the server could not write it', reaction: 'retry' },
} as const satisfies Record<string, Omit<CodeEntry, 'status'>>;

export type RowError = keyof typeof ROW_ERRORS;

/** Refusals of one vault's membership entries. */
export type AppendError = 'bad-entry' | 'log-conflict' | 'not-allowed';

/** What may go wrong while setting up or joining, for the screens. */
export type EnrolmentRefusal =
  | 'code-damaged'
  | 'wrong-code'
  | 'unknown-invite'
  | 'used'
  | 'expired'
  | 'refused'
  | 'wrong-service'
  | 'already-set-up'
  | 'not-set-up'
  | 'no-connection'
  | 'server-fault'
  | 'storage-failed';

/** Why the last sync did not come through, for the badge. */
export type SyncProblem =
  | 'no-connection'
  | 'server-fault'
  | 'server-not-trusted'
  | 'rate'
  | 'revoked'
  | 'software-too-old'
  | 'storage-full';
