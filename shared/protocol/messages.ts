/**
 * The shape of every message of PROTOCOL.md, as schemas: the server checks requests with them, the client answers.
 * Bodies are CBOR; ids, hashes, keys and batches are byte strings.
 */
import { z } from 'zod';
import { LIMITS } from './limits.ts';

const bytesOf = (length: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length, `expected ${length} bytes`);
const bytesUpTo = (limit: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= limit, `expected at most ${limit} bytes`);
const id = bytesOf(16);
const hash = bytesOf(32);
const key = bytesOf(32);
const signature = bytesOf(64);
const entry = bytesUpTo(LIMITS.entryBytes);
const entries = z.array(entry).max(LIMITS.entriesPerAppend);
const whole = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const batch = bytesUpTo(LIMITS.requestBytes);
const token = id;

const rowResult = z.union([z.literal(0), z.literal(1), z.string()]);

export const MESSAGES = {
  setup: {
    request: z.object({ code: z.string().max(64), entries }),
    answer: z.object({ epoch: bytesOf(8) }),
  },
  invite: { request: z.object({ token, invite: id, expires: whole }), answer: z.object({}) },
  'cancel-invite': { request: z.object({ token, invite: id }), answer: z.object({}) },
  enrol: {
    request: z.object({ invite: id, device: id, sign: key, box: key, mac: hash, proof: signature }),
    answer: z.object({}),
  },
  enrolment: {
    request: z.object({ device: id, proof: signature }),
    answer: z.object({ state: z.enum(['waiting', 'confirmed', 'refused']), directory: z.array(entry).optional() }),
  },
  challenge: { request: z.object({ device: id }), answer: z.object({ challenge: hash, at: whole }) },
  login: {
    request: z.object({ device: id, challenge: hash, signature }),
    answer: z.object({ token, expires: whole, at: whole }),
  },
  directory: { request: z.object({ token, entries }), answer: z.object({ n: whole }) },
  exchange: {
    request: z.object({
      token,
      directory: whole.optional(),
      append: z
        .array(z.tuple([id, entries]))
        .max(1000)
        .optional(),
      push: batch.optional(),
      relay: z.boolean().optional(),
      members: whole.optional(),
      pull: z.object({ epoch: bytesUpTo(8), seq: whole, chain: bytesUpTo(16), limit: whole }).optional(),
      own: z.boolean().optional(),
      backfill: z
        .array(z.tuple([id, whole]))
        .max(100)
        .optional(),
      digest: z.boolean().optional(),
    }),
    answer: z.object({
      at: whole,
      epoch: bytesOf(8),
      directory: z.object({ length: whole, head: bytesOf(16), entries: z.array(entry) }).optional(),
      append: z.array(rowResult).optional(),
      push: z.array(rowResult).optional(),
      members: z.object({ cursor: whole, logs: z.array(z.tuple([id, whole, z.array(entry)])) }).optional(),
      pull: z
        .union([z.object({ batch, seq: whole, chain: bytesOf(16), more: z.boolean() }), z.object({ wrongEpoch: z.literal(true) })])
        .optional(),
      backfill: z.array(z.tuple([id, batch, whole, z.boolean()])).optional(),
      digest: id.optional(),
      enrolments: z.array(z.tuple([id, id, key, key, hash])).optional(),
    }),
  },
  /** Step 1 of reconciliation: which vaults differ. */
  reconcile: {
    request: z.object({ token, vaults: z.array(z.tuple([id, whole, id])).max(LIMITS.vaultsPerReconcile) }),
    answer: z.object({
      epoch: bytesOf(8),
      seq: whole,
      chain: bytesOf(16),
      differ: z.array(z.tuple([id, bytesOf(64 * 16)])),
      absent: z.array(id),
    }),
  },
  /** Step 2: what is missing on either side of one vault. */
  'reconcile-vault': {
    request: z.object({ token, vault: id, buckets: z.array(z.tuple([whole.max(63), bytesUpTo(LIMITS.batchBytes)])).max(64) }),
    answer: z.object({ batch, want: bytesUpTo(LIMITS.requestBytes), more: z.boolean() }),
  },
  /** Which chunks of documents are there. Ids are 32 bytes each, concatenated. */
  chunks: {
    request: z.object({ token, vault: id, ids: bytesUpTo(LIMITS.chunksPerQuestion * 32) }),
    answer: z.object({ missing: bytesUpTo(LIMITS.chunksPerQuestion * 32), room: whole }),
  },
  'put-chunk': {
    request: z.object({ token, vault: id, id: hash, bytes: bytesUpTo(LIMITS.requestBytes) }),
    answer: z.object({ result: z.union([z.literal(0), z.literal(1)]) }),
  },
  'get-chunk': { request: z.object({ token, vault: id, id: hash }), answer: z.object({ bytes: bytesUpTo(LIMITS.chunkBytes) }) },
  stream: { request: z.object({ token }), answer: z.never() },
} as const;

export type MessageName = keyof typeof MESSAGES;
export type Request<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]['request']>;
export type Answer<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]['answer']>;

/** The answer to a refused request. `retryAfter` in seconds; `directory` with `device-revoked`: its signed entries are the proof. */
export const refusalSchema = z.object({
  error: z.string(),
  reason: z.string().optional(),
  retryAfter: z.number().optional(),
  directory: z.array(entry).optional(),
});
