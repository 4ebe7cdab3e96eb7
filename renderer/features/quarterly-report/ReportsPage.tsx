/** The Contractor's Quarterly Reports: each with its board and its clock; where one is begun. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { quarterlyReportAddress } from '#renderer/practice/addresses.ts';
import { FileClock } from '#renderer/practice/FileClock.tsx';
import { FiguresTabs } from '#renderer/practice/figures/FiguresHeader.tsx';
import { WithService } from '#renderer/practice/figures/WithService.tsx';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { formatMoment, instantMs } from '#shared/base/zoned-instant.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { BeginReport } from './BeginReport.tsx';
import { type HeldReport, reportsIn, STANDINGS } from './reports.ts';
import './quarterly-report.css';

export function ReportsPage() {
  usePageTitle('Quarterly reports');
  return <WithService title="Quarterly reports">{(service) => <Reports service={service} />}</WithService>;
}

function Reports({ service }: { readonly service: Service }) {
  const files = useWatch('files') ?? [];
  const now = useNow();
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState(false);
  const reports = reportsIn(files);
  const columns: readonly DataTableColumn<HeldReport>[] = [
    { id: 'period', header: 'Period and board', share: 2.4, value: ({ digest }) => digest.title },
    { id: 'reference', header: 'Reference', value: ({ digest }) => digest.reference },
    {
      id: 'standing',
      header: 'Standing',
      filterByValue: true,
      value: ({ standing }) => STANDINGS[standing].word,
      cell: ({ standing }) => <StatusBadge tone={STANDINGS[standing].tone}>{STANDINGS[standing].word}</StatusBadge>,
    },
    {
      id: 'clock',
      header: 'To the board',
      share: 1.6,
      value: ({ clock }) => (clock === undefined ? undefined : instantMs(clock.dueAt)),
      searchText: ({ clock }) => (clock === undefined ? '' : formatMoment(clock.dueAt)),
      cell: ({ clock, digest }) => (clock === undefined ? '–' : <FileClock clock={clock} location={digest.location} now={now} compact />),
    },
  ];
  return (
    <>
      <PageHeader
        title="Quarterly reports"
        detail="What the service answers for to the Contract Management Board (SOR paras 53 and 54)"
        action={{ label: 'Begin a report', onAct: () => setBeginning(true), shortcut: 'alt+N' }}
      >
        <FiguresTabs query="" />
      </PageHeader>
      <DataTable
        label="Reports"
        rows={reports}
        columns={columns}
        rowId={({ digest }) => digest.file}
        onOpen={({ digest }) => void navigate(quarterlyReportAddress(digest.file))}
        empty={
          <EmptyState title="No report yet.">
            Begin with the period and the day of the board: the report is then due seven days before it, and stands in My Day until it is
            issued.
          </EmptyState>
        }
      />
      <BeginReport open={beginning} onClose={() => setBeginning(false)} service={service} />
    </>
  );
}
