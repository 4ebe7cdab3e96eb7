/** A record as a manager reads it before signing: what it says, and what changed since it was last signed off or sent back. */
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FormView } from '#renderer/forms/FormView.tsx';
import { FileRecords } from '#renderer/forms/form-context.ts';
import { fileAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { SignOff } from '#renderer/practice/SignOff.tsx';
import { useOpenFile } from '#renderer/practice/use-open-file.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PersonName } from '#renderer/ui/PersonName.tsx';
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { WaitingSignOff } from '#shared/case-file/oversight.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { RecordVersion } from '#shared/practice/record.ts';

export interface RecordToSignProps {
  readonly item: WaitingSignOff;
  readonly now: ZonedInstant;
  readonly onDone: () => void;
}

export function RecordToSign({ item, now, onDone }: RecordToSignProps) {
  const open = useOpenFile(item.file, dateOf(now));
  const staff = useStaff();
  const [onlyChanges, setOnlyChanges] = useState(true);
  const record = open?.view.records.find((each) => each.record === item.record);
  const kind = record === undefined ? undefined : recordKind(record.kind);
  if (open === undefined) return null;
  if (open === null || record === undefined || kind === undefined) {
    return <InlineMessage tone="warn">This record is not on this laptop any more. Sync and look again.</InlineMessage>;
  }
  const before = earlierVersion(record.versions);
  const returnedBecause = textIn(record.body, 'returnedBecause');
  return (
    <article className="paper paper--padded stack">
      <header className="sign-off__head">
        <div>
          <h2>
            <Link to={recordAddress(item.fileType, item.file, item.record)}>{kind.title}</Link>
          </h2>
          <p className="soft">
            <Link to={fileAddress(item.fileType, item.file)}>
              <PersonName name={item.fileTitle} />
            </Link>{' '}
            · <span translate="no">{staff.nameOf(item.by)}</span> · <TimeWithPlace at={record.finalisedAt ?? record.changedAt} />
          </p>
        </div>
        <div className="row">
          <SignOff record={record} kind={kind} onDone={onDone} />
        </div>
      </header>
      {item.returned && (
        <InlineMessage tone="info" title="Sent back to its author">
          {returnedBecause}
        </InlineMessage>
      )}
      {before !== undefined && (
        <div className="row">
          <Switch
            label={before.op === 'return' ? 'Only what changed since it was sent back' : 'Only what changed since it was signed off'}
            checked={onlyChanges}
            onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
          />
        </div>
      )}
      <FileRecords value={open.records}>
        <FormView
          definition={kind.form}
          value={record.body}
          readOnly
          people={open.people}
          staff={staff.all}
          asOf={now}
          name={kind.title}
          {...(before === undefined ? {} : { compareWith: before.body, onlyChanges })}
        />
      </FileRecords>
    </article>
  );
}

/** The version a manager last had in hand. */
const earlierVersion = (versions: readonly RecordVersion[]): RecordVersion | undefined =>
  versions.slice(0, -1).findLast((version) => version.op === 'authorise' || version.op === 'return');
