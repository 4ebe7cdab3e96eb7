/** Why a manager sent a record back: read where it stands and where it is put right. */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { textIn } from '#shared/practice/body-values.ts';
import type { RecordState } from '#shared/practice/record.ts';

export function SentBackReason({ record }: { readonly record: RecordState }) {
  const staff = useStaff();
  if (record.status !== 'returned') return null;
  return (
    <InlineMessage
      tone="warn"
      title={
        <>
          Sent back by <span translate="no">{staff.nameOf(record.changedBy)}</span>
        </>
      }
    >
      {textIn(record.body, 'returnedBecause')}
    </InlineMessage>
  );
}
