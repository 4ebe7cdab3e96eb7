/** Office files are ZIP archives that note when they were packed. Packed again with one date, the same content gives the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { CalendarDate } from '#shared/base/calendar-date.ts';

export interface FixedZipOptions {
  /** On which everything in it is said to have been packed. */
  readonly on: CalendarDate;
  /** Changes a text of the archive, by its path. */
  readonly change?: (path: string, text: string) => string;
}

/** Paths whose text may be changed: the rest are pictures and further archives. */
const TEXT = /\.(xml|rels)$/;

export function packedAgain(archive: Uint8Array, options: FixedZipOptions): Uint8Array {
  const { on, change } = options;
  // Read as local time where it is packed, so that noon is noon everywhere.
  const mtime = new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)), 12);
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    const inner = /\.(xlsx|docx)$/.test(path)
      ? packedAgain(bytes, options)
      : TEXT.test(path) && change !== undefined
        ? strToU8(change(path, strFromU8(bytes)))
        : bytes;
    files[path] = [inner, { mtime, level: 6 }];
  }
  return zipSync(files);
}
