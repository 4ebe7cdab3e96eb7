/**
 * The handover package of a transfer (CASE11): choose what goes, say to whom, confirm the recipient, and one encrypted file is made
 * that opens without Haversack. Works with no connection for what is on this laptop.
 */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { caseSectionAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { crumbsOfFile } from '#renderer/practice/file-crumbs.ts';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useStaff } from '#renderer/practice/use-staff.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { type PackageSelection, reasonNoPackage, transfersOut, USUAL_SELECTION } from '#shared/case-file/handover-package.ts';
import type { PrintedFile } from '#shared/case-file/printed/case-document.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { authorityIn } from '#shared/practice/transfer/record.ts';
import { ChoosePackage } from './ChoosePackage.tsx';
import { ConfirmPackage } from './ConfirmPackage.tsx';
import './handover-package.css';

export function HandoverPackagePage() {
  const [query] = useSearchParams();
  const asked = query.get('transfer');
  return (
    <OpenedFile type="case">
      {(file, now) => {
        const transfer =
          asked === null
            ? transfersOut(file.view.records)[0]
            : file.view.records.find(({ record, kind }) => record === asked && kind === 'transfer');
        return transfer === undefined ? (
          <NoTransfer file={file} />
        ) : (
          <PackageScreen key={transfer.record} file={file} transfer={transfer} now={now} />
        );
      }}
    </OpenedFile>
  );
}

interface PackageScreenProps {
  readonly file: OpenFile;
  readonly transfer: RecordState;
  readonly now: ZonedInstant;
}

const TITLE = 'Handover package';

function PackageScreen({ file, transfer, now }: PackageScreenProps) {
  const { digest, view } = file;
  const session = useSession();
  const staff = useStaff();
  const may = usePermission();
  const nameShown = useNameShown();
  usePageTitle(TITLE, crumbsOfFile(digest, nameShown), TITLE);
  const [selection, setSelection] = useState<PackageSelection>(USUAL_SELECTION);
  const [asked, setAsked] = useState<Body>(() => firstAnswers(transfer));
  const [confirming, setConfirming] = useState(false);
  const printed = useMemo<PrintedFile>(
    () => ({ digest, records: view.records, staff: (person) => staff.nameOf(person) }),
    [digest, view.records, staff],
  );
  const reason = reasonNot(may('record', 'disclosure')) ?? reasonNoPackage(transfer, session.roles);
  const back = recordAddress('case', digest.file, transfer.record);
  return confirming && reason === undefined ? (
    <ConfirmPackage
      file={printed}
      transfer={transfer}
      selection={selection}
      asked={asked}
      back={back}
      onBack={() => setConfirming(false)}
    />
  ) : (
    <ChoosePackage
      file={file}
      transfer={transfer}
      now={now}
      selection={selection}
      onSelect={setSelection}
      asked={asked}
      onAnswer={setAsked}
      reason={reason}
      back={back}
      onChosen={() => setConfirming(true)}
    />
  );
}

function NoTransfer({ file: { digest } }: { readonly file: OpenFile }) {
  const nameShown = useNameShown();
  usePageTitle(TITLE, crumbsOfFile(digest, nameShown), TITLE);
  return (
    <EmptyState
      title="No transfer out of this case is recorded."
      action={
        <Button component={Link} to={caseSectionAddress(digest.file, 'jurisdiction')}>
          Jurisdiction and transfer
        </Button>
      }
    >
      The package belongs to a transfer to a UK local authority. Record the transfer first; a shared draft of it is enough.
    </EmptyState>
  );
}

/** As far as the transfer says it. */
function firstAnswers({ body }: RecordState): Body {
  const organisation = authorityIn(body);
  const recipient = textIn(body, 'authorityContact');
  return {
    reason: 'transfer',
    ...(recipient === '' ? {} : { recipient }),
    ...(organisation === '' ? {} : { organisation }),
  };
}
