/** Visits: the strip that shows at a glance who was seen and how, and each visit in a line. */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { RecordStatus } from '#renderer/practice/RecordStatus.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { chronology } from '#shared/case-file/chronology.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { SectionProps } from './case-section.ts';
import { EntryTime } from './EntryTime.tsx';
import { PlannedVisit } from './PlannedVisit.tsx';
import { VisitStrip } from './VisitStrip.tsx';

export function VisitsSection({ file, now, begin }: SectionProps) {
  const { digest, view, people } = file;
  const staff = useStaff();
  const may = usePermission();
  const visits = chronology(view.records, { kinds: ['visit'] });
  if (visits.length === 0) {
    return (
      <EmptyState
        title="No visits yet."
        action={
          <PermittedButton variant="filled" reason={reasonNot(may('record', 'visit'))} onClick={() => begin('visit')}>
            Record a visit
          </PermittedButton>
        }
      >
        Each visit says of every child whether they were seen, alone and face to face, or why not, and what they said.
      </EmptyState>
    );
  }
  return (
    <div className="stack stack--wide">
      {digest.nextVisitOn !== undefined && (
        <p>
          <PlannedVisit on={digest.nextVisitOn} now={now} />
        </p>
      )}
      <VisitStrip records={view.records} people={people} addressOf={(record) => recordAddress('case', digest.file, record)} />
      <section className="paper visits" aria-label="All visits">
        <ul>
          {visits.map((entry) => {
            const body = view.records.find((record) => record.record === entry.record)?.body ?? {};
            return (
              <li key={entry.id} className="visits__item">
                <span className="soft small tabular">
                  <EntryTime entry={entry} />
                </span>
                <div>
                  <p>
                    <Link to={recordAddress('case', digest.file, entry.record)}>{entry.summary || 'Visit'}</Link>{' '}
                    {entry.status !== 'finalised' && <RecordStatus status={entry.status} />}
                  </p>
                  <p className="note__words prose">{textIn(body, 'result') || textIn(body, 'notMadeReason')}</p>
                  <p className="soft small" translate="no">
                    {staff.nameOf(entry.author)}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
