/** A duty shift as the records tell it (CRT9): what came in, which cases were opened, what is open at its end. Read on the duty screen; `shift-handover.ts` writes the note for everybody. */
import { compareInstants, elapsedMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { thresholdLevelLabel } from '#shared/reference/threshold-document.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import type { DigestClock, FileDigest } from './digest.ts';
import type { Shift } from './shift-handover.ts';

export interface OpenClock {
  readonly digest: FileDigest;
  readonly clock: DigestClock;
}

export interface ShiftLog {
  /** Received in the shift, in the order they came. */
  readonly contacts: readonly FileDigest[];
  /** Cases opened in the shift. */
  readonly casesOpened: readonly FileDigest[];
  /** Clocks of significant harm that run at the end of it, of whatever shift. */
  readonly harm: readonly OpenClock[];
  /** Overdue, or due within two days of its end. */
  readonly openClocks: readonly OpenClock[];
}

const SOON_MS = 2 * 24 * 60 * 60 * 1000;

export function shiftLog(digests: readonly FileDigest[], shift: Shift): ShiftLog {
  const present = digests.filter((digest) => digest.status !== 'withdrawn' && (digest.type === 'contact' || digest.type === 'case'));
  const within = (at: ZonedInstant): boolean => compareInstants(at, shift.from) >= 0 && compareInstants(at, shift.until) <= 0;
  const running = present
    .filter((digest) => digest.status !== 'closed')
    .flatMap((digest) => digest.timescales.filter(isRunning).map((clock) => ({ digest, clock })))
    .toSorted((a, b) => compareInstants(a.clock.dueAt, b.clock.dueAt));
  return {
    contacts: present
      .filter((digest) => digest.type === 'contact' && within(digest.receivedAt ?? digest.createdAt))
      .toSorted((a, b) => compareInstants(a.receivedAt ?? a.createdAt, b.receivedAt ?? b.createdAt)),
    casesOpened: present
      .filter((digest) => digest.type === 'case' && within(digest.createdAt))
      .toSorted((a, b) => compareInstants(a.createdAt, b.createdAt)),
    harm: running.filter(({ clock }) => clock.significantHarm),
    openClocks: running.filter(({ clock }) => !clock.significantHarm && elapsedMs(shift.until, clock.dueAt) <= SOON_MS),
  };
}

/** "Child in need decided", "Not answered yet". */
export function standingOf(digest: FileDigest): string {
  if (digest.status === 'decided') return digest.level === undefined ? 'Decided' : `Decided: ${thresholdLevelLabel(digest.level)}`;
  const unanswered = digest.timescales.some((clock) => clock.ruleId === 'P1.1' && isRunning(clock));
  return unanswered ? 'Not answered yet' : 'Answered, threshold not decided yet';
}
