/** Every audit, with what it still waits for: escalation, another manager's grade, the audit that was to follow. */
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { editAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { PermittedButton } from '#renderer/practice/PermittedButton.tsx';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { DataTable, type DataTableColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { addMonths, compareDates, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { type AuditNeeds, auditsOf, type CountedAudit, gradeDifferences, needsOf } from '#shared/case-file/audits.ts';
import { auditDomainLabel, auditGradeLabel } from '#shared/practice/audit-domains.ts';
import { rowsIn, textIn } from '#shared/practice/body-values.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { GRADE_TONES } from './grade-tones.ts';
import type { QualityTabProps } from './QualityPage.tsx';

interface Row extends CountedAudit {
  readonly needs: readonly AuditNeeds[];
}

const NEED_WORDS: Readonly<Record<AuditNeeds, { readonly words: string; readonly tone: Tone }>> = {
  escalation: { words: 'Not safe: escalate now', tone: 'bad' },
  'manager-told': { words: 'Tell another manager', tone: 'bad' },
  moderation: { words: 'Second grade', tone: 'info' },
  reaudit: { words: 'Audit again', tone: 'warn' },
};

export function AuditsTab({ files, now }: QualityTabProps) {
  const staff = useStaff();
  const may = usePermission();
  const navigate = useNavigate();
  const { person } = useSession();
  const today = dateOf(now);
  const [which, setWhich] = useState('all');
  const rows = useMemo(() => auditsOf(files).map((audit): Row => ({ ...audit, needs: needsOf(audit, today) })), [files, today]);
  const waiting = rows.filter(({ needs }) => needs.length > 0);
  const unaudited = useMemo(() => locationsWithoutAudit(files, rows, today), [files, rows, today]);
  const moderate = (row: Row): string | undefined =>
    textIn(row.values, 'auditor') === person
      ? 'Ask another manager: nobody moderates their own audit'
      : reasonNot(may('record', 'case-file-audit'));
  const columns: readonly DataTableColumn<Row>[] = [
    {
      id: 'on',
      header: 'Date',
      share: 1.45,
      value: ({ on }) => on,
      searchText: ({ on }) => formatDate(on),
      cell: ({ on }) => <span className="tabular">{formatDate(on)}</span>,
    },
    {
      id: 'case',
      header: 'Case',
      share: 1.2,
      value: ({ digest }) => digest.title,
      cell: ({ digest }) => <PersonName name={digest.title} />,
    },
    { id: 'location', header: 'Location', filterByValue: true, fromRem: 62, value: ({ location }) => nameOf(location) },
    { id: 'auditor', header: 'Auditor', share: 1.2, fromRem: 56, value: ({ values }) => staff.nameOf(textIn(values, 'auditor')) },
    {
      id: 'grade',
      header: 'Grade',
      share: 1.4,
      filterByValue: true,
      value: ({ grade }) => auditGradeLabel(grade),
      cell: ({ grade }) => <StatusBadge tone={GRADE_TONES[grade] ?? 'neutral'}>{auditGradeLabel(grade)}</StatusBadge>,
    },
    {
      id: 'moderation',
      header: 'Second grade',
      share: 1.5,
      value: ({ values }) => moderationWords(values),
      cell: (row) =>
        textIn(row.values, 'moderatedBy') === '' ? (
          moderate(row) === undefined ? (
            <Button
              size="compact-sm"
              variant="subtle"
              className="quality__flush"
              onClick={() => void navigate(editAddress('case', row.digest.file, row.fact.record))}
            >
              Moderate<span className="for-readers"> {row.digest.reference}</span>
            </Button>
          ) : (
            // The auditor’s own: somebody else’s to do.
            <span className="soft">Not yet</span>
          )
        ) : (
          moderationWords(row.values)
        ),
    },
    { id: 'actions', header: 'Actions', align: 'end', share: 0.8, fromRem: 70, value: ({ values }) => rowsIn(values, 'actions').length },
    {
      id: 'needs',
      header: 'Waits for',
      share: 1.7,
      value: ({ needs }) => needs.map((need) => NEED_WORDS[need].words).join(', '),
      cell: ({ needs }) =>
        needs[0] === undefined ? (
          <span className="soft">Nothing</span>
        ) : (
          <span className="table-lines">
            {needs.map((need) => (
              <StatusBadge key={need} tone={NEED_WORDS[need].tone}>
                {NEED_WORDS[need].words}
              </StatusBadge>
            ))}
          </span>
        ),
    },
  ];
  return (
    <div className="stack">
      {rows.length > 0 && unaudited.length > 0 && (
        <InlineMessage tone="info" title="Locations without an audit in twelve months">
          {unaudited.map(nameOf).join(', ')}. The audits measure practice in each area (SOR Annex E, Assurance 2a): a case there can be
          audited as the theme of a month.
        </InlineMessage>
      )}
      <DataTable
        label="Audits"
        rows={which === 'all' ? rows : waiting}
        columns={columns}
        rowId={({ fact }) => fact.record}
        onOpen={({ digest, fact }) => void navigate(recordAddress('case', digest.file, fact.record))}
        initialSort={{ column: 'on', descending: true }}
        remember="quality-audits"
        tools={
          <SegmentedControl
            aria-label="Which audits"
            data={[
              { value: 'all', label: 'All' },
              { value: 'waiting', label: `Waiting for something (${waiting.length})` },
            ]}
            value={which}
            onChange={setWhich}
          />
        }
        empty={
          rows.length > 0 ? (
            <EmptyState
              title="No audit waits for anything."
              action={
                <PermittedButton reason={undefined} onClick={() => setWhich('all')}>
                  Show all audits
                </PermittedButton>
              }
            >
              What was found unsafe was escalated, and each audit that needs a second grade has one.
            </EmptyState>
          ) : (
            <EmptyState title="No audits yet.">
              Draw the month’s sample; each audit that is made of it, or begun in a case, then stands here.
            </EmptyState>
          )
        }
      />
    </div>
  );
}

const nameOf = (code: string): string => locationsByCode.get(code)?.shortName ?? code;

function moderationWords(values: CountedAudit['values']): string {
  if (textIn(values, 'moderatedBy') === '') return '';
  const differences = gradeDifferences(values);
  const [first] = differences;
  if (first === undefined) return 'Confirmed';
  const name = first.domain === 'overall' ? 'Overall' : auditDomainLabel(first.domain);
  return `${name}: ${first.auditor} → ${first.moderator}${differences.length > 1 ? `, and ${differences.length - 1} more` : ''}`;
}

/** Locations with an open case and no audit in the twelve months to a day. */
function locationsWithoutAudit(files: QualityTabProps['files'], audits: readonly CountedAudit[], today: ReturnType<typeof dateOf>) {
  const since = addMonths(today, -12);
  const audited = new Set(audits.filter(({ on }) => compareDates(on, since) > 0).map(({ location }) => location));
  const open = files
    .filter(({ type, status, location }) => type === 'case' && status === 'open' && location !== '')
    .map(({ location }) => location);
  return [...new Set(open)].filter((location) => !audited.has(location)).toSorted();
}
