/** Visits: the strip that shows at a glance who was seen and what is due, and each visit in a line. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { RecordStatus } from '#renderer/practice/RecordStatus.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { chronology } from '#shared/case-file/chronology.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { SectionProps } from './case-section.ts';
import { DueHere } from './DueHere.tsx';
import { EntryTime } from './EntryTime.tsx';
import { PartSection } from './PartSection.tsx';
import { PlannedVisit } from './PlannedVisit.tsx';
import { VisitStrip } from './VisitStrip.tsx';

export function VisitsSection(props: SectionProps) {
  const { file, now, begin } = props;
  const { digest, view, people } = file;
  const staff = useStaff();
  const may = usePermission();
  const visits = chronology(view.records, { kinds: ['visit'] });
  const children = useMemo(() => people.filter((person) => person.child), [people]);
  const record = (
    <PermittedButton variant="filled" reason={reasonNot(may('record', 'visit'))} onClick={() => begin('visit')}>
      Record a visit
    </PermittedButton>
  );
  return (
    <div className="stack stack--wide">
      {digest.nextVisitOn !== undefined && (
        <p>
          <PlannedVisit on={digest.nextVisitOn} now={now} />
        </p>
      )}
      <VisitStrip
        records={view.records}
        clocks={digest.timescales}
        who={children}
        today={dateOf(now)}
        addressOf={(visit) => recordAddress('case', digest.file, visit)}
      />
      {visits.length === 0 ? (
        <>
          <DueHere part="visits" {...props} />
          <EmptyState title="No visits yet." action={record}>
            Each visit says of every child whether they were seen, alone and face to face, or why not, and what they said.
          </EmptyState>
        </>
      ) : (
        <section className="paper visits" aria-label="All visits">
          <ul>
            {visits.map((entry) => {
              const body = view.records.find((each) => each.record === entry.record)?.body ?? {};
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
      )}
      <PartSection part="visits" without={['visit']} quiet {...props} />
    </div>
  );
}
