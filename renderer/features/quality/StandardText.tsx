/** One good-practice standard: what good practice is, and what a file of each grade looks like. */
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { auditDomainLabel, auditGradeLabel } from '#shared/practice/audit-domains.ts';
import { type QualityStandard, SERVICE_AREAS } from '#shared/reference/quality-standards.ts';
import { GRADE_TONES } from './grade-tones.ts';

export interface StandardTextProps {
  readonly standard: QualityStandard;
  /** Beside a form there is little room: the grades stand one under the other. */
  readonly narrow?: boolean;
}

export function StandardText({ standard, narrow = false }: StandardTextProps) {
  const grades = [
    ['O', standard.outstanding],
    ['G', standard.good],
    ['RI', standard.requiresImprovement],
    ['I', standard.inadequate],
  ] as const;
  return (
    <section className="standard" aria-label={auditDomainLabel(standard.domain)}>
      {/* Beside a form the summary that opens it says which it is. */}
      {!narrow && <h2>{auditDomainLabel(standard.domain)}</h2>}
      <p className="standard__words">{standard.standard}</p>
      <dl className={narrow ? 'standard__grades standard__grades--narrow' : 'standard__grades'}>
        {grades.map(([grade, words]) => (
          <div key={grade} className="standard__grade">
            <dt>
              <StatusBadge tone={GRADE_TONES[grade] ?? 'neutral'}>{auditGradeLabel(grade)}</StatusBadge>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {!narrow && (
        <p className="soft small">
          {standard.areas.length === SERVICE_AREAS.length ? 'All services' : areaNames(standard.areas)} · {standard.source}
        </p>
      )}
    </section>
  );
}

const areaNames = (areas: readonly string[]): string =>
  SERVICE_AREAS.flatMap(({ code, label }) => (areas.includes(code) ? [label] : [])).join(', ');
