/** What stands above every print of records: which file, printed when, where and by whom. Seen on paper only. */
import { useSession } from '#renderer/ui/engine-context.tsx';
import { formatInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import './print-head.css';

export interface PrintHeadProps {
  readonly reference: string;
  readonly now: ZonedInstant;
  /** "Chronology, visits only". */
  readonly what: string;
}

export function PrintHead({ reference, now, what }: PrintHeadProps) {
  const { name } = useSession();
  return (
    <p className="print-head">
      {reference} · {what} · printed {formatInstant(now)} by {name} · official, sensitive: keep it locked away and shred it
    </p>
  );
}
