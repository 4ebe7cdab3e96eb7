/** What was added to a record after it was finalised, beneath it: both stay readable (CASE5). */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import type { Staff } from '#renderer/practice/use-staff.ts';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { describeValue, fieldByKey } from '#shared/forms/describe-value.ts';
import { addendumForm } from '#shared/practice/addendum/form.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { RecordState } from '#shared/practice/record.ts';

export interface AddendaProps {
  readonly file: OpenFile;
  readonly addenda: readonly RecordState[];
  readonly staff: Staff;
}

const reasonField = fieldByKey(addendumForm, 'reason');
const NOBODY = { person: () => undefined, staff: () => undefined };

export function Addenda({ file, addenda, staff }: AddendaProps) {
  if (addenda.length === 0) return null;
  return (
    <section className="stack" aria-label="Addenda">
      {addenda.map((addendum) => (
        <article key={addendum.record} className="paper paper--padded addendum">
          <h2>
            <Link to={recordAddress(file.digest.type, file.digest.file, addendum.record)}>Addendum</Link>
            {addendum.status === 'withdrawn' && <StatusBadge tone="neutral">Entered in error</StatusBadge>}
          </h2>
          <p className="soft small">
            {reasonField === undefined ? '' : describeValue(reasonField, addendum.body['reason'], NOBODY)} ·{' '}
            <span translate="no">{staff.nameOf(addendum.finalisedBy ?? addendum.createdBy)}</span> ·{' '}
            <TimeWithPlace at={addendum.finalisedAt ?? addendum.createdAt} />
          </p>
          <p className={`addendum__words${addendum.status === 'withdrawn' ? ' addendum__words--withdrawn' : ''}`}>
            {textIn(addendum.body, 'words')}
          </p>
        </article>
      ))}
    </section>
  );
}
