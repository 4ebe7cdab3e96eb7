/** Every version of a record, the newest first; any of them can be read, with what it changed marked. */
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { FormView } from '#renderer/forms/FormView.tsx';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import type { Staff } from '#renderer/practice/use-staff.ts';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { fieldByKey } from '#shared/forms/describe-value.ts';
import type { RecordKind, RecordState } from '#shared/practice/record.ts';
import { type VersionStep, versionHistory } from './version-history.ts';

export interface VersionListProps {
  readonly record: RecordState;
  readonly kind: RecordKind;
  readonly people: readonly FormPerson[];
  readonly staff: Staff;
  readonly now: ZonedInstant;
}

export function VersionList({ record, kind, people, staff, now }: VersionListProps) {
  const steps = versionHistory(record.versions);
  return (
    <ol className="version-list">
      {steps.map((step) => (
        <Version key={step.version.id} step={step} kind={kind} people={people} staff={staff} now={now} />
      ))}
    </ol>
  );
}

interface VersionProps extends Omit<VersionListProps, 'record'> {
  readonly step: VersionStep;
}

function Version({ step, kind, people, staff, now }: VersionProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  const { version, before } = step;
  return (
    <li className="version-list__item">
      <div className="version-list__line">
        <div>
          <p>
            <strong>Version {step.number}</strong> · {deedOf(step, kind)} <span translate="no">{staff.nameOf(version.author)}</span>
            {step.apart && <span className="soft"> · written at the same time as version {step.number - 1}, without knowing of it</span>}
          </p>
          <p className="soft small tabular">
            <TimeWithPlace at={version.at} />
          </p>
          {version.imported && (
            <p className="soft small">
              Imported from <span translate="no">{version.imported.system}</span> by{' '}
              <span translate="no">{staff.nameOf(version.imported.recordedBy)}</span> on {formatDate(dateOf(version.imported.recordedAt))}
            </p>
          )}
        </div>
        <Button variant="subtle" size="compact-sm" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : before === undefined ? 'Read' : 'Show what changed'}
        </Button>
      </div>
      <div id={id} hidden={!shown}>
        {shown && (
          <FormView
            definition={kind.form}
            value={version.body}
            readOnly
            people={people}
            staff={staff.all}
            asOf={now}
            name={`Version ${step.number}`}
            {...(before === undefined ? {} : { compareWith: before.body, onlyChanges: true })}
          />
        )}
      </div>
    </li>
  );
}

function deedOf({ version, chosenFields, number }: VersionStep, kind: RecordKind): string {
  switch (version.op) {
    case 'draft':
      return number === 1 ? 'Draft shared by' : 'Draft changed by';
    case 'finalise':
      return number > 1 && kind.correctedBy === 'new-version' ? 'Changed by' : 'Finalised by';
    case 'authorise':
      return 'Signed off by';
    case 'return':
      return 'Returned by';
    case 'withdraw':
      return 'Marked as entered in error by';
    case 'merge':
      return chosenFields.length === 0
        ? 'Two versions joined, on the laptop of'
        : `${chosenFields.map((key) => fieldByKey(kind.form, key)?.label ?? key).join(', ')}: chosen by`;
  }
}
