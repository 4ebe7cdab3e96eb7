/** What an entry of the directory says, and how it is written. The rules for accepting one are in directory.ts. */
import { z } from 'zod';
import { toCbor } from './cbor.ts';

export const ROLES = ['administrator', 'manager', 'duty-worker', 'practitioner'] as const;
export type Role = (typeof ROLES)[number];

const bytesOf = (length: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length, `expected ${length} bytes`);
const roles = z.array(z.enum(ROLES)).min(1).max(4);
/** `at` is an ISO 8601 instant in UTC by the signer's clock. */
const common = { n: z.number().int().nonnegative(), prev: bytesOf(32), at: z.iso.datetime(), by: bytesOf(16) };

export const directoryBodySchema = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('service'), root: bytesOf(32), recovery: bytesOf(32) }),
  z.object({
    ...common,
    type: z.literal('add-device'),
    device: bytesOf(16),
    person: bytesOf(16),
    roles,
    sign: bytesOf(32),
    box: bytesOf(32),
  }),
  z.object({ ...common, type: z.literal('set-roles'), person: bytesOf(16), roles }),
  z.object({ ...common, type: z.literal('revoke-device'), device: bytesOf(16) }),
  z.object({ ...common, type: z.literal('minimum-version'), version: z.string().regex(/^\d+\.\d+\.\d+$/) }),
]);

export type DirectoryBody = z.infer<typeof directoryBodySchema>;

export const writeDirectoryBody = (body: DirectoryBody): Uint8Array => toCbor(body);
