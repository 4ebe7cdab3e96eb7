/** Coded answers that outsiders define (DfE census codes, the SOR's own lists), so that returns can be made from the records. */
import data from './code-lists.json' with { type: 'json' };

export type CodeListName = keyof typeof data.lists;

export interface CodeListItem {
  readonly code: string;
  readonly label: string;
  /** Withdrawn by whoever defines the list: read in old records, not offered. */
  readonly retired?: boolean;
}

export const codeList = (name: CodeListName): readonly CodeListItem[] => data.lists[name].items;

/** The code itself when the list does not know it: an old record still reads. */
export const codeLabel = (name: CodeListName, code: string): string => codeList(name).find((item) => item.code === code)?.label ?? code;
