/**
 * What is handed to somebody on paper or as a file, before it is Word, PDF or a page: headings, words and tables in their order.
 * One model, so that the preview, the print and the Word file say the same.
 */
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';

export interface PrintedPair {
  readonly label: string;
  readonly text: string;
}

export interface PrintedColumn {
  readonly label: string;
  /** Its share of the width. */
  readonly share: number;
}

export type PrintedBlock =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Line breaks in the text are kept. */
  | { readonly is: 'paragraph'; readonly text: string; readonly look?: 'small' | 'quote' | 'large' }
  /** What must not be overlooked: a draft, a danger, a record entered in error. */
  | { readonly is: 'note'; readonly title: string; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'pairs'; readonly pairs: readonly PrintedPair[] }
  | { readonly is: 'table'; readonly columns: readonly PrintedColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'page-break' };

export interface PrintedDocument {
  readonly title: string;
  /** Under the title: reference and people. */
  readonly subtitle: string;
  /** The box on the first page: for whom, why, by whom, when, what is in it. */
  readonly facts: readonly PrintedPair[];
  readonly blocks: readonly PrintedBlock[];
  /** On every page, at the top: for whom, why, printed by whom and when. */
  readonly watermark: string;
  /** Across every page, pale: whose copy it is. */
  readonly backdrop: string;
  /** On every page, at the foot, beside the page's number. */
  readonly footer: string;
}

/** Why and for whom something leaves the laptop: on each of its pages, and in the log. */
export interface Handing {
  readonly recipient: string;
  readonly organisation: string;
  /** In words: "For court". */
  readonly reason: string;
  readonly by: string;
  readonly at: ZonedInstant;
}
