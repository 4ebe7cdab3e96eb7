/** The Quarterly Reports that this laptop holds. */

import type { Tone } from '#renderer/ui/StatusBadge.tsx';
import type { DigestClock, FileDigest } from '#shared/case-file/digest.ts';

export type Standing = 'draft' | 'waiting' | 'returned' | 'issued';

export interface HeldReport {
  readonly digest: FileDigest;
  readonly standing: Standing;
  /** To the board. */
  readonly clock: DigestClock | undefined;
}

export const STANDINGS: Readonly<Record<Standing, { readonly tone: Tone; readonly word: string }>> = {
  draft: { tone: 'info', word: 'Draft' },
  waiting: { tone: 'warn', word: 'Waits for sign-off' },
  returned: { tone: 'bad', word: 'Sent back' },
  issued: { tone: 'good', word: 'Issued' },
};

/** The latest begun first. */
export const reportsIn = (files: readonly FileDigest[]): readonly HeldReport[] =>
  files
    .filter(({ openedAs, status }) => openedAs === 'quarterly-report' && status !== 'withdrawn')
    .map((digest) => ({
      digest,
      standing: standingOf(digest),
      clock: digest.timescales.find(({ ruleId }) => ruleId === 'REPORT-TO-BOARD'),
    }))
    .toSorted((a, b) => (b.digest.createdAt < a.digest.createdAt ? -1 : 1));

function standingOf({ facts, signOffs }: FileDigest): Standing {
  if (signOffs.some(({ returned }) => returned)) return 'returned';
  const status = facts.find(({ kind }) => kind === 'quarterly-report')?.status;
  return status === 'authorised' ? 'issued' : status === undefined ? 'draft' : 'waiting';
}
