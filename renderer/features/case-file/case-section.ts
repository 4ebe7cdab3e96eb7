/** What every section of a case is given. */
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { KindName } from '#shared/practice/catalogue.ts';

export interface SectionProps {
  readonly file: OpenFile;
  readonly now: ZonedInstant;
  /** Begins a new record of the case. */
  readonly begin: (kind: KindName, start?: { readonly type?: string }) => void;
}
