/** `manifest.json` of an export: what the folder holds, so that a change, a loss or an addition is noticed. */
import { z } from 'zod';
import { isCalendarDate } from '#shared/base/calendar-date.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { parseZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Problem } from './record-line.ts';

export const FORMAT_NAME = 'haversack-export';
/** Rises when an older reader would misread what a newer writer wrote; what is only added does not raise it. */
export const FORMAT_VERSION = 1;
export const MANIFEST_FILE = 'manifest.json';
export const RECORDS_FOLDER = 'records';
export const ATTACHMENTS_FOLDER = 'attachments';
/** Added to the name of every file of an encrypted export. */
export const SEALED_SUFFIX = '.age';
/** The key that opens the others, itself sealed to the recipient or the passphrase. */
export const IDENTITY_FILE = 'identity.age';

export interface ManifestFile {
  /** `records/visit.jsonl`: the name before encryption, with `/`. */
  readonly path: string;
  readonly kind: string;
  /** Lines. Absent in a manifest written by hand: not compared. */
  readonly records?: number | undefined;
  /** Before encryption. */
  readonly bytes?: number | undefined;
  /** Of the bytes before encryption, lower-case hexadecimal. */
  readonly sha256?: string | undefined;
}

export interface ManifestAttachment {
  /** `attachments/<content id>`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The document record whose bytes these are. */
  readonly record: string;
}

export interface Manifest {
  readonly format: typeof FORMAT_NAME;
  readonly version: number;
  readonly exportedAt: string;
  /** What the service is called. */
  readonly service?: string | undefined;
  /** `haversack 0.1.0`. */
  readonly software?: string | undefined;
  /** Only records changed from this day on are in it: what they refer to may be left out. */
  readonly since?: string | undefined;
  /** Only these files (cases) are in it. */
  readonly cases?: readonly string[] | undefined;
  /** Why it was not encrypted. */
  readonly plainReason?: string | undefined;
  readonly files: readonly ManifestFile[];
  readonly attachments?: readonly ManifestAttachment[] | undefined;
}

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not 64 lower-case hexadecimal digits');
const inFolder = (folder: string) => z.string().regex(new RegExp(`^${folder}/[A-Za-z0-9_-][A-Za-z0-9._-]*$`), `not a name in ${folder}/`);

const manifestSchema = z.looseObject({
  format: z.literal(FORMAT_NAME),
  version: z.int().positive(),
  exportedAt: z.string().refine((text) => parseZonedInstant(text).ok, 'not an instant such as 2026-03-03T09:00:00+00:00[Europe/London]'),
  service: z.string().optional(),
  software: z.string().optional(),
  since: z.string().refine(isCalendarDate, 'not a day such as 2026-03-03').optional(),
  cases: z.array(z.string()).optional(),
  plainReason: z.string().optional(),
  files: z.array(
    z.looseObject({
      path: inFolder(RECORDS_FOLDER),
      kind: z.string().min(1),
      records: count.optional(),
      bytes: count.optional(),
      sha256: sha256.optional(),
    }),
  ),
  attachments: z.array(z.looseObject({ path: inFolder(ATTACHMENTS_FOLDER), bytes: count, sha256, record: z.string().min(1) })).optional(),
});

/** Whether records that others refer to may be missing for good reason. */
export const isPartial = (manifest: Manifest): boolean => manifest.since !== undefined || manifest.cases !== undefined;

export function parseManifest(text: string): Result<Manifest, readonly Problem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err([
      problem('manifest-not-json', 'A JSON object', 'The manifest cannot be read as JSON: it is cut off, or was changed by hand.'),
    ]);
  }
  const format = typeof json === 'object' && json !== null ? (json as { readonly format?: unknown; readonly version?: unknown }) : {};
  if (format.format !== FORMAT_NAME) {
    return err([problem('manifest-format', `"format": "${FORMAT_NAME}"`, 'The manifest is not that of a Haversack export.')]);
  }
  if (typeof format.version === 'number' && format.version > FORMAT_VERSION) {
    const message = `The export is of format version ${format.version}, and this Haversack reads up to ${FORMAT_VERSION}: use a newer Haversack.`;
    return err([problem('manifest-version', `Version ${FORMAT_VERSION} or lower`, message)]);
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.slice(0, 20).map(({ path, message }) => {
      const field = path.join('.');
      return { ...problem('manifest-field', message, `The manifest’s “${field}” is not right: ${message}.`), field };
    }),
  );
}

const problem = (code: string, expected: string, message: string): Problem => ({
  severity: 'error',
  file: MANIFEST_FILE,
  code,
  expected,
  message,
});
