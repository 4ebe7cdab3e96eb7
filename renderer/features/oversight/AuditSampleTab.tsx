/** The month's audits: cases drawn by lot over locations and kinds, never the auditor's own, and the same ones for everybody. */
import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fileAddress, newRecordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useEngine, useSession } from '#renderer/ui/engine-context.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { addMonths, type CalendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type AuditSample, sampleForAudit } from '#shared/case-file/oversight.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { OversightTabProps } from './SignOffTab.tsx';

const USUAL = 5;
const MONTHS_SHOWN = 6;

export function AuditSampleTab({ files, now }: OversightTabProps) {
  const session = useSession();
  const staff = useStaff();
  const may = usePermission();
  const engine = useEngine();
  const navigate = useNavigate();
  const today = dateOf(now);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) =>
    addMonths(`${today.slice(0, 7)}-01` as CalendarDate, -index).slice(0, 7),
  );
  const [month, setMonth] = useState(months[0] ?? today.slice(0, 7));
  const [count, setCount] = useState(USUAL);
  const [auditor, setAuditor] = useState<PersonId>(session.person);
  const sample = sampleForAudit(files, { month, count, auditor });
  const reason = reasonNot(may('record', 'case-file-audit'));
  const begin = ({ digest }: AuditSample) =>
    void engine.newId().then((id) => navigate(newRecordAddress('case', digest.file, 'case-file-audit', id)));
  const columns: readonly DataTableColumn<AuditSample>[] = [
    {
      id: 'household',
      header: 'Case',
      share: 1.4,
      value: ({ digest }) => digest.title,
      cell: ({ digest }) => <PersonName name={digest.title} />,
    },
    { id: 'stratum', header: 'Drawn for', share: 1.4, value: ({ stratum }) => stratumWords(stratum) },
    { id: 'worker', header: 'Worker', share: 1.3, value: ({ digest }) => staff.nameOf(digest.allocatedTo) },
    {
      id: 'state',
      header: 'Audit',
      value: ({ digest }) => auditedIn(digest, month),
      cell: (each) =>
        auditedIn(each.digest, month) ? (
          <StatusBadge tone="good">Audited</StatusBadge>
        ) : (
          <PermittedButton size="compact-sm" reason={reason} onClick={() => begin(each)}>
            Audit this case
          </PermittedButton>
        ),
    },
  ];
  return (
    <div className="stack">
      <p className="soft prose">
        The draw follows from the month alone: nobody can draw again until an easier case comes. It takes from every location and kind of
        involvement before a second of any, cases not audited for longest first, and never one of the auditor’s own.
      </p>
      <div className="row audit__choice">
        <Select
          label="Month"
          data={months.map((each) => ({ value: each, label: monthWords(each) }))}
          value={month}
          onChange={(value) => value !== null && setMonth(value)}
          allowDeselect={false}
        />
        <NumberInput label="How many" min={1} max={50} value={count} onChange={(value) => typeof value === 'number' && setCount(value)} />
        <Select
          label="Auditor"
          searchable
          allowDeselect={false}
          data={staff.all.map(({ id, name }) => ({ value: id, label: name }))}
          value={auditor}
          onChange={(value) => value !== null && setAuditor(value as PersonId)}
        />
      </div>
      <DataTable
        label="Cases to audit"
        rows={sample}
        columns={columns}
        rowId={({ digest }) => digest.file}
        onOpen={({ digest }) => void navigate(fileAddress('case', digest.file))}
        empty={
          <EmptyState title="No case to draw from.">Every open case on this laptop is the auditor’s own, or there is none.</EmptyState>
        }
      />
    </div>
  );
}

const auditedIn = (digest: AuditSample['digest'], month: string): boolean =>
  digest.facts.some((fact) => fact.kind === 'case-file-audit' && (fact.at ?? fact.createdAt).startsWith(month));

const monthWords = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

function stratumWords(stratum: string): string {
  const [location = '', kind = ''] = stratum.split(' · ');
  return `${locationsByCode.get(location)?.shortName ?? location} · ${kind}`;
}
