/** Records a visit: one row for each child to begin with, and what the last visit found beside the form. */
import { Link, useParams } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { NewRecord } from '#renderer/practice/NewRecord.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { nowSummary } from '#shared/case-file/now-summary.ts';
import './visit.css';

export function NewVisitPage() {
  const { record = '' } = useParams();
  return (
    <OpenedFile type="case">
      {(file, now) => <NewRecord key={record} file={file} kind="visit" record={record} beside={<Before file={file} now={now} />} />}
    </OpenedFile>
  );
}

/** What a worker wants in mind at the door: dangers, who lives there, what was agreed last time. */
function Before({ file, now }: { readonly file: OpenFile; readonly now: ZonedInstant }) {
  const staff = useStaff();
  const { digest, view } = file;
  const summary = nowSummary(digest, view.records, now);
  const last = summary.lastVisit;
  return (
    <section className="visit-before paper paper--padded stack" aria-label="Before this visit">
      {summary.safetyNotes !== '' && (
        <div className="visit-before__danger">
          <h2>To know before visiting</h2>
          <p className="visit-before__words">{summary.safetyNotes}</p>
        </div>
      )}
      <div>
        <h2>Household</h2>
        <ul className="visit-before__people">
          {summary.people.map((person) => (
            <li key={person.record}>
              <PersonName
                name={person.name}
                detail={[person.ageText, person.relationship].filter((part) => part !== '').join(', ') || undefined}
              />
              {person.interpreter !== '' && <span className="small"> · interpreter: {person.interpreter}</span>}
            </li>
          ))}
        </ul>
        {summary.address !== '' && <p className="soft">{summary.address}</p>}
      </div>
      <div>
        <h2>Last visit</h2>
        {last === null ? (
          <p className="soft">None yet: this is the first.</p>
        ) : (
          <>
            <p className="soft small">
              <Link to={recordAddress('case', digest.file, last.record)}>
                <TimeWithPlace at={last.at} />
              </Link>{' '}
              by <span translate="no">{staff.nameOf(last.by)}</span>
            </p>
            {last.children.map((child) => (
              <p key={child.name}>
                <PersonName name={child.name} detail={child.seen ? (child.seenAlone ? 'seen alone' : 'seen, not alone') : 'not seen'} />
                {child.said !== '' && <span className="visit-before__words"> {quoted(child.said)}</span>}
              </p>
            ))}
            {last.result !== '' && <p className="visit-before__words">{last.result}</p>}
          </>
        )}
        {summary.nextVisitOn !== null && <p className="small">The next was planned for {formatDate(summary.nextVisitOn)}.</p>}
      </div>
    </section>
  );
}

/** What a child said is often written down in its quotation marks already. */
const quoted = (words: string): string => (/^[“"‘']/.test(words) ? words : `“${words}”`);
