/**
 * A mapping file: how a provider's own sheets differ from the profiles. Names of files and columns, words for codes, how days are
 * written, the zone of times that name none. What it does not mention is as the profiles say.
 */
import { z } from 'zod';
import { isZone } from '#shared/base/zoned-instant.ts';
import type { Problem } from '../record-line.ts';

const names = z.record(z.string(), z.string());

const mappingShape = z.strictObject({
  /** Free words about the mapping. */
  about: z.string().optional(),
  /** A file of the folder → the profile (or kind) that it is: `{"Erstkontakte 2025.csv": "contacts.csv"}`. An empty text: not read. */
  files: names.optional(),
  /** By profile: its heading in the sheet → the profile's column. An empty text: not read. */
  columns: z.record(z.string(), names).optional(),
  /** By profile and column (or `*` for every profile): the sheet's word → our code. */
  codes: z.record(z.string(), z.record(z.string(), names)).optional(),
  /** By profile: columns that stand in no sheet, with the one text that all rows have: `{"contacts.csv": {"location": "NEPAL"}}`. */
  values: z.record(z.string(), names).optional(),
  /** Which number of 3/11/2025 is the day. */
  dates: z.enum(['dmy', 'mdy']).optional(),
  excelFrom: z.union([z.literal(1900), z.literal(1904)]).optional(),
  /** The zone of a time that names none, where no location says otherwise. */
  zone: z.string().refine(isZone, 'not a zone of the IANA database').optional(),
  /** By location: a zone that goes before the location's own, such as a base in another state. */
  zones: z.record(z.string(), z.string().refine(isZone, 'not a zone of the IANA database')).optional(),
  decimalComma: z.boolean().optional(),
  /** For `import` alone: what the previous system is called. */
  system: z.string().optional(),
  /** For `import` alone: a member of staff there (id or name) → a member of the service (id or name). */
  staff: names.optional(),
  /** What separates cells, by file of the folder or `*` for all. */
  delimiter: z.record(z.string(), z.string().length(1)).optional(),
});

export type CsvMapping = z.infer<typeof mappingShape>;

/** @param file name of the mapping file, for the problems. @param text its JSON. */
export function readMapping(file: string, text: string): { readonly mapping: CsvMapping; readonly problems: readonly Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { mapping: {}, problems: [problem(file, '', 'JSON', `${file} is not JSON: ${error instanceof Error ? error.message : ''}`)] };
  }
  const read = mappingShape.safeParse(json);
  if (read.success) return { mapping: read.data, problems: [] };
  return {
    mapping: {},
    problems: read.error.issues.map((issue) =>
      problem(
        file,
        issue.path.join('.'),
        'as PROFILES.md describes a mapping file',
        `${file}: ${issue.path.join('.') || 'the file'}: ${issue.message}`,
      ),
    ),
  };
}

const problem = (file: string, field: string, expected: string, message: string): Problem => ({
  severity: 'error',
  file,
  ...(field === '' ? {} : { field }),
  code: 'mapping',
  expected,
  message,
});
