/** The numbers of PROTOCOL.md, "Limits". Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  requestBytes: 2.5 * 1024 * 1024,
  revisionBytes: 1024 * 1024,
  inflatedBytes: 4 * 1024 * 1024,
  batchRevisions: 1000,
  batchBytes: 1024 * 1024,
  pullBytesMin: 4 * 1024,
  entriesPerAppend: 500,
  entryBytes: 4 * 1024,
  vaultsPerReconcile: 5000,
  /** One sealed chunk of a document. */
  chunkBytes: 256 * 1024 + 48,
  /** Ids in one question about chunks. */
  chunksPerQuestion: 1000,
  /** Sealed chunks of one vault together. */
  chunkBytesPerVault: 1024 * 1024 * 1024,
  requestsPerMinute: 600,
  requestsPerMinuteBeforeLogin: 120,
  streamsPerDevice: 4,
  openInvitations: 50,
  invitationLife: 24 * 60 * 60 * 1000,
  challengeLife: 60 * 1000,
  tokenLife: 12 * 60 * 60 * 1000,
  streamHeartbeat: 25 * 1000,
} as const;
