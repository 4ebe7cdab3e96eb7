/** Where a result leads: to the record, else to its file; people of a case to its people. */
import { caseSectionAddress, fileAddress, recordAddress } from '#renderer/practice/addresses.ts';
import type { SearchHit } from '#renderer/worker/api.ts';

export function hitAddress({ group, file, fileType, record }: SearchHit): string {
  if (fileType === 'staff') return '/people';
  if (record === undefined) return fileAddress(fileType, file);
  return group === 'people' && fileType === 'case' ? caseSectionAddress(file, 'people') : recordAddress(fileType, file, record);
}
