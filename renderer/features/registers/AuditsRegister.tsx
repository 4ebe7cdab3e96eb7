/** Case-file audits: the month's programme by grade, what was found unsafe, and what is to be audited again (WORK14, REP8). */
import { useStaff } from '#renderer/practice/use-staff.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx';
import { entriesOf } from '#shared/case-file/registers.ts';
import { AUDIT_DOMAINS, auditGradeLabel } from '#shared/practice/audit-domains.ts';
import { answerIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { dayColumn, listedOn, locationName, type RegisterColumn } from './register-columns.tsx';

const GRADE_TONES: Readonly<Record<string, Tone>> = { O: 'good', G: 'good', RI: 'warn', I: 'bad' };

const gradeOf = (values: Body): string => textIn(values, 'moderationGrade') || textIn(values, 'overall');

export function AuditsRegister({ files }: RegisterScreenProps) {
  const staff = useStaff();
  const columns: readonly RegisterColumn[] = [
    listedOn,
    { id: 'reference', header: 'Case', share: 1.3, value: ({ digest }) => digest.reference },
    { id: 'location', header: 'Location', value: ({ digest }) => locationName(digest.location), fromRem: 60 },
    { id: 'auditor', header: 'Auditor', share: 1.3, filterByValue: true, value: ({ values }) => staff.nameOf(textIn(values, 'auditor')) },
    {
      id: 'overall',
      header: 'Grade',
      share: 1.3,
      filterByValue: true,
      value: ({ values }) => auditGradeLabel(gradeOf(values)),
      cell: ({ values }) => <StatusBadge tone={GRADE_TONES[gradeOf(values)] ?? 'neutral'}>{auditGradeLabel(gradeOf(values))}</StatusBadge>,
    },
    {
      id: 'safe',
      header: 'Safe now',
      value: ({ values }) => answerIn(values, 'safeNow'),
      cell: ({ values }) => {
        if (answerIn(values, 'safeNow') !== false) return 'Yes';
        return textIn(values, 'escalatedAt') === '' ? (
          <StatusBadge tone="bad">No: escalate now</StatusBadge>
        ) : (
          <StatusBadge tone="warn">No, escalated</StatusBadge>
        );
      },
    },
    { id: 'actions', header: 'Actions', align: 'end', share: 0.8, value: ({ values }) => rowsIn(values, 'actions').length },
    dayColumn('reauditOn', 'Audit again', ({ values }) => textIn(values, 'reauditOn')),
    ...AUDIT_DOMAINS.map(
      ({ key, label }): RegisterColumn => ({
        id: key,
        header: label,
        initiallyHidden: true,
        value: ({ values }) => textIn(values, key),
      }),
    ),
  ];
  return (
    <>
      <RegisterHeader id="audits" detail="Begun from Quality, which draws the month’s sample, or from the case" begins={[]} />
      <RegisterTable
        label="Audits"
        entries={entriesOf(files, ['case-file-audit'])}
        columns={columns}
        remember="audits"
        mayExport
        empty={
          <EmptyState title="No audits yet.">
            Each month a fair sample of cases is audited by somebody who neither holds nor manages them. Quality draws the sample; what was
            graded, and the actions, then stand here.
          </EmptyState>
        }
      />
    </>
  );
}
