/** Records of a part of the case, the newest first: what, when, about whom, its state and who must act, and the clocks it started. */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { RecordStatus } from '#renderer/practice/RecordStatus.tsx';
import { type Staff, useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type ChronologyEntry, chronologyEntries } from '#shared/case-file/chronology.ts';
import { shortNames } from '#shared/case-file/short-names.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import type { SectionProps } from './case-section.ts';
import { EntryTime } from './EntryTime.tsx';
import './record-list.css';

export interface RecordListProps extends Pick<SectionProps, 'file' | 'now'> {
  readonly label: string;
  readonly records: readonly RecordState[];
}

export function RecordList({ file, now, label, records }: RecordListProps) {
  const { digest, view } = file;
  const staff = useStaff();
  const nameShown = useNameShown();
  const entries = chronologyEntries(records, view.records);
  return (
    <ul className="paper record-list" aria-label={label}>
      {entries.map((entry) => {
        const record = records.find((each) => each.record === entry.record);
        if (record === undefined) return null;
        const clocks = digest.timescales.filter((clock) => clock.record === entry.record && isRunning(clock));
        const about = shortNames(entry.people, digest.people).map(nameShown);
        return (
          <li key={entry.id} className="record-list__item">
            <div className="record-list__when soft small tabular">
              <EntryTime entry={entry} />
            </div>
            <div className="record-list__what">
              <p className="record-list__title">
                <Link to={recordAddress('case', digest.file, entry.record)}>{entry.title}</Link>
                <State record={record} />
                {entry.conflicts > 0 && <StatusBadge tone="warn">Choose between versions</StatusBadge>}
                {about.length > 0 && (
                  <span className="record-list__about">
                    <span className="for-readers">about </span>
                    <span translate="no">{about.join(', ')}</span>
                  </span>
                )}
              </p>
              {entry.summary !== '' && (
                <p
                  className={
                    record.status === 'withdrawn' ? 'record-list__summary record-list__summary--withdrawn' : 'record-list__summary'
                  }
                >
                  {entry.summary}
                </p>
              )}
              <p className="soft small">
                <Act entry={entry} record={record} staff={staff} />
                {entry.addenda.length > 0 && ` · ${entry.addenda.length === 1 ? 'one addendum' : `${entry.addenda.length} addenda`}`}
              </p>
              {clocks.length > 0 && (
                <div className="record-list__clocks">
                  {clocks.map((clock) => (
                    <FileClock
                      key={`${clock.ruleId}:${clock.stopsWith}:${clock.startedAt}:${(clock.people ?? []).join()}`}
                      clock={clock}
                      location={digest.location}
                      now={now}
                      people={digest.people}
                      compact
                    />
                  ))}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function State({ record }: { readonly record: RecordState }) {
  if (record.status === 'finalised' && recordKind(record.kind)?.signOff === 'required')
    return <StatusBadge tone="warn">To be signed off</StatusBadge>;
  return <RecordStatus status={record.status} />;
}

/** Who wrote it, and who must act now. */
function Act({ entry, record, staff }: { readonly entry: ChronologyEntry; readonly record: RecordState; readonly staff: Staff }) {
  const author = <span translate="no">{staff.nameOf(entry.author)}</span>;
  switch (record.status) {
    case 'draft':
      return (
        <>
          Not finalised: <span translate="no">{staff.nameOf(record.changedBy)}</span> wrote last
        </>
      );
    case 'returned':
      return <>Sent back: waits for {author}</>;
    case 'authorised':
      return (
        <>
          {author} · signed off by <span translate="no">{staff.nameOf(record.authorisedBy)}</span>
          {record.authorisedAt !== undefined && `, ${formatDate(dateOf(record.authorisedAt))}`}
        </>
      );
    case 'finalised':
      return recordKind(record.kind)?.signOff === 'required' ? <>{author} · waits for a manager, who is not the author</> : author;
    case 'withdrawn':
      return author;
  }
}
