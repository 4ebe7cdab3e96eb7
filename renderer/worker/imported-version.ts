/**
 * What an import adds to a version: who wrote it, when and where, under one reserved key of the body. The version stays signed by the
 * laptop that imported it; whoever opens it reads the key, takes it out, and hands on the version as it was written.
 * See decisions/0008-an-import-keeps-its-history.md.
 */
import { z } from 'zod';
import type { PersonId, RevisionId } from '#shared/base/ids.ts';
import { isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body, RecordVersion } from '#shared/practice/record.ts';
import { inOrderOfWriting } from '#shared/sync/order-of-writing.ts';
import { type Resolution, resolveRecord } from '#shared/sync/resolve-record.ts';
import type { Vault } from './vault.ts';

/** No form has it, and no save but an import may write it. */
const IMPORTED_KEY = 'imported';

const provenanceSchema = z.object({
  /** As the service or system is called where it was written. */
  system: z.string(),
  /** The version's id there. */
  id: z.string(),
  at: z.custom<ZonedInstant>(isZonedInstant),
  by: z.custom<PersonId>((value) => typeof value === 'string'),
});

export type Provenance = z.infer<typeof provenanceSchema>;

export const withProvenance = (body: Body, provenance: Provenance): Body => ({ ...body, [IMPORTED_KEY]: provenance });

/** Whether a body that somebody wants to save says of itself that it was written elsewhere. */
export const claimsProvenance = (body: Body): boolean => Object.hasOwn(body, IMPORTED_KEY);

/**
 * The version as it was written. Only in a vault that an import made, and only by the laptop that made it, may a version say that it was
 * written by somebody else at another time: elsewhere the key means nothing.
 */
export function asWritten(version: RecordVersion, vault: Pick<Vault, 'purpose'>): RecordVersion {
  if (vault.purpose?.import === undefined || vault.purpose.import.device !== version.device) return version;
  const { [IMPORTED_KEY]: claim, ...body } = version.body;
  const provenance = provenanceSchema.safeParse(claim);
  if (!provenance.success) return version;
  const { system, id, at, by } = provenance.data;
  return { ...version, at, author: by, body, imported: { system, id, recordedAt: version.at, recordedBy: version.author } };
}

/** In the order of writing, with what follows from them. Among versions of which neither knew of the other, an import decides as their own service did. */
export function resolveVersions(versions: readonly RecordVersion[]): {
  readonly versions: readonly RecordVersion[];
  readonly resolution: Resolution;
} {
  if (versions.every(({ imported }) => imported === undefined)) {
    const inOrder = inOrderOfWriting(versions);
    return { versions: inOrder, resolution: resolveRecord(inOrder) };
  }
  // By the ids they had there: those break ties.
  const own = new Map<string, RecordVersion>(versions.map((version) => [originalId(version), version]));
  const foreign = new Map(versions.map((version) => [version.id, originalId(version) as RevisionId]));
  const renamed = versions.map((version) => ({
    ...version,
    id: originalId(version) as RevisionId,
    parents: version.parents.map((parent) => foreign.get(parent) ?? parent),
  }));
  const inOrder = inOrderOfWriting(renamed);
  const resolution = resolveRecord(inOrder);
  const idHere = (id: string): string => own.get(id)?.id ?? id;
  return {
    versions: inOrder.map(({ id }) => own.get(id) as RecordVersion),
    resolution: {
      ...resolution,
      heads: resolution.heads.map(idHere),
      clashes: resolution.clashes.map((clash) => ({
        ...clash,
        values: clash.values.map((each) => ({ ...each, version: idHere(each.version) })),
      })),
    },
  };
}

/** What a version is called in an export: as it was first called, however often it has been moved. */
export const originalId = ({ id, imported }: Pick<RecordVersion, 'id' | 'imported'>): string => imported?.id ?? id;
