/** What is not finished in this case: what was begun on this laptop, and the drafts that are shared. */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { UnfinishedDrafts } from '#renderer/practice/UnfinishedDrafts.tsx';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { SectionProps } from './case-section.ts';

export function DraftsSection({ file }: SectionProps) {
  const { digest, view } = file;
  const staff = useStaff();
  const drafts = useWatch('drafts');
  const own = (drafts ?? []).filter((draft) => draft.file === digest.file);
  const shared = view.records.filter((record) => record.status === 'draft' || record.status === 'returned');
  if (own.length === 0 && shared.length === 0) {
    return <EmptyState title="No drafts.">What you begin and do not finish is kept here, saved as you type.</EmptyState>;
  }
  return (
    <div className="stack stack--wide">
      {own.length > 0 && (
        <section className="paper paper--padded" aria-labelledby="drafts-own">
          <h2 id="drafts-own">On this laptop only</h2>
          <UnfinishedDrafts drafts={own} />
        </section>
      )}
      {shared.length > 0 && (
        <section className="paper paper--padded" aria-labelledby="drafts-shared">
          <h2 id="drafts-shared">Shared with those who hold this case</h2>
          <ul className="draft-list">
            {shared.map((record) => {
              const kind = recordKind(record.kind);
              return (
                <li key={record.record}>
                  <Link to={recordAddress('case', digest.file, record.record)}>{kind?.title ?? record.kind}</Link>
                  {record.conflicts.length > 0 && <StatusBadge tone="warn">Choose between versions</StatusBadge>}
                  <span className="draft-list__summary">{kind?.summary(record.body)}</span>
                  <span className="soft small">
                    <span translate="no">{staff.nameOf(record.changedBy)}</span>, <TimeWithPlace at={record.changedAt} />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
