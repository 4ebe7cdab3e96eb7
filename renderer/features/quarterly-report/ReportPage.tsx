/** One Quarterly Report: written while it is a draft, read and signed while it waits, and as it was issued for ever after. */
import { Navigate, useParams } from 'react-router';
import { conflictAddress, QUARTERLY_REPORTS } from '#renderer/practice/addresses.ts';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { FrozenReport } from './FrozenReport.tsx';
import { ReportBuilder } from './ReportBuilder.tsx';
import './quarterly-report.css';

export function ReportPage() {
  const { file } = useParams();
  usePageTitle('Quarterly Report', [{ label: 'Quarterly reports', to: QUARTERLY_REPORTS }]);
  const drafts = useWatch('drafts');
  return (
    <WithService title="Quarterly Report">
      {(service) => (
        <OpenedFile key={file} type="register">
          {(open, now) => {
            const record = open.view.records.find(({ kind, status }) => kind === 'quarterly-report' && status !== 'withdrawn');
            if (drafts === undefined) return null;
            if (record === undefined) return <EmptyState title="There is no report here: it was entered in error." />;
            // Writing on from two versions at once would choose between them unseen.
            if (record.conflicts.length > 0)
              return <Navigate to={conflictAddress(open.digest.type, open.digest.file, record.record)} replace />;
            return record.status === 'draft' || record.status === 'returned' ? (
              <ReportBuilder key={record.heads.join()} service={service} file={open} record={record} now={now} />
            ) : (
              <FrozenReport service={service} file={open} record={record} now={now} />
            );
          }}
        </OpenedFile>
      )}
    </WithService>
  );
}
